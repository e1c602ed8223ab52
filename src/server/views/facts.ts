import type { z } from 'zod'
import type { Field } from '../../kernel/field.ts'
import type { Line } from '../../kernel/line.ts'
import { formatDay } from '../../law/day.ts'
import type { factSchema } from '../contract-views.ts'
import { filesNamed, type NameOf, rowsShown, shown } from './shown.ts'
import type { StruckRow } from './struck-rows.ts'

type Fact = z.infer<typeof factSchema>

interface Filled {
  readonly answers: Readonly<Record<string, unknown>>
  readonly struck: readonly StruckRow[]
}

/** What the file knows, in the order in which the procedure asks it. */
export function factsOf(line: Line, { answers, struck }: Filled, nameOf: NameOf): Fact[] {
  return askedInOrder(line).flatMap(({ name, act }) => {
    const field = line.fields[name]
    const gone = struck.filter((one) => one.field === name)
    if (!field || (isEmpty(answers[name]) && gone.length === 0)) return []
    return factOf(field, { name, act, value: answers[name], gone }, nameOf)
  })
}

interface Told {
  readonly name: string
  readonly act: string
  readonly value: unknown
  readonly gone: readonly StruckRow[]
}

function factOf(field: Field, { name, act, value, gone }: Told, nameOf: NameOf): Fact {
  const { kind, label, sealed } = field
  const files = filesNamed(field, value)
  return {
    ...{ name, label, kind, shown: shown(field, value, nameOf), sealed: sealed === true, act },
    ...(kind === 'rows' ? rowsShown(field, value, nameOf) : {}),
    ...(files.length > 0 ? { files } : {}),
    ...(gone.length > 0 ? { struck: gone.map((one) => struckView(field, one, nameOf)) } : {}),
  }
}

function struckView(field: Field, { row, on, by, why }: StruckRow, nameOf: NameOf) {
  const [cells = []] = rowsShown(field, [row], nameOf).rows
  return { cells, says: `${formatDay(on)}${by}划去${why ? `：${why}` : ''}` }
}

function askedInOrder(line: Line): { name: string; act: string }[] {
  const first = new Map<string, string>()
  for (const [act, { asks = [], mayAsk = [] }] of Object.entries(line.acts)) {
    for (const name of [...asks, ...mayAsk]) if (!first.has(name)) first.set(name, act)
  }
  // Fields nobody asks are computed by an act (`sets`) or belong to an earlier version of the line.
  for (const name of Object.keys(line.fields)) if (!first.has(name)) first.set(name, '')
  return [...first].map(([name, act]) => ({ name, act }))
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
