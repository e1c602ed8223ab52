import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import vm from 'node:vm'
import { afterAll, expect, test } from 'vitest'
// @ts-expect-error -- a build script without types
import { buildVerifier, bundleVerifier } from '../../tools/build-verifier.mjs'
import { behind } from '../testing/database.ts'
import { testDesk } from '../testing/desk.ts'
import { libraryBusiness } from '../testing/library.ts'
import { scratchFolder } from '../testing/scratch.ts'

const pages = scratchFolder('audit')
mkdirSync(join(pages, 'web'))
afterAll(() => rmSync(pages, { recursive: true, force: true }))
const desk = await testDesk([libraryBusiness], { webDir: join(pages, 'web') })
const clerk = await desk.signIn('clerk')
const auditor = await desk.signIn('auditor')
const opened = await clerk.send('POST', '/api/lines/library/matters', {
  act: 'lend',
  given: { subject: '借书', kind: 'novel', lentOn: '2021-03-01' },
  parties: [{ role: 'reader', kind: 'person', name: '示范读者甲', phone: '19900000001' }],
})
const id = opened.body.matter as string

/** Asks for a look through everything and waits for what it says. */
async function verified() {
  const { body } = await auditor.send('POST', '/api/audit/verify')
  const { check } = (await auditor.get('/api/audit/verify')).body
  expect(check).toMatchObject({ no: body.check, looked: check.due })
  return check
}

test('查阅记录和封存只给安全审计员；内勤、管理员都打不开', async () => {
  for (const role of ['clerk', 'administrator', 'head'] as const) {
    const other = await desk.signIn(role)
    expect((await other.get('/api/audit/access')).status).toBe(403)
    expect((await other.send('POST', '/api/audit/seals')).status).toBe(403)
    expect((await other.send('POST', '/api/audit/verify')).status).toBe(403)
    expect((await other.get('/api/audit/verify')).status).toBe(403)
  }
})

test('谁看了谁的电话、为了什么，审计员看得到，看不到电话本身', async () => {
  const shown = await clerk.send('POST', `/api/matters/${id}/reveal`, { party: 1, field: 'phone', purpose: '通知取书' })
  expect(shown.body).toEqual({ value: '19900000001', mark: expect.stringMatching(/^示范.+ 2021-.+ 通知取书$/) })
  const { body } = await auditor.get('/api/audit/access?q=取书')
  expect(body.rows).toEqual([expect.objectContaining({ what: '查看密封内容', purpose: '通知取书', field: '电话' })])
  expect(JSON.stringify(body)).not.toContain('19900000001')
  expect((await auditor.get('/api/audit/access?q=%25')).body.rows).toEqual([])
})

test('封存、核验；有人改了一个字节，核验说得出是哪一件哪一条', async () => {
  expect((await auditor.send('POST', '/api/audit/seals')).body.made).toBeGreaterThan(0)
  expect((await auditor.get('/api/audit/seals')).body).toMatchObject({ unsealed: 0 })
  expect((await verified()).outcome.broken).toEqual([])
  await behind(desk.database, `update event set act = 'lenD' where matter = $1`, [id])
  const { broken } = (await verified()).outcome
  await behind(desk.database, `update event set act = 'lend' where matter = $1`, [id])
  expect(broken).toEqual([expect.objectContaining({ matter: id, seal: 1 })])
})

test('导出的存证自己核验得通过；文件里改一个字就不通过；看不到这件事的人导不出', async () => {
  mkdirSync(join(pages, 'verifier'))
  writeFileSync(join(pages, 'verifier/verifier.html'), await buildVerifier())
  const { status, bytes } = await clerk.raw({
    method: 'GET',
    url: `/api/matters/${id}/proof.html?purpose=${encodeURIComponent('举证')}`,
  })
  expect(status).toBe(200)
  const page = bytes.toString('utf8')
  const proof = JSON.parse(/id="proof">(.*?)<\/script>/s.exec(page)?.[1] ?? '')
  expect(proof.mark).toMatch(/^导出：.+ 举证$/)
  expect((await clerk.raw({ method: 'GET', url: `/api/matters/${id}/proof.html` })).status).toBe(422)
  const inside: Record<string, unknown> = {}
  vm.runInNewContext(await bundleVerifier(), inside)
  const verify = inside['fahengVerify'] as (proof: unknown) => { chain: string | null; entries: { standing: string }[] }
  expect(verify(proof)).toMatchObject({ chain: null, entries: [{ standing: 'held' }] })
  const spoilt = structuredClone(proof)
  spoilt.events[0].text = spoilt.events[0].text.replace('2021-03-01', '2021-03-02')
  expect(verify(spoilt).entries[0]?.standing).toBe('broken')
  const swapped = structuredClone(proof)
  swapped.seals[0].root = '0'.repeat(64)
  expect(verify(swapped)).toMatchObject({ chain: '第 1 次封存的指纹不对', entries: [{ standing: 'broken' }] })
  const stranger = await desk.signIn('uploader', { organ: 'westStreet' })
  expect((await stranger.raw({ method: 'GET', url: `/api/matters/${id}/proof.html?purpose=x` })).status).toBe(404)
})
