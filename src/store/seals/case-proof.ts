import { sql } from 'kysely'
import { merklePath, type Sibling } from '../../kernel/merkle.ts'
import type { Post } from '../../kernel/reach.ts'
import { logAccess } from '../access-log.ts'
import { canonical } from '../event-hash.ts'
import { readMatter } from '../read-matter.ts'
import type { Store } from '../store.ts'
import { type Leaf, unpackLeaves } from './leaves.ts'
import { leavesOf, sealsOf } from './read-seals.ts'
import type { Seal } from './seal.ts'
import { fastSm3, hashedPart, type Row } from './streams.ts'

/** One entry of the journal with what is needed to check it anywhere. */
export interface ProvenEvent {
  readonly seq: number
  readonly says: string
  readonly on: string
  /** The text the fingerprint covers; sealed values in it are ciphertext. */
  readonly text: string
  readonly fingerprint: string
  /** Null while it waits for the next seal. */
  readonly seal: number | null
  readonly path: readonly Sibling[]
}

export interface CaseProof {
  readonly kind: 'faheng-case-proof'
  readonly district: string
  readonly number: string | null
  readonly title: string
  readonly line: string
  readonly synthetic: boolean
  readonly madeAt: string
  /** Who took it out, when and what for. */
  readonly mark: string
  readonly events: readonly ProvenEvent[]
  /** From the first seal that covers an entry to the latest: each hangs on the one before. */
  readonly seals: readonly Seal[]
}

export interface TakenFor {
  readonly purpose: string | null
  readonly mark: string
}

/**
 * A matter's journal with inclusion proofs. Null where the reader may not see the matter, and where the archive has
 * destroyed its words; the export is on record.
 */
export async function caseProof(
  store: Store,
  post: Post,
  matter: string,
  { purpose, mark }: TakenFor = { purpose: null, mark: '' },
): Promise<CaseProof | null> {
  const file = await readMatter(store, post, matter)
  if (!file || file.destroyed) return null
  const { rows } = await sql<Row>`
    select * from event where district = ${store.district} and matter = ${matter} order by seq`.execute(store.db)
  const labels = new Map(file.timeline.map(({ seq, label }) => [seq, label]))
  const all = await sealsOf(store, 'event')
  const spans = await spansOf(store, all, rows)
  await logAccess(store, post, { what: 'export', matter, purpose })
  return {
    kind: 'faheng-case-proof',
    district: store.districtName,
    number: file.row.number,
    title: file.row.title,
    line: store.businesses.get(file.row.line)?.line.label ?? file.row.line,
    synthetic: store.synthetic,
    madeAt: store.now().toISOString(),
    mark,
    seals: all.filter(({ no }) => no >= Math.min(...spans.map(({ seal }) => seal.no), Number.POSITIVE_INFINITY)),
    events: rows.map((row) => {
      const says = labels.get(Number(row['seq'])) ?? String(row['act'])
      return { seq: Number(row['seq']), says, on: String(row['happened_on']), ...proven(row, spans) }
    }),
  }
}

interface Span {
  readonly seal: Seal
  readonly leaves: readonly Leaf[]
}

/** The seals that cover one of the rows, each with its leaves. */
function spansOf(store: Store, seals: readonly Seal[], rows: readonly Row[]): Promise<Span[]> {
  const covering = seals.filter((seal) => rows.some(({ place }) => covers(seal, place)))
  return Promise.all(
    covering.map(async (seal) => ({ seal, leaves: unpackLeaves(await leavesOf(store, 'event', seal.no)) })),
  )
}

function proven(row: Row, spans: readonly Span[]): Pick<ProvenEvent, 'text' | 'fingerprint' | 'seal' | 'path'> {
  const text = canonical(hashedPart(row))
  const span = spans.find(({ seal }) => covers(seal, row.place))
  const at = span?.leaves.findIndex(({ place }) => Number(place) === row.place) ?? -1
  const known = { text, fingerprint: fastSm3(text) }
  if (!span || at < 0) return { ...known, seal: null, path: [] }
  const fingerprints = span.leaves.map(({ fingerprint }) => fingerprint)
  return { ...known, seal: span.seal.no, path: merklePath(fingerprints, at, fastSm3) }
}

function covers({ from, to }: Seal, place: number): boolean {
  return Number(from) <= place && place <= Number(to)
}
