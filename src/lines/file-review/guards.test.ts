import * as sample from '../../testing/file-review-sample.ts'
import * as readings from '../../testing/readings-sample.ts'
import { proveRules, type RuleCase } from '../../testing/rules.ts'
import { personOf, tell } from '../../testing/story.ts'
import { readingActs } from './acts-reading.ts'
import { fileReviewLine } from './line.ts'

type Story = ReturnType<typeof tell>

const today = (story: Story) => story.on('2021-10-08').as('handler')
const at = (stage: (story: Story) => Story) => (story: Story) => stage(story)
const either =
  (wrong: (story: Story) => unknown, right: (story: Story) => unknown) => (story: Story, broken: boolean) =>
    (broken ? wrong : right)(story)

/** The draw of the sample is always the same: it is computed. */
const list = sample.listOf(sample.drawnOut(tell(fileReviewLine)))
const [first = '', second = ''] = list
const outside = sample.frame.split('\n').find((number) => !list.includes(number)) ?? ''
const graded = '等次应当与评分标准、得分和否决项一致'
const once = '同一案卷只能有一行评分'
const inDraw = '只评抽取名单里的案卷'
const ready = (story: Story) => sample.drawnOut(story).on('2021-10-08')
const unassigned = (story: Story) => sample.frozen(story).on('2021-09-08').does('draw', sample.drawing)
const oneScored = (story: Story) => ready(story).does('score', { files: [sample.file(first)] })
const results = {
  name: '自查',
  unit: personOf('某单位'),
  caseKind: 'penalty',
  rubric: 'fourGrades',
  finishedOn: '2017-03-01',
  files: [sample.file('一号')],
}
const readApart = '评阅已经分派，评分由各人交卷得出，不在这里登记'
const read = { secondReviewer: '示范评查员乙', secondScore: 95, secondGrade: 'excellent' }

const rounds: RuleCase[] = [
  {
    act: 'plan',
    must: '评分标准当时还没有施行',
    before: today,
    given: { ...sample.plan, rubric: 'fourGrades', plannedOn: '2017-03-01' },
    broken: { plannedOn: '2017-02-28' },
  },
  {
    act: 'plan',
    must: '抽取的，应当先登记种子的摘要（64 位十六进制）',
    before: today,
    given: sample.plan,
    broken: { seedHash: '随便写的' },
  },
  {
    act: 'plan',
    must: '交叉评查应当填写另一个单位',
    before: today,
    given: sample.plan,
    broken: { byUnit: sample.plan.unit },
  },
  {
    act: 'freeze',
    must: '名单有一行读不出：每行写案卷号，或者“案卷号,单位,类别,页数”，页数写数字',
    before: (story) => sample.planned(story).on('2021-09-06'),
    given: { ...sample.freezing, frame: `${sample.frame}\n另一号,示范街道,行政检查,80` },
    broken: { frame: `${sample.frame}\n另一号,示范街道,行政检查,八十页` },
  },
  {
    act: 'freeze',
    must: '每一层至少抽一份，抽取份数不能少于层数；层太多的，少写一两项再分层',
    before: (story) => sample.planned(story).on('2021-09-06'),
    given: { ...sample.freezing, frame: sample.layered, sampleSize: 4 },
    broken: { sampleSize: 3 },
  },
  {
    act: 'freeze',
    must: '名单里有重复的案卷号',
    before: (story) => sample.planned(story).on('2021-09-06'),
    given: sample.freezing,
    broken: { frame: `${sample.frame}\n${first}` },
  },
  {
    act: 'freeze',
    must: '抽取的，应当填写抽取份数，且不多于名单',
    before: (story) => sample.planned(story).on('2021-09-06'),
    given: sample.freezing,
    broken: { sampleSize: 13 },
  },
  {
    act: 'draw',
    must: '公布的种子与事先登记的摘要不符',
    before: (story) => sample.frozen(story).on('2021-09-08'),
    given: sample.drawing,
    broken: { seed: '换了一个种子' },
  },
]

