import type { Business } from '../kernel/business.ts'
import { type Check, isBlind, isGroup } from '../kernel/check.ts'
import { endRun, type RunGiven, recordHits, saveTallies, startRun, type Tallied } from '../store/oversight-runs.ts'
import type { Store } from '../store/store.ts'
import { fillWorkdays } from '../store/workdays.ts'
import { judgedSql, type Span } from './compile.ts'
import { judgedGroups } from './groups.ts'
import type { Ground } from './scope.ts'

export interface Listed {
  readonly id: string
  readonly business: Business
  readonly check: Check
}

/** Every check of every line, in the order of the table of rules. */
export function checksOf(businesses: ReadonlyMap<string, Business>): Listed[] {
  return [...businesses.values()]
    .flatMap((business) => Object.entries(business.checks).map(([id, check]) => ({ id, business, check })))
    .toSorted((one, other) => one.check.number - other.check.number || (one.id < other.id ? -1 : 1))
}

export function groundOf(store: Store): Ground {
  return { district: store.district, today: store.today(), businesses: store.businesses }
}

export interface RunDone {
  readonly run: string
  readonly tallies: readonly Tallied[]
}

/** Runs every check, each in one statement over all the records it speaks of. */
export async function runChecks(store: Store, given: RunGiven): Promise<RunDone> {
  await fillWorkdays(store)
  const run = await startRun(store, given)
  const span: Span = {
    ...(given.from ? { from: given.from } : {}),
    ...(given.until ? { until: given.until } : {}),
    ...(given.unit ? { unit: given.unit } : {}),
  }
  const tallies: Tallied[] = []
  for (const listed of checksOf(store.businesses)) {
    tallies.push(await runOne(store, listed, { span, whole: given.kind === 'full' }))
  }
  await saveTallies(store, run, tallies)
  await endRun(store, run)
  return { run, tallies }
}

interface How {
  readonly span: Span
  /** What is not found again is gone. */
  readonly whole: boolean
}

async function runOne(store: Store, { id, business, check }: Listed, { span, whole }: How): Promise<Tallied> {
  const started = performance.now()
  const about = { check: id, version: check.version }
  if (isBlind(check)) {
    const missing = Object.fromEntries(check.lacks.map((name) => [name, 0]))
    return { ...about, population: 0, testable: 0, missing, hits: 0, fresh: 0, dismissed: 0, milliseconds: 0 }
  }
  const ground = groundOf(store)
  const { line } = business
  const judged = isGroup(check)
    ? await judgedGroups(store, ground, line, { check, span })
    : judgedSql(ground, line, check, span)
  const tally = await recordHits(store, { ...about, line: line.id, judged, whole })
  return { ...about, ...tally, milliseconds: Math.round(performance.now() - started) }
}
