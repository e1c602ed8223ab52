import type { Business } from '../kernel/business.ts'
import { plain } from './cell.ts'
import { type Checked, sheetOf } from './check.ts'
import { keyOf } from './doubles.ts'
import { cellText, layoutOf, type Recorded } from './layout.ts'
import type { Names } from './names.ts'

export interface OurRecord extends Recorded {
  /** The matter's id, handed back with what was found. */
  readonly id: string
}

export interface Reconciled {
  readonly same: number
  readonly onlyHere: readonly { readonly id: string; readonly key: string }[]
  readonly onlyThere: readonly { readonly row: number; readonly key: string }[]
  readonly different: readonly {
    readonly id: string
    readonly row: number
    readonly columns: readonly { readonly header: string; readonly here: string; readonly there: string }[]
  }[]
}

interface Aside {
  readonly business: Business
  readonly names: Names
}

/** Our records against the upstream's own export: only here, only there, and where the two say different things. */
export function reconcile(ours: readonly OurRecord[], theirs: Checked, { business, names }: Aside): Reconciled {
  const sheet = sheetOf(business, theirs.sheet)
  const columns = layoutOf(business, sheet)
  const textsOf = (record: Recorded) =>
    new Map(columns.map((column) => [column.header, cellText(column, record, names)] as const))
  const keyFor = (texts: ReadonlyMap<string, string>, { parties }: Recorded) =>
    keyOf(
      sheet.key.map((header) => texts.get(header) ?? ''),
      parties,
    )
  const there = new Map<string, { readonly row: number; readonly texts: ReadonlyMap<string, string> }>()
  const onlyThere: Reconciled['onlyThere'][number][] = []
  const shown = (texts: ReadonlyMap<string, string>) => sheet.key.map((header) => texts.get(header) ?? '').join('｜')
  for (const { row, attempt } of theirs.rows) {
    const texts = textsOf(attempt)
    const key = keyFor(texts, attempt)
    if (key === null || there.has(key)) onlyThere.push({ row, key: shown(texts) })
    else there.set(key, { row, texts })
  }
  const present = new Set((theirs.header?.blocks ?? []).flat().map(({ heading }) => heading.header))
  const onlyHere: { id: string; key: string }[] = []
  const different: Reconciled['different'][number][] = []
  const met = new Set<string>()
  for (const record of ours) {
    const texts = textsOf(record)
    const key = keyFor(texts, record)
    const match = key === null ? undefined : there.get(key)
    if (key !== null) met.add(key)
    if (!match) onlyHere.push({ id: record.id, key: shown(texts) })
    const apart = match ? apartIn(texts, match.texts, present) : []
    if (match && apart.length > 0) different.push({ id: record.id, row: match.row, columns: apart })
  }
  onlyThere.push(
    ...[...there].filter(([key]) => !met.has(key)).map(([, { row, texts }]) => ({ row, key: shown(texts) })),
  )
  const same = ours.length - onlyHere.length - different.length
  return { same, onlyHere, onlyThere: onlyThere.toSorted((a, b) => a.row - b.row), different }
}

function apartIn(here: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>, present: ReadonlySet<string>) {
  return [...here].flatMap(([header, text]) => {
    const other = there.get(header) ?? ''
    return present.has(header) && plain(text) !== plain(other) ? [{ header, here: text, there: other }] : []
  })
}
