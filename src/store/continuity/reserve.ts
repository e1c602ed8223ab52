import { sql } from 'kysely'
import { addDays, yearOf } from '../../law/day.ts'
import { faceOrgan, paperNumber, takeNumbers, type Wanted } from '../numbering.ts'
import type { Store } from '../store.ts'

/** A blank paper: whose, which, and the number it will go out under. */
export interface Blank {
  readonly line: string
  readonly paper: string
  readonly organ: string
  readonly organName: string
  readonly number: string
}

/** Enough for ten working days at last year's pace, and no more than one sheet of each needs. */
const most = 5
const span = 14

interface Pace {
  readonly line: string
  readonly paper: string
  readonly organ: string
  readonly made: number
  readonly open: number
}

/** The blanks in stock, topped up: numbers nobody used stay for the next pack; last year's are voided with the reason. */
export async function stockOfBlanks(store: Store): Promise<Blank[]> {
  await voidLastYears(store)
  await topUp(store)
  const { rows } = await sql<Blank>`
    select reserved.line, reserved.paper, reserved.organ, organ.name as "organName", reserved.number
    from number_reserved as reserved
    join organ on organ.district = reserved.district and organ.id = reserved.organ
    where reserved.district = ${store.district} and reserved.settled_at is null
    order by organ.name, reserved.line, reserved.paper, reserved.number`.execute(store.db)
  return rows
}

async function topUp(store: Store): Promise<void> {
  const { district, businesses } = store
  const today = store.today()
  const known = await store.directory.with([])
  await store.db.transaction().execute(async (tx) => {
    // Two packs at once: the second finds the stock full.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`continuity ${district}`}, 0))`.execute(tx)
    const { rows } = await sql<Pace>`
      select matter.line, paper.name as paper, matter.organ, count(*)::int as made, (
        select count(*)::int from number_reserved as reserved
        where reserved.district = ${district} and reserved.line = matter.line and reserved.paper = paper.name
          and reserved.organ = matter.organ and reserved.settled_at is null
      ) as open
      from paper
      join matter on matter.district = paper.district and matter.id = paper.matter
      where paper.district = ${district} and paper.number is not null and paper.made_on > ${addDays(today, -365)}
      group by matter.line, paper.name, matter.organ
      order by matter.line, paper.name, matter.organ`.execute(tx)
    const wanted = rows.flatMap((pace): (Pace & { wanted: Wanted })[] => {
      const business = businesses.get(pace.line)
      const declared = business?.papers[pace.paper]
      if (!business || !declared?.series || !known.organs.has(pace.organ)) return []
      const organ = faceOrgan(known, declared.face ?? business.line.face, pace.organ, today)
      const one = paperNumber(known, { line: business.line, series: declared.series }, organ, today)
      const lacking = Math.min(most, Math.ceil((pace.made * span) / 365)) - pace.open
      return Array.from({ length: Math.max(0, lacking) }, () => ({ ...pace, wanted: one }))
    })
    const numbers = await takeNumbers(
      tx,
      district,
      wanted.map((one) => one.wanted),
    )
    const fresh = wanted.map(({ line, paper, organ, wanted: { series, year } }, at) => ({
      ...{ district, series, number: numbers[at], line, paper, organ, year, reserved_on: today },
    }))
    await sql`
      insert into number_reserved (district, series, number, line, paper, organ, year, reserved_on)
      select district, series, number, line, paper, organ, year, reserved_on
      from json_populate_recordset(null::number_reserved, ${JSON.stringify(fresh)}::json)`.execute(tx)
  })
}

const nobody = '00000000-0000-0000-0000-000000000000'

async function voidLastYears({ db, district, today, now }: Store): Promise<void> {
  await sql`
    with ended as (
      update number_reserved
      set settled_at = ${now().toISOString()}::timestamptz
      where district = ${district} and settled_at is null and year < ${yearOf(today())}
      returning series, number
    )
    insert into number_void (district, series, number, reason, matter, person, voided_at)
    select ${district}, series, number, '停机备用文书预留的号，当年没有用', null, ${nobody}::uuid,
      ${now().toISOString()}::timestamptz
    from ended`.execute(db)
}

/** A sheet that was spoilt, or written and not used. False when no such number waits. */
export async function voidBlank({ db, district, now }: Store, number: string, why: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with spoilt as (
      update number_reserved
      set settled_at = ${now().toISOString()}::timestamptz
      where district = ${district} and number = ${number} and settled_at is null
      returning series, number
    )
    insert into number_void (district, series, number, reason, matter, person, voided_at)
    select ${district}, series, number, ${why}, null, ${nobody}::uuid, ${now().toISOString()}::timestamptz
    from spoilt`.execute(db)
  return (numAffectedRows ?? 0n) > 0n
}
