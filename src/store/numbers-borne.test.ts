import { expect, test } from 'vitest'
import { writeWorkbook } from '../door/spreadsheet.ts'
import { consultation } from '../lines/consultation/business.ts'
import { mediation } from '../lines/mediation/business.ts'
import { behind, testStore } from '../testing/database.ts'
import { compareWithReplay } from './compare-with-replay.ts'
import { examine } from './intake/examine.ts'
import { offeredSheet } from './intake/offered.ts'
import { perform } from './perform.ts'
import { type BatchPerformed, performBatch } from './perform-batch.ts'
import { previewOpening } from './preview.ts'
import type { ActRequest, Performed } from './types.ts'
import { undoBatch } from './undo-batch.ts'

const { store, database, as } = await testStore([consultation, mediation])
const clerk = await as('clerk')
const outsider = await as('clerk', { organ: 'eastStreet', name: '东街示范' })
const note = '导入《示范工单》'

function order(outerNumber: string): ActRequest {
  const given = { question: '房屋漏水找谁', channel: 'hotline', topic: 'property', receivedOn: '2021-03-01' }
  return { line: 'consultation', act: 'takeOrder', given: { ...given, outerNumber } }
}

async function taken(outerNumber: string): Promise<Performed> {
  return (await perform(store, clerk, order(outerNumber))) as Performed
}

const on = (matter: string, act: string, given: ActRequest['given']): ActRequest => ({
  line: 'consultation',
  matter,
  act,
  given,
})
const corrected = (matter: string, outerNumber: string) =>
  perform(store, clerk, on(matter, 'correct', { outerNumber, why: '编号抄错了' }))
const bearers = () => behind<{ value: string; matter: string }>(database, 'select value, matter from number_borne')
const bearer = async (value: string) => (await bearers()).find((one) => one.value === value)?.matter

test('一张工单只登记一次：换一种写法也认得出，说出在哪一件、该怎么办', async () => {
  const first = await taken('（12345）甲-1')
  const [event] = await behind<{ n: number }>(database, 'select count(*)::int as n from event')
  for (const spelled of ['（12345）甲-1', '(12345) 甲-1', '〔１２３４５〕甲-1']) {
    const again = await perform(store, clerk, order(spelled))
    expect(again).toMatchObject({ allowed: false, kind: 'procedure', reasons: [{ field: 'outerNumber' }] })
    expect(JSON.stringify(again)).toContain(`法律咨询${first.number}`)
    expect(JSON.stringify(again)).toContain('后续沟通')
  }
  expect(await previewOpening(store, clerk, order('(12345)甲-1'))).toMatchObject({ allowed: false })
  expect(await behind(database, 'select count(*)::int as n from event')).toEqual([event])
})

test('查看范围以外的人只知道有这么一件', async () => {
  const first = await taken('外-1')
  const says = JSON.stringify(await perform(store, outsider, order('外-1')))
  expect(says).toContain('不在您的查看范围内')
  expect(says).not.toContain(first.number)
})

test('没有数字的「待补」不算编号，写几件都行', async () => {
  expect([await taken('待补'), await taken('待补')].map(({ allowed }) => allowed)).toEqual([true, true])
})

test('退单的工单可以再派来；退单撤销时号已有主，就不能撤', async () => {
  const first = await taken('退-1')
  await perform(store, clerk, on(first.matter, 'sendBack', { sendBackWhy: '属于邻区' }))
  const second = await taken('退-1')
  expect(await bearer('退-1')).toBe(second.matter)
  const undone = await perform(store, clerk, on(first.matter, 'undo', { why: '退错了' }))
  expect(undone).toMatchObject({ allowed: false, kind: 'procedure' })
  expect(JSON.stringify(undone)).toContain(second.number)
})

test('更正也一样：改成别人的号不行；改走以后，原来的号就空出来', async () => {
  const [one, other] = [await taken('更-1'), await taken('更-2')]
  expect(await corrected(other.matter, '更-1')).toMatchObject({ allowed: false, kind: 'procedure' })
  expect((await corrected(one.matter, '更-3')).allowed).toBe(true)
  expect((await corrected(other.matter, '更-1')).allowed).toBe(true)
  expect([await bearer('更-1'), await bearer('更-2'), await bearer('更-3')]).toEqual([
    other.matter,
    undefined,
    one.matter,
  ])
})

test('一批里两行同号，或者与登记过的同号，整批不办，各行说明原因；批次撤销，号就放出来', async () => {
  await taken('批-0')
  const refused = await performBatch(store, clerk, ['批-1', '批-1', '批-0'].map(order), { note })
  expect(refused).toMatchObject({ allowed: false, refused: [{ index: 1 }, { index: 2 }] })
  expect(JSON.stringify(refused)).toContain('同一批的另一件')
  const done = (await performBatch(store, clerk, ['批-1', '批-2'].map(order), { note })) as BatchPerformed
  expect(await bearer('批-1')).toBe(done.performed[0]?.matter)
  expect((await undoBatch(store, clerk, done.batch, '导错了表')).allowed).toBe(true)
  expect([await bearer('批-1'), (await taken('批-1')).allowed]).toEqual([undefined, true])
})

test('一批里两件对调编号，可以', async () => {
  const [one, other] = [await taken('调-1'), await taken('调-2')]
  const swap = [
    on(one.matter, 'correct', { outerNumber: '调-2', why: '两件的编号写反了' }),
    on(other.matter, 'correct', { outerNumber: '调-1', why: '两件的编号写反了' }),
  ]
  expect((await performBatch(store, clerk, swap, { note })).allowed).toBe(true)
  expect(await bearer('调-1')).toBe(other.matter)
})

test('二十个人同时登记同一张工单，只有一件成；同一张表单点了两次，两次得到同一件', async () => {
  const rush = await Promise.all(Array.from({ length: 20 }, () => perform(store, clerk, order('抢-1'))))
  expect(rush.filter(({ allowed }) => allowed)).toHaveLength(1)
  const twice = await Promise.all([1, 2].map(() => perform(store, clerk, { ...order('抢-2'), key: 'form-1' })))
  expect(twice[0]).toMatchObject({ allowed: true })
  expect(twice[1]).toEqual(twice[0])
})

test('导入的登记簿里有登记过的工单、两行同号的，预览就指出来，一行也不收', async () => {
  await taken('导-1')
  const header = ['解答日期', '咨询问题', '渠道', '咨询事项', '解答', '下一步', '外部工单编号']
  const row = (on: string, number: string) =>
    [on, '房屋漏水找谁', '12348 热线工单', '房产物业', '先找物业', '当场解答，不用再办', number] as const
  const rows = [header, row('2021-02-26', '导-1'), row('2021-02-25', '导-2'), row('2021-02-24', '导－2')]
  const bytes = await writeWorkbook([{ name: '登记簿', rows }])
  const offered = offeredSheet(store, clerk.post, 'consultation', 'register')
  if (!offered) throw new Error('没有这种表')
  const examining = { offered, post: clerk.post, file: { name: '登记簿.xlsx', bytes }, everyRow: {} }
  const { passes, verdicts } = (await examine(store, examining)).checked
  const errors = verdicts.filter(({ severity }) => severity === 'error').map(({ row: at, code }) => [at, code])
  expect([passes, errors]).toEqual([
    false,
    [
      [4, 'doubled-row'],
      [2, 'already-recorded'],
    ],
  ])
})

test('日志重放出来的，就是登记着的号', async () => {
  const { differences, columns } = await compareWithReplay(store)
  expect(differences).toEqual([])
  expect(columns).toContain('number_borne.value')
})
