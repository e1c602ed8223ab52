import { sql } from 'kysely'
import { because, type Reason } from '../../kernel/reason.ts'
import type { Tx } from '../load.ts'
import type { Issued } from '../make-papers.ts'
import type { Store } from '../store.ts'
import type { Performed } from '../types.ts'

/** Numbers written on paper while the machine was down: only such as were reserved for this line, and once. */
export async function wrongPaperNumbers(
  { district }: Store,
  tx: Tx,
  line: string,
  given: readonly string[],
): Promise<Reason[]> {
  if (given.length === 0) return []
  const { rows } = await sql<{ number: string; line: string; settled: boolean }>`
    select number, line, settled_at is not null as settled
    from number_reserved
    where district = ${district} and number = any(${[...given]}::text[])
    for update`.execute(tx)
  return given.flatMap((number) => {
    const found = rows.filter((row) => row.number === number)
    const says =
      found.length === 0 ? '不是停机备用文书上的号' : found.every((row) => row.settled) ? '已经用过或者作废' : ''
    if (says) return because(`编号${number}${says}，请与纸质文书核对`, { field: 'paperNumbers' })
    const own = found.some((row) => row.line === line && !row.settled)
    return own ? [] : because(`编号${number}是留给别的业务的，请与纸质文书核对`, { field: 'paperNumbers' })
  })
}

/** The papers among those issued that already went out, on paper, under a reserved number. */
export async function claimNumbers(
  { district, now }: Store,
  tx: Tx,
  issued: readonly Issued[],
): Promise<Map<Issued, string>> {
  const claimed = new Map<Issued, string>()
  for (const one of issued) {
    const given = (one.working.paperNumbers ?? []).filter((number) => ![...claimed.values()].includes(number))
    if (!one.wanted || given.length === 0) continue
    const { rows } = await sql<{ number: string }>`
      update number_reserved
      set matter = ${one.working.id}, settled_at = ${now().toISOString()}::timestamptz
      where district = ${district} and series = ${one.wanted.series} and paper = ${one.name} and settled_at is null
        and number = (
          select number from number_reserved
          where district = ${district} and series = ${one.wanted.series} and paper = ${one.name}
            and settled_at is null and number = any(${given}::text[])
          limit 1
        )
      returning number`.execute(tx)
    if (rows[0]) claimed.set(one, rows[0].number)
  }
  return claimed
}

/** A number that stands on no paper of this step belongs elsewhere. */
export function unclaimed(given: readonly string[], { papers }: Performed): Reason[] {
  return given
    .filter((number) => !papers.some((paper) => paper.number === number))
    .map((number) => because(`这一步没有编号为${number}的文书，请核对是哪一步、哪种文书`, { field: 'paperNumbers' }))
}
