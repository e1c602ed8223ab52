import { type NameEntry, type Names, namesOf } from '../../door/names.ts'
import type { Known } from '../directory.ts'
import type { Store } from '../store.ts'
import type { Offered } from './offered.ts'

/** The district's organs and people, as sheets name them: full names, and the short ones everybody uses. */
export function nameEntries({ organs, people }: Known): NameEntry[] {
  return [
    ...[...organs.values()].map(({ id, name, kind, short }): NameEntry => {
      const also = short && short.length >= 3 && short !== name ? { alsoCalled: [short] } : {}
      return { id, name, kind: 'organ', among: [kind], ...also }
    }),
    ...[...people.values()]
      .filter(({ active }) => active)
      .map(({ id, name, roles }): NameEntry => ({ id, name, kind: 'person', among: roles })),
  ]
}

export async function districtNames({ directory }: Store): Promise<Names> {
  return namesOf(nameEntries(await directory.with([])))
}

/** Only what these sheets ask for goes out with the take-home page: organs, and people of the roles their columns name. */
export async function namesToTakeHome({ directory }: Store, offered: readonly Offered[]): Promise<NameEntry[]> {
  const asked = offered.flatMap(({ business, sheet }) =>
    Object.values(sheet.columns).flatMap(({ field }) => business.line.fields[field] ?? []),
  )
  const among = (kind: 'organ' | 'person') =>
    new Set(asked.filter((field) => field.kind === kind).flatMap((field) => field.among ?? []))
  const wanted = { organ: among('organ'), person: among('person') }
  return nameEntries(await directory.with([])).filter((entry) => entry.among.some((one) => wanted[entry.kind].has(one)))
}
