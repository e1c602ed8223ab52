import type { z } from 'zod'
import type { Line } from '../../kernel/line.ts'
import { type Day, formatDay } from '../../law/day.ts'
import { verdicts } from '../../lines/normative-document/fields.ts'
import { type Decided, isCarriedOut, tallies } from '../../lines/normative-document/rounds.ts'
import type { Touched, UpperLaw } from '../../lines/normative-document/touched.ts'
import { saidAndDone } from '../../lines/task/said.ts'
import type { Entry } from '../../store/read-entries.ts'
import type { roundSchema, saidSchema, upperLawsSchema } from '../contract-governance.ts'
import { type Showing, stateLabel } from './showing.ts'
import { shown } from './shown.ts'

type Verdict = keyof typeof verdicts
type RoundPage = z.infer<typeof roundSchema>

const titles = new Intl.Collator('zh-CN', { numeric: true })

function byTitle(one: Entry, other: Entry): number {
  return titles.compare(one.title, other.title) || (one.id < other.id ? -1 : 1)
}

function listedView(line: Line, { id, number, title, state }: Entry) {
  return { id, number, title, state, stateLabel: stateLabel(line, state) }
}

function cell(line: Line, { fields }: Entry, name: string, { nameOf }: Showing): string {
  const field = line.fields[name]
  return field ? shown(field, fields[name], nameOf) : ''
}

interface TouchedDocument {
  readonly entry: Entry
  readonly upperLaws: readonly UpperLaw[]
}

/** Those that name the article first: the others somebody must read before it is known. */
export function surestFirst(one: Touched<TouchedDocument>, other: Touched<TouchedDocument>): number {
  return Number(other.certain) - Number(one.certain) || byTitle(one.document.entry, other.document.entry)
}

export function touchedView(
  line: Line,
  { document: { entry }, rows, certain }: Touched<TouchedDocument>,
  showing: Showing,
): z.infer<typeof upperLawsSchema>['touched'][number] {
  const uses = line.fields.upperLaws?.rows?.use?.options ?? {}
  return {
    ...listedView(line, entry),
    version: entry.version,
    issuer: cell(line, entry, 'issuer', showing),
    docNumber: cell(line, entry, 'docNumber', showing),
    certain,
    rows: rows.map((row) => ({
      law: row.law ?? '',
      article: row.article ?? '',
      clause: row.clause ?? '',
      use: uses[String((row as { use?: unknown }).use ?? '')] ?? '',
    })),
  }
}

interface DecidedHere {
  readonly matter: string
  readonly round: string
  readonly on: Day
  readonly verdict: Verdict
  readonly said: Readonly<Record<string, unknown>>
  readonly entry: Entry
}

export function roundView(
  line: Line,
  decided: readonly DecidedHere[],
  entries: readonly Entry[],
  showing: Showing,
): Omit<RoundPage, 'rounds'> {
  const standing = decided.map((one) => ({
    ...one,
    state: one.entry.state,
    amendedOn: (one.entry.fields.amendedOn as Day | null) ?? null,
  }))
  const known = new Set(decided.map(({ matter }) => matter))
  const open = entries.filter(({ id, state }) => !known.has(id) && !line.states[state]?.final)
  return {
    tallies: tallies(standing, Object.keys(verdicts) as Verdict[]).map((one) => ({
      ...one,
      label: verdicts[one.verdict],
    })),
    decided: standing
      .toSorted((one, other) => byTitle(one.entry, other.entry))
      .map((one) => decidedView(line, one, showing)),
    undecided: open.toSorted(byTitle).map((entry) => ({
      ...listedView(line, entry),
      version: entry.version,
      issuer: cell(line, entry, 'issuer', showing),
      docNumber: cell(line, entry, 'docNumber', showing),
      until: (entry.fields.termUntil as Day | null) ?? null,
    })),
  }
}

function decidedView(
  line: Line,
  one: DecidedHere & Pick<Decided, 'state' | 'amendedOn'>,
  showing: Showing,
): RoundPage['decided'][number] {
  const due = (one.said.carryOutBy as Day | undefined) ?? null
  const waiting = due ? `${formatDay(due)}前落实` : '还没有落实'
  return {
    ...listedView(line, one.entry),
    issuer: cell(line, one.entry, 'issuer', showing),
    verdict: one.verdict,
    verdictLabel: verdicts[one.verdict],
    why: String(one.said.verdictWhy ?? ''),
    on: one.on,
    due,
    says: one.verdict === 'keep' ? '' : isCarriedOut(one) ? '已落实' : waiting,
  }
}

export function saidView(line: Line, entry: Entry, showing: Showing): z.infer<typeof saidSchema>['rows'][number] {
  const { fields } = entry
  const words = (name: string) => (typeof fields[name] === 'string' ? (fields[name] as string) : null)
  const number = (name: string) => (typeof fields[name] === 'number' ? (fields[name] as number) : null)
  const counted = { baseline: number('baseline'), target: number('target'), measured: number('measured') }
  const told = saidAndDone({ saidIn: words('saidIn'), did: words('did'), proof: words('proof'), ...counted })
  return {
    ...listedView(line, entry),
    ...told,
    ...counted,
    source: cell(line, entry, 'source', showing),
    measure: words('measure') ?? '',
    ended: line.states[entry.state]?.final === true,
    openedOn: entry.openedOn,
    due: words('dueOn'),
  }
}
