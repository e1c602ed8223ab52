import { expect, test } from 'vitest'
import { day } from '../../law/day.ts'
import { application, card, enrolment, general, issue, special } from '../../testing/certificate-sample.ts'
import { provePapers } from '../../testing/papers.ts'
import { recount } from '../../testing/recount.ts'
import { personOf, tell } from '../../testing/story.ts'
import { certificate } from './business.ts'
import { cancelReasons } from './fields.ts'
import { certificateLine } from './line.ts'
import { standingOn } from './standing.ts'

type Story = ReturnType<typeof tell>

const told: Story[] = []

function story(on = '2021-12-31') {
  const one = tell(certificateLine).on(on).as('clerk')
  told.push(one)
  return one
}

const enrolled = (more: object = {}) => story().does('enrol', { ...enrolment, ...more })
const cancel = { cancelledOn: '2021-06-30', cancelReason: 'moved', cardBack: 'returned' }
const standing = (one: Story, on: string) => standingOn(one.matter(), day(on)).standing

test('新增执法人员：申领、两门考试（一门补考）、初审、核发、发放', () => {
  const one = story('2021-03-01').does('apply', application)
  one.on('2021-03-10').does('recordGeneral', { generalOn: '2021-03-09', generalResult: 'failed' })
  one.does('recordGeneral', general)
  one.on('2021-03-20').does('recordSpecial', special)
  one.on('2021-03-22').as('handler').does('check', { checkedOn: '2021-03-22' })
  expect(one.state()).toBe('申领中')
  one.approved()
  expect(one.state()).toBe('已初审')
  one.on('2021-04-01').does('approve', issue)
  one.on('2021-04-06').does('handOut', { handedOutOn: '2021-04-06' })
  expect([one.state(), one.due('expiry')]).toEqual(['有效', '2026-03-31'])
  expect(recount(certificate, [one], 'issued')).toBe(1)
})

test('执法监督证不考执法人员的两门课', () => {
  const one = story('2021-03-01').does('apply', { ...application, kind: 'supervision' })
  expect(one.refusals('check', { checkedOn: '2021-03-01' }, { signedOnPaper: true })).toEqual([])
})

test('2021 年：注销 162 个，备案 4 个，两个数互不推算', () => {
  const away = Array.from({ length: 162 }, () => enrolled().does('cancel', cancel))
  const filed = Array.from({ length: 4 }, (_, at) =>
    story().does('file', { ...card, kind: 'ministry', unit: personOf(`单位${at % 2}`), filedOn: '2021-05-06' }),
  )
  const watch = enrolled({ kind: 'supervision' }).does('cancel', cancel)
  const fresh = story().does('exchange', {
    ...card,
    oldNumber: '示执0001',
    number: '02990100001',
    exchangedOn: '2021-10-08',
  })
  const all = [...away, ...filed, watch, fresh]
  const figures = ['cancelled', 'filed', 'newUnits', 'issued', 'exchanged', 'enrolled', 'supervisionCancelled']
  expect(Object.fromEntries(figures.map((name) => [name, recount(certificate, all, name)]))).toEqual({
    cancelled: 162,
    filed: 4,
    newUnits: 2,
    issued: 0,
    exchanged: 1,
    enrolled: 163,
    supervisionCancelled: 1,
  })
})

test('各种原因相加等于注销数', () => {
  const reasons = Object.keys(cancelReasons)
  const all = reasons.map((cancelReason) =>
    enrolled({ validUntil: '2021-06-29' }).does('cancel', { ...cancel, cancelReason, cancelNote: '情况属实' }),
  )
  const sum = certificate.indicators.relations.find(({ kind }) => kind === 'sum')
  const parts = sum?.kind === 'sum' ? sum.parts : []
  expect(parts.map((part) => recount(certificate, all, part))).toEqual(reasons.map(() => 1))
  expect(recount(certificate, all, 'cancelled')).toBe(reasons.length)
})

