import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refused, sendProblem } from './problems.ts'
import { isUnwritable } from './read-json.ts'
import { saySafety } from './said-headers.ts'

const reading = ['GET', 'HEAD', 'OPTIONS']

/** Headers, cookies, limits, and the checks every request passes before any handler. */
export async function secure(app: FastifyInstance, { tls }: { tls: boolean }): Promise<void> {
  saySafety(app, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: tls,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  app.addHook('onRequest', async (request, reply) => {
    const refused = forged(request)
    return refused ? sendProblem(reply, request, refused) : undefined
  })
  app.addHook('preValidation', async (request, reply) => {
    const refused = garbled(request)
    return refused ? sendProblem(reply, request, refused) : undefined
  })
}

/** A page of another site can send a form here, but not this header, and its browser says where it came from. */
function forged({ method, headers, url }: FastifyRequest): Refused | null {
  if (reading.includes(method) || !url.startsWith('/api/')) return null
  if (headers['x-faheng'] !== 'desk') return new Refused('reach', ['请从本系统的页面提交'])
  if (headers.origin !== undefined && !isOwn(headers.origin, headers.host))
    return new Refused('reach', ['请从本系统的页面提交'])
  return headers['sec-fetch-site'] === 'cross-site' ? new Refused('reach', ['请从本系统的页面提交']) : null
}

/** Written out, a default port may stand in one of the two and not in the other. */
function isOwn(origin: string, host = ''): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, host: from } = new URL(origin)
  return URL.canParse(`${protocol}//${host}`) && new URL(`${protocol}//${host}`).host === from
}

function garbled({ params, query }: FastifyRequest): Refused | null {
  const words = [...Object.entries(params ?? {}), ...Object.entries(query ?? {})].flat(2)
  return words.some((word) => typeof word === 'string' && isUnwritable(word))
    ? new Refused('form', ['网址里有不能识别的字符'])
    : null
}
