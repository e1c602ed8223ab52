import { type RawBuilder, sql } from 'kysely'
import type { Store } from './store.ts'

export interface Kept {
  readonly check: string
  readonly matter: string
  readonly key: string
}

/** Keeps hits told as rows of check, version, line, matter, unit, on_day, facts, shows; the same facts are the same lead. */
export async function keepHits({ db, district, now }: Store, told: readonly RawBuilder<unknown>[]): Promise<Kept[]> {
  if (told.length === 0) return []
  const at = now().toISOString()
  const { rows } = await sql<Kept>`
    insert into lead (district, check_id, subject, key, line, matter, unit, on_day, version, facts, shows, first_seen, last_seen)
    select ${district}, one."check", one.matter::text, left(encode(sha256(convert_to(one.facts::text, 'UTF8')), 'hex'), 40),
      one.line, one.matter, one.unit, one.on_day, one.version, one.facts, one.shows, ${at}::timestamptz, ${at}::timestamptz
    from (${sql.join(told, sql` union all `)}) as one
    on conflict (district, check_id, subject, key) do update
      set last_seen = excluded.last_seen, present = true, shows = excluded.shows, version = excluded.version
    returning check_id as "check", matter, key`.execute(db)
  return rows
}

/** Leads on these records that were not found again are no longer there. */
export async function forgetGone(
  { db, district }: Store,
  { matters, checks }: { readonly matters: readonly string[]; readonly checks: readonly string[] },
  kept: readonly Kept[],
): Promise<void> {
  const found = kept.map(({ check, matter, key }) => `${check} ${matter} ${key}`)
  await sql`
    update lead set present = false
    where lead.district = ${district} and lead.matter = any(${[...matters]}::uuid[]) and lead.present
      and lead.check_id = any(${[...checks]}::text[])
      and not (lead.check_id || ' ' || lead.matter || ' ' || lead.key) = any(${found}::text[])`.execute(db)
}

export async function matterLines({ db, district }: Store, matters: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ line: string; matters: string[] }>`
    select line, array_agg(id::text) as matters
    from matter
    where district = ${district} and id = any(${[...matters]}::uuid[])
    group by line`.execute(db)
  return new Map(rows.map(({ line, matters }) => [line, matters]))
}

export async function readCursor({ db, district }: Store): Promise<string | null> {
  const { rows } = await sql<{ at: string }>`select at from oversight_cursor where district = ${district}`.execute(db)
  return rows[0]?.at ?? null
}

export async function saveCursor({ db, district }: Store, at: string): Promise<void> {
  await sql`
    insert into oversight_cursor (district, at) values (${district}, ${at}::timestamptz)
    on conflict (district) do update set at = greatest(oversight_cursor.at, excluded.at)`.execute(db)
}

/** The matters acted on since, and a little before: a long transaction lands late. The first time there is nothing to follow, the night looks at everything. */
export async function touchedSince(
  { db, district, now }: Store,
  since: string | null,
  lines: readonly string[],
): Promise<{ matters: string[]; until: string | null }> {
  if (since === null) return { matters: [], until: now().toISOString() }
  const { rows } = await sql<{ matter: string; until: string }>`
    select matter, max(recorded_at) as "until"
    from event
    where district = ${district} and recorded_at > ${since}::timestamptz - interval '2 minutes' and line = any(${[...lines]}::text[])
    group by matter
    order by 2
    limit 20000`.execute(db)
  return { matters: rows.map(({ matter }) => matter), until: rows.at(-1)?.until ?? null }
}
