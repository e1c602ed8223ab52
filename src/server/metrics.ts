import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { notFound, sendProblem } from './problems.ts'

/** For the machine's own monitoring: answered to the machine itself only. */
export function measure(app: FastifyInstance): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'faheng_request_seconds',
    help: '请求用时',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.01, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  const open = new Gauge({ name: 'faheng_requests_open', help: '正在办理的请求', registers: [registry] })
  app.addHook('onRequest', async () => open.inc())
  app.addHook('onResponse', async (request, reply) => {
    open.dec()
    seconds.observe(
      { method: request.method, route: request.routeOptions.url ?? '', status: reply.statusCode },
      reply.elapsedTime / 1000,
    )
  })
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!isLoopback(request.socket.remoteAddress)) return sendProblem(reply, request, notFound('没有这个地址'))
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

/** The socket's own address: a forwarded one can be claimed by anybody. */
function isLoopback(address: string | undefined): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'
}
