import { sql } from 'kysely'
import { merkleRoot, noSealBefore, sealHash } from '../../kernel/merkle.ts'
import type { Store } from '../store.ts'
import { emptiedAmong, noneEmptied } from './emptied.ts'
import { type Leaf, unpackLeaves } from './leaves.ts'
import { leavesOf, sealsOf } from './read-seals.ts'
import type { Seal } from './seal.ts'
import { fastSm3, type Row, type Stream, sources, streams } from './streams.ts'

/** Something that is not as it was sealed. */
export interface Broken {
  readonly stream: Stream
  /** The seal it falls under; null for what is not sealed yet. */
  readonly seal: number | null
  /** One plain sentence: what, where. */
  readonly says: string
  readonly matter?: string
  readonly seq?: number
}

export interface Verified {
  readonly seals: number
  readonly rows: number
  readonly unsealed: number
  /** Lines of the journal whose words went with a file the archive destroyed: their fingerprints and what is left hold. */
  readonly emptied: number
  readonly broken: readonly Broken[]
  /** The latest seal of each stream: to be compared with what was printed or published then. */
  readonly heads: readonly {
    readonly stream: Stream
    readonly no: number
    readonly hash: string
    readonly madeAt: string
  }[]
}

/** More is not listed one by one: whoever changed that much changed everything. */
const mostNamed = 50

/** Rows between two breaths: others are served meanwhile. */
const pageSize = 2000

/**
 * Works everything out again from the rows: each row's fingerprint, each seal's root, the chain of seals. Names the
 * altered, missing and added rows. Reads a page of rows at a time and keeps the fingerprints of one seal's span.
 */
export async function verifySeals(
  store: Pick<Store, 'db' | 'district'>,
  onProgress: (rows: number) => Promise<void> = async () => {},
): Promise<Verified> {
  const found: Broken[] = []
  const heads: Verified['heads'][number][] = []
  const counts = { seals: 0, rows: 0, unsealed: 0, emptied: 0 }
  for (const stream of Object.keys(streams) as Stream[]) {
    const seals = await sealsOf(store, stream)
    found.push(...chainBreaks(seals, stream))
    for (const seal of seals) {
      const again: Again[] = []
      for await (const rows of pagesBetween(store, stream, seal)) {
        again.push(...rows)
        counts.rows += rows.length
        counts.emptied += rows.filter(({ emptied }) => emptied).length
        await onProgress(counts.rows + counts.unsealed)
      }
      found.push(...spanBreaks(seal, again, unpackLeaves(await leavesOf(store, stream, seal.no))))
    }
    counts.seals += seals.length
    const last = seals.at(-1)
    if (last) heads.push({ stream, no: last.no, hash: last.hash, madeAt: last.madeAt })
    const loose = { from: String(Number(last?.to ?? 0) + 1), to: '9007199254740991' }
    for await (const rows of pagesBetween(store, stream, loose)) {
      counts.unsealed += rows.length
      counts.emptied += rows.filter(({ emptied }) => emptied).length
      found.push(...looseBreaks(rows, stream))
      await onProgress(counts.rows + counts.unsealed)
    }
  }
  return { ...counts, heads, broken: found.slice(0, mostNamed) }
}

function* chainBreaks(seals: readonly Seal[], stream: Stream): Generator<Broken> {
  let previous = noSealBefore
  let no = 0
  for (const seal of seals) {
    no += 1
    if (seal.no !== no) {
      yield { stream, seal: no, says: `${streams[stream]}第 ${no} 次封存不见了` }
      no = seal.no
    } else if (seal.previous !== previous)
      yield { stream, seal: no, says: `${streams[stream]}第 ${no} 次封存接不上前一次` }
    if (sealHash(seal, fastSm3) !== seal.hash)
      yield { stream, seal: seal.no, says: `${streams[stream]}第 ${seal.no} 次封存本身被改过` }
    previous = seal.hash
  }
}

function* spanBreaks(seal: Seal, rows: readonly Again[], leaves: readonly Leaf[]): Generator<Broken> {
  const stream = seal.stream as Stream
  const place = { stream, seal: seal.no }
  const root = merkleRoot(
    leaves.map(({ fingerprint }) => fingerprint),
    fastSm3,
  )
  if (root !== seal.root) yield { ...place, says: `${streams[stream]}第 ${seal.no} 次封存留下的指纹表被改过` }
  const byPlace = new Map(rows.map((row) => [row.place, row]))
  for (const leaf of leaves) {
    const at = Number(leaf.place)
    const row = byPlace.get(at)
    byPlace.delete(at)
    if (!row) yield { ...place, says: `${streams[stream]}第 ${at} 行被删掉了（第 ${seal.no} 次封存时还在）` }
    else if (!stands(row, leaf.fingerprint))
      yield { ...place, ...whose(row), says: `${named(row, stream)}被改过，与第 ${seal.no} 次封存时不同` }
  }
  for (const row of byPlace.values()) yield { ...place, ...whose(row), says: `${named(row, stream)}是封存以后塞进来的` }
}

/** What waits for its seal still carries its own fingerprint. */
function* looseBreaks(rows: readonly Again[], stream: Stream): Generator<Broken> {
  if (stream !== 'event') return
  for (const row of rows)
    if (!stands(row, row.kept))
      yield { stream, seal: null, ...whose(row), says: `${named(row, stream)}与它自己的指纹不符（还没有封存）` }
}

/** A row with what its fingerprint is today. */
interface Again {
  readonly place: number
  readonly fingerprint: string
  /** The fingerprint an event carries itself. */
  readonly kept: string
  /** Emptied on record, with a destroyed file. */
  readonly emptied: boolean
  readonly matter: unknown
  readonly seq: unknown
}

/** Unaltered; or emptied on record, with the fingerprint it was sealed under still beside it. */
function stands({ fingerprint, kept, emptied }: Again, was: string): boolean {
  return fingerprint === was || (emptied && kept === was)
}

function whose({ matter, seq }: Again): Pick<Broken, 'matter' | 'seq'> {
  return typeof matter === 'string' && typeof seq === 'number' ? { matter, seq } : {}
}

function named({ matter, seq, place }: Again, stream: Stream): string {
  return stream === 'event' ? `事项 ${String(matter)} 的第 ${String(seq)} 条流水` : `查阅记录第 ${place} 行`
}

async function* pagesBetween(
  { db, district }: Pick<Store, 'db' | 'district'>,
  stream: Stream,
  { from, to }: Pick<Seal, 'from' | 'to'>,
): AsyncGenerator<readonly Again[]> {
  const { rows: source, place, fingerprint } = sources[stream]
  let next = from
  while (true) {
    const { rows } = await sql<Row>`
      ${source} where district = ${district} and ${place} between ${next}::bigint and ${to}::bigint
      order by ${place} limit ${pageSize}`.execute(db)
    const emptied = stream === 'event' ? await emptiedAmong({ db, district }, rows) : noneEmptied
    yield rows.map((row) => ({
      ...{ place: row.place, fingerprint: fingerprint(row), emptied: emptied.has(row.place) },
      ...{ kept: String(row['hash']), matter: row['matter'], seq: row['seq'] },
    }))
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    next = String(last.place + 1)
  }
}
