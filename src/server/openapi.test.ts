import { expect, test } from 'vitest'
import { testDesk } from '../testing/desk.ts'
import { libraryBusiness } from '../testing/library.ts'
import { byteRoutes } from './byte-routes.ts'
import { contract } from './contract.ts'
import { quizRoutes } from './quiz-routes.ts'

const { app, browser } = await testDesk([libraryBusiness])

/** /api/matters/:id → /api/matters/{id} */
const inDocument = (endpoint: string) => endpoint.replace(/:(\w+)/g, '{$1}')

test('接口说明是3.1版，合同里的每一条都在里面，出错的样子也在', async () => {
  const { body, status } = await browser().get('/api/openapi.json')
  expect([status, body.openapi]).toEqual([200, '3.1.0'])
  const described = Object.entries<Record<string, unknown>>(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(
    Object.keys(contract)
      .map(inDocument)
      .filter((endpoint) => !described.includes(endpoint)),
  ).toEqual([])
  expect(
    Object.keys(byteRoutes)
      .map(inDocument)
      .filter((endpoint) => !described.includes(endpoint)),
  ).toEqual([])
  const act = body.paths['/api/matters/{id}/acts/{act}'].post
  expect(Object.keys(act.responses).sort()).toEqual(['200', '4XX', '5XX'])
  expect(JSON.stringify(act.requestBody)).toContain('countersign')
})

test('除了合同、字节和看门的几条，没有别的路', () => {
  const others = ['GET /api/openapi.json', 'GET /health', 'GET /ready', 'GET /metrics', ...quizRoutes]
  const allowed = new Set([...Object.keys(contract), ...Object.keys(byteRoutes), ...others])
  const registered = app.routesRegistered
  expect(registered.length).toBeGreaterThan(30)
  expect(registered.filter((route) => !allowed.has(route))).toEqual([])
})

test('健康、就绪、只给本机看的计数', async () => {
  const there = browser()
  expect((await there.get('/health')).body).toEqual({ ok: true })
  expect((await there.get('/ready')).body).toEqual({ ready: true })
  expect(String((await there.get('/metrics')).body)).toContain('faheng_request_seconds')
  const afar = await there.raw({ method: 'GET', url: '/metrics', remoteAddress: '10.0.0.8' })
  expect(afar.status).toBe(404)
})

test('网页不许内嵌脚本，不许被别的网站套住', async () => {
  const { headers } = await browser().get('/health')
  const policy = String(headers['content-security-policy'])
  expect(policy).toMatch(/script-src 'self'(;|$)/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect([headers['x-content-type-options'], headers['referrer-policy']]).toEqual(['nosniff', 'no-referrer'])
})
