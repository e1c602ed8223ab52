import type { Fields } from './field.ts'
import type { Matter } from './matter.ts'

const blanks = new WeakMap<Fields, Readonly<Record<string, unknown>>>()

/** Null for what was not asked yet, an empty list for repeated fields: a rule never meets `undefined`. */
export function complete(fields: Fields, answers: Matter['answers']): Record<string, unknown> {
  return { ...blankOf(fields), ...answers }
}

function blankOf(fields: Fields): Readonly<Record<string, unknown>> {
  const known = blanks.get(fields)
  if (known) return known
  const blank = Object.fromEntries(
    Object.entries(fields).map(([name, { kind }]) => [name, kind === 'rows' ? [] : null]),
  )
  blanks.set(fields, blank)
  return blank
}
