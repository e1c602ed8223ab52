import { Input, Popover } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { restOn } from '../../law/calendar.ts'
import { type Day, formatDayWithWeekday, isDay, weekdayName } from '../../law/day.ts'
import { MonthGrid, monthAfter, monthText } from '../parts/month-grid.tsx'
import type { Bound } from './field-frame.tsx'
import { readDay } from './typed.ts'

interface Props extends Partial<Bound> {
  readonly value: unknown
  readonly onChange: (value: string) => void
  readonly today: string
  readonly label?: string
}

/** Typed any common way, or picked from a wall calendar; says the weekday and whether anyone works that day. */
export function DayInput({ value, onChange, today, label, ...bound }: Props) {
  const text = String(value ?? '')
  const [typed, setTyped] = useState(text)
  const sent = useRef(text)
  const [open, setOpen] = useState(false)

  useEffect(() => {
    if (text !== sent.current) setTyped(text)
    sent.current = text
  }, [text])

  const send = (next: string) => {
    sent.current = readDay(next, today) ?? next.trim()
    setTyped(next)
    onChange(sent.current)
  }
  const pick = (on: Day) => {
    send(on)
    setOpen(false)
  }
  const chosen = readDay(typed, today)
  return (
    <span className="day-input">
      <Input
        {...bound}
        value={typed}
        onChange={(event) => send(event.target.value)}
        onBlur={() => chosen && setTyped(chosen)}
        placeholder="如 20210315"
        inputMode="text"
        maxLength={20}
        autoComplete="off"
        {...(label ? { 'aria-label': label } : {})}
        suffix={
          <Popover
            open={open}
            onOpenChange={setOpen}
            trigger="click"
            placement="bottomRight"
            content={<Calendar chosen={chosen} today={today} pick={pick} />}
          >
            <button
              type="button"
              className="link small"
              aria-haspopup="dialog"
              aria-expanded={open}
              aria-label={`${label ?? '日期'}：打开日历`}
            >
              日历
            </button>
          </Popover>
        }
      />
      <DayNote on={chosen} />
    </span>
  )
}

function DayNote({ on }: { readonly on: Day | null }) {
  if (!on) return null
  const { rest, why } = restOn(on)
  return (
    <span className="day-note">
      {formatDayWithWeekday(on)} {rest ? `休（${why}）` : why.startsWith('调休') ? `班（${why}）` : '工作日'}
    </span>
  )
}

function Calendar({
  chosen,
  today,
  pick,
}: {
  readonly chosen: Day | null
  readonly today: string
  readonly pick: (on: Day) => void
}) {
  const [month, setMonth] = useState((chosen ?? today).slice(0, 7))
  return (
    <div className="day-picker">
      <p className="row">
        <button type="button" className="link" onClick={() => setMonth(monthAfter(month, -12))} aria-label="上一年">
          «
        </button>
        <button type="button" className="link" onClick={() => setMonth(monthAfter(month, -1))} aria-label="上个月">
          ‹
        </button>
        <strong aria-live="polite">{monthText(month)}</strong>
        <button type="button" className="link" onClick={() => setMonth(monthAfter(month, 1))} aria-label="下个月">
          ›
        </button>
        <button type="button" className="link" onClick={() => setMonth(monthAfter(month, 12))} aria-label="下一年">
          »
        </button>
      </p>
      <MonthGrid
        month={month}
        caption={false}
        cell={(on) => <PickDay on={on} chosen={on === chosen} today={on === today} pick={pick} />}
      />
      {isDay(today) && (
        <button type="button" className="link" onClick={() => pick(today)}>
          今天
        </button>
      )}
    </div>
  )
}

function PickDay({
  on,
  chosen,
  today,
  pick,
}: {
  readonly on: Day
  readonly chosen: boolean
  readonly today: boolean
  readonly pick: (on: Day) => void
}) {
  const { rest, why } = restOn(on)
  const sign = why.includes('假期') ? '休' : why.startsWith('调休') ? '班' : ''
  return (
    <button
      type="button"
      className={['pick-day', rest ? 'rest' : '', chosen ? 'chosen' : '', today ? 'is-today' : ''].join(' ').trim()}
      aria-label={`${formatDayWithWeekday(on)}，${rest ? `休息（${why}）` : why === weekdayName(on) ? '工作日' : why}`}
      aria-pressed={chosen}
      onClick={() => pick(on)}
    >
      {Number(on.slice(8))}
      {sign && <small aria-hidden="true">{sign}</small>}
    </button>
  )
}
