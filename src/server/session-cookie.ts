import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Desk } from './desk-parts.ts'

export interface SessionCookie {
  set(token: string): void
  clear(): void
  /** A seat in the exam hall, beside the desk's own session. */
  setHall(token: string): void
  dropHall(): void
  /** What a sign-in over two requests is found again by. */
  setStep(token: string): void
  dropStep(): void
}

/** Out of reach of scripts, never sent from another site; over TLS only where there is TLS. */
export function sessionCookie(desk: Pick<Desk, 'secure'>, reply: FastifyReply): SessionCookie {
  const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'strict', secure: desk.secure }
  return {
    set: (token) => void reply.setCookie(nameOf(desk), token, options),
    clear: () => void reply.clearCookie(nameOf(desk), options),
    setHall: (token) => void reply.setCookie(hallName(desk), token, options),
    dropHall: () => void reply.clearCookie(hallName(desk), options),
    setStep: (token) => void reply.setCookie(stepName(desk), token, { ...options, maxAge: 300 }),
    dropStep: () => void reply.clearCookie(stepName(desk), options),
  }
}

export function tokenIn(desk: Pick<Desk, 'secure'>, request: FastifyRequest): string | null {
  return tokenFrom(request.cookies[nameOf(desk)])
}

export function hallToken(desk: Pick<Desk, 'secure'>, request: FastifyRequest): string | null {
  return tokenFrom(request.cookies[hallName(desk)])
}

export function stepToken(desk: Pick<Desk, 'secure'>, request: FastifyRequest): string | null {
  return tokenFrom(request.cookies[stepName(desk)])
}

function tokenFrom(token: string | undefined): string | null {
  return token && /^[\w-]{43}$/.test(token) ? token : null
}

function hallName(desk: Pick<Desk, 'secure'>): string {
  return `${nameOf(desk)}-hall`
}

function stepName(desk: Pick<Desk, 'secure'>): string {
  return `${nameOf(desk)}-step`
}

function nameOf({ secure }: Pick<Desk, 'secure'>): string {
  return secure ? '__Host-faheng' : 'faheng'
}
