import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Day } from '../../law/day.ts'
import { MonthGrid, monthAfter, monthText } from '../parts/month-grid.tsx'
import { Nothing } from '../parts/states.tsx'
import { asks } from '../queries.ts'
import { useIsPhone } from '../room.tsx'
import { fullDayText } from '../words.ts'
import { ScreenHead } from './screen-head.tsx'
import { shiftsIn } from './shapes.ts'
import { declaredOf, type ToldRow, toldRows } from './told-rows.ts'
import './screens.css'

/** The rota as a wall calendar; who stands in is written where they stand. */
export function RotaPage() {
  const { id } = useParams({ from: '/desk/matters/$id/rota' })
  const { data: file } = useSuspenseQuery(asks.matter(id))
  const { day: today } = useSuspenseQuery(asks.me()).data.today
  const phone = useIsPhone()
  const field = shiftsIn(declaredOf(file))
  const shifts = field ? shiftsByDay(toldRows(file, field)) : new Map<Day, ToldRow[]>()
  const months = [...new Set([...shifts.keys()].map((on) => on.slice(0, 7)))].toSorted()
  const [chosen, setChosen] = useState<string | null>(null)
  const month = chosen ?? (months.includes(today.slice(0, 7)) ? today.slice(0, 7) : (months[0] ?? today.slice(0, 7)))
  const days = [...shifts].filter(([on]) => on.startsWith(month))
  return (
    <div className="page wide">
      <ScreenHead file={file} title="值班月历" />
      {shifts.size === 0 ? (
        <Nothing says="这一件没有排班。" />
      ) : (
        <>
          <nav className="row months" aria-label="月份">
            <button type="button" className="plain-button" onClick={() => setChosen(monthAfter(month, -1))}>
              上个月
            </button>
            <h2 aria-live="polite">{monthText(month)}</h2>
            <button type="button" className="plain-button" onClick={() => setChosen(monthAfter(month, 1))}>
              下个月
            </button>
          </nav>
          <p className="lead-line">{summary(days)}</p>
          {phone ? (
            <Agenda days={days} />
          ) : (
            <div className="rota">
              <MonthGrid
                month={month}
                caption={false}
                cell={(on) => <Cell on={on} shifts={shifts.get(on) ?? []} />}
                cellClass={(on) => (on === today ? 'today-cell' : undefined)}
              />
            </div>
          )}
        </>
      )}
    </div>
  )
}

function shiftsByDay(rows: readonly ToldRow[]): Map<Day, ToldRow[]> {
  const days = new Map<Day, ToldRow[]>()
  for (const row of rows) {
    const on = row.day('on')
    if (on) days.set(on, [...(days.get(on) ?? []), row])
  }
  return new Map([...days].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function summary(days: readonly (readonly [Day, readonly ToldRow[]])[]): string {
  const rows = days.flatMap(([, shifts]) => shifts)
  if (rows.length === 0) return '这个月没有排班。'
  const swapped = rows.filter((row) => standing(row) === 'agreed').length
  const asked = rows.filter((row) => standing(row) === 'asked').length
  const absent = rows.filter((row) => row.text('attended') === '否').length
  const parts = [
    `这个月 ${rows.length} 个班次`,
    swapped ? `换班、顶班 ${swapped} 次` : '',
    asked ? `等答复的换班申请 ${asked} 个` : '',
    absent ? `没有到岗 ${absent} 次` : '',
  ]
  return `${parts.filter(Boolean).join('，')}。`
}

function Cell({ on, shifts }: { readonly on: Day; readonly shifts: readonly ToldRow[] }) {
  return (
    <>
      <span className="date-n">{Number(on.slice(8))}</span>
      {shifts.map((row) => (
        <Shift key={row.n} row={row} />
      ))}
    </>
  )
}

/** A swap counts once the other has agreed; before that the first one is still on duty. */
function standing(row: ToldRow): 'none' | 'asked' | 'agreed' | 'declined' {
  if (row.text('standIn') === '') return 'none'
  const answer = row.text('swapAgreed')
  if (answer === '') return 'asked'
  return answer === '是' ? 'agreed' : 'declined'
}

function Shift({ row }: { readonly row: ToldRow }) {
  const [lawyer, standIn, swap] = [row.text('lawyer'), row.text('standIn'), standing(row)]
  return (
    <span className="shift">
      <span className="who">{swap === 'agreed' ? standIn : lawyer}</span>
      {swap === 'agreed' && <span className="quiet small">替{lawyer}</span>}
      {swap === 'asked' && <span className="quiet small">已请{standIn}顶班，等答复</span>}
      {swap === 'declined' && <span className="quiet small">{standIn}没有同意换班</span>}
      {row.text('attended') === '是' && <span className="quiet small">已到岗</span>}
      {row.text('attended') === '否' && <span className="mark">没有到岗</span>}
    </span>
  )
}

/** Seven columns do not fit a phone: the same days one under the other. */
function Agenda({ days }: { readonly days: readonly (readonly [Day, readonly ToldRow[]])[] }) {
  return (
    <ol className="agenda">
      {days.map(([on, shifts]) => (
        <li key={on}>
          <span className="quiet">{fullDayText(on)}</span>
          {shifts.map((row) => (
            <Shift key={row.n} row={row} />
          ))}
        </li>
      ))}
    </ol>
  )
}
