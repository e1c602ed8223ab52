import { proveRules, type RuleCase } from '../../testing/rules.ts'
import type { tell } from '../../testing/story.ts'
import { draftCommentLine } from './line.ts'

type Story = ReturnType<typeof tell>

const draftText = '第一条 为了规范停车。\n第二条 收费标准由市定价。'
const draft = {
  title: '示范市停车条例（征求意见稿）',
  draftKind: 'localLaw',
  sender: '示范市司法局',
  receivedOn: '2021-03-01',
  replyBy: '2021-03-12',
  draftText,
} as const
const opinion = { clause: '第二条', opinion: '收费标准改为区里定', reason: 'feasible' } as const
const reply = { repliedOn: '2021-03-12', noOpinion: false, opinions: [opinion] }
const ended = { id: 1, ...opinion, outcome: 'adopted' }
const result = { resultOn: '2021-06-01', resultFrom: '来函', opinions: [ended] }
const unit = { unit: '示范区城市管理委员会', askedOn: '2021-03-02', dueOn: '2021-03-12' }

const desk = (story: Story) => story.on('2021-12-31').as('handler')
const received = (story: Story) => desk(story).does('receive', draft)
const replied = (story: Story, given: object = reply) =>
  received(story).does('reply', { ...given }, { signedOnPaper: true })
const silent = { repliedOn: '2021-03-12', noOpinion: true }

const cases: RuleCase[] = [
  {
    act: 'receive',
    must: '要求的答复日期不能早于收到日期',
    before: desk,
    given: draft,
    broken: { replyBy: '2021-02-28' },
  },
  {
    act: 'askUnits',
    must: '内部截止日期不能早于转出日期，也不能晚于来函要求的答复日期',
    before: received,
    given: { asked: [unit] },
    broken: { asked: [{ ...unit, dueOn: '2021-03-13' }] },
  },
  {
    act: 'takeReplies',
    must: '应当先征求区内单位意见，再登记单位回复',
    before: (story, broken) => (broken ? received(story) : received(story).does('askUnits', { asked: [unit] })),
    given: { asked: [unit] },
  },
  {
    act: 'reply',
    must: '无意见的不填意见，有意见的逐条填写',
    before: received,
    given: reply,
    broken: { noOpinion: true },
  },
  {
    act: 'reply',
    must: '与上位法不一致的意见应当写明依据的条文',
    before: received,
    given: { ...reply, opinions: [{ ...opinion, reason: 'conflict', article: '价格法第十九条' }] },
    broken: { opinions: [{ ...opinion, reason: 'conflict' }] },
  },
  {
    act: 'reply',
    must: '采纳情况等对方反馈以后再填',
    before: received,
    given: reply,
    broken: { opinions: [{ ...opinion, outcome: 'adopted' }] },
  },
  {
    act: 'reply',
    must: '超过来函要求日期的，写明原因',
    before: received,
    given: reply,
    broken: { repliedOn: '2021-03-13' },
  },
  {
    act: 'recordOutcome',
    must: '没有提出意见，直接办结',
    before: (story, broken) => replied(story, broken ? silent : reply),
    given: result,
    rest: ['发出的意见不能增删，这里只填采纳情况'],
  },
  {
    act: 'recordOutcome',
    must: '发出的意见不能增删，这里只填采纳情况',
    before: (story) => replied(story),
    given: result,
    broken: { opinions: [ended, { ...opinion, outcome: 'adopted' }] },
  },
  {
    act: 'recordOutcome',
    must: '每条意见都应当写明采纳情况',
    before: (story) => replied(story),
    given: result,
    broken: { opinions: [{ id: 1, ...opinion }] },
  },
  {
    act: 'recordOutcome',
    must: '部分采纳、未采纳的应当写明理由',
    before: (story) => replied(story),
    given: { ...result, opinions: [{ ...ended, outcome: 'not', outcomeWhy: '需要全市统一' }] },
    broken: { opinions: [{ ...ended, outcome: 'not' }] },
  },
  {
    act: 'recordOutcome',
    must: '正式文本中这一条没有改动，不能记为采纳',
    before: (story) => replied(story),
    given: { ...result, nextText: draftText.replace('市定价', '区定价') },
    broken: { nextText: draftText },
  },
  {
    act: 'close',
    must: '提出过意见的，登记采纳情况后办结',
    before: (story, broken) => replied(story, broken ? reply : silent),
    given: { closedOn: '2021-03-31' },
  },
]

proveRules(draftCommentLine, Object.keys(draftCommentLine.acts), cases)
