import type { RowsPatch } from './event.ts'
import type { Matter } from './matter.ts'

/** Numbers new rows after every number ever used; rows given with a number replace that row or, marked gone, leave; the rest stay. */
export function putRows(matter: Pick<Matter, 'highest' | 'answers'>, name: string, given: unknown): RowsPatch {
  const rows = given as readonly { id?: number; gone?: true }[]
  let next = matter.highest[name] ?? 0
  const put = rows.filter(({ gone }) => !gone).map((row) => ({ ...row, id: row.id ?? ++next }))
  return { put, gone: rows.flatMap(({ id, gone }) => (gone && id ? [id] : [])) }
}
