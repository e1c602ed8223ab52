import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { rightPassword, testDesk } from '../testing/desk.ts'
import { libraryBusiness } from '../testing/library.ts'
import { buildDesk } from './desk.ts'

const webDir = mkdtempSync(join(tmpdir(), 'faheng-web-'))
mkdirSync(join(webDir, 'assets'))
writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>法衡</title>')
writeFileSync(join(webDir, 'assets/app-abc123.js'), 'export {}')
afterAll(() => rmSync(webDir, { recursive: true, force: true }))

const desk = await testDesk([libraryBusiness], { webDir })
const html = { accept: 'text/html' }

test('哪个页面地址都先给同一页，页面自己认路；接口地址错了不给页面', async () => {
  const there = desk.browser()
  const page = await there.raw({ method: 'GET', url: '/matters/anything', headers: html })
  expect([page.status, page.headers['cache-control'], page.body]).toEqual([
    200,
    'no-cache',
    '<!doctype html><title>法衡</title>',
  ])
  const asset = await there.raw({ method: 'GET', url: '/assets/app-abc123.js' })
  expect([asset.status, asset.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  expect((await there.raw({ method: 'GET', url: '/api/nothing', headers: html })).body.reasons).toEqual([
    { says: '没有这个地址' },
  ])
  expect((await there.raw({ method: 'GET', url: '/assets/../../package.json' })).status).toBe(404)
})

test('日志里有路、有结果、有编号，没有人名、查询词和内容', async () => {
  const lines: string[] = []
  const sink = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) })
  const app = await buildDesk(desk.store, { logLevel: 'info', logTo: sink })
  await app.inject({ method: 'GET', url: '/api/search?q=示范张三', headers: { 'user-agent': '示范浏览器' } })
  await app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-faheng': 'desk' },
    payload: { login: 'zhangsan', password: rightPassword },
  })
  await app.close()
  const all = lines.join('')
  expect(all).toContain('"route":"/api/search"')
  expect(all).toMatch(/"status":401/)
  expect(all).toMatch(/"reqId":"[\da-f-]{36}"/)
  for (const word of ['示范张三', '%E7%A4%BA', 'zhangsan', rightPassword, '示范浏览器', '127.0.0.1'])
    expect(all).not.toContain(word)
})

test('同一个地址一分钟里试得太多，先歇一歇', async () => {
  const app = await buildDesk(desk.store, { logLevel: 'silent', signInsPerMinute: 3 })
  const tried = async () =>
    app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'x-faheng': 'desk' },
      payload: { login: 'x', password: 'y' },
    })
  for (let time = 0; time < 3; time++) expect((await tried()).statusCode).toBe(401)
  const fourth = await tried()
  expect([fourth.statusCode, fourth.json().reasons]).toEqual([429, [{ says: '尝试过于频繁，请稍候再试' }]])
  await app.close()
})