const [one, two] = sample.reviewers
const scoring: RuleCase[] = [
  {
    act: 'assignReviewers',
    must: '本单位的评查员不评本单位的案卷，应当回避',
    before: unassigned,
    given: { reviewers: [one] },
    broken: { reviewers: [{ ...one, homeUnit: sample.plan.unit }] },
  },
  {
    act: 'assignReviewers',
    must: '回避的应当写明原因',
    before: unassigned,
    given: { reviewers: [{ ...one, recused: true, recusedWhy: '本单位人员' }] },
    broken: { reviewers: [{ ...one, recused: true }] },
  },
  {
    act: 'score',
    must: '应当先指派评查员，再登记评分',
    before: either((story) => unassigned(story), ready),
    given: { files: [sample.file(first)] },
    rest: ['初评人应当是指派的评查员，且没有回避'],
  },
  {
    act: 'score',
    must: readApart,
    before: either((story) => readings.assigned(story), readings.seatedOut),
    given: { files: [sample.file(first)] },
  },
  {
    act: 'score',
    must: once,
    before: oneScored,
    given: { files: [sample.file(second)] },
    broken: { files: [sample.file(first)] },
  },
  {
    act: 'score',
    must: inDraw,
    before: ready,
    given: { files: [sample.file(first)] },
    broken: { files: [sample.file(outside)] },
  },
  {
    act: 'score',
    must: '初评人应当是指派的评查员，且没有回避',
    before: (story, broken) =>
      ready(story).does('assignReviewers', {
        reviewers: [{ id: 1, ...one, recused: broken, recusedWhy: '曾经办' }, two],
      }),
    given: { files: [sample.file(first)] },
  },
  {
    act: 'score',
    must: graded,
    before: ready,
    given: { files: [sample.file(first)] },
    broken: { files: [sample.file(first, { vetoes: ['facts'] })] },
  },
  {
    act: 'secondRead',
    must: '应当先登记评分，再登记复评',
    before: either(ready, oneScored),
    given: { files: [sample.file(second, read)] },
  },
  {
    act: 'secondRead',
    must: once,
    before: oneScored,
    given: { files: [{ id: 1, ...sample.file(first, read) }] },
    broken: { files: [sample.file(first, read)] },
  },
  {
    act: 'secondRead',
    must: inDraw,
    before: oneScored,
    given: { files: [sample.file(second, read)] },
    broken: { files: [sample.file(outside, read)] },
  },
  {
    act: 'secondRead',
    must: graded,
    before: oneScored,
    given: { files: [sample.file(second, read)] },
    broken: { files: [sample.file(second, { ...read, grade: 'passed' })] },
  },
  {
    act: 'secondRead',
    must: '复评人应当是指派的评查员，没有回避，也不是初评人',
    before: oneScored,
    given: { files: [sample.file(second, read)] },
    broken: { files: [sample.file(second, { ...read, secondReviewer: '示范评查员甲' })] },
  },
  {
    act: 'secondRead',
    must: '复评等次应当与复评得分和否决项一致',
    before: oneScored,
    given: { files: [sample.file(second, read)] },
    broken: { files: [sample.file(second, { ...read, secondScore: 70 })] },
  },
  {
    act: 'finish',
    must: '还有应评的案卷没有评分',
    before: either(oneScored, at(sample.scored)),
    given: { finishedOn: '2021-10-08' },
  },
  {
    act: 'takeResults',
    must: '评分标准当时还没有施行',
    before: today,
    given: results,
    broken: { finishedOn: '2017-02-28' },
  },
  {
    act: 'takeResults',
    must: once,
    before: today,
    given: results,
    broken: { files: [sample.file('一号'), sample.file('一号')] },
  },
  {
    act: 'takeResults',
    must: graded,
    before: today,
    given: results,
    broken: { files: [sample.file('一号', { score: 89 })] },
  },
]

