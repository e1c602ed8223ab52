import { randomUUID } from 'node:crypto'
import type { Writable } from 'node:stream'
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { InvalidInput, refusalOf } from './errors.ts'
import { logging } from './logs.ts'
import { Refused, sendProblem } from './problems.ts'
import { readJson } from './read-json.ts'

export interface Listening {
  /** A proxy of ours stands before it and tells the caller's address. */
  readonly proxied?: boolean
  readonly logLevel?: string
  /** Standard output unless given. */
  readonly logTo?: Writable
}

/** A server without a single route: how it reads, validates, writes and logs. */
export function bareApp({ proxied = false, logLevel = 'info', logTo }: Listening): FastifyInstance {
  const app = Fastify({
    logger: { ...logging(logLevel), ...(logTo ? { stream: logTo } : {}) },
    trustProxy: proxied,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    exposeHeadRoutes: false,
    genReqId: () => randomUUID(),
    requestTimeout: 60_000,
    frameworkErrors: (error, request, reply) => {
      sendProblem(reply, request, refusalOf(error) ?? new Refused('form', ['请求写法不对'], { status: 400 }))
    },
  })
  app.setValidatorCompiler(({ schema }) => (given: unknown) => {
    const read = (schema as unknown as z.ZodType).safeParse(given)
    return read.success ? { value: read.data } : { error: new InvalidInput(read.error.issues) }
  })
  app.setSerializerCompiler(serializerCompiler as never)
  app.decorateRequest('signedIn', null)
  app.decorate('routesRegistered', [] as string[])
  app.addHook('onRoute', ({ method, url }) => {
    app.routesRegistered.push(...[method].flat().map((one) => `${one} ${url}`))
  })
  takeJson(app)
  return app
}

/** Only our own reader sees a body; text, forms and the rest are refused as formats we do not take. */
function takeJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: unknown, bytes: Buffer) =>
    readJson(bytes),
  )
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route there is, as 'GET /api/today': what the tests hold against the contract. */
    routesRegistered: string[]
  }
}
