import * as round from '../../testing/file-review-sample.ts'
import * as sample from '../../testing/readings-sample.ts'
import { proveRules, type RuleCase } from '../../testing/rules.ts'
import { personOf, tell } from '../../testing/story.ts'
import { readingActs } from './acts-reading.ts'
import { fileReviewLine } from './line.ts'
import type { It } from './names.ts'
import { assignedTo } from './readings.ts'

type Story = ReturnType<typeof tell>
type Row = It['readings'][number]

const sheets = ({ turn }: Pick<Row, 'turn'>) => sample.sheetLess(turn === 'second' ? { 4: 6, 8: 4 } : {})
const full = sample.sheetLess()

/** Every round of the sample draws and shares out alike. */
const seated = sample.answersOf(sample.seatedOut(tell(fileReviewLine)))
const rows = assignedTo(seated)
const given = sample.answersOf(sample.assigned(tell(fileReviewLine))).readings
const second = given.find(({ turn }) => turn === 'second') as Row
const first = given.find(({ turn, number }) => turn === 'first' && number === second.number) as Row
const single = given.find(({ number }) => given.filter((one) => one.number === number).length === 1) as Row
const outside = round.frame.split('\n').find((number) => !given.some((one) => one.number === number)) ?? ''
const other = (reader: string | null) => sample.readers.find((one) => one !== reader) ?? ''

const assign = 'assignReadings'
const ready = (story: Story) => sample.seatedOut(story)
const changed = (at: number, more: object) => rows.map((row, n) => (n === at ? { ...row, ...more } : row))

const assigning: RuleCase[] = [
  {
    act: assign,
    must: '应当先指派评查员，再分派评阅',
    before: (story, broken) =>
      broken ? round.frozen(story, { secondShare: 40 }).on('2021-09-08').does('draw', round.drawing) : ready(story),
    given: { readings: rows },
    rest: ['评阅人应当是指派的、有平台账号的评查员，且没有回避'],
  },
  {
    act: assign,
    must: '已经登记评分，不能分派评阅',
    before: (story, broken) => {
      const one = ready(story)
      return broken ? one.does('score', { files: [round.file(first.number ?? '')] }) : one
    },
    given: { readings: rows },
  },
  {
    act: assign,
    must: '只评抽取名单里的案卷',
    before: ready,
    given: { readings: rows },
    broken: { readings: [...rows, { number: outside, turn: 'first', reader: sample.readers[0] }] },
  },
  {
    act: assign,
    must: '评阅人应当是指派的、有平台账号的评查员，且没有回避',
    before: ready,
    given: { readings: rows },
    broken: { readings: changed(0, { reader: personOf('reviewer', '没有指派的人') }) },
  },
  {
    act: assign,
    must: '同一案卷的初评和复评应当是两个人，各一人',
    before: ready,
    given: { readings: rows },
    broken: { readings: rows.map((row) => ({ ...row, reader: sample.readers[0] })) },
  },
  {
    act: assign,
    must: '复评的案卷由种子算出，不能另挑',
    before: ready,
    given: { readings: rows },
    broken: { readings: [...rows, { number: single.number, turn: 'second', reader: other(single.reader) }] },
  },
  {
    act: assign,
    must: '已经交卷的不能换人',
    before: (story) =>
      sample
        .assigned(story)
        .on('2021-10-08')
        .as('reviewer')
        .does('handIn', { handIns: [sample.handInFor(single, full)] })
        .as('handler'),
    given: { readings: [{ ...single, id: single.id }] },
    broken: { readings: [{ ...single, reader: other(single.reader) }] },
  },
]

const reading = (story: Story) => sample.assigned(story).on('2021-10-08')

const handing: RuleCase[] = [
  {
    act: 'handIn',
    must: '应当先分派评阅，再交卷',
    before: (story, broken) => (broken ? ready(story) : sample.assigned(story)).on('2021-10-08'),
    given: { handIns: [sample.handInFor(single, full)] },
    rest: ['只交分派给自己的案卷'],
  },
  {
    act: 'handIn',
    must: '只交分派给自己的案卷',
    before: reading,
    given: { handIns: [sample.handInFor(single, full)] },
    broken: { handIns: [sample.handInFor({ ...single, reader: other(single.reader) }, full)] },
  },
  {
    act: 'handIn',
    must: '同一份评阅只留一次交卷',
    before: (story) =>
      reading(story)
        .as('reviewer')
        .does('handIn', { handIns: [sample.handInFor(single, full)] })
        .as('handler'),
    given: { handIns: [{ id: 1, ...sample.handInFor(single, full) }] },
    broken: { handIns: [sample.handInFor(single, full)] },
  },
  {
    act: 'handIn',
    must: '交卷时卷里只留摘要，评分在拆封以前不进卷',
    before: reading,
    given: { handIns: [sample.handInFor(first, full)] },
    broken: { handIns: [{ ...sample.handInFor(first, full), sheet: '评分' }] },
  },
]

