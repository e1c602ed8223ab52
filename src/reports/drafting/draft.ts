import { complete } from '../../kernel/complete.ts'
import type { Answers, Row } from '../../kernel/field.ts'
import type { Post } from '../../kernel/reach.ts'
import { fields, type frozenFields } from '../../lines/annual-report/fields.ts'
import { openFile } from '../../store/read-matter.ts'
import type { Store } from '../../store/store.ts'
import type { Journalled } from '../../store/working.ts'
import { type Frozen, frozenOf } from '../frozen.ts'
import { type Period, yearOf } from '../period.ts'

type Told = Answers<typeof fields>

export interface Section {
  readonly id: number
  readonly heading: string
  readonly covers: string
  readonly owner: string
  readonly ownerName: string
  readonly askedOn: string
  readonly dueOn: string
  readonly text: string
  readonly signedOn: string | null
  /** The event that last touched it: what an editor began from. */
  readonly version: number
}

/** A report's matter as its writers work on it. */
export interface Draft {
  readonly matter: string
  readonly version: number
  readonly state: string
  readonly number: string | null
  readonly title: string
  readonly kind: string
  readonly issuer: string
  readonly year: number
  readonly period: Period
  readonly first: boolean
  readonly reportBy: string | null
  readonly dueOn: string | null
  readonly sections: readonly Section[]
  readonly shortcomings: Told['shortcomings']
  readonly warnings: Told['warnings']
  readonly frozenRows: readonly Row<typeof frozenFields>[]
  readonly frozen: readonly Frozen[]
  /** 科长某、局长某: who signed the report out; null before that. */
  readonly signedBy: string | null
}

export const reportLine = 'annual-report'

/** Null when there is none, or it is not this post's to see. */
export async function openDraft(store: Store, post: Post, matter: string): Promise<Draft | null> {
  const file = await openFile(store, post, matter)
  if (!file || file.line.id !== reportLine) return null
  const told = complete(fields, file.plain.answers) as unknown as Told
  const known = await store.directory.with([])
  const nameOf = (id: string | null) => (id && known.people.get(id)?.name) || '未定'
  const { frozen, sections, shortcomings, warnings } = told
  return {
    matter,
    version: file.row.version,
    state: file.row.state,
    number: file.row.number,
    title: told.title ?? '',
    kind: told.kind ?? 'other',
    issuer: told.issuer ?? 'bureau',
    year: told.year ?? 0,
    period: periodOf(told),
    first: told.first === true,
    reportBy: told.reportBy,
    dueOn: told.dueOn,
    sections: sections.map((row) => ({
      id: row.id,
      heading: row.heading ?? '',
      covers: row.covers ?? 'other',
      owner: row.owner ?? '',
      ownerName: nameOf(row.owner),
      askedOn: row.askedOn ?? '',
      dueOn: row.dueOn ?? '',
      text: row.text ?? '',
      signedOn: row.signedOn ?? null,
      version: lastTouched(file.events, row.id),
    })),
    shortcomings,
    warnings,
    frozenRows: frozen,
    frozen: frozen.flatMap((row) => frozenOf(row) ?? []),
    signedBy: signersOf(file.events, nameOf),
  }
}

function periodOf({ year, periodFrom, periodUntil }: Told): Period {
  return periodFrom && periodUntil ? { from: periodFrom, until: periodUntil } : yearOf(year ?? 0)
}

/** Taking back an act restores every row, so that it touches them all. */
export function lastTouched(events: readonly Journalled[], id: number): number {
  return (
    events.findLast(({ patch }) => patch.restored || patch.rows?.sections?.put.some((row) => row.id === id))?.seq ?? 0
  )
}

function signersOf(events: readonly Journalled[], nameOf: (id: string | null) => string): string | null {
  const signed = events.findLast(({ act }) => act === 'approve' || act === 'approveInside')
  const names = (signed?.signatures ?? []).map(({ person }) => nameOf(person))
  return names.length > 0 ? names.join('、') : null
}
