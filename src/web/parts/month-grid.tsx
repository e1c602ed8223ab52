import type { ReactNode } from 'react'
import { addDays, addMonths, type Day, day, weekdayOf } from '../../law/day.ts'

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

interface Props {
  /** '2021-03' */
  readonly month: string
  readonly cell: (on: Day) => ReactNode
  readonly cellClass?: (on: Day) => string | undefined
  readonly caption?: boolean
}

/** One month as a wall calendar, Monday first. */
export function MonthGrid({ month, cell, cellClass, caption = true }: Props) {
  return (
    <table className="month">
      <caption className={caption ? undefined : 'sr'}>{monthText(month)}</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col" abbr={`周${name}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((on) =>
              on.startsWith(month) ? (
                <td key={on} className={cellClass?.(on)}>
                  {cell(on)}
                </td>
              ) : (
                <td key={on} className="outside" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function monthText(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`
}

export function monthAfter(month: string, count: number): string {
  return addMonths(day(`${month}-01`), count).slice(0, 7)
}

function weeksOf(month: string): Day[][] {
  const first = day(`${month}-01`)
  const last = addDays(addMonths(first, 1), -1)
  const weeks: Day[][] = []
  for (let monday = addDays(first, -((weekdayOf(first) + 6) % 7)); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)))
  }
  return weeks
}
