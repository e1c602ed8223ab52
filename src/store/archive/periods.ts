import { sql } from 'kysely'
import type { Line } from '../../kernel/line.ts'
import type { Post } from '../../kernel/reach.ts'
import { because, type Refusal, refuse } from '../../kernel/reason.ts'
import type { Role } from '../../kernel/role.ts'
import { type Day, isDay } from '../../law/day.ts'
import type { Store } from '../store.ts'
import { isUuid, newId } from '../uuid.ts'

/** From when a period runs, in the words of the bureau's own table: no national rule on it has been verified. */
export const starts = {
  'next-year': '自结案次年1月1日起',
  closing: '自结案之日起',
} as const

export type Start = keyof typeof starts

export interface PeriodGiven {
  readonly line: string
  /** A choice of the line and one of its options; both null for all the rest of the line. */
  readonly field: string | null
  readonly value: string | null
  /** What the bureau's table calls these files. */
  readonly kind: string
  /** Null: 永久. */
  readonly years: number | null
  readonly starts: Start
  readonly source: string
  readonly approvedBy: string
  readonly approvedOn: Day
  readonly validFrom: Day
}

export interface Period extends PeriodGiven {
  readonly id: string
  readonly enteredBy: string
  readonly enteredAt: string
  readonly confirmedBy: string | null
  readonly confirmedAt: string | null
  readonly refusedWhy: string | null
}

const entering: readonly Role[] = ['archivist']
const confirming: readonly Role[] = ['archivist', 'sectionHead', 'deputyHead', 'head']

const columns = sql`id, line, field, value, kind, years, starts, source, approved_by as "approvedBy",
  approved_on as "approvedOn", valid_from as "validFrom", entered_by as "enteredBy", entered_at as "enteredAt",
  confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", refused_why as "refusedWhy"`

/** Every line of the table that was ever entered, the latest first. */
export async function periodsOf({ db, district }: Store): Promise<Period[]> {
  const { rows } = await sql<Period>`
    select ${columns}
    from archive_period
    where district = ${district}
    order by line, field nulls last, value, valid_from desc, entered_at desc
    limit 1000`.execute(db)
  return rows
}

/** The confirmed lines that hold on a day; of two for the same files the later one. */
export async function periodsOn({ db, district }: Store, on: Day): Promise<Period[]> {
  const { rows } = await sql<Period>`
    select distinct on (line, field, value) ${columns}
    from archive_period
    where district = ${district} and confirmed_at is not null and valid_from <= ${on}
    order by line, field, value, valid_from desc, confirmed_at desc`.execute(db)
  return rows
}

/** Enters a line of the approved table. It holds nothing until somebody else has compared it with the paper. */
export async function enterPeriod(store: Store, post: Post, given: PeriodGiven): Promise<{ id: string } | Refusal> {
  if (!entering.includes(post.role)) return refuse('reach', [because('保管期限表由档案员录入')])
  const wrong = problemsOf(store, given)
  if (wrong.length > 0) return refuse('form', wrong)
  const now = store.now()
  const id = newId(now)
  await sql`
    insert into archive_period (district, id, line, field, value, kind, years, starts, source, approved_by, approved_on,
      valid_from, entered_by, entered_at)
    values (${store.district}, ${id}, ${given.line}, ${given.field}, ${given.value}, ${given.kind}, ${given.years}::int,
      ${given.starts}, ${given.source}, ${given.approvedBy}, ${given.approvedOn}::date, ${given.validFrom}::date,
      ${post.person}, ${now.toISOString()}::timestamptz)`.execute(store.db)
  return { id }
}

/** Four eyes: whoever entered a line does not confirm it. What is refused stays to be read. */
export async function decidePeriod(
  store: Store,
  post: Post,
  { id, why }: { readonly id: string; readonly why: string | null },
): Promise<{ ok: true } | Refusal> {
  if (!confirming.includes(post.role)) return refuse('reach', [because('保管期限表由另一名档案员或者科长以上人员核对')])
  if (!isUuid(id)) return refuse('form', [because('没有这一条')])
  const at = store.now().toISOString()
  const decided =
    why === null
      ? sql`confirmed_by = ${post.person}, confirmed_at = ${at}::timestamptz`
      : sql`refused_by = ${post.person}, refused_at = ${at}::timestamptz, refused_why = ${why}`
  const { numAffectedRows } = await sql`
    update archive_period set ${decided}
    where district = ${store.district} and id = ${id} and confirmed_at is null and refused_at is null
      and entered_by <> ${post.person}`.execute(store.db)
  if (numAffectedRows === 1n) return { ok: true }
  return refuse('procedure', [because('这一条已经有人核对过，或者是您自己录入的；请由另一个人对照批准的原件核对')])
}

function problemsOf({ businesses, today }: Store, given: PeriodGiven) {
  const line = businesses.get(given.line)?.line
  if (!line) return [because('没有这项业务', { field: 'line' })]
  return [
    ...filesWrong(line, given),
    ...(given.years !== null && (given.years < 1 || given.years > 200)
      ? [because('保管期限应为 1 至 200 年，或者永久', { field: 'years' })]
      : []),
    ...(isDay(given.approvedOn) && given.approvedOn <= today()
      ? []
      : [because('批准日期不对，或者还没有到', { field: 'approvedOn' })]),
    ...(isDay(given.validFrom) && given.validFrom >= given.approvedOn
      ? []
      : [because('施行日期不对，或者早于批准日期', { field: 'validFrom' })]),
  ]
}

/** Which files it speaks of: a whole line, or those with one option of a choice. */
function filesWrong(line: Line, given: PeriodGiven) {
  const field = given.field === null ? null : line.fields[given.field]
  const choices: Readonly<Record<string, unknown>> = field?.options ?? {}
  return [
    ...(given.field !== null && (field?.kind !== 'choice' || !field.column)
      ? [because('只能按单选的栏目区分案卷', { field: 'field' })]
      : []),
    ...(given.field !== null && !Object.hasOwn(choices, given.value ?? '')
      ? [because('请从这一栏的选项中选', { field: 'value' })]
      : []),
    ...(given.field === null && given.value !== null ? [because('没有选栏目，不能填选项', { field: 'value' })] : []),
  ]
}
