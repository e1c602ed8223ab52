import type { RowsPatch } from './event.ts'
import type { Matter } from './matter.ts'

interface RowGiven {
  readonly id?: number
  readonly gone?: true
  readonly goneWhy?: string
}

/** Numbers new rows after every number ever used; rows given with a number replace that row or, struck out, leave; the rest stay. */
export function putRows(matter: Pick<Matter, 'highest' | 'answers'>, name: string, given: unknown): RowsPatch {
  const rows = given as readonly RowGiven[]
  let next = matter.highest[name] ?? 0
  const put = rows.filter(({ gone }) => !gone).map((row) => ({ ...row, id: row.id ?? ++next }))
  const struck = rows.flatMap(({ id, gone, goneWhy = '' }) => (gone && id ? [{ id, goneWhy }] : []))
  const why = Object.fromEntries(struck.map(({ id, goneWhy }) => [id, goneWhy]))
  return { put, gone: struck.map(({ id }) => id), ...(struck.length > 0 ? { why } : {}) }
}
