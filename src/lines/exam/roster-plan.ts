import type { Answers } from '../../kernel/field.ts'
import type { Fields } from './fields.ts'
import type { RosterEntry } from './roster-results.ts'
import type { RosterRow } from './roster-text.ts'

export type It = Pick<Answers<Fields>, 'candidates' | 'units' | 'passMark'>
type Unit = { readonly id?: number; readonly unit: string; readonly registered: number }

/** What a list would do to the roster, before anything is done. */
export interface RosterPlan<Row> {
  readonly rows: readonly Row[]
  /** Already as the list says: the same list again changes nothing. */
  readonly same: number
  readonly problems: readonly { readonly line: number; readonly says: string }[]
}

/** 报名名单：who is new, and what each unit then has. Somebody listed twice is named, not counted twice. */
export function planNames(it: It, rows: readonly RosterRow[]): RosterPlan<RosterRow> & { readonly units: Unit[] } {
  const problems: { line: number; says: string }[] = []
  const seen: (RosterRow & { readonly ticket?: string })[] = []
  const onList = finder(it.candidates)
  const inList = new Map<string, number>()
  let same = 0
  for (const row of rows) {
    const key = row.ticket ? `t ${row.ticket}` : personKey(row)
    const before = inList.get(key)
    if (before !== undefined) {
      problems.push({ line: row.line, says: `「${row.name}」与第 ${before} 行是同一人；同名的请写准考证号` })
      continue
    }
    inList.set(key, row.line)
    if (onList(row).length > 0) same += 1
    else seen.push(row)
  }
  return { rows: seen, same, problems, units: unitsWith(it, seen) }
}

function unitsWith({ units }: It, fresh: readonly RosterRow[]): Unit[] {
  return [...new Set(fresh.map(({ unit }) => unit))].map((unit) => {
    const before = units.find((one) => one.unit === unit)
    const added = fresh.filter((row) => row.unit === unit).length
    return { ...(before ? { id: before.id } : {}), unit, registered: (before?.registered ?? 0) + added }
  })
}

/** 市级考试的成绩：matched by ticket, or by name and unit where that means one person who has no ticket yet. */
export function planResults(it: It, rows: readonly RosterRow[]): RosterPlan<RosterEntry> {
  const problems: { line: number; says: string }[] = []
  const scored: RosterEntry[] = []
  const lineOf = new Map<number, number>()
  const onList = finder(it.candidates)
  let same = 0
  for (const row of rows) {
    const found = onList(row)
    const says = whyNot(row, found, it.passMark) ?? metBefore(row, found, lineOf)
    const [one] = found
    // The whole roster comes back: who was let off has no result, and needs none.
    if (one?.waived && row.score === undefined && row.result === undefined) {
      same += 1
      continue
    }
    if (says || !one) {
      problems.push({ line: row.line, says: says ?? '' })
      continue
    }
    lineOf.set(one.id, row.line)
    const after = withResult(one, row, it.passMark)
    if (after.score === one.score && after.result === one.result && after.ticket === one.ticket) same += 1
    else scored.push(after)
  }
  return { rows: scored, same, problems }
}

function whyNot(row: RosterRow, found: readonly RosterEntry[], passMark: number | null): string | null {
  const strange = whyStrange(row, found)
  if (strange) return strange
  if (row.result === undefined && row.score !== undefined && passMark === null)
    return `「${row.name}」没有写结果，考试又没有设合格分`
  return null
}

/** Why a line does not mean one person of the roster; null where it does. */
export function whyStrange(row: RosterRow, found: readonly RosterEntry[]): string | null {
  if (found.length > 1) return `「${row.name}」在名单上不止一人，请写准考证号`
  const [one] = found
  if (!one) return `「${row.name}」不在名单上`
  if (row.ticket && (one.name !== row.name || one.unit !== row.unit))
    return `准考证号 ${row.ticket} 在名单上是${one.unit}的${one.name}，与这一行的姓名、单位不一致`
  return null
}

export function metBefore(
  row: RosterRow,
  [one]: readonly RosterEntry[],
  lineOf: ReadonlyMap<number, number>,
): string | null {
  const before = one && lineOf.get(one.id)
  return before === undefined ? null : `「${row.name}」与第 ${before} 行是同一人，请删去一行`
}

function withResult(one: RosterEntry, { ticket, score, result }: RosterRow, passMark: number | null): RosterEntry {
  const judged = result ?? (score === undefined ? 'absent' : score >= (passMark ?? 0) ? 'passed' : 'failed')
  return {
    ...one,
    ...(ticket && !one.ticket ? { ticket } : {}),
    ...(score === undefined ? {} : { score }),
    result: judged,
  }
}

/** Whom a line means. A roster made before tickets were given is matched by name and unit. */
export function finder(candidates: readonly RosterEntry[]): (row: RosterRow) => readonly RosterEntry[] {
  const byTicket = new Map(candidates.flatMap((one) => (one.ticket ? [[one.ticket, one] as const] : [])))
  const byPerson = new Map<string, RosterEntry[]>()
  for (const one of candidates) {
    const key = personKey(one)
    byPerson.set(key, [...(byPerson.get(key) ?? []), one])
  }
  return (row) => {
    const exact = row.ticket ? byTicket.get(row.ticket) : undefined
    if (exact) return [exact]
    const alike = byPerson.get(personKey(row)) ?? []
    return row.ticket ? alike.filter(({ ticket }) => !ticket) : alike
  }
}

function personKey({ name, unit }: { readonly name: string | null; readonly unit: string | null }): string {
  return `${name ?? ''}　${unit ?? ''}`
}