test('统一样式换发：新证登记一张，旧证作废一张，都说得出对方的编号', () => {
  const fresh = story().does('exchange', {
    ...card,
    oldNumber: '示执0001',
    number: '02990100001',
    validFrom: '2021-10-08',
    exchangedOn: '2021-10-08',
  })
  const old = enrolled().does('replace', { replacedOn: '2021-10-08', cardBack: 'returned', newNumber: '02990100001' })
  expect([old.state(), fresh.state()]).toEqual(['已换发新证', '有效'])
  expect([standing(old, '2021-10-07'), standing(old, '2021-10-08'), standing(fresh, '2021-10-08')]).toEqual([
    'valid',
    'ended',
    'valid',
  ])
})

test('某人某日有没有证：生效前、有效、暂扣、恢复、到期、注销', () => {
  const one = enrolled()
  one.does('suspend', { suspendedOn: '2021-03-01', suspendWhy: 'training' }, { signedOnPaper: true })
  one.does('restore', { restoredOn: '2021-04-01' }, { signedOnPaper: true })
  const days = [
    '2017-12-31',
    '2018-01-01',
    '2021-02-28',
    '2021-03-01',
    '2021-03-31',
    '2021-04-01',
    '2022-12-31',
    '2023-01-01',
  ]
  expect(days.map((on) => standing(one, on))).toEqual([
    'notYet',
    'valid',
    'valid',
    'suspended',
    'suspended',
    'valid',
    'valid',
    'expired',
  ])
  expect(standingOn(one.matter(), day('2021-03-02')).says).toBe('自2021年3月1日起暂扣')
})

test('撤回的暂扣，当天仍算有效', () => {
  const one = enrolled().does('suspend', { suspendedOn: '2021-03-01', suspendWhy: 'training' }, { signedOnPaper: true })
  expect(standing(one, '2021-03-02')).toBe('suspended')
  one.does('undo', { why: '登错了人' })
  expect(standing(one, '2021-03-02')).toBe('valid')
})

test('吊销逐级审批，从吊销那天起失效', () => {
  const one = enrolled()
    .as('handler')
    .does('revoke', { revokedOn: '2021-12-31', revokeWhy: '以权谋私', cardBack: 'returned' })
  expect(one.state()).toBe('有效')
  one.approved()
  expect([one.state(), standing(one, '2021-12-30'), standing(one, '2021-12-31')]).toEqual(['已吊销', 'valid', 'ended'])
})

test('离岗先交证，再注销；没交回的写原因', () => {
  const one = enrolled().does('handIn', { handedInOn: '2021-06-01' })
  expect([one.state(), one.matter().answers.cardBack]).toEqual(['有效', 'returned'])
  one.does('recordYear', { years: [{ year: 2020, hours: 60, passed: true }] })
  one.does('cancel', { ...cancel, cardBack: 'missing', missingWhy: '本人在外地' })
  expect([one.state(), recount(certificate, [one], 'missing')]).toEqual(['已注销', 1])
})

test('不予核发的，写明理由', () => {
  const one = story().does('apply', application).does('refuse', { refusedOn: '2021-05-01', refuseWhy: '不在执法岗位' })
  expect(one.state()).toBe('不予核发')
})

test('有效期满前换发：最后一天不算迟，第二天才算', () => {
  const one = enrolled({ validUntil: '2021-12-31' })
  expect([one.on('2021-12-31').clock('expiry')?.late, one.on('2022-01-01').clock('expiry')?.late]).toEqual([
    false,
    true,
  ])
})

test('名册四张：申领、备案、换发、入册', () => {
  expect(Object.values(certificate.sheets).map(({ act }) => act)).toEqual(['apply', 'file', 'exchange', 'enrol'])
})

provePapers(certificate, () => told.map((one) => one.matter()))

test('每个动作都有人办过', () => {
  const done = new Set(told.flatMap((one) => one.events().map(({ act, countsAs }) => countsAs ?? act)))
  expect(Object.keys(certificateLine.acts).filter((act) => !done.has(act))).toEqual([])
})
