import type { Calendar } from '../law/calendar.ts'
import type { Reckoning } from '../law/clock.ts'
import type { Day } from '../law/day.ts'
import type { RuleId } from '../law/rule.ts'
import { complete } from './complete.ts'
import type { Clock, Line } from './line.ts'
import { doneOn, type Matter } from './matter.ts'
import { reckonOnce } from './reckon-once.ts'

/** One clock of one matter as it stands on a day, with the argument behind its date. */
export interface ClockView {
  readonly name: string
  /** The row of a repeated field, when the clock is one of many. */
  readonly row: number | null
  readonly label: string
  readonly kind: 'duty' | 'right'
  readonly start: Day
  readonly due: Day | null
  readonly stoppedOn: Day | null
  /** running: counting. paused: 中止. stopped: the act was done. */
  readonly status: 'running' | 'paused' | 'stopped'
  /** Past its due day: as of the day it stopped, or of today. Null while no date is known. */
  readonly late: boolean | null
  readonly waitsFor: string | null
  readonly rule: RuleId | null
  readonly reckoning: Reckoning | null
}

export interface AsOf {
  readonly today: Day
  readonly calendar?: Calendar | undefined
}

/** Every clock that has started, in the order of the declaration. */
export function clocksOf(line: Line, matter: Matter, asOf: AsOf): ClockView[] {
  return Object.entries(line.clocks).flatMap(([name, clock]) =>
    clock.each ? rowClocks(line, name, clock, matter, asOf) : (viewOf(line, name, clock, matter, asOf) ?? []),
  )
}

export function dueOf(line: Line, matter: Matter, name: string, asOf: AsOf): Day | null {
  return clocksOf(line, matter, asOf).find((clock) => clock.name === name)?.due ?? null
}

function viewOf(line: Line, name: string, clock: Clock, matter: Matter, asOf: AsOf): ClockView | null {
  if (!applies(line, clock, matter)) return null
  const start = startOf(clock, matter)
  if (!start) return null
  const stoppedOn = stopOf(clock, matter, start)
  const paused =
    clock.pausable && !stoppedOn && matter.pauses.some((pause) => pause.until === null && concerns(pause.clocks, name))
  const rule = ruleOf(line, clock, matter)
  const reckoning = rule ? reckoningOf(line, { name, rule, clock, matter, start, stoppedOn, asOf }) : null
  const due = clock.until ? dayIn(matter, clock.until) : (reckoning?.due ?? null)
  return {
    name,
    row: null,
    label: clock.label,
    kind: clock.kind,
    start,
    due,
    stoppedOn,
    status: stoppedOn ? 'stopped' : paused ? 'paused' : 'running',
    late: due && (stoppedOn ?? asOf.today) > due,
    waitsFor: clock.waitsFor ?? null,
    rule,
    reckoning,
  }
}

function applies({ fields }: Line, clock: Clock, { answers }: Matter): boolean {
  return !clock.when || clock.when(complete(fields, answers) as never)
}

function ruleOf({ fields }: Line, clock: Clock, { answers }: Matter): RuleId | null {
  return clock.instead?.find(({ when }) => when(complete(fields, answers) as never))?.rule ?? clock.rule ?? null
}

interface Facts {
  readonly name: string
  readonly rule: RuleId
  readonly clock: Clock
  readonly matter: Matter
  readonly start: Day
  readonly stoppedOn: Day | null
  readonly asOf: AsOf
}

function reckoningOf(line: Line, { name, rule, clock, matter, start, stoppedOn, asOf }: Facts): Reckoning {
  const chosen = line.governsInstead && dayIn(matter, line.governsInstead)
  const governs = clock.governs ? dayIn(matter, clock.governs) : chosen || (line.governs && dayIn(matter, line.governs))
  const capStart = clock.capStarts ? dayIn(matter, clock.capStarts) : null
  const pauses = clock.pausable ? matter.pauses.filter((pause) => concerns(pause.clocks, name)) : []
  return reckonOnce({
    rule,
    start,
    governs: governs || start,
    // A matter that ended while suspended: its pause ends with it, so that 按期 can be told.
    pauses: pauses.map(({ from, until, ground }) => ({ from, resume: until ?? stoppedOn, ground })),
    excluded: (clock.excludes ?? []).flatMap((span) => {
      const from = dayIn(matter, span.from)
      return from ? [{ from, until: dayIn(matter, span.until) ?? asOf.today, why: span.why }] : []
    }),
    extensions: matter.extensions.filter((extension) => extension.clock === name),
    ...(capStart ? { capStart } : {}),
    ...(stoppedOn ? { stopped: { on: stoppedOn, by: clock.label } } : {}),
    ...(asOf.calendar ? { calendar: asOf.calendar } : {}),
    today: asOf.today,
  })
}

function concerns(clocks: readonly string[], name: string): boolean {
  return clocks.length === 0 || clocks.includes(name)
}

function startOf({ starts }: Clock, matter: Matter): Day | null {
  if (typeof starts === 'string') return dayIn(matter, starts)
  if ('act' in starts) return doneOn(matter, starts.act)
  const roleOf = (party: number | null) => matter.parties.find(({ id }) => id === party)?.role
  const days = matter.service
    .filter((one) => one.paper === starts.served && one.effectiveOn && (!starts.to || roleOf(one.party) === starts.to))
    .map((one) => one.effectiveOn as Day)
  return days.toSorted().at(-1) ?? null
}

/** The first stopping act at or after the start: an earlier one belongs to an earlier run. */
function stopOf({ stops }: Clock, matter: Matter, start: Day): Day | null {
  const days = matter.history
    .filter((past) => !past.undone && stops.includes(past.act) && past.on >= start)
    .map(({ on }) => on)
  return days.toSorted().at(0) ?? null
}

function rowClocks(line: Line, name: string, clock: Clock, matter: Matter, { today }: AsOf): ClockView[] {
  const each = clock.each
  if (!each || !applies(line, clock, matter)) return []
  const rows = (matter.answers[each.rows] ?? []) as readonly Record<string, unknown>[]
  return rows.flatMap((row) => {
    const start = row[each.starts] as Day | null | undefined
    const due = ((each.until && row[each.until]) as Day | null | undefined) ?? null
    if (!start) return []
    const stoppedOn = (row[each.stops] as Day | null | undefined) ?? null
    return {
      name,
      row: row.id as number,
      label: `${clock.label}：${String(row[each.title] ?? '')}`,
      kind: clock.kind,
      start,
      due,
      stoppedOn,
      status: stoppedOn ? ('stopped' as const) : ('running' as const),
      late: due && (stoppedOn ?? today) > due,
      waitsFor: clock.waitsFor ?? null,
      rule: null,
      reckoning: null,
    }
  })
}

function dayIn(matter: Matter, field: string): Day | null {
  return (matter.answers[field] as Day | null | undefined) ?? null
}
