import { expect, test } from 'vitest'
import { meetingLine } from '../lines/meeting/line.ts'
import { problemsOf } from './line-problems.ts'
import { carriedWith, rowsOffered } from './offer.ts'

const { handOver } = meetingLine.acts
const row = { id: 1, what: '制定听证规则', lead: '复议科', dueOn: '2021-03-31', handedOn: null, taskNumber: null }
const patch = (more: object) => ({ rows: { agreed: { put: [{ ...row, ...more }], gone: [] } } })

test('填上转督办日期的那一行移送一次；填了任务编号的、上次已经移送的不再移送', () => {
  const before = { agreed: [row] }
  expect(rowsOffered(handOver, patch({ handedOn: '2021-03-03' }), before)).toHaveLength(1)
  expect(rowsOffered(handOver, patch({}), before)).toEqual([])
  expect(rowsOffered(handOver, patch({ handedOn: '2021-03-03', taskNumber: '示督1号' }), before)).toEqual([])
  expect(
    rowsOffered(handOver, patch({ handedOn: '2021-03-03' }), { agreed: [{ ...row, handedOn: '2021-03-02' }] }),
  ).toEqual([])
})

test('带过去的是这一项的事项、单位、期限，和会议的领域、名称，空的不带', () => {
  const answers = { subject: '研究复议体制改革', domain: null }
  expect(handOver.offers && carriedWith(handOver.offers, { ...row, lead: null }, answers)).toEqual({
    title: '制定听证规则',
    dueOn: '2021-03-31',
    basis: '研究复议体制改革',
    origin: 'meeting',
  })
})

test('移送的行、栏目、去处写错了，开机就说', () => {
  const offers = { to: 'notary', rows: 'agreed', when: 'gone', cells: { title: 'nothing' }, fields: { basis: 'none' } }
  const wrong = { ...meetingLine, acts: { ...meetingLine.acts, handOver: { ...handOver, offers } } }
  expect(problemsOf(wrong as never).filter((one) => one.includes('offers'))).toEqual([
    'acts.handOver.offers 移送到 notary，但 refersTo 中没有',
    'acts.handOver.offers 的 gone 不是这些行的栏目',
    'acts.handOver.offers 的 nothing 不是这些行的栏目',
    'acts.handOver.offers 的 none 不存在',
  ])
})
