import type { FastifyRequest } from 'fastify'
import { beginStep, type Step, seeStep, takeStep } from '../store/sign-in-steps.ts'
import type { Desk } from './desk-parts.ts'
import { type SessionCookie, stepToken } from './session-cookie.ts'
import { hashOf, newToken } from './signed-in.ts'

interface Asking {
  readonly desk: Desk
  readonly cookie: SessionCookie
  readonly request: FastifyRequest
}

type Kind = Step['kind']

/** Remembered for some minutes under this browser's own token. */
export async function remember({ desk, cookie, request }: Asking, kind: Kind, kept: Step['kept']): Promise<void> {
  const known = stepToken(desk, request)
  const token = known ?? newToken().token
  await beginStep(desk.store, { tokenHash: hashOf(token), kind, kept })
  if (!known) cookie.setStep(token)
}

/** What this browser left behind, once. */
export async function recall({ desk, request }: Asking, kind: Kind): Promise<Step['kept'] | null> {
  const token = stepToken(desk, request)
  return token ? takeStep(desk.store, hashOf(token), kind) : null
}

/** Whoever passed the first check in this browser some minutes ago, and how. */
export async function halfIn({ desk, request }: Pick<Asking, 'desk' | 'request'>): Promise<Step['kept'] | null> {
  const token = stepToken(desk, request)
  return token ? seeStep(desk.store, hashOf(token), 'half') : null
}
