import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import type { z } from 'zod'
import { type Contract, contract, type Endpoint, problemSchema } from './contract.ts'
import type { Desk } from './desk-parts.ts'
import { doorkeeper, type OpenEndpoint } from './doorkeeper.ts'
import { Refused, sendProblem } from './problems.ts'
import { type SessionCookie, sessionCookie } from './session-cookie.ts'
import type { SignedIn } from './signed-in.ts'

type Out<S, Otherwise> = S extends z.ZodType ? z.output<S> : Otherwise
type Part<E extends Endpoint, Name extends string> = Name extends keyof Contract[E] ? Contract[E][Name] : never

export type Answer<E extends Endpoint> = z.input<Contract[E]['answer']>

/** What a handler is given: everything already validated, the person already known. */
export interface Ask<E extends Endpoint> {
  readonly desk: Desk
  readonly who: E extends OpenEndpoint ? SignedIn | null : SignedIn
  readonly params: Out<Part<E, 'params'>, Record<never, never>>
  readonly query: Out<Part<E, 'query'>, Record<never, never>>
  readonly body: Out<Part<E, 'body'>, undefined>
  readonly cookie: SessionCookie
  readonly request: FastifyRequest
}

export type Handler<E extends Endpoint> = (ask: Ask<E>) => Promise<Answer<E> | Refused>

/** One handler for each entry of the contract: a missing one does not compile. */
export type Handlers = { readonly [E in Endpoint]: Handler<E> }

/** The only door: session, validation, and problem details come with it. */
export function mount(app: FastifyInstance, desk: Desk, handlers: Handlers): void {
  for (const endpoint of Object.keys(contract) as Endpoint[])
    route(app, desk, endpoint, handlers[endpoint] as Handler<Endpoint>)
}

interface Schemas {
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly answer: z.ZodType
}

function route<E extends Endpoint>(app: FastifyInstance, desk: Desk, endpoint: E, handler: Handler<E>): void {
  const [method, url] = endpoint.split(' ') as [HTTPMethods, string]
  const { params, query, body, answer }: Schemas = contract[endpoint]
  app.route({
    method,
    url,
    schema: {
      ...(params ? { params } : {}),
      ...(query ? { querystring: query } : {}),
      ...(body ? { body } : {}),
      response: { 200: answer, '4xx': problemSchema, '5xx': problemSchema },
    },
    config: { rateLimit: limitOf(endpoint, desk) },
    onRequest: doorkeeper(desk, endpoint),
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const { params, query, body, signedIn: who } = request
      const ask = { desk, who, params, query, body, cookie: sessionCookie(desk, reply), request } as unknown as Ask<E>
      const answered = await handler(ask)
      reply.header('cache-control', 'no-store')
      return answered instanceof Refused ? sendProblem(reply, request, answered) : answered
    },
  })
}

const guessed: readonly Endpoint[] = [
  'POST /api/session',
  'POST /api/session/oidc/start',
  'POST /api/session/oidc',
  'POST /api/session/second',
  'POST /api/session/passkey/start',
  'POST /api/session/passkey',
]

/** Guessing a password is slowed by address; the account's own lock stands behind it. */
function limitOf(endpoint: Endpoint, { signInsPerMinute }: Desk): false | { max: number; timeWindow: string } {
  return guessed.includes(endpoint) ? { max: signInsPerMinute, timeWindow: '1 minute' } : false
}
