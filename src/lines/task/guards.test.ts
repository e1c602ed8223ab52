import { proveRules, type RuleCase } from '../../testing/rules.ts'
import { personOf, type tell } from '../../testing/story.ts'
import { taskLine } from './line.ts'

type Story = ReturnType<typeof tell>

const order = {
  title: '制定复议听证规则',
  source: 'division',
  domain: 'reconsideration',
  lead: personOf('示范区司法局'),
  openedOn: '2021-03-01',
  dueOn: '2021-06-30',
} as const
const fromReport = { source: 'weakness', saidIn: '专职调解员少', measure: '专职调解员人数', baseline: 4, target: 10 }
const part = { what: '调研', unit: '复议科', givenOn: '2021-03-02', dueOn: '2021-06-30' }
const output = { outputKind: 'system', outputTitle: '复议配套制度', outputItems: 10, draftedOn: '2021-04-01' }
const cosign = { unit: '示范区财政局', askedOn: '2021-04-02', dueOn: '2021-04-09' }
const issue = { issuedOn: '2021-05-01', issueNumber: '示司〔2021〕8号' }
const report = { reportedOn: '2021-06-01', did: '制定了规则', proof: '示司〔2021〕8号' }

const desk = (story: Story) => story.on('2021-12-31').as('handler')
const opened = (story: Story, more: object = {}) => desk(story).does('open', { ...order, ...more })
const drafted = (story: Story) => opened(story).does('draft', output)
const issued = (story: Story) => drafted(story).does('issue', issue, { signedOnPaper: true })
const either =
  (wrong: (story: Story) => unknown, right: (story: Story) => unknown) => (story: Story, broken: boolean) =>
    (broken ? wrong : right)(story)
const sent = (story: Story) => drafted(story).does('countersign', { countersigns: [cosign] })

const cases: RuleCase[] = [
  { act: 'open', must: '完成期限不能早于立项日期', before: desk, given: order, broken: { dueOn: '2021-02-28' } },
  {
    act: 'open',
    must: '街道吹哨和风险点应当写明街道',
    before: desk,
    given: { ...order, source: 'whistle', street: personOf('示范街道') },
    broken: { street: null },
  },
  {
    act: 'open',
    must: '上年报告的不足和打算应当写明当时的说法、衡量办法、基数和目标',
    before: desk,
    given: { ...order, ...fromReport },
    broken: { baseline: null },
  },
  {
    act: 'split',
    must: '子任务的期限不能晚于任务的完成期限',
    before: (story) => opened(story),
    given: { parts: [part] },
    broken: { parts: [{ ...part, dueOn: '2021-07-01' }] },
  },
  {
    act: 'progress',
    must: '完成的子任务应当有佐证',
    before: (story) => opened(story).does('split', { parts: [part] }),
    given: {
      progressOn: '2021-04-01',
      progress: '调研完毕',
      parts: [{ id: 1, ...part, doneOn: '2021-04-01', proof: '报告' }],
    },
    broken: { parts: [{ id: 1, ...part, doneOn: '2021-04-01' }] },
  },
  {
    act: 'extend',
    must: '延期后的期限应当晚于原期限',
    before: (story) => opened(story),
    given: { newDueOn: '2021-07-01', extendWhy: '上位文件未出' },
    broken: { newDueOn: '2021-06-30' },
  },
  {
    act: 'report',
    must: '还有子任务没有完成',
    before: either(
      (story) => opened(story).does('split', { parts: [part] }),
      (story) => opened(story),
    ),
    given: report,
  },
  {
    act: 'report',
    must: '成果文件还没有印发',
    before: (story, broken) => {
      const one = opened(story, { source: 'output' }).does('draft', output)
      return broken ? one : one.does('issue', issue, { signedOnPaper: true })
    },
    given: report,
  },
  {
    act: 'report',
    must: '上年报告的不足和打算应当填写实际数',
    before: (story) => opened(story, fromReport),
    given: { ...report, measured: 12 },
    broken: { measured: null },
  },
  {
    act: 'draft',
    must: '已经印发，不能成果起草完成',
    before: either(issued, (story) => opened(story)),
    given: { ...output, draftedOn: '2021-05-02' },
  },
  { act: 'draft', must: '成果至少一项', before: (story) => opened(story), given: output, broken: { outputItems: 0 } },
  {
    act: 'countersign',
    must: '应当先成果起草完成，再送会签',
    before: either((story) => opened(story), drafted),
    given: { countersigns: [cosign] },
  },
  {
    act: 'countersign',
    must: '已经印发，不能送会签',
    before: either(issued, drafted),
    given: { countersigns: [cosign] },
  },
  {
    act: 'takeCountersign',
    must: '应当先送会签，再登记会签意见',
    before: either(drafted, sent),
    given: { countersigns: [cosign] },
  },
  {
    act: 'takeCountersign',
    must: '已经印发，不能登记会签意见',
    before: (story, broken) => {
      const agreed = { id: 1, ...cosign, repliedOn: '2021-04-05', agreed: true }
      const one = drafted(story).does('countersign', { countersigns: [agreed] })
      return broken ? one.does('issue', issue, { signedOnPaper: true }) : one
    },
    given: { countersigns: [cosign] },
  },
  {
    act: 'takeCountersign',
    must: '不同意的应当写明意见',
    before: sent,
    given: { countersigns: [{ id: 1, ...cosign, repliedOn: '2021-04-05', agreed: false, says: '经费未定' }] },
    broken: { countersigns: [{ id: 1, ...cosign, repliedOn: '2021-04-05', agreed: false }] },
  },
  { act: 'issue', must: '应当先成果起草完成，再印发', before: either((story) => opened(story), drafted), given: issue },
  { act: 'issue', must: '已经印发，不能印发', before: either(issued, drafted), given: issue },
  { act: 'issue', must: '会签单位还没有都同意', before: either(sent, drafted), given: issue },
]

proveRules(taskLine, Object.keys(taskLine.acts), cases)
