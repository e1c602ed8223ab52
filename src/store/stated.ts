import { sql } from 'kysely'
import type { Store } from './store.ts'
import { newId } from './uuid.ts'
import { write } from './write.ts'

/** A figure as an old report states it: nobody has counted it, and no list stands behind it. */
export interface Stated {
  /** Where in the report's text it stands. */
  readonly at: number
  readonly indicator: string | null
  readonly label: string
  readonly value: number
  readonly bound: string
  readonly unit: string
  readonly line: string
  readonly quote: string
}

export interface StatedReport {
  readonly id: string
  readonly year: number
  readonly title: string
  readonly text: string
  readonly takenInAt: string
  readonly person: string
}

type Given = Pick<StatedReport, 'year' | 'title' | 'text' | 'person'>

/** Takes an old report in; the same title of the same year is replaced by what is confirmed now. */
export async function saveStated(store: Store, report: Given, figures: readonly Stated[]): Promise<string> {
  const { district } = store
  const id = newId(store.now())
  await store.db.transaction().execute(async (tx) => {
    await sql`
      delete from stated_report
      where district = ${district} and year = ${report.year} and title = ${report.title}`.execute(tx)
    await sql`
      insert into stated_report (district, id, year, title, text, taken_in_at, person)
      values (${district}, ${id}, ${report.year}, ${report.title}, ${report.text}, ${store.now().toISOString()}::timestamptz, ${report.person})`.execute(
      tx,
    )
    const columns = ['district', 'report', 'at', 'indicator', 'label', 'value', 'bound', 'unit', 'line', 'quote']
    const rows = figures.map((figure) => ({ district, report: id, ...figure }))
    await write(tx, [{ into: 'stated_figure', columns, rows }])
  })
  return id
}

export async function statedReports({
  reader,
  district,
}: Store): Promise<(Omit<StatedReport, 'text'> & { figures: number })[]> {
  const { rows } = await sql<Omit<StatedReport, 'text'> & { figures: number }>`
    select id, year, title, taken_in_at as "takenInAt", person,
      (select count(*)::int from stated_figure as one where one.district = report.district and one.report = report.id) as figures
    from stated_report as report
    where district = ${district}
    order by year desc, title`.execute(reader)
  return rows
}

/** The text of a year's old report, the one taken in last. */
export async function statedText({ reader, district }: Store, year: number): Promise<StatedReport | null> {
  const { rows } = await sql<StatedReport>`
    select id, year, title, text, taken_in_at as "takenInAt", person
    from stated_report
    where district = ${district} and year = ${year}
    order by taken_in_at desc
    limit 1`.execute(reader)
  return rows[0] ?? null
}

export async function statedIn({ reader, district }: Store, year: number): Promise<Stated[]> {
  const { rows } = await sql<Stated>`
    select figure.at, figure.indicator, figure.label, figure.value, figure.bound, figure.unit, figure.line, figure.quote
    from stated_figure as figure
    join stated_report as report on report.district = figure.district and report.id = figure.report
    where figure.district = ${district} and report.year = ${year}
    order by report.taken_in_at, figure.at`.execute(reader)
  return rows
}
