import { sql } from 'kysely'
import { addDays, type Day, day } from '../law/day.ts'
import type { Store } from './store.ts'
import { newId } from './uuid.ts'
import { write } from './write.ts'

/** 《法治政府建设与责任落实督察工作规定》第二十三条、第二十四条：三月一日前报送，四月一日前公布. */
const duties = [
  { monthDay: '03-01', column: 'submitted_on', what: '报送' },
  { monthDay: '04-01', column: 'published_on', what: '公布' },
] as const

const line = 'annual-report'
/** How many days before the day, so that sections can still be asked for. */
const before = [45, 21, 7, 3, 1]

/** Last year's report, whether or not anybody has opened it: the section heads hear of it before both days. */
export async function remindReport(store: Store): Promise<number> {
  const today = store.today()
  const year = Number(today.slice(0, 4))
  const texts: string[] = []
  for (const { monthDay, column, what } of duties) {
    const until = day(`${year}-${monthDay}`)
    if (!before.some((days) => addDays(until, -days) === today)) continue
    const state = await stateOf(store, year - 1, column)
    if (state === 'done') continue
    const how = state === 'none' ? '还没有立项编写' : `还没有${what}`
    texts.push(`${year - 1}年度法治政府建设年度报告应于${Number(monthDay.slice(0, 2))}月1日前${what}，${how}`)
  }
  const notices = texts.length > 0 ? await unsaid(store, await noticesOf(store, texts, today), today) : []
  await write(store.db, [{ into: 'notice', columns: Object.keys(notices[0] ?? {}), rows: notices }])
  return notices.length
}

async function stateOf(
  { reader, district }: Store,
  year: number,
  column: (typeof duties)[number]['column'],
): Promise<'none' | 'open' | 'done'> {
  const { rows } = await sql<{ done: boolean }>`
    select bool_or(annual_report.${sql.ref(column)} is not null) as done
    from annual_report
    join matter on matter.district = annual_report.district and matter.id = annual_report.matter
    where annual_report.district = ${district} and annual_report.year = ${year}
      and annual_report.kind = 'annual' and matter.state <> 'dropped'
    having count(*) > 0`.execute(reader)
  const [row] = rows
  if (!row) return 'none'
  return row.done ? 'done' : 'open'
}

interface Notice {
  readonly person: string
  readonly text: string
}

/** One for each section head of the bureau: they share out the sections. */
async function noticesOf({ reader, district, now }: Store, texts: readonly string[], today: Day) {
  const { rows } = await sql<{ person: string }>`
    select distinct post.person
    from post
    join organ on organ.district = post.district and organ.id = post.organ
    where post.district = ${district} and post.role = 'sectionHead' and organ.kind in ('bureau', 'office')
      and post.valid_from <= ${today} and (post.valid_to is null or post.valid_to >= ${today})`.execute(reader)
  const at = now()
  const shared = { district, kind: 'due', role: null, organ: null, line, matter: null }
  const times = { made_at: at.toISOString(), delivered_at: null }
  return rows.flatMap(({ person }) => texts.map((text) => ({ ...shared, id: newId(at), person, text, ...times })))
}

/** The night job may run twice. */
async function unsaid<One extends Notice>(
  { db, district }: Store,
  notices: readonly One[],
  today: Day,
): Promise<One[]> {
  const { rows } = await sql<Notice>`
    select person, text
    from notice
    where district = ${district} and kind = 'due' and matter is null
      and made_at >= ${`${today}T00:00:00+08:00`}::timestamptz`.execute(db)
  const said = new Set(rows.map(({ person, text }) => `${person} ${text}`))
  return notices.filter(({ person, text }) => !said.has(`${person} ${text}`))
}
