import type { Day } from '../../law/day.ts'
import type { TimelineEntry } from '../../store/types.ts'

/** A row as it last stood before it was struck out. */
export interface StruckRow {
  readonly field: string
  readonly row: Readonly<Record<string, unknown>>
  readonly on: Day
  readonly by: string
  readonly why: string
}

/** What was struck out of the file stays readable: the journal holds the row and the reason. What was taken back never was. */
export function struckRows(timeline: readonly TimelineEntry[]): StruckRow[] {
  const takenBack = new Set(timeline.flatMap(({ act, supersedes }) => (act === 'undo' ? (supersedes ?? []) : [])))
  const stood = new Map<string, Readonly<Record<string, unknown>>>()
  const found: StruckRow[] = []
  for (const { seq, rows, struck, on, personName } of timeline) {
    if (takenBack.has(seq)) continue
    for (const [field, put] of Object.entries(rows)) for (const row of put) stood.set(`${field} ${row.id}`, row)
    for (const [field, gone] of Object.entries(struck))
      for (const { id, why } of gone) {
        const row = stood.get(`${field} ${id}`)
        if (row) found.push({ field, row, on, by: personName, why })
      }
  }
  return found
}
