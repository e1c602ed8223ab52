import { sql } from 'kysely'
import type { Store } from '../store.ts'
import { emptyOne, type Left } from './empty.ts'
import { type Round, roundOf } from './rounds.ts'

export interface Progress {
  readonly destroyed: number
  readonly struck: number
  readonly left: number
}

interface Waiting {
  readonly matter: string
  readonly emptied: boolean
  readonly owners: string[] | null
  readonly blobs: string[] | null
}

/**
 * Goes on with a round that is under destruction, file by file, until it is done or the time is up. Rows first, then what
 * lies on the disk, then the keys; whatever was reached before an interruption is there, and the rest is done again,
 * which changes nothing. Two at once: a file is emptied by whoever holds its row.
 */
export async function goOnDestroying(store: Store, id: string, until: () => boolean = () => false): Promise<Progress> {
  const round = await roundOf(store, id)
  if (round?.state !== 'executing') return progressOf(store, id)
  for (let after = '00000000-0000-0000-0000-000000000000'; !until(); ) {
    const files = await waiting(store, id, after)
    const last = files.at(-1)
    if (!last) {
      await finish(store, id)
      break
    }
    for (const file of files) {
      if (until()) break
      await destroyOne(store, round, file)
    }
    after = last.matter
  }
  return progressOf(store, id)
}

/** Every round of the district that is under destruction: after a restart nobody has to press anything. */
export async function goOnWithAll(store: Store, until: () => boolean): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from archive_round where district = ${store.district} and state = 'executing' order by no`.execute(
    store.db,
  )
  for (const { id } of rows) if (!until()) await goOnDestroying(store, id, until)
}

async function destroyOne(store: Store, round: Round, file: Waiting): Promise<void> {
  const known: Left = { owners: file.owners ?? [], blobs: file.blobs ?? [] }
  const left = file.emptied ? known : await emptyOne(store, { round, matter: file.matter })
  if (!left) return
  const { district } = store
  for (const blob of left.blobs) await store.files.remove(district, blob)
  for (const owner of left.owners) await store.keys.destroy(district, owner)
  await sql`
    update archive_item set done_at = ${store.now().toISOString()}::timestamptz
    where district = ${district} and round = ${round.id} and matter = ${file.matter} and done_at is null`.execute(
    store.db,
  )
}

const atOnce = 200

async function waiting({ db, district }: Store, round: string, after: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select matter, emptied_at is not null as emptied, owners, blobs
    from archive_item
    where district = ${district} and round = ${round} and live and struck is null and done_at is null and matter > ${after}::uuid
    order by matter
    limit ${atOnce}`.execute(db)
  return rows
}

async function finish({ db, district, now }: Store, round: string): Promise<void> {
  await sql`
    update archive_round set state = 'done', done_at = ${now().toISOString()}::timestamptz
    where district = ${district} and id = ${round} and state = 'executing'
      and not exists (select from archive_item as item
        where item.district = ${district} and item.round = ${round} and item.live and item.struck is null and item.done_at is null)`.execute(
    db,
  )
}

export async function progressOf({ db, district }: Store, round: string): Promise<Progress> {
  const { rows } = await sql<Progress>`
    select count(*) filter (where done_at is not null)::int as destroyed,
      count(*) filter (where struck is not null)::int as struck,
      count(*) filter (where live and struck is null and done_at is null)::int as left
    from archive_item
    where district = ${district} and round = ${round}`.execute(db)
  return rows[0] ?? { destroyed: 0, struck: 0, left: 0 }
}
