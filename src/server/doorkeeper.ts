import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Endpoint } from './contract.ts'
import type { Desk } from './desk-parts.ts'
import { Refused, sendProblem } from './problems.ts'
import { type SignedIn, signedIn } from './signed-in.ts'

/** Asked before anyone has signed in. */
export const openEndpoints = [
  'POST /api/session',
  'GET /api/sign-in',
  'POST /api/session/oidc/start',
  'POST /api/session/oidc',
  'POST /api/session/second',
  'POST /api/session/passkey/start',
  'POST /api/session/passkey',
  'GET /api/progress',
  // A candidate of the exam hall has no account: a cookie of their own opens one seat and nothing else.
  'POST /api/hall/session',
  'DELETE /api/hall/session',
  'GET /api/hall',
  'POST /api/hall/start',
  'PUT /api/hall/answers',
  'POST /api/hall/hand-in',
] as const satisfies readonly Endpoint[]
export type OpenEndpoint = (typeof openEndpoints)[number]

/** What one may still do before changing a first password. */
const beforeChange: readonly string[] = ['GET /api/session', 'DELETE /api/session', 'PUT /api/session/password']

/** And before turning on the second check the bureau asks of everyone. */
const beforeFactor: readonly string[] = [
  ...beforeChange,
  'GET /api/session/factor',
  'POST /api/session/factor',
  'PUT /api/session/factor',
  'GET /api/session/passkeys',
  'POST /api/session/passkeys/start',
  'POST /api/session/passkeys',
  'GET /api/sessions',
]

/** Who asks, found before a byte of the body is read. Everything but the open endpoints needs somebody. */
export function doorkeeper(desk: Desk, endpoint: string) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const open = (openEndpoints as readonly string[]).includes(endpoint)
    const who = await signedIn(desk, request)
    const refused = open ? null : whyNot(endpoint, who)
    if (refused) return sendProblem(reply, request, refused)
    request.signedIn = who instanceof Refused ? null : who
    return undefined
  }
}

function whyNot(endpoint: string, who: SignedIn | Refused): Refused | null {
  if (who instanceof Refused) return who
  if (who.mustChangePassword && !beforeChange.includes(endpoint))
    return new Refused('reach', ['请先修改密码，再办理其他事项：这是初始密码，或者已经到了该换的日子'])
  if (who.mustAddFactor && !beforeFactor.includes(endpoint))
    return new Refused('reach', ['本单位要求登录有第二道核对，请先在「账号安全」里启用动态口令或者通行密钥'])
  return null
}

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | null
  }
}
