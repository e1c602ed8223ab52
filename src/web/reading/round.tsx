import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api.ts'
import { Nothing, ReasonList } from '../parts/states.tsx'
import { asProblem, type ProblemError } from '../problem.ts'
import { asks } from '../queries.ts'
import { ScreenHead } from '../screens/screen-head.tsx'
import { dayText } from '../words.ts'
import { AgreementTable } from './agreement-table.tsx'
import { type ReadingsView, readingAsks } from './asks.ts'
import { DisputeCard } from './dispute.tsx'
import '../screens/screens.css'
import './reading.css'

/** The round: one's own files first, then how far it has come, then what is open to all. */
export function RoundPage() {
  const { id } = useParams({ from: '/desk/matters/$id/readings' })
  const { data: file } = useSuspenseQuery(asks.matter(id))
  const { data: round } = useSuspenseQuery(readingAsks.round(id))
  const settles = round.acts.some(({ name, reasons }) => name === 'settle' && reasons.length === 0)
  return (
    <div className="page wide">
      <ScreenHead file={file} title="评阅" />
      <p className="lead-line">{saidOf(round)}</p>
      <RoundActs id={id} round={round} />
      {round.mine.length > 0 && <Mine id={id} rows={round.mine} />}
      {round.readers.length > 0 && <Readers rows={round.readers} />}
      {round.agreement.length > 0 && <AgreementTable rows={round.agreement} />}
      {round.disputes.length > 0 && (
        <section className="part">
          <h2>评得不一致的</h2>
          {round.disputes.map((dispute) => (
            <DisputeCard key={dispute.number} id={id} dispute={dispute} rubric={round.rubric} settles={settles} />
          ))}
        </section>
      )}
      {round.counts.readings === 0 && <Nothing says="还没有分派。先指派有平台账号的评查员，再在这里分派。" />}
    </div>
  )
}

function saidOf({ counts, secondShare, tolerance }: ReadingsView): string {
  const twice = secondShare > 0 ? `，其中 ${counts.twice} 份（${secondShare}%）由另一人背靠背复评` : '，没有定复评比例'
  const apart = secondShare > 0 ? `；总分相差超过 ${tolerance} 分、等次或者否决项不同的合议` : ''
  const left = counts.readings > 0 && counts.toAssign > 0 ? `还有 ${counts.toAssign} 份评阅要分派。` : ''
  return `应评 ${counts.files} 份${twice}${apart}。${left}已交 ${counts.handedIn}／${counts.readings}，已拆封 ${counts.opened} 份，已有结果 ${counts.results} 份。同一案卷的人都交了才能拆封，在那以前各人只看得到自己的。`
}

function RoundActs({ id, round }: { readonly id: string; readonly round: ReadingsView }) {
  const queries = useQueryClient()
  const [said, setSaid] = useState<string | null>(null)
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const go = async (name: 'assign' | 'open') => {
    setProblem(null)
    try {
      const done =
        name === 'assign'
          ? await api('POST /api/matters/:id/readings/assign', { params: { id } })
          : await api('POST /api/matters/:id/readings/open', { params: { id } })
      setSaid(done.says)
      await queries.invalidateQueries({ queryKey: ['matter', id] })
    } catch (error) {
      setProblem(asProblem(error))
    }
  }
  const own = round.acts.filter(({ name }) => name !== 'settle')
  if (own.length === 0) return null
  return (
    <div className="round-acts no-print">
      <p className="row">
        {own.map(({ name, label, reasons }) => (
          <button
            key={name}
            type="button"
            className={name === 'open' && round.counts.ready > 0 ? 'plain-button primary' : 'plain-button'}
            disabled={reasons.length > 0 || (name === 'open' && round.counts.ready === 0)}
            onClick={() => void go(name as 'assign' | 'open')}
          >
            {name === 'assign' && round.counts.readings > 0 ? '重新分派没有交的' : label}
            {name === 'open' && round.counts.ready > 0 ? ` ${round.counts.ready} 份` : ''}
          </button>
        ))}
      </p>
      <ul className="quiet small">
        {own.flatMap(({ label, reasons }) => reasons.map((says) => <li key={`${label}${says}`}>{says}</li>))}
      </ul>
      {said && !problem && <p role="status">{said}</p>}
      {problem && (
        <div className="summary" role="alert">
          <p>{problem.message}</p>
          <ReasonList problem={problem} />
        </div>
      )}
    </div>
  )
}

function Mine({ id, rows }: { readonly id: string; readonly rows: ReadingsView['mine'] }) {
  return (
    <section className="part">
      <h2>分派给我的</h2>
      <ul className="mine">
        {rows.map(({ row, number, turnLabel, handedInOn, opened }) => (
          <li key={row}>
            <Link to="/matters/$id/readings/$row" params={{ id, row: String(row) }}>
              {number}
            </Link>
            <span className="mark">{turnLabel}</span>
            <span className="quiet">{opened ? '已拆封' : handedInOn ? `${dayText(handedInOn)}交` : '没有交'}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Readers({ rows }: { readonly rows: ReadingsView['readers'] }) {
  return (
    <section className="part">
      <h2>评查员</h2>
      <table className="plain-table readers">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col" className="num">
              已交／分派
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, given, handedIn, away }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                {away && <span className="mark">回避</span>}
              </th>
              <td className="num">
                {handedIn}／{given}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
