import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify'
import { saidPage } from '../../portal/plain-pages.ts'
import { portalCss, portalScript } from '../../portal/style.ts'
import { portalWorkScript } from '../../portal/work-script.ts'
import type { Listening } from '../bare-app.ts'
import { logging } from '../logs.ts'
import { saySafety } from '../said-headers.ts'
import { applyRoutes } from './apply.ts'
import { guideRoutes } from './guide.ts'
import { identityRoutes } from './identity-routes.ts'
import { lost, type Portal, show } from './parts.ts'
import { progressRoutes } from './progress-routes.ts'
import { publicRoutes } from './public-routes.ts'

/** The citizens' entrance: pages and plain forms, no interface, no log-in for advice. */
export async function buildPortal(
  portal: Portal,
  { proxied = false, logLevel = 'warn', logTo }: Listening,
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { ...logging(logLevel), ...(logTo ? { stream: logTo } : {}) },
    trustProxy: proxied,
    bodyLimit: 256 * 1024,
    routerOptions: { maxParamLength: 60 },
    genReqId: () => randomUUID(),
    requestTimeout: 120_000,
  })
  await guard(app, portal)
  await app.register(
    async (scope) => {
      scope.get('/portal.css', (_request, reply) => stay(reply.type('text/css; charset=utf-8')).send(portalCss))
      scope.get('/portal.js', (_request, reply) =>
        stay(reply.type('text/javascript; charset=utf-8')).send(portalScript),
      )
      scope.get('/portal-work.js', (_request, reply) =>
        stay(reply.type('text/javascript; charset=utf-8')).send(portalWorkScript),
      )
      scope.get('/live', () => ({ alive: true }))
      publicRoutes(scope, portal)
      guideRoutes(scope, portal)
      applyRoutes(scope, portal)
      progressRoutes(scope, portal)
      identityRoutes(scope, portal)
    },
    { prefix: portal.base },
  )
  app.setNotFoundHandler((request, reply) => lost(portal, request, reply))
  await app.ready()
  return app
}

const stay = <Reply extends { header(name: string, value: string): Reply }>(reply: Reply) =>
  reply.header('cache-control', 'public, max-age=3600')

/** No script, style or picture but our own files; forms go nowhere else. */
const strict = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

async function guard(app: FastifyInstance, portal: Portal): Promise<void> {
  saySafety(app, {
    contentSecurityPolicy: { useDefaults: false, directives: strict },
    strictTransportSecurity: portal.tls,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  await app.register(cookie)
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip', 'deflate'] })
  await app.register(rateLimit, { global: true, max: 300, timeWindow: '1 minute' })
  await app.register(multipart, {
    limits: { files: 6, fields: 10, parts: 16, fileSize: 10 * 1024 * 1024, fieldSize: 8000, headerPairs: 60 },
  })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, text, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(text)))),
  )
  app.addHook('onRequest', async (request, reply) => {
    if (!isForeign(request)) return undefined
    return show(
      portal,
      request,
      reply,
      saidPage(portal.base, { title: '请从本页提交', says: ['这次提交不是从我们的网页来的。'] }),
      403,
    )
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { title, says, status } = troubleOf(error, portal)
    if (status >= 500) request.log.error(error)
    return show(portal, request, reply, saidPage(portal.base, { title, says }), status)
  })
}

/** Another site can send a form here; its browser says where it came from. */
function isForeign({ method, headers }: FastifyRequest): boolean {
  if (method === 'GET' || method === 'HEAD') return false
  if (headers['sec-fetch-site'] === 'cross-site') return true
  const { origin, host = '' } = headers
  return origin !== undefined && origin !== 'null' && !(URL.canParse(origin) && new URL(origin).host === host)
}

function troubleOf({ statusCode = 500 }: FastifyError, { bureau }: Portal) {
  const call = `着急的，打电话：${bureau.phone}。`
  if (statusCode === 429) return { title: '请慢一点', says: ['试得太快了，请过一分钟再来。', call], status: 429 }
  if (statusCode === 413)
    return { title: '太大了', says: ['照片每张不超过 10 MB，最多 6 张。请退回去换一张小的。', call], status: 413 }
  if (statusCode < 500)
    return { title: '没有看懂', says: ['填写的内容不对，请退回去再试一次。', call], status: statusCode }
  return {
    title: '出了点问题',
    says: ['不是您的错，已经记下来了。填写的内容还在，请过一会儿再试。', call],
    status: 500,
  }
}