const objection = { number: first, on: '2021-10-22', what: '有录像为证' }
const answered = (outcome: string) => (story: Story) =>
  sample
    .announced(story)
    .does('recordObjections', { objections: [{ ...objection, answeredOn: '2021-10-22', outcome }] })
const better = { id: 1, ...sample.file(first, { score: 70, grade: 'passed' }) }
const rescored = (story: Story) => answered('changed')(story).does('rescore', { files: [better] })
const problem = { what: '没有送达回证', due: '2021-10-29' }
const required = (story: Story) => sample.announced(story).does('requireRectification', { rectifications: [problem] })
const fixed = { id: 1, ...problem, doneOn: '2021-10-22', proof: '补送回证' }
const report = { reportedOn: '2021-10-22', report: '情况良好' }

const after: RuleCase[] = [
  {
    act: 'announce',
    must: '提出异议的期限应当晚于反馈日期',
    before: (story) => sample.finished(story).on('2021-10-22'),
    given: { announcedOn: '2021-10-22', objectBy: '2021-10-23' },
    broken: { objectBy: '2021-10-22' },
  },
  {
    act: 'recordObjections',
    must: '异议应当在期限内提出',
    before: at(sample.announced),
    given: { objections: [{ ...objection, on: '2021-11-05' }] },
    broken: { objections: [{ ...objection, on: '2021-11-06' }] },
  },
  {
    act: 'recordObjections',
    must: '异议的案卷应当在评查之列',
    before: at(sample.announced),
    given: { objections: [objection] },
    broken: { objections: [{ ...objection, number: outside }] },
  },
  {
    act: 'recordObjections',
    must: '已答复的应当填写结果',
    before: at(sample.announced),
    given: { objections: [objection] },
    broken: { objections: [{ ...objection, answeredOn: '2021-10-22' }] },
  },
  {
    act: 'rescore',
    must: '没有答复为改评的异议',
    before: either(answered('kept'), answered('changed')),
    given: { files: [better] },
  },
  {
    act: 'rescore',
    must: '改评只改已有的案卷，不增加',
    before: answered('changed'),
    given: { files: [better] },
    broken: { files: [sample.file(outside)] },
  },
  {
    act: 'rescore',
    must: graded,
    before: answered('changed'),
    given: { files: [better] },
    broken: { files: [{ ...better, grade: 'excellent' }] },
  },
  {
    act: 'requireRectification',
    must: '已经提出整改要求，不能提出整改要求',
    before: either(required, at(sample.announced)),
    given: { rectifications: [problem] },
  },
  {
    act: 'recordRectification',
    must: '应当先提出整改要求，再登记整改完成',
    before: either(at(sample.announced), required),
    given: { rectifications: [fixed] },
    rest: ['整改的问题已经定下，只填完成日期和证明'],
  },
  {
    act: 'recordRectification',
    must: '整改的问题已经定下，只填完成日期和证明',
    before: required,
    given: { rectifications: [fixed] },
    broken: { rectifications: [problem] },
  },
  {
    act: 'recordRectification',
    must: '完成日期不能晚于今天，且应当有证明材料或者证明文件',
    before: required,
    given: { rectifications: [fixed] },
    broken: { rectifications: [{ ...fixed, proof: null }] },
  },
  {
    act: 'close',
    must: '还有异议没有答复',
    before: either(
      (story) => sample.announced(story).does('recordObjections', { objections: [objection] }),
      answered('kept'),
    ),
    given: report,
  },
  {
    act: 'close',
    must: '还有问题没有整改完成',
    before: either(required, (story) => required(story).does('recordRectification', { rectifications: [fixed] })),
    given: report,
  },
  { act: 'close', must: '答复为改评的异议，还没有改评', before: either(answered('changed'), rescored), given: report },
]

const apart = Object.keys(readingActs)
const names = Object.keys(fileReviewLine.acts).filter((name) => !apart.includes(name))
proveRules(fileReviewLine, names, [...rounds, ...scoring, ...after])
