import { type RawBuilder, sql } from 'kysely'
import type { Line } from '../kernel/line.ts'
import { snake, tableOf } from './schema.ts'
import type { ClockTable } from './tables.ts'

/** What a list shows of a clock. */
const shownOfClock = [
  'matter',
  'name',
  'row',
  'label',
  'kind',
  'start_on',
  'due',
  'status',
  'stopped_on',
  'standing',
  'provisional',
  'waits_for',
] as const satisfies readonly (keyof ClockTable)[]

export type ShownClock = Pick<ClockTable, (typeof shownOfClock)[number]>

type Values = Readonly<Record<string, unknown>>

/** What stands beside a row of `matter` in a list: its parties, the clock that ends first, its line's own columns. */
export interface Beside {
  readonly parties: readonly { readonly role: string; readonly name: string }[] | null
  readonly clock: ShownClock | null
  readonly columns: Values | null
}

interface At {
  readonly district: string
  /** The matter's id in the query around. */
  readonly id: RawBuilder<unknown>
}

/** The three of them as columns of a query over matters of one line: one journey to the server for a whole page. */
export function besideColumns(at: At, line: Line | undefined): RawBuilder<unknown> {
  return sql`${partiesBeside(at)} as parties, ${clockBeside(at)} as clock, ${columnsBeside(at, line)} as columns`
}

export function partiesBeside({ district, id }: At): RawBuilder<unknown> {
  return sql`(
    select json_agg(json_build_object('role', role, 'name', name) order by party.id)
    from party
    where party.district = ${district} and party.matter = ${id} and party.id <= 20
  )`
}

export function clockBeside({ district, id }: At): RawBuilder<unknown> {
  const pairs = shownOfClock.flatMap((name) => [sql.lit(name), sql.ref(`clock.${name}`)])
  return sql`(
    select json_build_object(${sql.join(pairs)})
    from clock
    where clock.district = ${district} and clock.matter = ${id} and clock.status <> 'stopped'
    order by clock.status desc, clock.due nulls last, clock.name, clock.row
    limit 1
  )`
}

function columnsBeside({ district, id }: At, line: Line | undefined): RawBuilder<unknown> {
  const names = (line?.columns ?? []).filter((name) => line?.fields[name]?.column)
  if (!line || names.length === 0) return sql`null::json`
  const pairs = names.flatMap((name) => [sql.lit(name), sql.ref(`it.${snake(name)}`)])
  return sql`(
    select json_build_object(${sql.join(pairs)})
    from ${sql.table(tableOf(line).name)} as it
    where it.district = ${district} and it.matter = ${id}
  )`
}
