import { sql } from 'kysely'
import type { Tx } from '../load.ts'
import type { Store } from '../store.ts'
import type { Offered } from './offered.ts'

export interface ZeroMonth {
  readonly id: string
  readonly number: string
  readonly organ: string
  readonly month: string
}

/** The zero reports of a sheet that were not taken back. */
export async function standingZeroReports(
  { district }: Store,
  tx: Tx,
  { business, name }: Pick<Offered, 'business' | 'name'>,
): Promise<ZeroMonth[]> {
  const { rows } = await sql<ZeroMonth>`
    select report.id, report.number, report.organ, report.month
    from zero_report as report
    where report.district = ${district} and report.line = ${business.line.id} and report.sheet = ${name}
      and report.withdraws is null
      and not exists (
        select from zero_report as back where back.district = report.district and back.withdraws = report.id
      )`.execute(tx)
  return rows
}
