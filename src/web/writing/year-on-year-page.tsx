import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { lineOf } from '../lines.ts'
import { ToggleChip } from '../parts/chip.tsx'
import { useTitle } from '../parts/use-title.ts'
import { numberText } from '../words.ts'
import { writing } from './writing-queries.ts'

/** This year beside the last: the ledger's own number, and what last year's report stated. Never one for the other. */
export function YearOnYearPage() {
  const { year } = useParams({ from: '/desk/year-on-year/$year' })
  const { data } = useSuspenseQuery(writing.yearOnYear(Number(year)))
  const [all, setAll] = useState(false)
  const rows = data.rows.filter(({ value, before, stated }) => all || stated !== null || (value && before))
  useTitle(`${year} 年与上年对照`)
  return (
    <div className="page">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/report-drafts">报告编写</Link>
        </p>
        <h1>{year} 年与上年对照</h1>
        <p className="quiet">「上年台账」是按上年口径数出来的；「报告所述」来自导入的往年报告，没有名单可查。</p>
        <p className="chips no-print">
          <ToggleChip label="没有可比的也列出" on={all} onChange={setAll} />
        </p>
      </header>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">业务</th>
            {[`${year} 年`, '上年台账', '报告所述', '增减'].map((label) => (
              <th key={label} scope="col" className="num">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ figure, label, line, unit, value, before, stated, quote }) => (
            <tr key={figure}>
              <td className="c-title">{label}</td>
              <td className="c-cell">{lineOf(line)?.label ?? line}</td>
              <td className="num">
                <Link to="/reports/$year" params={{ year }} search={{ figure }} className="figure">
                  {shown(value, unit)}
                </Link>
              </td>
              <td className="num">{before === null ? '' : shown(before, unit)}</td>
              <td className="num" title={quote ?? undefined}>
                {stated === null ? '' : numberText(stated)}
              </td>
              <td className="num">{changeText(value, before || stated, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function shown(value: number | null, unit: string): string {
  return value === null ? '没有基数' : `${numberText(value)}${unit}`
}

function changeText(value: number | null, before: number | null, unit: string): string {
  if (value === null || !before) return ''
  if (unit === '%') return `${numberText(Math.round((value - before) * 100) / 100)} 个百分点`
  return `${numberText(Math.round(((value - before) / before) * 1000) / 10)}%`
}
