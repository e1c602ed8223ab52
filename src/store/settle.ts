import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'kysely'
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

const atOnce = 400

/**
 * What is decided becomes what is written: numbered, sealed, printed, and stored. While the server stores one portion
 * the next is made ready. The list is emptied as it goes, so that of a long batch only what is not yet written is held.
 */
export async function settle(
  store: Store,
  tx: Tx,
  workings: Working[],
  { known, batch, beside }: Settling,
): Promise<Performed[]> {
  const numbered = await numberAll(store, tx, workings, known)
  if (workings.length === 0) return []
  const all: Performed[] = []
  const next = () => prepare(store, workings.splice(0, atOnce), { numbered, known, batch })
  let coming = next()
  let storing: Promise<void> = Promise.resolve()
  for (let more = true; more; ) {
    const { portion, ...rows } = await coming
    more = workings.length > 0
    // Its keys are on their way while this portion is laid out.
    if (more) coming = next()
    coming.catch(() => {})
    const made = papersByMatter(rows.papers)
    all.push(...portion.map((working) => performedOf(working, made)))
    const statement = writingOf(store, tx, portion, { ...rows, puts: more ? [] : (beside?.(all) ?? []) })
    await storing
    storing = statement ? tx.executeQuery(statement).then(() => {}) : Promise.resolve()
    storing.catch(() => {})
    if (more) await breathe()
  }
  await storing
  return all
}

/** The papers of each matter and their numbers; taken out when they are printed. */
interface Numbered {
  readonly papers: Map<Working, readonly Issued[]>
  readonly numbers: Map<Issued, string>
}

/** Leaves in the list what has something to write. */
async function numberAll(store: Store, tx: Tx, workings: Working[], known: Known): Promise<Numbered> {
  const changed = workings.filter(({ pending }) => pending.length > 0)
  workings.splice(0, workings.length, ...changed)
  const papers = new Map(
    changed.map((working) => [working, working.pending.flatMap((pending) => papersOf(working, pending, known))]),
  )
  const issued = [...papers.values()].flat()
  await countPapers(store, tx, issued)
  return { papers, numbers: await number(store, tx, changed, issued, known) }
}

interface Portion {
  readonly numbered: Numbered
  readonly known: Known
  readonly batch: string | null
}

async function prepare(store: Store, portion: readonly Working[], { numbered, known, batch }: Portion) {
  const papers = portion.flatMap((working) => numbered.papers.get(working) ?? [])
  const patches = await sealAll(store, portion)
  const printed = await printPapers(store, papers, numbered.numbers, known)
  const notices = portion.flatMap((working) => noticesOf(store, working))
  const recordedAt = store.now().toISOString()
  for (const working of portion) journal(working, patches, { recordedAt, batch })
  for (const working of portion) numbered.papers.delete(working)
  for (const one of papers) numbered.numbers.delete(one)
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
