import type { Field, Fields } from '../kernel/field.ts'

const someone = '00000000-0000-4000-8000-000000000001'

/** An answer of each kind, for papers that only need something to print. */
function sampleOf({ kind, options = {}, rows }: Field): unknown {
  const [first] = Object.keys(options)
  switch (kind) {
    case 'choice':
      return first
    case 'choices':
      return [first]
    case 'day':
      return '2021-03-15'
    case 'moment':
      return '2021-03-15T09:30'
    case 'count':
      return 3
    case 'money':
      return 1_230_000
    case 'yes-no':
      return true
    case 'person':
    case 'organ':
      return someone
    case 'attachments':
      return [someone]
    case 'rows':
      return [{ id: 1, ...sampleAnswers(rows ?? {}) }, { id: 2 }]
    default:
      return '示例'
  }
}

/** Every field answered, or those whose place in the declaration leaves this rest when halved. */
export function sampleAnswers(fields: Fields, half?: 0 | 1): Readonly<Record<string, unknown>> {
  const named = Object.entries(fields).filter((_, at) => half === undefined || at % 2 === half)
  return Object.fromEntries(named.map(([name, field]) => [name, sampleOf(field)]))
}
