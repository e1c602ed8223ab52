import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Desk } from './desk-parts.ts'

export interface SessionCookie {
  set(token: string): void
  clear(): void
}

/** Out of reach of scripts, never sent from another site; over TLS only where there is TLS. */
export function sessionCookie(desk: Pick<Desk, 'secure'>, reply: FastifyReply): SessionCookie {
  const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'strict', secure: desk.secure }
  return {
    set: (token) => void reply.setCookie(nameOf(desk), token, options),
    clear: () => void reply.clearCookie(nameOf(desk), options),
  }
}

export function tokenIn(desk: Pick<Desk, 'secure'>, request: FastifyRequest): string | null {
  const token = request.cookies[nameOf(desk)]
  return token && /^[\w-]{43}$/.test(token) ? token : null
}

function nameOf({ secure }: Pick<Desk, 'secure'>): string {
  return secure ? '__Host-faheng' : 'faheng'
}
