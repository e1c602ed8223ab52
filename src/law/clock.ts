import { builtInCalendar, type Calendar } from './calendar.ts'
import { type Measured, measure, withCap } from './clock-measure.ts'
import { askedFor, type Extension, editionText, notesOf, withVariant } from './clock-notes.ts'
import type { ExcludedSpan, Pause } from './clock-spans.ts'
import type { ClockDay } from './clock-walk.ts'
import { type Day, daysBetween, formatDay } from './day.ts'
import { dayOf, isMoment, type Moment } from './moment.ts'
import { editionOn, type Rule, type RuleEdition, type RuleId, ruleOf, type Unit } from './rule.ts'
import type { Citation, Scope, Standing } from './statute.ts'

export type { Extension } from './clock-notes.ts'
export { lengthText } from './clock-notes.ts'
export type { ExcludedSpan, Pause } from './clock-spans.ts'
export type { ClockDay } from './clock-walk.ts'

export interface ClockRequest {
  /** An id of the register, or a rule of the bureau's own. */
  readonly rule: RuleId | Rule
  readonly start: Day | Moment
  /** Picks the edition; the start when left out. */
  readonly governs?: Day
  readonly pauses?: readonly Pause[]
  readonly excluded?: readonly ExcludedSpan[]
  readonly extensions?: readonly Extension[]
  readonly stopped?: { readonly on: Day; readonly by: string }
  /** Start of the second limit, where the rule has one. */
  readonly capStart?: Day
  /** Which class of matters, where the rule has several lengths. */
  readonly variant?: string
  readonly calendar?: Calendar
  readonly today?: Day
}

export type ClockState =
  | 'running'
  | 'due-today'
  | 'overdue'
  | 'paused'
  | 'stopped-in-time'
  | 'stopped-late'
  | 'stopped'
  | 'unknown'

export interface Reckoning {
  readonly rule: string
  readonly label: string
  /** Whom the clock binds. */
  readonly kind: Rule['side']
  readonly start: Day
  readonly startAt: Moment | null
  readonly starts: string
  readonly governs: Day
  readonly due: Day | null
  /** Only for periods in hours. */
  readonly dueAt: Moment | null
  readonly state: ClockState
  /** Calendar days from today to the due day; negative when overdue. */
  readonly daysLeft: number | null
  /** 《中华人民共和国行政复议法》（2023年修订，2024-01-01 起施行） */
  readonly edition: string
  readonly article: string
  readonly articles: readonly Citation[]
  readonly standing: Standing
  readonly scope: Scope
  readonly provisional: boolean
  readonly length: number | null
  readonly unit: Unit | null
  readonly direction: 'after' | 'before'
  readonly bound: 'at-most' | 'at-least'
  /** Why there is no due day. */
  readonly whyNoDate: string | null
  /** How much was left when an open pause began, in the unit that is counted. */
  readonly leftWhenPaused: number | null
  readonly otherwise: readonly { readonly id: string; readonly label: string; readonly due: Day | null }[]
  /** Things asked for that the law does not allow; the due day is found without them. */
  readonly refusals: readonly string[]
  readonly notes: readonly string[]
  readonly days: readonly ClockDay[]
}

/** The due day and the day-by-day reason for it, from one walk. */
export function reckon(request: ClockRequest): Reckoning {
  const rule = typeof request.rule === 'string' ? ruleOf(request.rule) : request.rule
  const startAt = isMoment(request.start) ? request.start : null
  const start = startAt === null ? (request.start as Day) : dayOf(startAt)
  const governs = request.governs ?? start
  const found = editionOn(rule, governs)
  if (found === null) return withoutEdition(rule, start, startAt, governs)
  const edition = withVariant(found, request.variant)
  const asked = askedFor(found, { variant: request.variant, extensions: request.extensions ?? [] })
  const measuring = {
    start,
    startAt,
    governs,
    pauses: request.pauses ?? [],
    excluded: request.excluded ?? [],
    extra: asked.extra,
    capStart: request.capStart ?? null,
    calendar: request.calendar ?? builtInCalendar,
    today: request.today ?? null,
  }
  const measured = withCap(edition, measure(edition, measuring), measuring)
  return {
    ...header(rule, edition, { start, startAt, governs }),
    due: measured.end,
    dueAt: measured.endAt,
    ...standingToday(measured, request),
    provisional: measured.provisional,
    whyNoDate: measured.whyNoDate,
    leftWhenPaused: measured.left,
    otherwise: otherwise(found, request),
    refusals: [...asked.refusals, ...measured.refusals],
    notes: [...notesOf(edition), ...asked.notes, ...measured.notes],
    days: measured.days,
  }
}

function otherwise(edition: RuleEdition, request: ClockRequest): Reckoning['otherwise'] {
  if (edition.variants === undefined || request.variant !== undefined) return []
  return edition.variants.map(({ id, label }) => ({ id, label, due: reckon({ ...request, variant: id }).due }))
}

function standingToday(measured: Measured, request: ClockRequest): Pick<Reckoning, 'state' | 'daysLeft'> {
  const { today, stopped } = request
  const daysLeft = today === undefined || measured.end === null ? null : daysBetween(today, measured.end)
  if (stopped !== undefined) return { state: stateWhenStopped(measured.end, stopped.on), daysLeft: null }
  if (measured.end === null) return { state: measured.left === null ? 'unknown' : 'paused', daysLeft }
  if (today === undefined) return { state: 'running', daysLeft }
  const pausedNow = (request.pauses ?? []).some((it) => it.from <= today && (it.resume == null || today < it.resume))
  if (pausedNow && today <= measured.end) return { state: 'paused', daysLeft }
  return { state: today > measured.end ? 'overdue' : today === measured.end ? 'due-today' : 'running', daysLeft }
}

function stateWhenStopped(due: Day | null, on: Day): ClockState {
  if (due === null) return 'stopped'
  return on <= due ? 'stopped-in-time' : 'stopped-late'
}

interface Known {
  readonly start: Day
  readonly startAt: Moment | null
  readonly governs: Day
}

function header(rule: Rule, edition: RuleEdition, known: Known) {
  return {
    rule: rule.id,
    label: rule.label,
    kind: rule.side,
    ...known,
    starts: rule.starts,
    edition: editionText(edition, known.governs),
    article: edition.article,
    articles: edition.articles,
    standing: edition.standing,
    scope: edition.scope,
    length: edition.length,
    unit: edition.unit,
    direction: edition.direction ?? ('after' as const),
    bound: edition.bound ?? ('at-most' as const),
  }
}

function withoutEdition(rule: Rule, start: Day, startAt: Moment | null, governs: Day): Reckoning {
  return {
    rule: rule.id,
    label: rule.label,
    kind: rule.side,
    start,
    startAt,
    governs,
    starts: rule.starts,
    due: null,
    dueAt: null,
    state: 'unknown',
    daysLeft: null,
    edition: '',
    article: '',
    articles: [],
    standing: 'unknown',
    scope: rule.editions[0]?.scope ?? 'national',
    provisional: false,
    length: null,
    unit: null,
    direction: 'after',
    bound: 'at-most',
    whyNoDate: `${formatDay(governs)}没有适用的版本，不推算日期`,
    leftWhenPaused: null,
    otherwise: [],
    refusals: [],
    notes: [],
    days: [],
  }
}
