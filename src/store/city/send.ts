import { sql, type Transaction } from 'kysely'
import { type Letter, letterSchema, noLetterBefore } from '../../kernel/city-letter.ts'
import type { Database } from '../database.ts'
import { canonical } from '../event-hash.ts'
import type { Store } from '../store.ts'
import { signText, textHash } from './signing.ts'

type Numbered = 'city' | 'district' | 'districtName' | 'no' | 'previous' | 'at'
type Unsent<One> = One extends Letter ? Omit<One, Numbered> : never

export interface Sending {
  readonly city: string
  readonly letter: Unsent<Letter>
  readonly by: string
  readonly matter?: string
  /** Signed by an older key than the one that counts now: the letter that names its successor. */
  readonly key?: string
}

/** Numbers, signs, keeps and drops one letter, in the caller's transaction. Null: that city does not name this district. */
export async function sendLetter(
  store: Store,
  tx: Transaction<Database>,
  { city, letter, by, matter, key: signer }: Sending,
): Promise<Letter | null> {
  const { district, districtName: name } = store
  const at = store.now().toISOString()
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sent/${district}/${city}`}, 0))`.execute(tx)
  const { rows } = await sql<{ no: number; hash: string }>`
    select no, hash from city_sent where district = ${district} and city = ${city} order by no desc limit 1`.execute(tx)
  const { no, hash: previous } = rows[0] ?? { no: 0, hash: noLetterBefore }
  const whole = letterSchema.parse({ ...letter, city, district, districtName: name, no: no + 1, previous, at })
  const text = canonical(whole)
  const { key, signature } = await signText(store, tx, text, signer)
  const { rows: dropped } = await sql<{ place: number | null }>`
    select drop_letter(${city}, ${text}, ${key}, ${signature}) as place`.execute(tx)
  if (!dropped[0]?.place) return null
  const { report = null, from = null, until = null } = whole.kind === 'figures' ? aboutOf(whole) : {}
  await sql`
    insert into city_sent (district, city, no, matter, kind, report, period_from, period_until, text, hash, key,
      signature, sent_by, sent_at)
    values (${district}, ${city}, ${whole.no}, ${matter ?? null}::uuid, ${whole.kind}, ${report}, ${from}::date,
      ${until}::date, ${text}, ${textHash(text)}, ${key}, ${signature}, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
  return whole
}

function aboutOf({ report, period }: Extract<Letter, { kind: 'figures' }>) {
  return { report: report.kind, ...period }
}
