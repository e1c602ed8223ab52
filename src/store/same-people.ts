import type { Line } from '../kernel/line.ts'
import type { Store } from './store.ts'
import type { ListQuery } from './types.ts'

/** A list asked for by a person shows what stands under either record of that person. */
export async function withBothRecords(store: Store, line: Line, query: ListQuery): Promise<ListQuery> {
  const named = Object.entries(query.filters ?? {}).filter(
    ([name]) => name === 'handler' || (Object.hasOwn(line.fields, name) && line.fields[name]?.kind === 'person'),
  )
  if (named.length === 0) return query
  const { people } = await store.directory.with([])
  const all = [...people.values()]
  const records = (asked: string) => {
    const kept = people.get(asked)?.sameAs ?? asked
    return [kept, ...all.flatMap(({ id, sameAs }) => (sameAs === kept ? id : []))]
  }
  const both = named.map(
    ([name, value]) =>
      [
        name,
        value
          .split(',')
          .flatMap((one) => records(one.trim()))
          .join(),
      ] as const,
  )
  return { ...query, filters: { ...query.filters, ...Object.fromEntries(both) } }
}
