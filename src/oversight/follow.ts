import { type RawBuilder, sql } from 'kysely'
import type { Business } from '../kernel/business.ts'
import { isBlind, isGroup, type RecordCheck } from '../kernel/check.ts'
import { forgetGone, keepHits, matterLines, readCursor, saveCursor, touchedSince } from '../store/oversight-follow.ts'
import type { Store } from '../store/store.ts'
import { fromSql, hitOnly, judgedSql, liveSql } from './compile.ts'
import { groundOf } from './run.ts'
import { type Ground, type Scope, scopeOf } from './scope.ts'
import { twinIn, twinSql } from './tests.ts'

interface Looked {
  readonly matter: string
  /** One answer for each check, in their order; null where it cannot be said. */
  readonly hits: readonly (boolean | null)[]
  /** Records that agree with this one: theirs may have become a lead through it. */
  readonly near: readonly string[]
}

/**
 * What an act changed, at once: every check of the record's line in one statement over that record, and the same again
 * over the records it now agrees with. What compares whole groups waits for the night.
 */
export async function checkMatters(store: Store, matters: readonly string[]): Promise<number> {
  if (matters.length === 0) return 0
  const lines = await matterLines(store, matters)
  let kept = 0
  for (const [id, own] of lines) {
    const business = store.businesses.get(id)
    if (!business || recordChecks(business).length === 0) continue
    const near = await judge(store, business, own)
    kept += near.kept
    const others = near.others.filter((one) => !own.includes(one))
    if (others.length > 0) kept += (await judge(store, business, others)).kept
  }
  return kept
}

function recordChecks({ checks }: Business): [string, RecordCheck][] {
  return Object.entries(checks).flatMap(([id, check]) => (isBlind(check) || isGroup(check) ? [] : [[id, check]]))
}

async function judge(store: Store, business: Business, matters: readonly string[]) {
  const checks = recordChecks(business)
  const { rows } = await plannedOnce(store, lookSql(groundOf(store), business, matters))
  const struck = checks.flatMap(([id, check], at) => {
    const own = rows.filter(({ hits }) => hits[at] === true).map(({ matter }) => matter)
    return own.length > 0 ? [{ id, check, own }] : []
  })
  const told = struck.map((one) => toldSql(groundOf(store), business, one))
  const kept = await keepHits(store, told)
  // What compares groups is said by the night, not by one act.
  await forgetGone(store, { matters, checks: checks.map(([id]) => id) }, kept)
  return { kept: kept.length, others: [...new Set(rows.flatMap(({ near }) => near))] }
}

/**
 * To plan so many checks takes longer than to ask them. Left to itself the server plans the first five askings of a
 * connection anew before it keeps a plan; the record asked about makes no difference to it.
 */
function plannedOnce(store: Store, look: RawBuilder<Looked>) {
  return store.db.transaction().execute(async (tx) => {
    await sql`select set_config('plan_cache_mode', 'force_generic_plan', true)`.execute(tx)
    return look.execute(tx)
  })
}

/** Asked of no record once the server is up, so that the first act does not wait for the planning. */
export async function planFollowing(store: Store): Promise<void> {
  for (const business of store.businesses.values())
    if (recordChecks(business).length > 0) await plannedOnce(store, lookSql(groundOf(store), business, [noMatter]))
}

const noMatter = '00000000-0000-4000-8000-000000000000'

/** Every check of the line over these records, each asked once and no more than whether it is a hit. */
function lookSql(ground: Ground, business: Business, matters: readonly string[]): RawBuilder<Looked> {
  const { line } = business
  // Of one record few days are asked: to look them up there is sooner planned than thirty joins.
  const scope = { ...scopeOf(ground, line, ''), joins: null }
  const each = recordChecks(business).map(([, check]) => {
    const { testable, hit } = hitOnly(scope, check)
    return sql`case when ${testable} then ${hit} end`
  })
  const near = recordChecks(business).flatMap(([, check]) => nearSql(scope, check))
  const others = near.length > 0 ? sql`array(${sql.join(near, sql` union `)})` : sql`'{}'`
  return sql<Looked>`
    select r.matter, array[${sql.join(each)}]::boolean[] as hits, ${others}::text[] as near
    from ${fromSql(scope)}
    where ${liveSql(ground, line)} and ${oneOf(matters)}`
}

/** Of a single one the server knows how many to expect, and can keep its plan. */
function oneOf([first, ...more]: readonly string[]): RawBuilder<unknown> {
  return more.length === 0 ? sql`r.matter = ${first}::uuid` : sql`r.matter = any(${[first, ...more]}::uuid[])`
}

function nearSql(scope: Scope, check: RecordCheck): RawBuilder<unknown>[] {
  const twin = twinIn(check.hit)
  if (!twin) return []
  const { laterBy: _later, where: _where, ...alike } = twin
  const { testable } = hitOnly(scope, check)
  const inside = { ...scope, governs: check.governs, joins: null }
  return [sql`(select found.matter::text from (${twinSql(inside, alike)}) as found where ${testable} limit 50)`]
}

interface Struck {
  readonly id: string
  readonly check: RecordCheck
  readonly own: readonly string[]
}

/** The hits again, with the evidence: only of the checks that struck. */
function toldSql(ground: Ground, { line }: Business, { id, check, own }: Struck): RawBuilder<unknown> {
  return sql`
    select ${sql.lit(id)} as "check", ${sql.lit(check.version)}::int as version, ${sql.lit(line.id)} as line, judged.*
    from (${judgedSql(ground, line, check, { matters: own })}) as judged
    where judged.hit`
}

/** Reads the journal from where it stopped and checks what was acted on. Two at once do the same work twice, no harm. */
export async function followActs(store: Store): Promise<number> {
  const since = await readCursor(store)
  const lines = [...store.businesses.values()].filter((business) => recordChecks(business).length > 0)
  const { matters, until } = await touchedSince(
    store,
    since,
    lines.map(({ line }) => line.id),
  )
  for (let at = 0; at < matters.length; at += 100) await checkMatters(store, matters.slice(at, at + 100))
  if (until) await saveCursor(store, until)
  return matters.length
}
