import type { Fields } from './field.ts'
import type { Matter } from './matter.ts'

const blanks = new WeakMap<Fields, Readonly<Record<string, unknown>>>()

type Complete = Readonly<Record<string, unknown>>

let last: { readonly fields: Fields; readonly answers: Matter['answers']; readonly whole: Complete } | null = null

/**
 * Null for what was not asked yet, an empty list for repeated fields: a rule never meets `undefined`. Rules are asked
 * one after another about the same answers, so the last ones are kept.
 */
export function complete(fields: Fields, answers: Matter['answers']): Complete {
  if (last?.answers !== answers || last.fields !== fields)
    last = { fields, answers, whole: { ...blankOf(fields), ...answers } }
  return last.whole
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
