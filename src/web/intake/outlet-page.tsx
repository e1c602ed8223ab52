import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { isDay } from '../../law/day.ts'
import { type Answer, addressOf } from '../api.ts'
import { DayInput } from '../form/day-input.tsx'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { TakeOutLink } from '../parts/take-out-link.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks } from '../queries.ts'
import { intakeAsks, type Period } from './asks.ts'
import { Missing } from './missing.tsx'
import './intake.css'

type OutletView = Answer<'GET /api/upstream/:outlet'>

/** One form of somebody else's for a period: what would go out, what is wanting in it, and what they do not have yet. */
export function OutletPage() {
  const { outlet } = useParams({ from: '/desk/upstream/$outlet' })
  const { from, until, page = 1 } = useSearch({ from: '/desk/upstream/$outlet' })
  const navigate = useNavigate({ from: '/upstream/$outlet' })
  const today = useSuspenseQuery(asks.me()).data.today.day
  const known = useSuspenseQuery(intakeAsks.outlets()).data.rows.find(({ id }) => id === outlet)
  const period = { from, until }
  const view = useQuery(intakeAsks.outlet(outlet, period))
  useTitle(known?.label ?? '上级平台')
  if (!known) return <Nothing says="没有这种报表，或者不在您的查看范围内。" />
  return (
    <div className="page wide intake">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/upstream">上级平台</Link>
        </p>
        <h1>{known.label}</h1>
      </header>
      <PeriodBar
        key={`${from}/${until}`}
        period={period}
        today={today}
        label={known.dayLabel}
        go={(next) => void navigate({ search: next })}
      />
      {view.error && <Refused error={view.error} again={() => void view.refetch()} />}
      {!view.error && !view.data && <Reading />}
      {view.data && <Going outlet={outlet} period={period} view={view.data} />}
      <Missing
        outlet={known}
        period={period}
        page={page}
        go={(next) => void navigate({ search: { ...period, page: next } })}
      />
    </div>
  )
}

interface BarProps {
  readonly period: Period
  readonly today: string
  readonly label: string
  readonly go: (period: Period) => void
}

function PeriodBar({ period, today, label, go }: BarProps) {
  const [from, setFrom] = useState(period.from ?? '')
  const [until, setUntil] = useState(period.until ?? '')
  const wrong = [from, until].some((one) => one !== '' && !isDay(one))
  const submit = () => go({ ...(from ? { from } : {}), ...(until ? { until } : {}) })
  return (
    <form
      className="period-bar no-print"
      onSubmit={(event) => {
        event.preventDefault()
        if (!wrong) submit()
      }}
    >
      <label className="label" htmlFor="period-from">
        {label}从
      </label>
      <DayInput id="period-from" value={from} onChange={setFrom} today={today} label={`${label}从`} />
      <label className="label" htmlFor="period-until">
        到
      </label>
      <DayInput id="period-until" value={until} onChange={setUntil} today={today} label={`${label}到`} />
      <Button htmlType="submit" disabled={wrong}>
        看这一段
      </Button>
    </form>
  )
}

const outgoingPurposes = ['上传上级平台', '核对', '报送上级']

interface GoingProps {
  readonly outlet: string
  readonly period: Period
  readonly view: OutletView
}

function Going({ outlet, period, view: { rows, gaps, problems, table } }: GoingProps) {
  return (
    <section className="part" aria-label="导出">
      <h2>
        导出 <span className="n">{rows} 件</span>
      </h2>
      <p className="row">
        <TakeOutLink
          label="导出 .xlsx"
          className="plain-button primary"
          purposes={outgoingPurposes}
          href={(purpose) => addressOf('/api/upstream/:outlet/export.xlsx', { outlet }, { ...period, purpose })}
        />
      </p>
      {gaps.length > 0 && (
        <p className="lead-line">
          上级平台必填而这里没有的格子，导出的表里有底色，请补上再传：
          {gaps.map(({ header, count }) => `${header}（${count} 行）`).join('、')}。
        </p>
      )}
      {problems.map((says) => (
        <p key={says} className="lead-line">
          核对：{says}。
        </p>
      ))}
      {table && <FormTable table={table} />}
    </section>
  )
}

function FormTable({ table: { groups, headers, rows } }: { readonly table: NonNullable<OutletView['table']> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by key
    <section className="scroll" tabIndex={0} aria-label="统计表">
      <table className="plain-table first-rows counted">
        <caption className="sr">统计表</caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            {headers.map((header, at) => (
              <th scope="col" key={`${groups[at]}/${header}`} className="num">
                {groups[at] && <span className="quiet small below">{groups[at]}</span>}
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, at) => (
                <td key={`${groups[at]}/${headers[at]}`} className="num">
                  {cell === '0' ? '' : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
