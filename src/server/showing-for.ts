import type { Business } from '../kernel/business.ts'
import type { Store } from '../store/store.ts'
import { Refused } from './problems.ts'
import type { Showing } from './views/showing.ts'

/** The names and the day every view of one request needs. */
export async function showingFor({ businesses, calendar, directory, today }: Store): Promise<Showing> {
  const { organs, people } = await directory.with([])
  return { businesses, calendar, today: today(), nameOf: (id) => organs.get(id)?.name ?? people.get(id)?.name }
}

export function businessOf({ businesses }: Store, line: string): Business | Refused {
  return businesses.get(line) ?? new Refused('missing', ['没有这项业务'])
}
