import type { Patch } from './event.ts'
import type { Line } from './line.ts'
import type { Matter } from './matter.ts'
import { putRows } from './put-rows.ts'

/** What was answered, as differences: plain fields by value, repeated fields by row. */
export function fieldsOf(line: Line, matter: Matter, given: Record<string, unknown>): Patch {
  const names = Object.keys(given)
  const rows = names.filter((name) => line.fields[name]?.kind === 'rows')
  if (rows.length === 0) return names.length > 0 ? { fields: given } : {}
  const plain = names.filter((name) => !rows.includes(name))
  return {
    ...(plain.length > 0 ? { fields: Object.fromEntries(plain.map((name) => [name, given[name]])) } : {}),
    rows: Object.fromEntries(rows.map((name) => [name, putRows(matter, name, given[name])])),
  }
}
