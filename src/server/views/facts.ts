import type { z } from 'zod'
import type { Line } from '../../kernel/line.ts'
import type { factSchema } from '../contract-views.ts'
import { filesNamed, type NameOf, rowsShown, shown } from './shown.ts'

type Fact = z.infer<typeof factSchema>

/** What the file knows, in the order in which the procedure asks it. */
export function factsOf(line: Line, answers: Readonly<Record<string, unknown>>, nameOf: NameOf): Fact[] {
  return askedInOrder(line)
    .filter(({ name }) => !isEmpty(answers[name]))
    .flatMap(({ name, act }) => {
      const field = line.fields[name]
      if (!field) return []
      const { kind, label, sealed } = field
      const table = kind === 'rows' ? rowsShown(field, answers[name], nameOf) : {}
      const files = filesNamed(field, answers[name])
      const opens = files.length > 0 ? { files } : {}
      const says = shown(field, answers[name], nameOf)
      return { name, label, kind, shown: says, sealed: sealed === true, act, ...table, ...opens }
    })
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
