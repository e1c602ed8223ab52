import type { Business } from '../kernel/business.ts'
import type { Field } from '../kernel/field.ts'
import type { Act } from '../kernel/line.ts'
import type { PartyGiven } from '../kernel/party.ts'
import type { Sheet } from '../kernel/sheet.ts'
import type { Unit } from './headings.ts'
import type { Names } from './names.ts'
import { writeValue } from './write-value.ts'

/** One column of the official layout. */
export interface LayoutColumn {
  readonly header: string
  readonly field: Field | null
  readonly name: string
  readonly role: string | null
  readonly unit: Unit
  readonly required: boolean
  readonly example: string
}

/** Parties first, as the official forms print them, then the columns in the order of the declaration. */
export function layoutOf({ line }: Business, sheet: Sheet): LayoutColumn[] {
  const act: Act | undefined = line.acts[sheet.act]
  const roles = new Map<string, string>()
  for (const [header, role] of Object.entries(sheet.parties ?? {})) if (!roles.has(role)) roles.set(role, header)
  const parties = [...roles].map(
    ([role, header]): LayoutColumn => ({
      header,
      field: null,
      name: role,
      role,
      unit: 'yuan',
      required: act?.parties?.includes(role) === true,
      example: '',
    }),
  )
  const columns = Object.entries(sheet.columns).map(
    ([header, { field, example = '' }]): LayoutColumn => ({
      header,
      field: line.fields[field] ?? null,
      name: field,
      role: null,
      unit: header.includes('万元') ? 'wan' : 'yuan',
      required: act?.asks?.includes(field) === true,
      example,
    }),
  )
  return [...parties, ...columns]
}

/** What was recorded, as a sheet shows it. */
export interface Recorded {
  readonly given: Readonly<Record<string, unknown>>
  readonly parties: readonly Pick<PartyGiven, 'role' | 'name'>[]
}

export function cellText(
  { role, field, name, unit }: LayoutColumn,
  { given, parties }: Recorded,
  names: Names,
): string {
  if (role !== null) {
    const mine = parties.filter((party) => party.role === role)
    return mine.map((party) => party.name).join('；')
  }
  return field ? writeValue(given[name], field, { unit, names }) : ''
}
