import type { Business } from '../kernel/business.ts'
import { plain, sameNumber } from './cell.ts'
import { type Checked, sheetOf } from './check.ts'
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
  const keyOf = (texts: ReadonlyMap<string, string>) =>
    sheet.key.map((header) => sameNumber(texts.get(header) ?? '')).join('｜')
  const there = new Map(
    theirs.rows.map(({ row, attempt }) => {
      const texts = textsOf(attempt)
      return [keyOf(texts), { row, texts }] as const
    }),
  )
  const present = new Set((theirs.header?.blocks ?? []).flat().map(({ heading }) => heading.header))
  const onlyHere: { id: string; key: string }[] = []
  const different: Reconciled['different'][number][] = []
  const met = new Set<string>()
  for (const record of ours) {
    const texts = textsOf(record)
    const key = keyOf(texts)
    const match = there.get(key)
    met.add(key)
    if (!match) onlyHere.push({ id: record.id, key })
    const apart = match ? apartIn(texts, match.texts, present) : []
    if (match && apart.length > 0) different.push({ id: record.id, row: match.row, columns: apart })
  }
  const onlyThere = [...there].filter(([key]) => !met.has(key)).map(([key, { row }]) => ({ row, key }))
  return { same: ours.length - onlyHere.length - different.length, onlyHere, onlyThere, different }
}

function apartIn(here: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>, present: ReadonlySet<string>) {
  return [...here].flatMap(([header, text]) => {
    const other = there.get(header) ?? ''
    return present.has(header) && plain(text) !== plain(other) ? [{ header, here: text, there: other }] : []
  })
}
