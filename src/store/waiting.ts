import { type RawBuilder, sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import type { Day } from '../law/day.ts'
import { dress, type ListedMatter, listed } from './matter-rows.ts'
import { withinReach } from './reach-filter.ts'
import { receivableLines } from './receivable.ts'
import type { Store } from './store.ts'
import type { ReferralTable } from './tables.ts'
import type { MatterRow, ReferralRow } from './types.ts'

export interface WaitingRow {
  readonly matter: MatterRow
  readonly act: string
  readonly by: string
  readonly byName: string
  readonly since: Day
  readonly role: string
}

const most = 200

/** Proposals whose turn is this post, oldest first. Nobody signs their own. */
export async function waitingForMe(store: Store, post: Post): Promise<WaitingRow[]> {
  const { rows } = await sql<ListedMatter & { by: string }>`
    select ${listed}, proposed.person as by
    from matter
    join lateral (
      select event.person
      from event
      where event.district = matter.district and event.matter = matter.id and event.act = 'propose'
      order by event.seq desc
      limit 1
    ) as proposed on true
    where matter.district = ${store.district}
      and matter.awaiting_role = ${post.role}
      and (matter.awaiting_organs is null or ${post.organ}::uuid = any(matter.awaiting_organs))
      and proposed.person <> ${post.person}
      and ${withinReach(store, post, 'matter')}
    order by matter.awaiting_since, matter.id
    limit ${most}`.execute(store.db)
  const matters = await dress(store, rows)
  const { people } = await store.directory.with(rows.map(({ by }) => by))
  return matters.map((matter, at): WaitingRow => {
    const by = rows[at]?.by ?? ''
    return {
      matter,
      act: matter.awaitingAct ?? '',
      by,
      byName: people.get(by)?.name ?? '',
      since: matter.awaitingSince as Day,
      role: matter.awaitingRole ?? '',
    }
  })
}

/** Referrals offered to the lines this post works in. */
export async function referralsWaiting(store: Store, post: Post): Promise<ReferralRow[]> {
  const lines = receivableLines(store, post)
  const { rows } = await sql<ReferralTable & { number: string | null }>`
    select referral.*, ${numberWithin(store, post)}
    from referral
    join matter on matter.district = referral.district and matter.id = referral.from_matter
    where referral.district = ${store.district} and referral.status = 'offered' and referral.to_line = any(${lines}::text[])
    order by referral.offered_on, referral.id
    limit ${most}`.execute(store.db)
  return rows.map((row) => referralRow(row))
}

/** The number of where a referral comes from, for whoever may open it: anyone else is told the line only. */
export function numberWithin(store: Store, post: Post, as: 'matter' | 'sender' = 'matter'): RawBuilder<unknown> {
  return sql`case when ${withinReach(store, post, as)} then ${sql.ref(`${as}.number`)} end as number`
}

export function referralRow(row: ReferralTable & { number: string | null }): ReferralRow {
  return {
    id: row.id,
    fromMatter: row.from_matter,
    fromLine: row.from_line,
    fromNumber: row.number,
    toLine: row.to_line,
    toMatter: row.to_matter,
    why: row.why,
    on: row.offered_on,
    status: row.status as ReferralRow['status'],
  }
}
