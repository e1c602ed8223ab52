import { sql } from 'kysely'
import type { Day } from '../law/day.ts'
import type { Reading } from './figure.ts'

/** What was recorded in a matter after a cut-off: who wrote what, and in the place of what. */
export interface LaterEvent {
  readonly matter: string
  readonly seq: number
  readonly act: string
  readonly countsAs: string | null
  readonly on: Day
  /** 2022-03-05 10:30, Beijing. */
  readonly recordedAt: string
  readonly supersedes: number | null
  readonly person: string
  readonly number: string | null
  readonly why: string | null
}

interface Asked {
  readonly matters: readonly string[]
  readonly after: string
  readonly until: string
}

export async function laterEvents(
  { reader, district }: Reading,
  { matters, after, until }: Asked,
): Promise<LaterEvent[]> {
  const { rows } = await sql<LaterEvent>`
    select event.matter, event.seq, event.act, event.counts_as as "countsAs", event.happened_on as "on",
      to_char(event.recorded_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as "recordedAt",
      event.supersedes, coalesce(person.name, '') as person, matter.number, event.patch #>> '{note,why}' as why
    from event
    join matter on matter.district = event.district and matter.id = event.matter
    left join person on person.district = event.district and person.id = event.person
    where event.district = ${district}
      and event.matter = any(${[...matters]}::uuid[])
      and event.recorded_at > ${after}::timestamptz
      and event.recorded_at <= ${until}::timestamptz
    order by event.matter, event.seq`.execute(reader)
  return rows
}
