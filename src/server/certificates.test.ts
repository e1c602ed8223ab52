import { sql } from 'kysely'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { certificate } from '../lines/certificate/business.ts'
import { enforcement } from '../lines/enforcement/business.ts'
import { supervision } from '../lines/supervision/business.ts'
import { behind } from '../testing/database.ts'
import { testDesk } from '../testing/desk.ts'
import { company, penalty } from '../testing/enforcement-sample.ts'

const desk = await testDesk([enforcement, certificate, supervision])
const { eastStreet } = desk.organs
desk.on('2021-09-10')
const handler = await desk.signIn('handler')

async function recorded(decisionNumber: string) {
  const given = { ...penalty, unit: eastStreet, unitLevel: 'street', decisionNumber, decidedOn: '2021-09-01' }
  const { status } = await handler.send('POST', '/api/lines/enforcement/matters', {
    act: 'record',
    given,
    parties: company,
  })
  expect(status).toBe(200)
}
await recorded('示东罚〔2021〕1号')
const span = { from: '2021-09-01', until: '2021-09-30', unit: eastStreet }
const given = await handler.send('POST', '/api/oversight/certificates', span)
const url = `/api/oversight/certificates/${given.body.id}`

test('出具以后又来了记录，说明一个字不动，只说今天再数哪几项不同；.docx 印的是当时的', async () => {
  expect(given.status).toBe(200)
  const before = (await handler.get(url)).body
  expect([before.holds, before.moved, before.digest]).toEqual([true, [], given.body.digest])
  expect(before.scope).toBe('示范区东街，2021年9月1日至2021年9月30日')
  expect(JSON.stringify(before.page)).toContain(given.body.digest)
  await recorded('示东罚〔2021〕2号')
  const after = (await handler.get(url)).body
  expect([after.page, after.conclusion, after.holds]).toEqual([before.page, before.conclusion, true])
  const [moved] = after.moved
  expect([moved.then, moved.now].map((says) => /涉及 (\d+)/.exec(says)?.[1])).toEqual(['1', '2'])
  const { bytes } = await handler.raw({ method: 'GET', url: `${url}/docx` })
  const { value } = await mammoth.extractRawText({ buffer: bytes })
  expect(value).toContain(given.body.digest)
  const { rows } = (await handler.get('/api/oversight/certificates')).body
  expect(rows.map(({ id }: { id: string }) => id)).toEqual([given.body.id])
})

test('筛查的账和查看记录里都有它；应用改不了、删不了；别人从数据库里改过的，打开就说不一致', async () => {
  const runs = await behind(desk.database, 'select kind from oversight_run')
  expect(runs).toEqual([{ kind: 'certificate' }])
  const tallies = await behind<{ n: number }>(desk.database, 'select count(*)::int as n from oversight_tally')
  expect(tallies[0]?.n).toBeGreaterThan(60)
  const log = await behind<{ purpose: string }>(
    desk.database,
    `select purpose from access_log where field = 'certificate'`,
  )
  expect(log[0]?.purpose).toContain(given.body.digest)
  const change = sql`update oversight_certificate set digest = 'x' where district = ${desk.store.district}`
  await expect(change.execute(desk.store.db)).rejects.toThrow('permission denied')
  const removal = sql`delete from oversight_certificate where district = ${desk.store.district}`
  await expect(removal.execute(desk.store.db)).rejects.toThrow('permission denied')
  await behind(desk.database, `update oversight_certificate set counted = jsonb_set(counted, '{checks,0,hits}', '7')`)
  expect((await handler.get(url)).body.holds).toBe(false)
})

test('不是监督机构的人看不到，也出具不了', async () => {
  const liaison = await desk.signIn('liaison', { organ: 'eastStreet' })
  expect((await liaison.get(url)).status).toBe(403)
  expect((await liaison.send('POST', '/api/oversight/certificates', span)).status).toBe(403)
  expect((await handler.send('POST', '/api/oversight/certificates', { from: '2021-13-01' })).status).toBe(422)
})
