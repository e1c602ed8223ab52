import { expect, test } from 'vitest'
import {
  accepted,
  compared,
  concluded,
  counterparty,
  nextText,
  opened,
  opined,
  opinions,
  sent,
} from '../../testing/legality-review-sample.ts'
import { provePapers } from '../../testing/papers.ts'
import { recount } from '../../testing/recount.ts'
import { tell } from '../../testing/story.ts'
import { legalityReview } from './business.ts'
import { kinds } from './fields.ts'
import { legalityReviewLine } from './line.ts'

const told: ReturnType<typeof tell>[] = []
const start = () => {
  const one = tell(legalityReviewLine)
  told.push(one)
  return one
}

test('一份文件送审、补材料、反馈三条、对照修改稿、出具意见书、上会', () => {
  const one = opened(start())
  one.does('askMore', { lackingWhat: '起草说明', askedOn: '2021-03-02' }).does('accept', { completeOn: '2021-03-03' })
  one.does('opine', { opinedOn: '2021-03-12', opinions })
  expect(one.state()).toBe('审核中')
  one.approved()
  expect(one.state()).toBe('已反馈意见，待修改稿')
})

test('修改稿逐条对照以后，每条意见都有下落，第二轮只数新意见', () => {
  const one = compared(start(), 'adopted', 'not', 'partly')
  expect(one.matter().answers).toMatchObject({ adopted: 1, partly: 1, notAdopted: 1, settledRow: 3 })
  const more = { clause: '第四条', opinion: '写明施行日期', reason: 'wording' }
  one.does('opine', { opinedOn: '2021-03-22', opinions: [more] }, { signedOnPaper: true })
  const all = one.matter().answers.opinions as readonly object[]
  one.does('compare', {
    nextDraftOn: '2021-03-24',
    opinions: all.map((row, at) => (at === 3 ? { ...row, outcome: 'adopted' } : row)),
  })
  const end = { concludedOn: '2021-03-25', conclusion: 'amend' }
  one.does('conclude', end, { signedOnPaper: true })
  one.does('table', { tabledOn: '2021-04-01', meetingName: '区政府常务会议' })
  expect(recount(legalityReview, [one], 'opinions')).toBe(4)
  expect(['adopted', 'partly', 'notAdopted'].map((name) => recount(legalityReview, [one], name))).toEqual([2, 1, 1])
})

test('第一轮采纳过的条款第二轮没再动，不算错', () => {
  const one = opined(start())
  const ends = ['adopted', 'partly', 'adopted']
  const settled = opinions.map((row, at) => ({ id: at + 1, ...row, outcome: ends[at], outcomeWhy: '改了一部分' }))
  one.does('compare', { nextDraftOn: '2021-03-20', nextText, opinions: settled })
  expect(one.matter().answers).toMatchObject({ draftText: nextText, nextText: null })
  one.does(
    'opine',
    { opinedOn: '2021-03-22', opinions: [{ clause: '第一条', opinion: '写依据', reason: 'wording' }] },
    { signedOnPaper: true },
  )
  const all = one.matter().answers.opinions as readonly object[]
  const again = all.map((row, at) => (at === 3 ? { ...row, outcome: 'adopted' } : row))
  const third = nextText.replace('为了规范停车', '根据示范条例')
  expect(one.refusals('compare', { nextDraftOn: '2021-03-24', nextText: third, opinions: again })).toEqual([])
})

test('规范性文件十五个工作日，最后一天在期限内，第二天逾期', () => {
  const one = accepted(start())
  expect([one.on('2021-03-24').due('document'), one.clock('document')?.late]).toEqual(['2021-03-24', false])
  expect(one.on('2021-03-25').clock('document')?.late).toBe(true)
})

test('2018年12月4日以前没有这个审核期限，也没有日期可算', () => {
  const before = accepted(start(), { receivedOn: '2018-12-03' }, { completeOn: '2018-12-03' })
  const since = accepted(start(), { receivedOn: '2018-12-03' }, { completeOn: '2018-12-04' })
  expect([before.due('document'), since.due('document')]).toEqual([null, '2018-12-25'])
})

test('合同按商定的日期反馈，顾问和修改稿各有内部截止日', () => {
  const one = start().on('2021-03-01').as('handler')
  one.does('receive', { ...sent, kind: 'contract', title: '停车场委托经营合同' }, { parties: counterparty })
  one.on('2021-03-03').does('accept', { completeOn: '2021-03-03', replyBy: '2021-03-10' })
  expect([one.due('reply'), one.clock('document')]).toEqual(['2021-03-10', undefined])
  const row = { counsel: '示范律师', askedOn: '2021-03-03', dueOn: '2021-03-05' }
  one.does('askCounsel', { advice: [row] })
  expect([one.on('2021-03-05').clock('counsel')?.late, one.on('2021-03-06').clock('counsel')?.late]).toEqual([
    false,
    true,
  ])
  one.does('takeAdvice', { advice: [{ id: 1, ...row, repliedOn: '2021-03-06', advice: '可行', taken: 'adopted' }] })
  expect([one.on('2021-03-10').clock('reply')?.late, one.on('2021-03-11').clock('reply')?.late]).toEqual([false, true])
  one.does('opine', { opinedOn: '2021-03-11', opinions: [opinions[2]] }, { signedOnPaper: true })
  const back = {
    nextDraftOn: '2021-03-12',
    recheckBy: '2021-03-15',
    opinions: [{ id: 1, ...opinions[2], outcome: 'adopted' }],
  }
  one.on('2021-03-12').does('compare', back)
  expect([one.on('2021-03-15').clock('recheck')?.late, one.on('2021-03-16').clock('recheck')?.late]).toEqual([
    false,
    true,
  ])
  one.does('conclude', { concludedOn: '2021-03-16', conclusion: 'lawful' }, { signedOnPaper: true })
  one.does('signContract', { contractSignedOn: '2021-03-16' })
  expect(one.clock('recheck')?.status).toBe('stopped')
})

test('送审单位撤回', () => {
  const one = opened(start()).does('withdraw', { withdrawnOn: '2021-03-02', withdrawnWhy: '重新论证' })
  expect(one.state()).toBe('送审单位撤回')
})

test('审核件数等于各种类相加，顾问回复是决策的前提', () => {
  const each = Object.keys(kinds)
    .filter((kind) => kind !== 'decision' && kind !== 'contract' && kind !== 'agreement')
    .map((kind) => concluded(start(), { kind }))
  expect(recount(legalityReview, each, 'reviewed')).toBe(3)
  for (const relation of legalityReview.indicators.relations) {
    if (relation.kind !== 'sum') continue
    const sum = relation.parts.reduce((total, part) => total + recount(legalityReview, each, part), 0)
    expect(sum).toBe(recount(legalityReview, each, relation.whole))
  }
})

provePapers(legalityReview, () => told.map((one) => one.matter()))

test('每个动作都有人办过', () => {
  const done = new Set(told.flatMap((one) => one.events().map(({ act }) => act)))
  expect(Object.keys(legalityReviewLine.acts).filter((act) => !done.has(act))).toEqual([])
})
