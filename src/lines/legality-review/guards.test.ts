import {
  accepted,
  compared,
  concluded,
  counterparty,
  ended,
  nextText,
  opened,
  opined,
  opinions,
} from '../../testing/legality-review-sample.ts'
import { proveRules, type RuleCase } from '../../testing/rules.ts'
import type { tell } from '../../testing/story.ts'
import { legalityReviewLine } from './line.ts'

type Story = ReturnType<typeof tell>

const complete = { completeOn: '2021-03-03' }
const asked = { counsel: '示范律师', askedOn: '2021-03-04', dueOn: '2021-03-08' }
const nextDraft = { nextDraftOn: '2021-03-20', opinions: ended('adopted', 'partly') }
const end = { concludedOn: '2021-03-25', conclusion: 'lawful' }
const onlyWhen = (more: object) => (story: Story, broken: boolean) => opened(story, broken ? more : {})

const intake: readonly Omit<RuleCase, 'act'>[] = [
  { must: '规范性文件应当先由起草单位审核，再送审', before: onlyWhen({ ownReview: false }), given: complete },
  {
    must: '送审单位应当先自行审核，再送审',
    before: (story) => opened(story, { kind: 'other', ownReview: false }),
    given: { ...complete, replyBy: '2021-03-10', ownReview: true },
    broken: { ownReview: null },
  },
  {
    must: '合同、协议应当写明相对方',
    before: (story, broken) => {
      const one = story.on('2021-12-31').as('handler')
      const sample = { title: '停车场委托经营合同', kind: 'contract', drafter: '00000000-0000-4000-8000-000000000001' }
      one.does(
        'receive',
        { ...sample, receivedOn: '2021-03-01', ownReview: true },
        broken ? {} : { parties: counterparty },
      )
    },
    given: { ...complete, replyBy: '2021-03-10' },
  },
  {
    must: '合同、会议文件和其他文件没有法定期限，请填写商定的反馈日期',
    before: (story) => opened(story, { kind: 'meeting' }),
    given: { ...complete, replyBy: '2021-03-04' },
    broken: { replyBy: null },
  },
  {
    must: '反馈日期不能早于材料齐备日期',
    before: (story) => opened(story),
    given: { ...complete, replyBy: '2021-03-12' },
    broken: { replyBy: '2021-03-02' },
  },
  {
    must: '重大行政决策的审查时间一般不少于七个工作日，缩短的请写明理由',
    before: (story) => opened(story, { kind: 'decision' }),
    given: { ...complete, replyBy: '2021-03-12' },
    broken: { replyBy: '2021-03-11' },
  },
  {
    must: '规范性文件的审核时间一般不少于五个工作日（国办发〔2018〕115号），缩短的请写明理由',
    before: (story) => opened(story),
    given: { ...complete, replyBy: '2021-03-10' },
    broken: { replyBy: '2021-03-09' },
  },
]

