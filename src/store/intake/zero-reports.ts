import { type RawBuilder, sql } from 'kysely'
import type { Post } from '../../kernel/reach.ts'
import { because, type Reason } from '../../kernel/reason.ts'
import type { Day } from '../../law/day.ts'
import type { Tx } from '../load.ts'
import { sightOf } from '../reach-filter.ts'
import { snake, tableOf } from '../schema.ts'
import type { Store } from '../store.ts'
import type { Actor } from '../types.ts'
import { isUuid, newId } from '../uuid.ts'
import { annulled } from '../working.ts'
import { type Offered, offeredSheet, unitsOf } from './offered.ts'
import { receiptNumber } from './take-rows.ts'
import { standingZeroReports } from './zero-months.ts'

export interface ZeroReportGiven {
  readonly line: string
  readonly sheet: string
  /** 2021-03 */
  readonly month: string
  /** The unit it is made for; the sender's own otherwise. */
  readonly organ?: string
  readonly says?: string
}

export type ZeroReported =
  | { readonly allowed: true; readonly id: string; readonly number: string }
  | { readonly allowed: false; readonly reasons: readonly Reason[] }

const refused = (says: string, field?: string): ZeroReported => ({
  allowed: false,
  reasons: [because(says, field ? { field } : {})],
})