/** The words and results as they would be opened, with one thing of the first row changed. */
const handed = (story: Story) => sample.handedIn(story, sheets)
const right = sample.opening(handed(tell(fileReviewLine)), sheets)
const opens = (more: object, files = right.files) => ({
  handIns: right.handIns.map((one, at) => (at === 0 ? { ...one, ...more } : one)),
  ...(files ? { files } : {}),
})
const graded = right.files?.[0]
const result = (more: object) =>
  opens(
    {},
    right.files?.map((row, at) => (at === 0 ? { ...row, ...more } : row)),
  )

const opening: RuleCase[] = [
  {
    act: 'openReadings',
    must: '应当先交卷，再拆封',
    before: (story, broken) => (broken ? reading(story) : handed(story)),
    given: right,
  },
  {
    act: 'openReadings',
    must: '同一案卷的评阅都交了，才能拆封',
    before: (story, broken) => {
      const one = reading(story).as('reviewer')
      const left = broken ? second.id : 0
      for (const row of given)
        if (row.id !== left) one.does('handIn', { handIns: [sample.handInFor(row, sheets(row))] })
      return one.as('handler')
    },
    given: { handIns: right.handIns.filter(({ number, turn }) => number === first.number && turn === 'first') },
  },
  {
    act: 'openReadings',
    must: '拆封的内容应当与交卷时的摘要一致',
    before: handed,
    given: right,
    broken: opens({ nonce: '换过的' }),
  },
  {
    act: 'openReadings',
    must: '得分、否决项和等次应当与评分表一致',
    before: handed,
    given: { handIns: right.handIns },
    broken: { handIns: right.handIns.map((one, at) => (at === 0 ? { ...one, score: 61 } : one)) },
  },
  {
    act: 'openReadings',
    must: '同一案卷只能有一行评分',
    before: handed,
    given: right,
    broken: opens({}, [...(right.files ?? []), ...(graded ? [graded] : [])]),
  },
  {
    act: 'openReadings',
    must: '评分结果应当与评阅、合议一致',
    before: handed,
    given: right,
    broken: result({ score: 99 }),
  },
]

const opened = (story: Story) => sample.openedUp(story, sheets)
const decided = sample.settling(opened(tell(fileReviewLine)), first.number ?? '', sample.sheetLess({ 4: 2 }))
const decision = (more: object) => ({ ...decided, decisions: decided.decisions.map((one) => ({ ...one, ...more })) })
const decidedRow = (more: object) => ({ ...decided, files: decided.files.map((one) => ({ ...one, ...more })) })

const settling: RuleCase[] = [
  {
    act: 'settle',
    must: '应当先拆封，再合议',
    before: (story, broken) => (broken ? handed(story) : opened(story)),
    given: decided,
    rest: ['合议的应当是两人评得不一致的案卷，一份一次', '评分结果应当与评阅、合议一致'],
  },
  {
    act: 'settle',
    must: '合议的应当是两人评得不一致的案卷，一份一次',
    before: opened,
    given: decided,
    broken: { decisions: [...decided.decisions, ...decided.decisions], files: decided.files },
  },
  {
    act: 'settle',
    must: '合议的得分、否决项和等次应当与评分表一致',
    before: opened,
    given: decided,
    broken: { ...decision({ sheet: '另一张表' }) },
  },
  {
    act: 'settle',
    must: '同一案卷只能有一行评分',
    before: opened,
    given: decided,
    broken: { decisions: decided.decisions, files: [...decided.files, ...decided.files] },
  },
  {
    act: 'settle',
    must: '评分结果应当与评阅、合议一致',
    before: opened,
    given: decided,
    broken: decidedRow({ score: 97 }),
  },
]

proveRules(fileReviewLine, Object.keys(readingActs), [...assigning, ...handing, ...opening, ...settling])