const review: RuleCase[] = [
  {
    act: 'askCounsel',
    must: '内部截止日期不能早于送出日期',
    before: (story) => accepted(story),
    given: { advice: [asked] },
    broken: { advice: [{ ...asked, dueOn: '2021-03-03' }] },
  },
  {
    act: 'takeAdvice',
    must: '回复了的应当写明意见和是否采用',
    before: (story) => accepted(story).does('askCounsel', { advice: [asked] }),
    given: { advice: [{ id: 1, ...asked, repliedOn: '2021-03-06', advice: '可行', taken: 'adopted' }] },
    broken: { advice: [{ id: 1, ...asked, repliedOn: '2021-03-06' }] },
  },
  {
    act: 'takeAdvice',
    must: '应当先征求法律顾问意见，再登记顾问意见',
    before: (story, broken) => {
      const one = accepted(story)
      return broken ? one : one.does('askCounsel', { advice: [asked] })
    },
    given: { advice: [asked] },
  },
  {
    act: 'opine',
    must: '请至少提出一条新的意见',
    before: (story) => compared(story),
    given: { opinedOn: '2021-03-26', opinions: [{ clause: '第一条', opinion: '写明依据', reason: 'wording' }] },
    broken: { opinions: ended() },
  },
  {
    act: 'opine',
    must: '权限、抵触、权利义务和公平竞争方面的意见应当写明依据的条文',
    before: (story) => accepted(story),
    given: { opinedOn: '2021-03-12', opinions },
    broken: { opinions: [{ ...opinions[0], article: null }] },
  },
  {
    act: 'opine',
    must: '采纳情况等修改稿来了再填',
    before: (story) => accepted(story),
    given: { opinedOn: '2021-03-12', opinions },
    broken: { opinions: [{ ...opinions[0], outcome: 'adopted' }] },
  },
  {
    act: 'compare',
    must: '发出的意见不能增删，这里只填采纳情况',
    before: (story) => opined(story),
    given: nextDraft,
    broken: { opinions: [...ended(), { clause: '第一条', opinion: '新意见', reason: 'other', outcome: 'adopted' }] },
  },
  {
    act: 'compare',
    must: '每条意见都应当写明采纳、部分采纳或者未采纳',
    before: (story) => opined(story),
    given: nextDraft,
    broken: { opinions: ended().slice(0, 2) },
  },
  {
    act: 'compare',
    must: '部分采纳、未采纳的应当写明理由',
    before: (story) => opined(story),
    given: nextDraft,
    broken: { opinions: ended('adopted', 'not').map((row) => ({ ...row, outcomeWhy: null })) },
  },
  {
    act: 'compare',
    must: '修改稿中这一条没有改动，不能记为采纳',
    before: (story) => opined(story),
    given: { ...nextDraft, nextText },
    broken: { opinions: ended('adopted', 'adopted') },
  },
  {
    act: 'conclude',
    must: '重大行政决策的审查应当有法律顾问或者公职律师的意见',
    before: (story, broken) => {
      const one = accepted(story, { kind: 'decision' }, { replyBy: '2021-03-31' })
      const replied = { ...asked, repliedOn: '2021-03-06', advice: '可行', taken: 'adopted' }
      return one.does('askCounsel', { advice: [broken ? asked : replied] })
    },
    given: end,
  },
  {
    act: 'conclude',
    must: '越权、抵触的意见没有采纳的，结论不能是合法',
    before: (story) => compared(story, 'adopted', 'not'),
    given: { ...end, conclusion: 'unlawful', conclusionSays: '扣留车辆没有法律依据' },
    broken: { conclusion: 'lawful' },
  },
  {
    act: 'conclude',
    must: '不合法或者不属于审核范围的，应当写明理由',
    before: (story) => accepted(story),
    given: { ...end, conclusion: 'outside', conclusionSays: '内部工作方案' },
    broken: { conclusionSays: null },
  },
  {
    act: 'table',
    must: '未经审核或者审核不合法的，不能提交审议',
    before: (story, broken) => concluded(story, {}, broken ? { conclusion: 'unlawful', conclusionSays: '越权' } : {}),
    given: { tabledOn: '2021-04-01', meetingName: '区政府常务会议' },
  },
  {
    act: 'signContract',
    must: '只有合同、协议才登记签订',
    before: (story, broken) => contract(story, broken ? { kind: 'other' } : {}),
    given: { contractSignedOn: '2021-04-01' },
  },
  {
    act: 'signContract',
    must: '审核不合法的合同不能签订',
    before: (story, broken) => contract(story, {}, broken ? { conclusion: 'unlawful', conclusionSays: '越权' } : {}),
    given: { contractSignedOn: '2021-04-01' },
  },
]

function contract(story: Story, more: object, given: object = {}) {
  const sample = { title: '停车场委托经营合同', kind: 'contract', drafter: '00000000-0000-4000-8000-000000000001' }
  return story
    .on('2021-12-31')
    .as('handler')
    .does('receive', { ...sample, receivedOn: '2021-03-01', ownReview: true, ...more }, { parties: counterparty })
    .does('accept', { ...complete, replyBy: '2021-03-20' })
    .does('conclude', { ...end, ...given }, { signedOnPaper: true })
}

const onAccept = intake.map((one) => ({ ...one, act: 'accept' }))

proveRules(legalityReviewLine, Object.keys(legalityReviewLine.acts), [...onAccept, ...review])
