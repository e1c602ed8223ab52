import { finder, type It, metBefore, type RosterPlan, whyStrange } from './roster-plan.ts'
import type { RosterEntry } from './roster-results.ts'
import type { RosterRow } from './roster-text.ts'

/**
 * 市级补考的成绩：a list of those who sat it, or the whole roster with columns of its own for the make-up; in the whole
 * roster those without an entry there are passed over, in a list of its own they were absent.
 */
export function planMakeUps(it: It, rows: readonly RosterRow[]): RosterPlan<RosterEntry> {
  const problems: { line: number; says: string }[] = []
  const changed: RosterEntry[] = []
  const lineOf = new Map<number, number>()
  const onList = finder(it.candidates)
  const ownColumns = rows.some(({ makeUp, makeUpScore }) => makeUp !== undefined || makeUpScore !== undefined)
  let same = 0
  for (const row of rows) {
    const told = ownColumns ? { result: row.makeUp, score: row.makeUpScore } : row
    if (ownColumns && told.result === undefined && told.score === undefined) {
      same += 1
      continue
    }
    const found = onList(row)
    const [one] = found
    const says =
      whyStrange(row, found) ?? whyNone(row, one, { ...told, passMark: it.passMark }) ?? metBefore(row, found, lineOf)
    if (says || !one) {
      problems.push({ line: row.line, says: says ?? '' })
      continue
    }
    lineOf.set(one.id, row.line)
    const makeUp = told.result ?? resultOf(told.score, it.passMark)
    if (one.makeUp === makeUp) same += 1
    else changed.push({ ...one, makeUp })
  }
  return { rows: changed, same, problems }
}

interface Told {
  readonly result?: RosterRow['result']
  readonly score?: number | undefined
  readonly passMark: number | null
}

function whyNone({ name }: RosterRow, one: RosterEntry | undefined, { result, score, passMark }: Told): string | null {
  if (one?.waived) return `「${name}」免考，没有补考`
  if (one?.result === 'passed') return `「${name}」正考已经合格，没有补考`
  if (result === undefined && score !== undefined && passMark === null)
    return `「${name}」没有写结果，考试又没有设合格分`
  return null
}

function resultOf(score: number | undefined, passMark: number | null) {
  if (score === undefined) return 'absent'
  return score >= (passMark ?? 0) ? 'passed' : 'failed'
}
