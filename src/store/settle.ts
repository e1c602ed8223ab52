import { type CompiledQuery, sql } from 'kysely'
import { apply } from '../kernel/apply.ts'
import type { Patch } from '../kernel/event.ts'
import { claimNumbers } from './continuity/claim.ts'
import type { Known } from './directory.ts'
import { takesNumber } from './judge.ts'
import type { Tx } from './load.ts'
import { type Issued, papersOf } from './make-papers.ts'
import { noticesOf } from './notices.ts'
import { faceOrgan, matterNumber, takeNumbers, type Wanted } from './numbering.ts'
import { printPapers } from './print-papers.ts'
import { awaiting } from './project.ts'
import { sealPatches } from './seal-matter.ts'
import type { Store } from './store.ts'
import type { PaperTable } from './tables.ts'
import type { MadePaper, Performed } from './types.ts'
import { type Journalled, type Pending, versionOf, type Working } from './working.ts'
import type { Put } from './write.ts'
import { writingOf } from './write-workings.ts'

export interface Settling {
  readonly known: Known
  readonly batch: string | null
  /** What else belongs into the last statement, once the answers are known. */
  readonly beside?: (performed: readonly Performed[]) => readonly Put[]
}

/** How many matters one statement writes. */
export const atOnce = 400

/** Emptied as it goes: what is written need not be held. */
export function* inPortions<One>(all: One[]): Generator<One[]> {
  while (all.length > 0) yield all.splice(0, atOnce)
}

/**
 * What is decided becomes what is written: numbered, sealed, printed, and stored, a portion at a time. While the server
 * stores one portion the next is laid out and the one after it judged, so that of a long batch little is held at once.
 */
export async function settle(
  store: Store,
  tx: Tx,
  portions: Iterable<readonly Working[]> | AsyncIterable<readonly Working[]>,
  { known, batch, beside }: Settling,
): Promise<Performed[]> {
  const all: Performed[] = []
  let coming: Promise<Prepared> | null = null
  let storing: Promise<void> = Promise.resolve()
  const laidOut = async (last: boolean) => {
    if (!coming) return null
    const { portion, papers, notices } = await coming
    const made = papersByMatter(papers)
    for (const working of portion) all.push(performedOf(working, made))
    return writingOf(store, tx, portion, { papers, notices, puts: last ? (beside?.(all) ?? []) : [] })
  }
  const send = (statement: CompiledQuery | null) => {
    storing = statement ? tx.executeQuery(statement).then(() => {}) : Promise.resolve()
    storing.catch(() => {})
  }
  try {
    for await (const workings of portions) {
      const statement = await laidOut(false)
      await storing
      const numbered = await numberAll(store, tx, workings, known)
      send(statement)
      // Its keys are on their way while the next portion is judged.
      coming = numbered ? prepare(store, numbered, { known, batch }) : null
      coming?.catch(() => {})
    }
  } catch (error) {
    // What could not be stored is why the next question was not answered.
    await storing
    throw error
  }
  const last = await laidOut(true)
  await storing
  send(last)
  await storing
  return all
}

interface Numbered {
  readonly portion: readonly Working[]
  readonly papers: readonly Issued[]
  readonly numbers: ReadonlyMap<Issued, string>
}

/** Of what has something to write. Null: nothing has. */
async function numberAll(store: Store, tx: Tx, workings: readonly Working[], known: Known): Promise<Numbered | null> {
  const portion = workings.filter(({ pending }) => pending.length > 0)
  if (portion.length === 0) return null
  const papers = portion.flatMap((working) => working.pending.flatMap((pending) => papersOf(working, pending, known)))
  await countPapers(store, tx, papers)
  return { portion, papers, numbers: await number(store, tx, portion, papers, known) }
}

interface Prepared {
  readonly portion: readonly Working[]
  readonly papers: PaperTable[]
  readonly notices: ReturnType<typeof noticesOf>
}

async function prepare(
  store: Store,
  { portion, papers, numbers }: Numbered,
  { known, batch }: Pick<Settling, 'known' | 'batch'>,
): Promise<Prepared> {
  const patches = await sealAll(store, portion)
  const printed = await printPapers(store, papers, numbers, known)
  const notices = portion.flatMap((working) => noticesOf(store, working))
  const recordedAt = store.now().toISOString()
  for (const working of portion) journal(working, patches, { recordedAt, batch })
  return { portion, papers: printed, notices }
}

