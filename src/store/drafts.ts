import { sql } from 'kysely'
import type { Store } from './store.ts'

export interface Draft {
  readonly content: unknown
  /** ISO instant. */
  readonly savedAt: string
}

/** What is being typed, sealed under the typist's own key: a half-filled form holds what is sealed everywhere else. */
export async function saveDraft(
  { db, district, keys, now }: Store,
  person: string,
  key: string,
  content: unknown,
): Promise<string> {
  const savedAt = now().toISOString()
  const sealed = await keys.seal(district, person, JSON.stringify(content ?? null))
  await sql`
    insert into draft (district, person, key, content, saved_at)
    values (${district}, ${person}, ${key}, ${sealed}, ${savedAt}::timestamptz)
    on conflict (district, person, key) do update set content = excluded.content, saved_at = excluded.saved_at`.execute(
    db,
  )
  return savedAt
}

export async function readDraft({ db, district, keys }: Store, person: string, key: string): Promise<Draft | null> {
  const { rows } = await sql<{ content: string; savedAt: string }>`
    select content, saved_at as "savedAt"
    from draft
    where district = ${district} and person = ${person} and key = ${key}`.execute(db)
  const [draft] = rows
  if (!draft) return null
  return { content: JSON.parse(await keys.open(district, person, draft.content)), savedAt: draft.savedAt }
}

export async function dropDraft({ db, district }: Store, person: string, key: string): Promise<void> {
  await sql`delete from draft where district = ${district} and person = ${person} and key = ${key}`.execute(db)
}
