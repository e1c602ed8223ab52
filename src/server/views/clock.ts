import type { ClockView } from '../../kernel/clock.ts'
import type { Line } from '../../kernel/line.ts'
import { type Matter, openPause } from '../../kernel/matter.ts'
import { lengthText } from '../../law/clock.ts'
import type { ClockCard } from '../contract-views.ts'
import { clockSays } from './clock-says.ts'
import { actLabel, type Showing } from './showing.ts'

type Card = Omit<ClockCard, 'days'>

/** A clock as it stands above the acts. */
export function clockCard(line: Line, matter: Matter, clock: ClockView, showing: Showing): Card {
  const { reckoning } = clock
  const ground = clock.status === 'paused' ? (openPause(matter)?.ground ?? null) : null
  return {
    name: clock.name,
    row: clock.row,
    label: clock.label,
    kind: clock.kind,
    start: clock.start,
    startedBy: startedBy(line, clock),
    due: clock.due,
    status: clock.status,
    stoppedOn: clock.stoppedOn,
    late: clock.late,
    ...clockSays({ ...clock, unit: reckoning?.unit ?? null, ruled: clock.rule !== null, ground }, showing),
    waitsFor: clock.waitsFor,
    edition: reckoning?.edition || null,
    article: reckoning?.article || null,
    standing: reckoning?.standing ?? null,
    provisional: reckoning?.provisional ?? false,
    length: reckoning?.length && reckoning.unit ? lengthText(reckoning.length, reckoning.unit) : null,
    notes: reckoning
      ? [...(reckoning.whyNoDate ? [reckoning.whyNoDate] : []), ...reckoning.notes, ...reckoning.refusals]
      : [],
  }
}

/** The whole argument: the card with every day and its reason. */
export function clockArgument(line: Line, matter: Matter, clock: ClockView, showing: Showing): ClockCard {
  const days = clock.reckoning?.days ?? []
  return {
    ...clockCard(line, matter, clock, showing),
    days: days.map(({ day, counted, n, why, mark }) => ({
      day,
      counted,
      ...(n === undefined ? {} : { n }),
      why,
      ...(mark ? { mark } : {}),
    })),
  }
}

function startedBy(line: Line, { name, reckoning }: ClockView): string {
  const starts = line.clocks[name]?.starts
  if (typeof starts === 'string') return line.fields[starts]?.label ?? reckoning?.starts ?? ''
  if (starts && 'act' in starts) return actLabel(line, starts.act)
  return reckoning?.starts || '送达之日'
}
