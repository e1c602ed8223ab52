import { sql } from 'kysely'
import { because } from '../kernel/reason.ts'
import { kept } from './connect.ts'
import { canonical } from './event-hash.ts'
import type { Tx } from './load.ts'
import type { Store } from './store.ts'
import type { Actor, NotPerformed } from './types.ts'
import type { Put } from './write.ts'

/** A request that must happen once however often it is sent (decision 11). */
export interface Once {
  readonly person: string
  readonly key: string
  /** A keyed fingerprint: the request may hold what is sealed everywhere else. */
  readonly hash: string
}

export function onceOf(
  { keys, district }: Store,
  { post }: Actor,
  key: string | undefined,
  request: unknown,
): Once | null {
  if (!key) return null
  return { person: post.person, key: key.slice(0, 80), hash: keys.token(district, 'request', canonical(request)) }
}

/** What was answered the first time; a refusal when the key came with another request; null when it is new. */
export async function answeredBefore<Answer>(
  { district }: Store,
  tx: Tx,
  once: Once,
): Promise<Answer | NotPerformed | null> {
  const { rows } = await sql<{ hash: string; answer: Answer }>`
    ${kept} select hash, answer
    from idempotency
    where district = ${district} and person = ${once.person} and key = ${once.key}`.execute(tx)
  const [before] = rows
  if (!before) return null
  if (before.hash === once.hash) return before.answer
  const says = '这张表单已经提交过别的内容，请刷新页面后重新填写'
  return { allowed: false, kind: 'key-reused', reasons: [because(says)] }
}

export function keepAnswer({ district, now }: Store, { person, key, hash }: Once, answer: unknown): Put {
  return {
    into: 'idempotency',
    columns: ['district', 'person', 'key', 'hash', 'answer', 'made_at'],
    rows: [{ district, person, key, hash, answer, made_at: now().toISOString() }],
  }
}

/** Two copies of one request met at the same moment, and the other was faster. */
export function isSecondCopy(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' && constraint === 'idempotency_pkey'
}

/** Answers are kept for seven days. */
export async function forgetAnswers({ db, district, now }: Store): Promise<void> {
  const before = new Date(now().getTime() - 7 * 24 * 3600 * 1000).toISOString()
  await sql`delete from idempotency where district = ${district} and made_at < ${before}::timestamptz`.execute(db)
}
