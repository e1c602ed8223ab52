import type { RuleId } from '../law/rule.ts'
import type { Citation } from '../law/statute.ts'

/** Facts a person has told so far, by name: never who they are, only what happened. */
export type Known = Readonly<Record<string, string>>

/** All of the named facts must be one of the values listed. */
export type When = Readonly<Record<string, readonly string[]>>

export interface Answer {
  /** One letter, part of the address and of the short code. Never changed once printed. */
  readonly code: string
  readonly value: string
  readonly says: string
  readonly cite?: Citation
}

/** A node of the tree. Its number is printed in the booklet and stays. */
export interface Question {
  readonly number: string
  readonly fact: string
  readonly asks: string
  /** Why we ask: nobody is asked for curiosity. */
  readonly why: string
  readonly answers: readonly Answer[]
  readonly when?: When
}

export type DayName = 'known' | 'made' | 'agreed' | 'got' | 'asked'

/** A day the clock needs: asked only where a way that is open counts from it. */
export interface DayQuestion {
  readonly name: DayName
  readonly asks: string
}

/** Where to find the organ: an entry of the directory, or one outside the bureau's own list. */
export type Need = 'mediation' | 'aid' | 'notary' | 'lawyer' | 'hall' | 'forensic' | 'outside'

export interface Organ {
  readonly name: string
  readonly need: Need
}

export type ApplyKind = 'aid' | 'mediation' | 'reconsideration' | 'notary' | 'consultation' | 'objection'

export interface Clocked {
  readonly rule: RuleId
  readonly from: DayName
  readonly label: string
}

export type PaperId =
  | 'mediation'
  | 'aid'
  | 'reconsideration'
  | 'admin-suit'
  | 'civil-suit'
  | 'labour'
  | 'hearing'
  | 'confirmation'
  | 'notary'
  | 'compensation'
  | 'complaint'

/** One way open to a person, described once and used by every topic. */
export interface Way {
  /** W03: printed in the booklet, stays. */
  readonly number: string
  readonly title: string
  readonly says: string
  /** Empty: not in our law data yet, and the page says so. */
  readonly cites: readonly Citation[]
  /** More than one: the applicant may choose. */
  readonly organs: readonly Organ[]
  readonly bring: readonly string[]
  readonly cost: string
  readonly clocks?: readonly Clocked[]
  readonly paper?: PaperId
  readonly apply?: ApplyKind
}

export interface Offer<WayId extends string = string> {
  readonly way: WayId
  readonly when?: When
  /** Said above the way, in this topic. */
  readonly note?: string
}

export interface Topic<WayId extends string = string> {
  /** Two digits: the first part of every short code. */
  readonly number: string
  readonly title: string
  readonly lead: string
  readonly questions: readonly Question[]
  readonly days: readonly DayQuestion[]
  /** In the order a person would sensibly take them. */
  readonly ways: readonly Offer<WayId>[]
}

export function holds(when: When | undefined, known: Known): boolean {
  return Object.entries(when ?? {}).every(([fact, values]) => values.includes(known[fact] ?? ''))
}

/** What is not yet known may still turn out either way. */
export function mayHold(when: When | undefined, known: Known): boolean {
  return Object.entries(when ?? {}).every(([fact, values]) => known[fact] === undefined || values.includes(known[fact]))
}
