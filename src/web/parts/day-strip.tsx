import { formatDay, isDay } from '../../law/day.ts'
import type { ClockPage } from '../queries.ts'
import { fullDayText } from '../words.ts'
import { MonthGrid } from './month-grid.tsx'
import { monthsOf, type Stretch, type StripDay, signOf, stretchesOf } from './strip.ts'

/** Every day of the period on a wall calendar, and under it what each stretch was. */
export function DayStrip({ clock }: { readonly clock: ClockPage }) {
  const byDay = new Map<string, StripDay>(clock.days.map((one) => [one.day, one]))
  return (
    <>
      <section className="strip" aria-label="逐日算法">
        {monthsOf(clock.days).map((month) => (
          <MonthGrid
            key={month}
            month={month}
            cellClass={(on) => `day ${byDay.get(on)?.mark ?? 'apart'}`}
            cell={(on) => <DayCell day={on} entry={byDay.get(on)} />}
          />
        ))}
      </section>
      <Legend days={clock.days} />
      <h2>逐日说明</h2>
      <table className="ledger stretches">
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">是什么日子</th>
            <th scope="col" className="num">
              计入第几日
            </th>
          </tr>
        </thead>
        <tbody>
          {stretchesOf(clock.days).map((stretch) => (
            <tr key={stretch.from} className={stretch.mark}>
              <td className="c-when">{spanText(stretch)}</td>
              <td className="c-why">{stretch.why}</td>
              <td className="num c-n">{countText(stretch)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function DayCell({ day, entry }: { readonly day: string; readonly entry: StripDay | undefined }) {
  return (
    <span title={entry ? `${fullDayText(day)}：${entry.why}` : undefined}>
      <span className="date-n">{Number(day.slice(8))}</span>
      {entry && <span className="sign">{signOf(entry)}</span>}
    </span>
  )
}

const signs = [
  ['start', '起', '起算的那天，不计入'],
  ['counted', '数字', '计入的第几日'],
  ['rest', '休、假', '休息日和节假日，不计入'],
  ['paused', '停', '中止、扣除，不计入'],
  ['rolled', '顺延', '最后一日逢休息日，往后顺延'],
  ['end', '止', '最后一日'],
] as const

function Legend({ days }: { readonly days: readonly StripDay[] }) {
  const present = new Set(days.map(({ mark }) => mark))
  return (
    <ul className="legend" aria-label="图例">
      {signs.map(
        ([mark, sign, says]) =>
          present.has(mark) && (
            <li key={mark}>
              <span className={`swatch ${mark}`}>{sign}</span>
              {says}
            </li>
          ),
      )}
    </ul>
  )
}

function spanText({ from, until }: Stretch): string {
  if (from === until) return fullDayText(from)
  if (!isDay(from) || !isDay(until)) return `${from}—${until}`
  return `${formatDay(from)}—${from.slice(0, 4) === until.slice(0, 4) ? formatDay(until).slice(5) : formatDay(until)}`
}

function countText({ first, last, counted }: Stretch): string {
  if (first === null) return counted ? '计入' : '不计'
  return first === last ? String(first) : `${first}—${last}`
}
