import type { FastifyReply, FastifyRequest } from 'fastify'
import { reckon } from '../../law/clock.ts'
import { isDay } from '../../law/day.ts'
import { applyCheck, applyReceipt } from '../../portal/apply-pages.ts'
import type { Kind } from '../../portal/apply-shape.ts'
import { asked, problemsOf } from '../../portal/check-step.ts'
import type { PortalDraft } from './drafts.ts'
import { bodyOf, type Portal, show } from './parts.ts'
import { heldBy } from './progress-routes.ts'
import { sendDraft } from './send.ts'

/** An application on its way: which, whose cookie, and how far. */
export interface Here {
  readonly kind: Kind
  readonly token: string
  readonly draft: PortalDraft
}

/** Everything once more before it goes; what is wrong leads back to its question. */
export async function check(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  { kind, draft }: Here,
  said: string[] = [],
): Promise<FastifyReply> {
  const wrong = [...said.map((says) => ({ step: '', says })), ...problemsOf(kind, draft.filled, portal.today())]
  const props = { kind, filled: draft.filled, files: draft.files, wrong, puzzle: await portal.effort.ask(request.ip) }
  return show(portal, request, reply, applyCheck(portal.base, props), said.length > 0 ? 422 : 200)
}

export async function send(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  here: Here,
): Promise<FastifyReply> {
  const { kind, draft, token } = here
  if (problemsOf(kind, draft.filled, portal.today()).length > 0) return check(portal, request, reply, here)
  const refusal = await portal.effort.refusal({ source: request.ip, purpose: draft.number }, bodyOf(request))
  if (refusal) return check(portal, request, reply, here, [refusal])
  const filled = asked(kind, draft.filled)
  const sent = await sendDraft(portal, token, { ...draft, filled }, heldBy(portal, request)?.subject ?? null)
  if (!sent.done) return check(portal, request, reply, here, [...sent.says])
  return reply.redirect(`${portal.base}/apply/${kind.name}/receipt`, 303)
}

export function receipt(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  { kind, draft }: Here,
): FastifyReply {
  const { sent, number, code } = draft
  if (!sent || !isDay(sent.on)) return reply.redirect(`${portal.base}/apply/${kind.name}`, 303)
  const next = kind.nextBy ? reckon({ rule: kind.nextBy.rule, start: sent.on, today: portal.today() }) : null
  const props = { kind, number, code, on: sent.on, arrived: sent.arrived, next }
  return show(portal, request, reply, applyReceipt(portal.base, props))
}
