import type { Day } from './day.ts'
import { type RuleId, rules } from './rules/register.ts'
import type { Citation, Scope, Standing } from './statute.ts'

export type { RuleId } from './rules/register.ts'
export type { Scope, Standing } from './statute.ts'

export type Unit = 'calendar-day' | 'working-day' | 'month' | 'year' | 'hour'

/** What the article says of lengthening: nothing, that it may not be, or how. */
export type ExtensionPolicy =
  | 'none'
  | 'unstated'
  | { readonly max?: number; readonly by?: string; readonly says: string }

/** A second limit with a start of its own; whichever ends first wins. */
export interface Cap {
  readonly length: number
  readonly unit: Unit
  readonly startsLabel: string
}

/** Another length of the same rule: a class of matters, or a second stage (`then`). */
export interface OtherLength {
  readonly id: string
  readonly label: string
  readonly length: number
  readonly unit: Unit
}

export interface RuleEdition {
  readonly from: Day | null
  readonly until: Day | null
  /** Null: unknown, open by the law's own words, or no period at all. */
  readonly length: number | null
  /** Null where the rule is a fact and measures nothing. */
  readonly unit: Unit | null
  /** Counted back from the start: no later than so many days before it. */
  readonly direction?: 'before'
  /** The length is a minimum: the day found is the first lawful one. */
  readonly bound?: 'at-least'
  readonly extension: ExtensionPolicy
  readonly cap?: Cap
  readonly variants?: readonly OtherLength[]
  readonly then?: OtherLength
  /** Spans the law or accepted practice leaves out of the count. */
  readonly excludes: readonly string[]
  /** 第48条、第70条、第88条 */
  readonly article: string
  readonly articles: readonly Citation[]
  /** 《中华人民共和国行政复议法》（2023年修订） */
  readonly title: string
  readonly scope: Scope
  readonly standing: Standing
  /** What a fact states, or what the length leaves unsaid, in our own words. */
  readonly says?: string
  readonly note?: string
}

export interface Rule {
  readonly id: string
  readonly label: string
  readonly family: string
  /** What starts the clock. */
  readonly starts: string
  readonly kind: 'period' | 'fact'
  /** Whom it binds: an office's duty or a party's right. Never mixed. */
  readonly side: 'duty' | 'right'
  readonly editions: readonly RuleEdition[]
}

export function ruleOf(id: RuleId): Rule {
  return rules[id]
}

/** For ids that come from outside: a form, a command line, a stored event. */
export function findRule(id: string): Rule | null {
  return Object.hasOwn(rules, id) ? rules[id as RuleId] : null
}

export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(rules, id)
}

/** The edition in force on the governing day; null when there is none. */
export function editionOn(rule: Rule, governs: Day): RuleEdition | null {
  const inForce = (it: RuleEdition) =>
    (it.from === null || it.from <= governs) && (it.until === null || governs <= it.until)
  return rule.editions.find(inForce) ?? null
}
