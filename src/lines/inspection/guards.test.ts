import { proveRules, type RuleCase } from '../../testing/rules.ts'
import { personOf, type tell } from '../../testing/story.ts'
import { inspectionLine } from './line.ts'

type Story = ReturnType<typeof tell>

const opening = { subject: '示范创建申报', role: 'apply', edition: '2021', openedOn: '2021-03-01', dueOn: '2021-09-30' }
const item = {
  code: '1.1.1',
  heading: '政府职能依法全面履行',
  name: '审批服务时限压缩',
  unit: '示范区政务服务办',
  givenOn: '2021-03-10',
  dueOn: '2021-06-30',
}
const proven = { id: 1, ...item, evidence: '时限对照表', evidenceOn: '2021-06-01' }
const scored = { ...proven, selfMet: 'met', selfScore: 5 }
const finding = { problem: '时限未公开', unit: '示范区政务服务办', foundOn: '2021-10-01', dueOn: '2021-10-31' }

const desk = (story: Story) => story.on('2021-12-31').as('handler')
const opened = (story: Story) => desk(story).does('open', opening)
const assigned = (story: Story) => opened(story).does('shareOut', { items: [item] }, { on: '2021-03-10' as never })
const submitted = (story: Story) =>
  assigned(story)
    .does('selfScore', { selfScoredOn: '2021-07-01', items: [scored] })
    .does('submit', { submittedOn: '2021-09-01', submittedTo: '示范市委依法治市办' }, { signedOnPaper: true })
const reviewed = (story: Story) =>
  submitted(story).does('review', { reviewedOn: '2021-10-01', reviewers: '评审组', items: [{ ...scored, score: 5 }] })
const raised = (story: Story) => reviewed(story).does('raise', { findings: [finding] })
const mended = { id: 1, ...finding, doneOn: '2021-10-20', proof: '公开网址' }
const sample = { reviewedOn: '2021-10-01', reviewers: '评审组', items: [{ ...scored, score: 4, reviewSays: '少一项' }] }

const cases: RuleCase[] = [
  {
    act: 'open',
    must: '督察其他单位应当写明被督察单位和方案文号',
    before: desk,
    given: { ...opening, role: 'inspector', inspectee: personOf('示范街道'), noticeNumber: '示法办〔2021〕2号' },
    broken: { inspectee: null },
  },
  { act: 'open', must: '截止日期不能早于立项日期', before: desk, given: opening, broken: { dueOn: '2021-02-28' } },
  {
    act: 'shareOut',
    must: '佐证截止日期不能早于分解日期，也不能晚于报送截止日期',
    before: opened,
    given: { items: [item] },
    broken: { items: [{ ...item, dueOn: '2021-10-01' }] },
  },
  {
    act: 'shareOut',
    must: '指标序号不能重复',
    before: opened,
    given: { items: [item, { ...item, code: '1.1.2' }] },
    broken: { items: [item, item] },
  },
  {
    act: 'collect',
    must: '填了佐证的写明报送日期，填了日期的写明佐证',
    before: assigned,
    given: { items: [proven] },
    broken: { items: [{ ...proven, evidenceOn: null }] },
  },
  {
    act: 'selfScore',
    must: '每项指标都应当自评',
    before: assigned,
    given: { selfScoredOn: '2021-07-01', items: [scored] },
    broken: { items: [proven] },
  },
  {
    act: 'selfScore',
    must: '自评达到、部分达到的应当有佐证',
    before: assigned,
    given: { selfScoredOn: '2021-07-01', items: [scored] },
    broken: { items: [{ ...scored, evidence: null, evidenceOn: null }] },
  },
  {
    act: 'review',
    must: '评审得分与自评得分不一致的，写明评审意见',
    before: submitted,
    given: sample,
    broken: { items: [{ ...scored, score: 4 }] },
  },
  {
    act: 'raise',
    must: '请至少反馈一个新的问题',
    before: raised,
    given: { findings: [finding] },
    broken: { findings: [{ id: 1, ...finding }] },
  },
  {
    act: 'raise',
    must: '整改期限不能早于反馈日期',
    before: reviewed,
    given: { findings: [finding] },
    broken: { findings: [{ ...finding, dueOn: '2021-09-30' }] },
  },
  {
    act: 'rectify',
    must: '整改完成的应当有佐证',
    before: raised,
    given: { findings: [mended] },
    broken: { findings: [{ ...mended, proof: null }] },
  },
  {
    act: 'rectify',
    must: '整改时不能增删问题',
    before: raised,
    given: { findings: [mended] },
    broken: { findings: [finding] },
  },
  {
    act: 'close',
    must: '还有问题没有整改',
    before: (story, broken) => {
      const one = raised(story)
      return broken ? one : one.does('rectify', { findings: [mended] })
    },
    given: { closedOn: '2021-12-31', outcome: 'passed' },
  },
]

proveRules(inspectionLine, Object.keys(inspectionLine.acts), cases)
