import { sql } from 'kysely'
import { noLetterBefore } from '../../kernel/city-letter.ts'
import { type Answered, type DistrictLetter, districtLetterSchema, type Handed } from '../../kernel/district-letter.ts'
import { canonical } from '../event-hash.ts'
import type { Tx } from '../load.ts'
import type { Store } from '../store.ts'
import { sealFor } from './envelope.ts'
import { type Fellow, whyNoLetters } from './fellows.ts'
import { keyIdOf, signText, textHash } from './signing.ts'

type Written = 'from' | 'fromName' | 'to' | 'toName' | 'no' | 'previous' | 'at' | 'sealed'
type Unsent<One> = One extends DistrictLetter ? Omit<One, Written> : never

export interface Posting {
  readonly to: Fellow
  readonly letter: Unsent<DistrictLetter>
  /** For the receiver alone. */
  readonly content: Handed | Answered
  readonly by: string
  readonly matter: string | null
}

/** Longer than this the box does not take. */
const longest = 31_000_000

/** Numbers, seals, signs, keeps and posts one letter, in the caller's transaction. A string says why it cannot go. */
export async function postLetter(
  store: Store,
  tx: Tx,
  { to, letter, content, by, matter }: Posting,
): Promise<DistrictLetter | string> {
  const closed = whyNoLetters(to)
  const seal = to.key?.sealKey
  if (closed || !to.key || !seal) return closed ?? ''
  const { district: from, districtName: fromName } = store
  const at = store.now().toISOString()
  const { no, hash: previous } = await lastSent(store, tx, to.district)
  const box = await sealFor(seal, { from, to: to.district }, content)
  if (box.length > longest) return '材料太大，一件函最多装 16 兆；请减少材料，其余的另行寄送'
  const whole = districtLetterSchema.parse({
    ...letter,
    ...{ from, fromName, to: to.district, toName: to.name, no: no + 1, previous, at },
    sealed: { key: keyIdOf(seal), box },
  })
  const text = canonical(whole)
  const { key, signature } = await signText(store, tx, text)
  const { rows } = await sql<{ place: number | null }>`
    select post_letter(${to.district}, ${text}, ${key}, ${signature}) as place`.execute(tx)
  if (!rows[0]?.place) return `没有一个市同时把本区和${to.name}列为成员`
  const answers = whole.kind === 'answer' ? whole.answers.no : null
  await sql`
    insert into letter_out (district, receiver, no, kind, matter, answers, text, hash, key, signature, sent_by, sent_at)
    values (${from}, ${to.district}, ${whole.no}, ${whole.kind}, ${matter}::uuid, ${answers}::integer, ${text},
      ${textHash(text)}, ${key}, ${signature}, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
  return whole
}

async function lastSent({ district }: Store, tx: Tx, to: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`posted/${district}/${to}`}, 0))`.execute(tx)
  const { rows } = await sql<{ no: number; hash: string }>`
    select no, hash from letter_out where district = ${district} and receiver = ${to} order by no desc limit 1`.execute(
    tx,
  )
  return rows[0] ?? { no: 0, hash: noLetterBefore }
}
