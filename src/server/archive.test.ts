import { expect, test } from 'vitest'
import { behind } from '../testing/database.ts'
import { type Asked, type Browser, testDesk } from '../testing/desk.ts'
import { counselBusiness, libraryBusiness } from '../testing/library.ts'

const desk = await testDesk([libraryBusiness, counselBusiness])
desk.on('2005-03-01')
const then = await desk.signIn('clerk')
const secret = '示范读者庚'
const parties = [{ role: 'reader', kind: 'person', name: secret, phone: '13900000071' }]
const given = { subject: '秘密的借书事由', kind: 'novel', lentOn: '2005-03-01', branch: desk.organs.eastStreet }
const lent = await then.send('POST', '/api/lines/library/matters', { act: 'lend', given, parties })
const { matter, number } = lent.body
await then.send('POST', `/api/matters/${matter}/acts/damage`, { given: { pages: [{ page: 1, note: '秘密的情况' }] } })
await then.send('POST', `/api/matters/${matter}/acts/giveBack`, { given: {} })
desk.on('2016-02-01')
const clerk = await desk.signIn('clerk')
const section = await desk.signIn('sectionHead', { name: '科长甲' })
const second = await desk.signIn('sectionHead', { name: '科长乙' })
const head = await desk.signIn('head')
const archivist = await desk.signIn('archivist')
const auditor = await desk.signIn('auditor')
const everyone = { clerk, section, head, archivist, auditor }
const figures = '/api/figures/library.lent?from=2005-01-01&until=2005-12-31'
const before = (await head.get(figures)).body
if (before.value !== 1) throw new Error(JSON.stringify(before))

const period = {
  line: 'library',
  field: null,
  value: null,
  kind: '借阅卷',
  years: 10,
  starts: 'next-year',
  source: '示范区司法局保管期限表（示档〔2004〕1号）',
  approvedBy: '示范区档案局',
  approvedOn: '2004-01-01',
  validFrom: '2004-01-01',
}

const ok = (answer: Asked) => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}

test('档案的页面只给办档案的人看，期限由另一个人核对', async () => {
  for (const url of ['periods', 'rehearsal', 'files?line=library&reason=ripe', 'holds', 'rounds'])
    expect((await clerk.get(`/api/archive/${url}`)).status).toBe(403)
  expect((await section.send('POST', '/api/archive/periods', period)).status).toBe(403)
  const { id } = ok(await archivist.send('POST', '/api/archive/periods', period))
  expect((await archivist.send('PUT', `/api/archive/periods/${id}`, { why: null })).status).toBe(409)
  ok(await section.send('PUT', `/api/archive/periods/${id}`, { why: null }))
  const { rows, lines } = ok(await archivist.get('/api/archive/periods'))
  expect(rows[0]).toMatchObject({ standing: 'in-force', starts: '自结案次年1月1日起', years: 10 })
  expect(lines.find((line: { id: string }) => line.id === 'counsel')).toMatchObject({ told: false })
})

test('从预演到销毁走一遍，清册能下载，存根上没有内容', async () => {
  const { groups } = ok(await section.get('/api/archive/rehearsal'))
  expect(groups).toEqual([expect.objectContaining({ line: 'library', reason: 'ripe', year: 2005, files: 1 })])
  const { rows } = ok(await section.get('/api/archive/files?line=library&reason=ripe'))
  expect(rows).toEqual([expect.objectContaining({ number, dueOn: '2016-01-01' })])
  const { id: round } = ok(await section.send('POST', '/api/archive/rounds', { note: '2005 年借阅卷' }))
  const at = `/api/archive/rounds/${round}`
  const opinion = { says: 'destroy', why: '', line: 'library' }
  ok(await section.send('POST', `${at}/opinions`, { ...opinion, as: 'archivist' }))
  expect((await second.send('POST', `${at}/opinions`, { ...opinion, says: 'keep', as: 'line' })).status).toBe(422)
  ok(await second.send('POST', `${at}/opinions`, { ...opinion, as: 'line' }))
  const step = (who: Browser, name: string) => who.send('POST', `${at}/steps`, { step: name })
  ok(await step(section, 'freeze'))
  ok(await step(head, 'approve'))
  ok(await step(auditor, 'witness'))
  expect((await step(section, 'destroy')).status).toBe(409)
  ok(await step(archivist, 'witness'))
  expect(ok(await section.get(at))).toMatchObject({
    state: 'approved',
    unchanged: true,
    changed: [],
    may: ['destroy', 'withdraw'],
  })
  expect(ok(await step(section, 'destroy'))).toEqual({ says: '已销毁 1 卷' })
  expect(ok(await auditor.get(at))).toMatchObject({ state: 'done', destroyed: 1, signatures: { length: 6 } })
  const file = await section.raw({ method: 'GET', url: `${at}/docx` })
  expect(file.bytes.subarray(0, 2).toString()).toBe('PK')
  expect(ok(await head.get(`/api/matters/${matter}`))).toMatchObject({
    destroyed: { round: 1, on: '2016-02-01' },
    parties: [],
    acts: [],
  })
})

test('销毁以后，哪个入口都说不出内容，也不出错；数字不变', async () => {
  const urls = [
    `/api/matters/${matter}`,
    `/api/matters/${matter}/papers/1`,
    `/api/matters/${matter}/papers/1/docx`,
    `/api/matters/${matter}/clocks/keep`,
    `/api/matters/${matter}/fields/subject`,
    `/api/matters/${matter}/rows/pages`,
    `/api/matters/${matter}/proof.html?purpose=x`,
    '/api/lines/library/matters',
    '/api/lines/library/matters?where=kind:novel',
    `/api/lines/library/matters?q=${encodeURIComponent(secret)}`,
    '/api/lines/library/matters?q=13900000071',
    '/api/lines/library/matters.xlsx?purpose=盘点',
    `/api/search?q=${encodeURIComponent(secret)}`,
    `/api/search?q=${encodeURIComponent(number)}`,
    '/api/search?q=13900000071',
    figures,
    `${figures.replace('?', '/list?')}`,
    '/api/today',
    '/api/waiting',
    '/api/notices',
    '/api/audit/access',
  ]
  for (const who of Object.values(everyone)) {
    for (const url of urls) {
      const { status, bytes } = await who.raw({ method: 'GET', url: encodeURI(decodeURI(url)) })
      expect(status, url).toBeLessThan(500)
      const text = bytes.toString()
      expect(text.includes(secret) && !url.includes('?q='), url).toBe(false)
      expect(text.includes('秘密'), url).toBe(false)
    }
    for (const act of ['giveBack', 'campaign', 'correct', 'refer', 'undo', 'attach']) {
      const { status } = await who.send('POST', `/api/matters/${matter}/acts/${act}`, {
        given: { why: '试试', campaign: '行动' },
      })
      expect([403, 404, 409, 422], act).toContain(status)
    }
    const revealed = await who.send('POST', `/api/matters/${matter}/reveal`, {
      party: 1,
      field: 'phone',
      purpose: '看看',
    })
    expect([403, 404, 409, 422]).toContain(revealed.status)
  }
  expect((await head.get(figures)).body).toEqual(before)
  ok(await auditor.send('POST', '/api/audit/verify'))
  expect((await auditor.get('/api/audit/verify')).body.check.outcome).toMatchObject({ broken: [], emptied: 2 })
  expect(await behind(desk.database, `select 1 from event where patch::text like '%${secret}%'`)).toEqual([])
})
