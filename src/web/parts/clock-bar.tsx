import type { ListedRow } from '../queries.ts'
import { dayText } from '../words.ts'

type RowClock = NonNullable<ListedRow['clock']>

interface BarProps {
  readonly progress: number
  readonly tone: RowClock['tone'] | 'done'
}

/** How much of the period has run, as a line; hatched while the clock stands still. The words beside it say the same. */
export function ClockBar({ progress, tone }: BarProps) {
  const share = Math.max(0, Math.min(1, progress))
  return (
    <span className={`bar ${tone}`} aria-hidden="true">
      <span style={{ width: `${share * 100}%` }} />
    </span>
  )
}

export function ClockSays({ clock }: { readonly clock: RowClock }) {
  return (
    <span className="clock-says">
      <ClockBar progress={clock.progress} tone={clock.tone} />
      <span className={`tone ${clock.tone}`}>{clock.says}</span>
    </span>
  )
}

export function ClockName({ clock }: { readonly clock: RowClock }) {
  return (
    <span className="clock-name">
      {clock.label}
      {clock.kind === 'right' && <span className="quiet">（当事人的期限）</span>}
      {clock.due && <span className="quiet"> {dayText(clock.due)}</span>}
    </span>
  )
}
