import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { merkleRoot, noSealBefore, type SealHead, sealHash } from '../../kernel/merkle.ts'
import type { Store } from '../store.ts'
import { type Leaf, packLeaves } from './leaves.ts'
import { fastSm3, type Row, type Stream, sources, streams } from './streams.ts'

export interface Seal extends SealHead {
  readonly hash: string
}

/** Rows in one seal: as much as fits in memory without being noticed. */
const most = 50_000

/**
 * Seals what has been written since the last seal, in both streams. Nothing new: nothing is made. May run while others
 * work, and twice at once: the second waits and finds nothing left.
 */
export async function makeSeals(store: Store, by: string | null = null): Promise<Seal[]> {
  const made: Seal[] = []
  for (const stream of Object.keys(streams) as Stream[]) {
    const until = await settled(store, stream)
    for (
      let seal = await sealNext(store, { stream, until, by });
      seal;
      seal = await sealNext(store, { stream, until, by })
    )
      made.push(seal)
  }
  return made
}

/**
 * The last place below which nothing can appear any more: every transaction that was under way when it was read has
 * ended. Throws when one does not end within half a minute.
 */
async function settled({ db, district }: Store, stream: Stream): Promise<string> {
  const { table, place } = sources[stream]
  const { rows } = await sql<{ last: string; horizon: string }>`
    select coalesce(max(${place}), 0)::text as last, pg_snapshot_xmax(pg_current_snapshot())::text as horizon
    from ${table} where district = ${district}`.execute(db)
  const { last = '0', horizon = '0' } = rows[0] ?? {}
  for (let tries = 0; tries < 300; tries++) {
    const { rows: oldest } = await sql<{ past: boolean }>`
      select pg_snapshot_xmin(pg_current_snapshot()) >= ${horizon}::xid8 as past`.execute(db)
    if (oldest[0]?.past) return last
    await wait(100)
  }
  throw new Error('有一笔写入迟迟没有完成，这次没有封存，请稍后再试')
}

interface Next {
  readonly stream: Stream
  readonly until: string
  readonly by: string | null
}

async function sealNext(store: Store, { stream, until, by }: Next): Promise<Seal | null> {
  const { district } = store
  const { rows: source, place, fingerprint } = sources[stream]
  return store.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`seal/${district}/${stream}`}, 0))`.execute(tx)
    const { rows: lasts } = await sql<{ no: number; to: string; hash: string }>`
      select no, to_place::text as to, hash from seal
      where district = ${district} and stream = ${stream} order by no desc limit 1`.execute(tx)
    const last = lasts[0] ?? { no: 0, to: '0', hash: noSealBefore }
    const { rows } = await sql<Row>`
      ${source} where district = ${district} and ${place} > ${last.to}::bigint and ${place} <= ${until}::bigint
      order by ${place} limit ${most}`.execute(tx)
    if (rows.length === 0) return null
    const leaves = rows.map((row): Leaf => ({ place: BigInt(row.place), fingerprint: fingerprint(row) }))
    const seal = sealOver(store, leaves, { stream, no: last.no + 1, previous: last.hash })
    await sql`
      insert into seal (district, stream, no, from_place, to_place, count, root, previous, hash, leaves, made_at, made_by)
      values (${district}, ${stream}, ${seal.no}, ${seal.from}::bigint, ${seal.to}::bigint, ${seal.count}, ${seal.root},
        ${seal.previous}, ${seal.hash}, ${packLeaves(leaves)}, ${seal.madeAt}::timestamptz, ${by}::uuid)`.execute(tx)
    return seal
  })
}

function sealOver(
  { district, now }: Store,
  leaves: readonly Leaf[],
  { stream, no, previous }: { stream: Stream; no: number; previous: string },
): Seal {
  const head: SealHead = {
    district,
    stream,
    no,
    count: leaves.length,
    from: String(leaves[0]?.place ?? 0),
    to: String(leaves.at(-1)?.place ?? 0),
    root: merkleRoot(
      leaves.map(({ fingerprint }) => fingerprint),
      fastSm3,
    ),
    previous,
    madeAt: now().toISOString(),
  }
  return { ...head, hash: sealHash(head, fastSm3) }
}
