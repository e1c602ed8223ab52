import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lineOf } from '../lines.ts'
import { ToggleChip } from '../parts/chip.tsx'
import { moveBetweenRows } from '../parts/row-keys.ts'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { asks, type ExpiringView } from '../queries.ts'
import { dayText, fullDayText } from '../words.ts'
import { monthsAhead } from './governance-address.ts'
import { LineHead } from './line-head.tsx'
import './screens.css'

const usual = 6

/** What lapses in the next months, and what has lapsed and still stands in the register as in force. */
export function ExpiringPage() {
  const { line: id } = useParams({ from: '/desk/registers/$line/expiring' })
  const { months = usual } = useSearch({ from: '/desk/registers/$line/expiring' })
  const navigate = useNavigate({ from: '/registers/$line/expiring' })
  const expiring = useQuery(asks.expiring(id, months))
  return (
    <div className="page wide">
      <LineHead line={lineOf(id)} title="到期雷达" />
      <fieldset className="chips no-print" aria-label="看几个月">
        {monthsAhead.map((ahead) => (
          <ToggleChip
            key={ahead}
            label={ahead < 12 ? `${ahead} 个月内` : `${ahead / 12} 年内`}
            on={ahead === months}
            onChange={() => void navigate({ search: ahead === usual ? {} : { months: ahead } })}
          />
        ))}
      </fieldset>
      {expiring.error && <Refused error={expiring.error} again={() => void expiring.refetch()} />}
      {!expiring.error && !expiring.data && <Reading />}
      {expiring.data && <Lapsing view={expiring.data} />}
    </div>
  )
}

function Lapsing({ view }: { readonly view: ExpiringView }) {
  const { on, until, rows, exact } = view
  const past = rows.filter((row) => row.past)
  const ahead = rows.filter((row) => !row.past)
  if (rows.length === 0)
    return <Nothing says={`${dayText(on)}至${dayText(until)}没有要到期的，也没有过了有效期还没处理的。`} />
  return (
    <>
      <p className="lead-line">
        {fullDayText(on)}看到{dayText(until)}：<strong>{ahead.length}</strong> 条将到期
        {past.length > 0 && (
          <>
            ，<strong>{past.length}</strong> 条已过有效期、还没有处理
          </>
        )}
        。{!exact && '名册太长，只看了前一万条。'}
      </p>
      {past.length > 0 && <Group title="已过有效期，还没有处理" rows={past} columns={view.columns} />}
      {months(ahead).map(([month, inMonth]) => (
        <Group key={month} title={monthTitle(month)} rows={inMonth} columns={view.columns} />
      ))}
    </>
  )
}

type Rows = ExpiringView['rows']

function months(rows: Rows): [string, Rows][] {
  const groups = new Map<string, Rows>()
  for (const row of rows) groups.set(row.until.slice(0, 7), [...(groups.get(row.until.slice(0, 7)) ?? []), row])
  return [...groups]
}

function monthTitle(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月到期`
}

interface GroupProps {
  readonly title: string
  readonly rows: Rows
  readonly columns: ExpiringView['columns']
}

function Group({ title, rows, columns }: GroupProps) {
  const shown = columns.filter(({ name }) => rows.some(({ cells }) => cells[name])).slice(0, 3)
  return (
    <section className="part">
      <h2>
        {title} <span className="n">{rows.length} 条</span>
      </h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="plain-table lapsing" onKeyDown={moveBetweenRows}>
          <thead>
            <tr>
              {['届满日期', '名称', '状态', ...shown.map(({ label }) => label), '还有多久'].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="when">{dayText(row.until)}</td>
                <th scope="row">
                  <Link to="/matters/$id" params={{ id: row.id }} data-row>
                    {row.title}
                  </Link>
                </th>
                <td>{row.stateLabel}</td>
                {shown.map(({ name }) => (
                  <td key={name}>{row.cells[name]}</td>
                ))}
                <td className={row.past ? 'late when' : 'when'}>{row.says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
