import { isBlank } from './typed.ts'

export type RowTyped = Readonly<Record<string, unknown>>

/** A row that stands in the file already, by its number. */
export interface StandingRow {
  readonly id: number
  readonly cells: RowTyped
}

/**
 * What a person changed in the rows of a field is kept apart from the rows themselves: a draft taken up again the
 * next week changes what was typed and nothing that others wrote meanwhile. Kept: changed cells of a standing row,
 * a mark on one to be struck out, whole new rows.
 */
export function changesOf(shown: readonly RowTyped[], standing: readonly StandingRow[]): RowTyped[] {
  const left = new Map(shown.flatMap((row) => (typeof row.id === 'number' ? [[row.id, row] as const] : [])))
  const touched = standing.flatMap(({ id, cells }) => {
    const row = left.get(id)
    if (!row) return []
    if (row.gone === true) return [{ id, gone: true, goneWhy: row.goneWhy ?? '' }]
    const names = [...new Set([...Object.keys(cells), ...Object.keys(row)])].filter((name) => name !== 'id')
    const changed = names.filter((name) => !isSame(cells[name], row[name]))
    return changed.length > 0 ? [{ id, ...Object.fromEntries(changed.map((name) => [name, row[name] ?? null])) }] : []
  })
  return [...touched, ...shown.filter(({ id }) => typeof id !== 'number')]
}

/** The rows as the form shows them: those that stand, with what was changed, then the new ones. */
export function shownRows(changes: readonly RowTyped[], standing: readonly StandingRow[]): RowTyped[] {
  const byId = new Map(changes.map((row) => [row.id, row]))
  const kept = standing.flatMap(({ id, cells }) => {
    return [{ ...cells, ...byId.get(id), id }]
  })
  return [...kept, ...changes.filter(({ id }) => typeof id !== 'number')]
}

/** What is sent: touched rows whole, for a row given with its number takes the place of the old one; when none was touched, all. */
export function sentRows(shown: readonly RowTyped[], standing: readonly StandingRow[]): RowTyped[] {
  const changes = changesOf(shown, standing)
  if (changes.length === 0) return [...shown]
  const touched = new Set(changes.map(({ id }) => id))
  const gone = changes.filter((row) => row.gone === true)
  return [...gone, ...shown.filter(({ id, gone: out }) => typeof id !== 'number' || (touched.has(id) && !out))]
}

function isSame(one: unknown, other: unknown): boolean {
  if (isBlank(one) && isBlank(other)) return true
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
