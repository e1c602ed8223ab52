import { proveRules, type RuleCase } from '../../testing/rules.ts'
import type { tell } from '../../testing/story.ts'
import { meetingLine } from './line.ts'

type Story = ReturnType<typeof tell>

const agreed = { what: '制定听证规则', lead: '复议科', agreedOn: '2021-03-01', dueOn: '2021-03-31' }
const held = {
  subject: '研究复议体制改革',
  kind: 'special',
  domain: 'reconsideration',
  metOn: '2021-03-01',
  attendees: 20,
  agreed: [agreed],
}
const request = {
  subject: '复议职责划转',
  kind: 'request',
  domain: 'reconsideration',
  metOn: '2021-03-01',
  requestTo: '区委政法委',
}

const desk = (story: Story) => story.on('2021-12-31').as('clerk')
const recorded = (story: Story) => desk(story).does('record', held)
const asked = (story: Story) => desk(story).does('record', request)
const minutes = { minutesOn: '2021-03-05', minutesNumber: '〔2021〕1号' }
const reply = { repliedOn: '2021-03-10', reply: '同意' }
const either =
  (wrong: (story: Story) => unknown, right: (story: Story) => unknown) => (story: Story, broken: boolean) =>
    (broken ? wrong : right)(story)
const early = { ...agreed, dueOn: '2021-02-28' }

const cases: RuleCase[] = [
  { act: 'record', must: '请示应当写明请示的机关', before: desk, given: request, broken: { requestTo: null } },
  { act: 'record', must: '会议应当填写参加人数', before: desk, given: held, broken: { attendees: null } },
  { act: 'record', must: '议定事项的完成期限不能早于议定日期', before: desk, given: held, broken: { agreed: [early] } },
  {
    act: 'addAgreed',
    must: '登记过的议定事项不能删去',
    before: recorded,
    given: { agreed: [agreed] },
    broken: { agreed: [{ id: 1, gone: true, goneWhy: '登记错了' }] },
  },
  {
    act: 'addAgreed',
    must: '议定事项的完成期限不能早于议定日期',
    before: recorded,
    given: { agreed: [agreed] },
    broken: { agreed: [early] },
  },
  {
    act: 'handOver',
    must: '没有议定事项可转',
    before: either((story) => desk(story).does('record', { ...held, agreed: null }), recorded),
    given: { agreed: [{ id: 1, ...agreed, handedOn: '2021-03-03', taskNumber: '督1号' }] },
    rest: ['转督办时不能增删议定事项'],
  },
  {
    act: 'handOver',
    must: '转督办时不能增删议定事项',
    before: recorded,
    given: { agreed: [{ id: 1, ...agreed, handedOn: '2021-03-03', taskNumber: '督1号' }] },
    broken: { agreed: [agreed] },
  },
  {
    act: 'issueMinutes',
    must: '已经印发纪要，不能印发纪要',
    before: either((story) => recorded(story).does('issueMinutes', minutes), recorded),
    given: minutes,
  },
  { act: 'issueMinutes', must: '请示没有会议纪要', before: either(asked, recorded), given: minutes },
  {
    act: 'recordReply',
    must: '已经登记批复，不能登记批复',
    before: either((story) => asked(story).does('recordReply', reply), asked),
    given: reply,
  },
  { act: 'recordReply', must: '只有请示才登记批复', before: either(recorded, asked), given: reply },
]

proveRules(meetingLine, Object.keys(meetingLine.acts), cases)