async function sealAll(store: Store, workings: readonly Working[]): Promise<Map<Pending, Patch>> {
  const all = workings.flatMap((working) => working.pending.map((pending) => ({ working, pending })))
  const sealed = await sealPatches(
    store,
    all.map(({ working, pending }) => ({ line: working.business.line, owner: working.id, patch: pending.event.patch })),
  )
  return new Map(all.map(({ pending }, at) => [pending, sealed[at] ?? pending.event.patch]))
}

async function countPapers({ district }: Store, tx: Tx, issued: readonly Issued[]): Promise<void> {
  const unknown = [...new Set(issued.map(({ working }) => working))].filter(({ papersMade }) => papersMade === null)
  if (unknown.length === 0) return
  const { rows } = await sql<{ matter: string; last: number }>`
    select matter, max(seq) as last
    from paper
    where district = ${district} and matter = any(${unknown.map(({ id }) => id)}::uuid[])
    group by matter`.execute(tx)
  for (const working of unknown) working.papersMade = rows.find(({ matter }) => matter === working.id)?.last ?? 0
}

/** Numbers of matters and of papers, all of them from one visit to the counters. */
async function number(
  store: Store,
  tx: Tx,
  workings: readonly Working[],
  issued: readonly Issued[],
  known: Known,
): Promise<Map<Issued, string>> {
  const matters: { working: Working; pending: Pending; wanted: Wanted }[] = []
  for (const working of workings) {
    const { line } = working.business
    const pending =
      working.number === null ? working.pending.find(({ event }) => takesNumber(line, event.countsAs)) : undefined
    if (!pending) continue
    const organ = faceOrgan(known, line.face, working.organ, pending.event.happenedOn)
    matters.push({ working, pending, wanted: matterNumber(known, line, organ, pending.event.happenedOn) })
  }
  const onPaper = await claimNumbers(store, tx, issued)
  const numbered = issued.flatMap((one) => (one.wanted && !onPaper.has(one) ? { one, wanted: one.wanted } : []))
  const taken = await takeNumbers(
    tx,
    store.district,
    [...matters, ...numbered].map(({ wanted }) => wanted),
  )
  for (const [at, { working, pending }] of matters.entries()) {
    working.number = taken[at] ?? null
    pending.number = working.number
  }
  return new Map([...onPaper, ...numbered.map(({ one }, at) => [one, taken[matters.length + at] ?? ''] as const)])
}

function journal(
  working: Working,
  patches: Map<Pending, Patch>,
  { recordedAt, batch }: { recordedAt: string; batch: string | null },
): void {
  const written = working.pending.map((pending): Journalled => {
    const { event, seq, by, number } = pending
    const patch = patches.get(pending) ?? event.patch
    return {
      ...event,
      patch,
      seq,
      who: by.person,
      post: by.post,
      role: by.role,
      organ: by.organ,
      recordedAt,
      batch,
      number,
    }
  })
  if (isOpen(working, patches)) working.sealed = working.plain
  else for (const event of written) working.sealed = apply(working.sealed, event, event.seq)
  working.events = [...working.events, ...written]
}

/** Nothing of it is sealed, so that what is stored is the plain matter. An undo brings back what may have been. */
function isOpen({ before, plainBefore, pending }: Working, patches: ReadonlyMap<Pending, Patch>): boolean {
  const bare = (one: Pending) => patches.get(one) === one.event.patch && !one.event.patch.restored
  return before === plainBefore && pending.every(bare)
}

function papersByMatter(papers: Awaited<ReturnType<typeof printPapers>>): Map<string, MadePaper[]> {
  const found = new Map<string, MadePaper[]>()
  for (const { matter, seq, name, title, number } of papers) {
    const list = found.get(matter) ?? []
    list.push({ seq, name, title, number })
    found.set(matter, list)
  }
  return found
}

function performedOf(working: Working, papers: ReadonlyMap<string, MadePaper[]>): Performed {
  const { awaiting_act: act, awaiting_role: role } = awaiting(working.sealed)
  return {
    allowed: true,
    matter: working.id,
    number: working.number,
    version: versionOf(working),
    state: working.sealed.state ?? '',
    events: working.pending.map(({ seq }) => seq),
    papers: papers.get(working.id) ?? [],
    awaiting: { act, role },
  }
}