/** A unit says formally that a sheet has nothing for a month. Refused where the ledger says otherwise. */
export async function makeZeroReport(store: Store, actor: Actor, given: ZeroReportGiven): Promise<ZeroReported> {
  const { post } = actor
  const offered = offeredSheet(store, post, given.line, given.sheet)
  if (!offered) return refused('您的岗位不报送这种表')
  if (!/^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(given.month)) return refused('月份应写作 2021-03', 'month')
  if (given.month > store.today().slice(0, 7)) return refused(`${given.month} 还没有到，不能提前办零报告`, 'month')
  const organ = given.organ ?? post.organ
  const units = unitsOf(offered.business, post)
  const { organs } = await store.directory.with([organ])
  if (!organs.has(organ)) return refused('请从机构名册中选择单位', 'organ')
  if (units && !units.includes(organ)) return refused('只能替本单位办零报告', 'organ')
  return store.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`intake ${store.district} ${given.line}`}, 0))`.execute(
      tx,
    )
    const standing = await standingZeroReports(store, tx, offered)
    const before = standing.find((one) => one.organ === organ && one.month === given.month)
    if (before) return refused(`${given.month} 已经办过零报告（${before.number}）`, 'month')
    const recorded = await recordedIn(store, tx, offered, { organ, month: given.month })
    if (recorded > 0)
      return refused(`${given.month} 已经登记了 ${recorded} 条，不能办零报告；登记有误的请先更正或者撤销`, 'month')
    return write(store, tx, actor, { ...given, organ, withdraws: null })
  })
}

/** Taken back by a report of its own: the first stays readable. */
export async function withdrawZeroReport(store: Store, actor: Actor, id: string, why: string): Promise<ZeroReported> {
  const row = isUuid(id) ? (await rowsWhere(store, actor.post, sql`report.id = ${id}`))[0] : undefined
  if (!row) return refused('没有这份零报告，或者不在您的查看范围内')
  if (row.withdrawnBy) return refused('这份零报告已经撤回')
  const offered = offeredSheet(store, actor.post, row.line, row.sheet)
  if (!offered) return refused('您的岗位不报送这种表')
  if (why.trim() === '') return refused('请填写撤回的理由', 'why')
  return store.db
    .transaction()
    .execute((tx) => write(store, tx, actor, { ...row, says: why.trim(), withdraws: row.id }))
}

async function write(
  store: Store,
  tx: Tx,
  { post }: Actor,
  given: Required<Pick<ZeroReportGiven, 'organ'>> & ZeroReportGiven & { readonly withdraws: string | null },
): Promise<ZeroReported> {
  const { line, sheet, organ, month, says = '', withdraws } = given
  const now = store.now()
  const id = newId(now)
  const number = await receiptNumber(store, tx, post.organ, { series: 'zero-report', word: '零报' })
  await sql`
    insert into zero_report (district, id, number, line, sheet, organ, month, says, person, post, made_on, made_at,
      withdraws)
    values (${store.district}, ${id}, ${number}, ${line}, ${sheet}, ${organ}, ${month}, ${says.slice(0, 500)},
      ${post.person}, ${post.id}, ${store.today()}::date, ${now.toISOString()}::timestamptz, ${withdraws}::uuid)`.execute(
    tx,
  )
  return { allowed: true, id, number }
}

export interface ZeroReportRow {
  readonly id: string
  readonly number: string
  readonly line: string
  readonly sheet: string
  readonly organ: string
  readonly organName: string
  readonly month: string
  readonly says: string
  readonly personName: string
  readonly madeOn: Day
  readonly withdrawnBy: string | null
  readonly withdrawnWhy: string | null
  /** Recorded afterwards for that unit and month: the report no longer stands. */
  readonly since: number
}

/** What was reported as empty, newest first, inside the reader's reach. */
export async function listZeroReports(store: Store, post: Post, limit = 200): Promise<ZeroReportRow[]> {
  const rows = await rowsWhere(store, post, sql`true`, limit)
  const counted = rows.map(async (row) => {
    const offered = declared(store, row)
    return offered ? { ...row, since: await recordedIn(store, store.db, offered, row) } : row
  })
  return Promise.all(counted)
}

export async function readZeroReport(store: Store, post: Post, id: string): Promise<ZeroReportRow | null> {
  return isUuid(id) ? ((await rowsWhere(store, post, sql`report.id = ${id}`))[0] ?? null) : null
}

function declared({ businesses }: Store, { line, sheet: name }: ZeroReportRow): Offered | null {
  const business = businesses.get(line)
  const sheet = business?.sheets[name]
  return business && sheet ? { business, name, sheet } : null
}

async function rowsWhere(store: Store, post: Post, clause: RawBuilder<unknown>, limit = 1): Promise<ZeroReportRow[]> {
  const { district, organs, own } = sightOf(store, post)
  const { rows } = await sql<ZeroReportRow>`
    select report.id, report.number, report.line, report.sheet, report.organ, organ.name as "organName", report.month,
      report.says, person.name as "personName", report.made_on as "madeOn", back.number as "withdrawnBy",
      back.says as "withdrawnWhy", 0 as since
    from zero_report as report
    join organ on organ.district = report.district and organ.id = report.organ
    join person on person.district = report.district and person.id = report.person
    left join zero_report as back on back.district = report.district and back.withdraws = report.id
    where report.district = ${store.district} and report.withdraws is null and ${clause}
      and (
        report.line = any(${[...district]}::text[])
        or (report.line = any(${[...organs]}::text[]) and report.organ = any(${[...post.organs]}::uuid[]))
        or (report.line = any(${[...own]}::text[]) and report.person = ${post.person})
      )
    order by report.made_at desc, report.id desc
    limit ${limit}`.execute(store.db)
  return rows
}

/** How many acts of this sheet a unit has recorded for a month. */
async function recordedIn(
  { district }: Store,
  tx: Tx,
  { business: { line }, sheet }: Offered,
  { organ, month }: { readonly organ: string; readonly month: string },
): Promise<number> {
  const dayField = line.acts[sheet.act]?.day
  if (!dayField || !line.fields[dayField]?.column) return 0
  const fixed = Object.entries(sheet.fixed ?? {}).filter(([name]) => line.fields[name]?.kind === 'choice')
  const same = fixed.map(([name, value]) => sql`${sql.ref(`it.${snake(name)}`)} = ${String(value)}`)
  const own = sheet.own === undefined ? undefined : sheet.columns[sheet.own]?.field
  const whose = own ? sql`${sql.ref(`it.${snake(own)}`)} = ${organ}` : sql`matter.organ = ${organ}`
  const day = sql.ref(`it.${snake(dayField)}`)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from ${sql.table(tableOf(line).name)} as it
    join matter on matter.district = it.district and matter.id = it.matter
    where it.district = ${district} and matter.line = ${line.id} and matter.state <> ${annulled}
      and ${day} >= ${`${month}-01`}::date and ${day} < ${`${month}-01`}::date + interval '1 month'
      and ${sql.join([whose, ...same], sql` and `)}`.execute(tx)
  return rows[0]?.count ?? 0
}
