import { reachOf } from '../../kernel/reach.ts'
import { formatDay } from '../../law/day.ts'
import { kindOf, stepsOf } from '../../portal/apply-kinds.ts'
import type { Filled, Kind } from '../../portal/apply-shape.ts'
import { organs } from '../../store/people.ts'
import { covers } from '../../store/perform.ts'
import { usualOrgan } from '../../store/portal-actor.ts'
import { type ServedPaper, servedPapers, unseenNotes } from '../../store/portal-notes.ts'
import {
  type Receipt,
  receiptById,
  type UnservedPaper,
  unservedPapers,
  waitingReceipts,
} from '../../store/portal-receipts.ts'
import { readableRow, readMatter } from '../../store/read-matter.ts'
import type { Store } from '../../store/store.ts'
import type { MatterFile } from '../../store/types.ts'
import type { Answer } from '../route.ts'
import type { SignedIn } from '../signed-in.ts'
import { keptOf } from './open.ts'

type Tray = Answer<'GET /api/portal/tray'>

/** What of the citizens' door concerns this post, and nothing else. */
export async function trayOf(store: Store, who: SignedIn): Promise<Tray> {
  const [waiting, notes, papers, served] = await Promise.all([
    waitingReceipts(store),
    unseenNotes(store),
    unservedPapers(store),
    servedPapers(store),
  ])
  const rows: Tray['rows'] = []
  for (const receipt of waiting) if (await mayAccept(store, who, receipt)) rows.push(await rowOf(store, receipt))
  return {
    rows,
    notes: await notesFor(store, who, notes),
    papers: await papersFor(store, who, papers),
    served: await servedFor(store, who, served),
  }
}

/** Only a post that may do the opening act, at the organ where such matters are taken in. */
export async function mayAccept(store: Store, { post }: SignedIn, receipt: Receipt): Promise<boolean> {
  const opened = openedBy(store, receipt)
  if (!opened) return false
  const { business, act } = opened
  const reach = reachOf(business.line, post)
  if (!act.by.includes(post.role) || !covers(business, post) || reach.sees === 'nothing') return false
  if (reach.sees === 'district') return true
  const organ = (await usualOrgan(store, business.line.id, await allOrgans(store))) ?? (await bureauOf(store))
  return organ !== null && post.organs.includes(organ)
}

function openedBy(store: Store, receipt: Receipt) {
  const kind = kindOf(receipt.kind)
  if (!kind) return null
  const { line, act } = kind.opening({}, receipt.receivedOn)
  const business = store.businesses.get(line)
  const declared = business?.line.acts[act]
  return business && declared ? { business, act: declared } : null
}

async function allOrgans(store: Store): Promise<string[]> {
  return (await organs(store)).map(({ id }) => id)
}

async function bureauOf(store: Store): Promise<string | null> {
  return (await organs(store, ['bureau']))[0]?.id ?? null
}

async function rowOf(store: Store, receipt: Receipt): Promise<Tray['rows'][number]> {
  const kind = kindOf(receipt.kind) as Kind
  const { filled, files } = await keptOf(store, receipt.id)
  return {
    id: receipt.id,
    number: receipt.number,
    title: kind.title,
    on: receipt.receivedOn,
    lineLabel: openedBy(store, receipt)?.business.line.label ?? '',
    answers: answersOf(kind, filled),
    files: files.map(({ id, name }) => ({ id, name })),
  }
}

function answersOf(kind: Kind, filled: Filled): Tray['rows'][number]['answers'] {
  return stepsOf(kind, filled).flatMap(({ name, asks, input, options }) => {
    const answer = filled[name] ?? ''
    if (answer === '' || input === 'files') return []
    if (input === 'yes-no') return [{ label: asks, value: answer === 'yes' ? '是' : '不是' }]
    const sealed = input === 'phone' || input === 'id-number' || name === 'address'
    return [{ label: asks, value: sealed ? masked(answer) : (options?.[answer] ?? answer) }]
  })
}

/** Revealed only in the matter itself, for a purpose, and journalled. */
function masked(text: string): string {
  return text.length <= 6 ? '＊＊＊' : `${text.slice(0, 3)}****${text.slice(-2)}`
}

async function notesFor(
  store: Store,
  who: SignedIn,
  notes: Awaited<ReturnType<typeof unseenNotes>>,
): Promise<Tray['notes']> {
  const labels = { material: '补充材料', question: '询问', withdraw: '请求撤回', answer: '答复', paper: '文书' }
  const rows: Tray['notes'] = []
  for (const { receipt: id, kind, body, writtenOn } of notes) {
    const receipt = await receiptById(store, id)
    if (!receipt || !(await mayHandle(store, who, receipt))) continue
    const title = kindOf(receipt.kind)?.title ?? ''
    const { number, matter } = receipt
    rows.push({ receipt: id, number, title, kind: labels[kind], body, on: formatDay(writtenOn), matter })
  }
  return rows
}

/** Whoever may open the matter; before there is one, whoever may accept it. */
export async function mayHandle(store: Store, who: SignedIn, receipt: Receipt): Promise<boolean> {
  return receipt.matter ? Boolean(await staffed(store, who, receipt.matter)) : mayAccept(store, who, receipt)
}

/** In reach, and by somebody who has acts of the line: a reader only does not answer for the office. */
async function staffed(store: Store, { post }: SignedIn, matter: string): Promise<MatterFile | null> {
  const file = await readMatter(store, post, matter)
  return file?.commonActs.includes('note') ? file : null
}

async function papersFor(store: Store, { post }: SignedIn, papers: readonly UnservedPaper[]): Promise<Tray['papers']> {
  const rows: Tray['papers'] = []
  for (const { receipt, number, matter, seq, title, on } of papers) {
    const row = await readableRow(store, post, matter)
    if (row) rows.push({ receipt, number, matter, matterNumber: row.number, seq, title, on: formatDay(on) })
  }
  return rows
}

async function servedFor(store: Store, { post }: SignedIn, served: readonly ServedPaper[]): Promise<Tray['served']> {
  const rows: Tray['served'] = []
  for (const { number, matter, title, servedOn, seenAt } of served) {
    const row = await readableRow(store, post, matter)
    if (row) rows.push({ number, matter, matterNumber: row.number, title, on: formatDay(servedOn), seenAt })
  }
  return rows
}
