import { sql } from 'kysely'
import type { Tx } from './load.ts'
import type { Store } from './store.ts'
import { annulled, type Working } from './working.ts'

/** Every number is used or 作废 with a reason (decision 10): those of papers whose act was taken back, and of annulled matters. */
export async function voidNumbers(
  { district, now }: Store,
  tx: Tx,
  { id, number, business, pending }: Working,
): Promise<void> {
  const undone = pending.filter(({ event }) => event.act === 'undo')
  const [first] = undone
  if (!first) return
  const why = String(first.event.patch.note?.why ?? '撤销')
  const seqs = undone.flatMap(({ event }) => event.supersedes ?? [])
  await sql`
    insert into number_void (district, series, number, reason, matter, person, voided_at)
    select district, series, number, ${why}, matter, ${first.by.person}::uuid, ${now().toISOString()}::timestamptz
    from paper
    where district = ${district} and matter = ${id} and event = any(${seqs}::int[]) and series is not null and number is not null`.execute(
    tx,
  )
  if (number === null || first.event.to !== annulled) return
  await sql`
    insert into number_void (district, series, number, reason, matter, person, voided_at)
    values (${district}, ${business.line.id}, ${number}, ${why}, ${id}, ${first.by.person}, ${now().toISOString()})`.execute(
    tx,
  )
}
