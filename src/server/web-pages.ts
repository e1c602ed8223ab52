import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { notFound, sendProblem } from './problems.ts'

/** The built desk. Hashed assets are kept for a year; the page itself is asked for anew each time. */
export async function servePages(app: FastifyInstance, folder: string | null): Promise<void> {
  const built = folder !== null && existsSync(`${folder}/index.html`)
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      immutable: true,
      maxAge: '365d',
      setHeaders: (reply, path) => {
        if (!path.includes('/assets/')) reply.header('cache-control', 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const asksPage =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      (request.url === '/' || (request.headers.accept ?? '').includes('text/html'))
    if (!asksPage) return sendProblem(reply, request, notFound('没有这个地址'))
    if (built) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    return reply.code(503).type('text/plain; charset=utf-8').send('页面还没有构建，请运行 npm run build。')
  })
}
