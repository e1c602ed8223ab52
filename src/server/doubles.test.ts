import { expect, test } from 'vitest'
import { savePerson } from '../store/people.ts'
import { perform } from '../store/perform.ts'
import { behind } from '../testing/database.ts'
import { type Browser, testDesk } from '../testing/desk.ts'
import { counselBusiness, libraryBusiness } from '../testing/library.ts'

const desk = await testDesk([libraryBusiness, counselBusiness])
desk.on('2021-03-01')
const admin = await desk.signIn('administrator')
const first = await desk.signIn('clerk', { name: '示范甲' })
const second = await desk.signIn('clerk', { name: '示范甲（调入）' })
const head = await desk.signIn('head')
const personOf = ({ actor }: Browser) => actor?.post.person ?? ''
const [one, other] = [personOf(first), personOf(second)]
const idNumber = '120110198001010015'
for (const [id, name] of [
  [one, '示范甲'],
  [other, '示范甲（调入）'],
] as const)
  await savePerson(desk.store, { id, name, idNumber, phone: '13800001234' })

const suggested = async () => (await admin.get('/api/admin/doubles')).body.suggested
const merge = (kept: string, gone: string, why = '同一张身份证') =>
  admin.send('POST', '/api/admin/doubles', { kept, other: gone, why })
const saysOf = ({ status, body }: Awaited<ReturnType<typeof merge>>) => [status, body.reasons?.[0]?.says ?? null]

async function lends(by: Browser, keeper: string) {
  const { body } = await by.send('POST', '/api/lines/library/matters', {
    act: 'lend',
    given: { subject: '借书', kind: 'novel', lentOn: '2021-03-01', keeper },
    parties: [{ role: 'reader', kind: 'person', name: '示范读者', person: keeper }],
  })
  return body.matter as string
}
const matters = [await lends(first, one), await lends(second, other)]
const listed = async (keeper: string) => {
  const { body } = await head.get(`/api/lines/library/matters?where=keeper:${keeper}`)
  return body.rows.map(({ id }: { id: string }) => id).toSorted()
}

test('证件号码相同的两条并排给管理员看，号码都盖着；别的岗位看不到，没有号码的、号码不同的合不上', async () => {
  const [pair] = await suggested()
  expect([pair.one.idNumber, pair.other.idNumber, pair.one.phone]).toEqual([
    '1201**********0015',
    '1201**********0015',
    '138****1234',
  ])
  expect([pair.one.id, pair.other.id].toSorted()).toEqual([one, other].toSorted())
  expect((await first.get('/api/admin/doubles')).status).toBe(403)
  expect(saysOf(await merge(one, personOf(head)))).toEqual([
    409,
    '两条记录的证件号码不同，或者有一条没有登记，不能合并',
  ])
  expect(saysOf(await merge(one, one))[0]).toBe(404)
  expect(saysOf(await merge(one, other, ' '))).toEqual([422, '请写明理由'])
})

test('合并以后按人查两条名下的一起列出，当事人和事项一个字不改；拆开就回到原来，两步都在查阅记录里', async () => {
  const before = await behind(desk.database, 'select * from party order by matter, id')
  expect(saysOf(await merge(one, other))).toEqual([409, '「示范甲（调入）」不保留的那一条还能登录，请先停用它'])
  await admin.send('PUT', `/api/admin/people/${other}/active`, { active: false })
  expect(await listed(one)).toEqual([matters[0]])
  expect(saysOf(await merge(one, other))).toEqual([200, null])
  expect([await listed(one), await listed(other)]).toEqual([matters.toSorted(), matters.toSorted()])
  expect(await suggested()).toEqual([])
  expect(saysOf(await merge(other, one))).toEqual([409, '其中一条已经并入别的记录，请先拆开'])
  expect(await behind(desk.database, 'select * from party order by matter, id')).toEqual(before)
  const [{ id, why, by }] = (await admin.get('/api/admin/doubles')).body.merged
  expect([why, by.length > 0]).toEqual(['同一张身份证', true])
  const parted = await admin.send('POST', `/api/admin/doubles/${id}/part`, { why: '两个人，号码登记错了' })
  expect([parted.status, await listed(one), (await suggested()).length]).toEqual([200, [matters[0]], 1])
  expect((await admin.send('POST', `/api/admin/doubles/${id}/part`, { why: '再拆' })).status).toBe(404)
  const log = await behind<{ purpose: string }>(
    desk.database,
    "select purpose from access_log where what = 'person' order by id",
  )
  expect(log.map(({ purpose }) => purpose.replace(/（[0-9a-f]{4}）/g, ''))).toEqual([
    '合并：示范甲（调入）并入示范甲。同一张身份证',
    '拆开：示范甲（调入）并入示范甲。两个人，号码登记错了',
  ])
})

test('早先登记、号码还没有记号的，打开这一页就找得到；保密业务的当事人从不出现，也合不上', async () => {
  await behind(desk.database, 'update person set id_token = null')
  expect(await suggested()).toHaveLength(1)
  const officer = await desk.as('correctionOfficer', { lines: ['counsel'] })
  const met = await perform(desk.store, officer, {
    line: 'counsel',
    act: 'meet',
    given: { topic: '谈话' },
    parties: [{ role: 'visitor', kind: 'person', name: '示范甲', person: other }],
  })
  expect(met.allowed || met.reasons).toBe(true)
  expect(await suggested()).toEqual([])
  expect(saysOf(await merge(one, other))).toEqual([404, '没有这两条可以合并的记录'])
})
