import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { asks, type SaidRow } from '../queries.ts'
import { dayText, numberText } from '../words.ts'
import { LastWords } from './last-words.tsx'
import { LineHead, lineThat } from './line-head.tsx'
import { answersForWords } from './shapes.ts'
import './screens.css'

/** What last year's report owned up to or announced, what was done about it, and what proves it. */
export function SaidPage() {
  const { day: today } = useSuspenseQuery(asks.me()).data.today
  const { year = Number(today.slice(0, 4)) } = useSearch({ from: '/desk/said' })
  const navigate = useNavigate({ from: '/said' })
  const said = useQuery(asks.said(year))
  return (
    <div className="page wide">
      <LineHead line={lineThat(answersForWords)} title="上年怎么说、今年怎么做" />
      <nav className="row months no-print" aria-label="年份">
        <button type="button" className="plain-button" onClick={() => void navigate({ search: { year: year - 1 } })}>
          上一年
        </button>
        <h2 aria-live="polite">{year}年立项的</h2>
        <button type="button" className="plain-button" onClick={() => void navigate({ search: { year: year + 1 } })}>
          下一年
        </button>
      </nav>
      {said.error && <Refused error={said.error} again={() => void said.refetch()} />}
      {!said.error && !said.data && <Reading />}
      {said.data && <Answers rows={said.data.rows} year={year} />}
      <LastWords year={year} />
    </div>
  )
}

function Answers({ rows, year }: { readonly rows: readonly SaidRow[]; readonly year: number }) {
  if (rows.length === 0)
    return (
      <Nothing says={`${year}年没有由上年报告的不足或者打算立项的任务。`}>
        <p>
          下面列出上年报告的原话，一句一句立项，不用重填；也可以在登记督办任务时，来源选「上年报告的不足」或者「上年报告的打算」。
        </p>
      </Nothing>
    )
  const reached = rows.filter((row) => row.reached === true).length
  const missed = rows.filter((row) => row.reached === false).length
  return (
    <>
      <p className="lead-line">
        上年报告说过的 {rows.length} 件：{reached} 件达到目标，{missed} 件没有达到，{rows.length - reached - missed}{' '}
        件还没有实际数。
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label="上年怎么说、今年怎么做">
        <table className="plain-table said">
          <thead>
            <tr>
              {['上年报告怎么说', '今年做了什么', '凭据', '衡量', '结果'].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to="/matters/$id" params={{ id: row.id }}>
                    {row.said}
                  </Link>
                  <div className="quiet small">{row.source}</div>
                </th>
                <td data-label="今年做了什么">{row.did}</td>
                <td data-label="凭据">{row.proof || <span className="quiet">还没有</span>}</td>
                <td data-label="衡量">{measureText(row)}</td>
                <td data-label="结果">{resultText(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function measureText({ measure, baseline, target, measured }: SaidRow): string {
  const number = (value: number | null) => (value === null ? '没有' : numberText(value))
  return `${measure}：基数 ${number(baseline)}，目标 ${number(target)}，实际 ${number(measured)}`
}

function resultText({ reached, stateLabel, due, ended }: SaidRow): string {
  const verdict = reached === null ? '' : reached ? '达到' : '没有达到'
  return [verdict, stateLabel, !ended && due ? `${dayText(due)}前` : ''].filter(Boolean).join('，')
}
