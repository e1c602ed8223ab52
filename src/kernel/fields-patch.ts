import type { Patch } from './event.ts'
import type { Line } from './line.ts'
import type { Matter } from './matter.ts'
import { putRows } from './put-rows.ts'

/** What was answered, as differences: plain fields by value, repeated fields by row. */
export function fieldsOf(line: Line, matter: Matter, given: Record<string, unknown>): Patch {
  const entries = Object.entries(given)
  const plain = entries.filter(([name]) => line.fields[name]?.kind !== 'rows')
  const rows = entries.filter(([name]) => line.fields[name]?.kind === 'rows')
  return {
    ...(plain.length > 0 ? { fields: Object.fromEntries(plain) } : {}),
    ...(rows.length > 0
      ? { rows: Object.fromEntries(rows.map(([name, list]) => [name, putRows(matter, name, list)])) }
      : {}),
  }
}
