import type { Day } from '../law/day.ts'
import type { Citation } from '../law/statute.ts'
import type { Edition, Term, Test } from './check-words.ts'
import type { Field, Fields } from './field.ts'
import type { Line } from './line.ts'

export const severities = { high: '可能被撤销或者追责', middle: '违法但较轻', low: '质量或者公示问题' } as const
export type Severity = keyof typeof severities

export const faults = { omission: '不作为', abuse: '乱作为', procedure: '程序', publicity: '公示' } as const
export type Fault = keyof typeof faults

interface Common {
  /** Its number in the table of supervision rules. */
  readonly number: number
  /** A changed condition is a new version; the runs before it keep the old number. */
  readonly version: number
  readonly label: string
  /** What is wrong, in one sentence a reader can check against the record. */
  readonly says: string
  readonly severity: Severity
  readonly fault: Fault
  /** The articles by edition: no edition on the governing day, no check on that record. */
  readonly basis: readonly Edition<readonly Citation[]>[]
  /** What looks like a fault and is none: read before confirming. */
  readonly caveat: string
}

/** Looks at each record by itself, or beside its twins. */
export interface RecordCheck extends Common {
  /** The day that picks the edition, and the day of the lead. */
  readonly governs: string
  /** Which records it is about at all. */
  readonly among: Test
  /** Fields without which it cannot be said: such a record is not testable, and does not pass. */
  readonly needs: readonly string[]
  /** Needed only where the test holds. */
  readonly needsWhen?: readonly { readonly when: Test; readonly field: string }[]
  readonly hit: Test
  /** What was worked out, for the evidence: 应当送达的最后一日. */
  readonly shows?: Readonly<Record<string, Term>>
}

/** Compares groups of records with each other; its leads are about a unit, and show their numbers. */
export interface GroupCheck extends Common {
  readonly governs: string
  readonly among: Test
  readonly needs: readonly string[]
  readonly groups: Grouping
}

export type Grouping =
  /** Units without one record of the kind in the year before the day of the run. */
  | { readonly kind: 'silent'; readonly months: number }
  /** One value outside the quartiles of its own kind; fewer than `least` records say nothing. */
  | { readonly kind: 'spread'; readonly of: string; readonly within: readonly string[]; readonly least: number }
  /** One name on far more of a unit's records than chance allows, by the exact binomial tail over all names asked. */
  | {
      readonly kind: 'concentration'
      readonly rows: string
      readonly cell: string
      readonly least: number
      readonly chance: number
    }
  /** More of a unit's records on some days than those are of all days, by the exact binomial tail over all asked. */
  | {
      readonly kind: 'bunched'
      /** The last days of every month taken together; or one single rest day. */
      readonly on: { readonly lastOfMonth: number } | 'rest-day'
      readonly least: number
      readonly chance: number
    }

/** What the ledger does not hold yet: declared, and reported as not testable with the names of what is missing. */
export interface BlindCheck extends Common {
  readonly lacks: readonly string[]
}

export type Check = RecordCheck | GroupCheck | BlindCheck
export type Checks = Readonly<Record<string, Check>>

export function isBlind(check: Check): check is BlindCheck {
  return 'lacks' in check
}

export function isGroup(check: Check): check is GroupCheck {
  return 'groups' in check
}

/** How an entry of a register stands on a day, for checks that ask whether somebody was enrolled then. */
export interface Roster {
  readonly from: string
  readonly until: string
  /** The first day it no longer holds. */
  readonly ended: string
  /** The acts between which it is in force and yet may not be used, and the field that tells there ever was one. */
  readonly suspended: { readonly by: string; readonly until: string; readonly marks: string }
}

/** The articles that stood on a day; null where the check says nothing of that day. */
export function basisOn({ basis }: Check, on: Day): readonly Citation[] | null {
  const inForce = ({ from, until }: Edition<unknown>) => (!from || from <= on) && (!until || on <= until)
  return basis.find(inForce)?.is ?? null
}

/** Field references are checked where the line and its checks are put together. */
export function problemsOfChecks(line: Pick<Line, 'fields'>, checks: Checks): string[] {
  return Object.entries(checks).flatMap(([id, check]) => {
    if (isBlind(check)) return []
    const asked = [check.governs, ...check.needs]
    return asked.filter((name) => !fieldNamed(line.fields, name)).map((name) => `检查 ${id}：没有字段 ${name}`)
  })
}

/** 'officers.certificate' is a cell of a repeated field. */
export function fieldNamed(fields: Fields, name: string): Field | null {
  const [field = '', cell, ...rest] = name.split('.')
  const found = Object.hasOwn(fields, field) ? fields[field] : undefined
  if (!found || rest.length > 0) return null
  if (cell === undefined) return found
  return (found.rows && Object.hasOwn(found.rows, cell) ? found.rows[cell] : undefined) ?? null
}
