import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Line } from '../../kernel/line.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { asks, type RoundView } from '../queries.ts'
import { dayText } from '../words.ts'
import { LineHead, lineThat } from './line-head.tsx'
import { RoundDecide } from './round-decide.tsx'
import { roundActOf } from './shapes.ts'
import './screens.css'

/** Clean-up rounds: each document's verdict, what is still to be decided, and the totals of the round. */
export function RoundsPage() {
  const { round: asked } = useSearch({ from: '/desk/rounds' })
  const line = lineThat((one) => roundActOf(one) !== null)
  const { post } = useSuspenseQuery(asks.me()).data
  const view = useQuery(asks.rounds(asked))
  const round = asked ?? view.data?.rounds[0]?.name ?? ''
  const act = roundActOf(line)
  const may = mayDo(line, act, post.role)
  return (
    <div className="page wide">
      <LineHead line={line} title="清理批次" />
      {view.error && <Refused error={view.error} again={() => void view.refetch()} />}
      {!view.error && !view.data && <Reading />}
      {view.data && <Round view={view.data} round={round} may={may} />}
      {view.data && round !== '' && line && act && may && view.data.undecided.length > 0 && (
        <RoundDecide key={round} line={line} act={act} round={round} rows={view.data.undecided} />
      )}
      {view.data && view.data.decided.length > 0 && <Decided rows={view.data.decided} />}
    </div>
  )
}

function mayDo(line: Line | null, act: string | null, role: string): boolean {
  return line !== null && act !== null && line.acts[act]?.by.some((one) => one === role) === true
}

/** The rounds there are, and the totals of the one that is shown. */
function Round({ view, round, may }: { readonly view: RoundView; readonly round: string; readonly may: boolean }) {
  return (
    <>
      <Rounds rounds={view.rounds} round={round} may={may} />
      {round !== '' && <Totals round={round} view={view} />}
    </>
  )
}

interface RoundsProps {
  readonly rounds: RoundView['rounds']
  readonly round: string
  readonly may: boolean
}

function Rounds({ rounds, round, may }: RoundsProps) {
  return (
    <>
      {rounds.length === 0 && round === '' && (
        <Nothing says="还没有办过清理。">
          <p>{may ? '在下面写上批次的名称，就可以逐份给结论。' : '清理由承办人登记。'}</p>
        </Nothing>
      )}
      {rounds.length > 0 && (
        <nav className="chips" aria-label="批次">
          {rounds.map(({ name, on, documents }) => (
            <Link
              key={name}
              to="/rounds"
              search={{ round: name }}
              className={name === round ? 'plain-button primary' : 'plain-button'}
              aria-current={name === round ? 'page' : undefined}
            >
              {name}（{documents} 份，{dayText(on)}）
            </Link>
          ))}
        </nav>
      )}
      {may && <NewRound />}
    </>
  )
}

function NewRound() {
  const navigate = useNavigate({ from: '/rounds' })
  const [name, setName] = useState('')
  return (
    <form
      className="ask-law no-print"
      onSubmit={(event) => {
        event.preventDefault()
        void navigate({ search: { round: name.trim() } })
        setName('')
      }}
    >
      <FieldFrame id="new-round" label="新的一批" help="如「2021年全面清理」；同一批写法要一致">
        {(bound) => <Input {...bound} value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />}
      </FieldFrame>
      <Button htmlType="submit" disabled={name.trim() === ''}>
        开始这一批
      </Button>
    </form>
  )
}

function Totals({ round, view }: { readonly round: string; readonly view: RoundView }) {
  const { tallies, decided, undecided } = view
  const waiting = tallies.reduce((sum, one) => sum + one.documents - one.carriedOut, 0)
  return (
    <section className="part">
      <h2>{round}</h2>
      <p className="lead-line">
        已有结论 <strong>{decided.length}</strong> 份，还没有结论的 <strong>{undecided.length}</strong> 份
        {waiting > 0 ? `；有结论的里面 ${waiting} 份还没有落实` : ''}。
      </p>
      <table className="plain-table totals">
        <caption className="sr">各种结论的份数</caption>
        <thead>
          <tr>
            <th scope="col">结论</th>
            <th scope="col" className="num">
              份数
            </th>
            <th scope="col" className="num">
              已落实
            </th>
          </tr>
        </thead>
        <tbody>
          {tallies.map(({ verdict, label, documents, carriedOut }) => (
            <tr key={verdict}>
              <th scope="row">{label}</th>
              <td className="num">{documents}</td>
              <td className="num">{carriedOut}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Decided({ rows }: { readonly rows: RoundView['decided'] }) {
  return (
    <section className="part">
      <h2>
        已有结论 <span className="n">{rows.length} 份</span>
      </h2>
      <div className="scroll" tabIndex={0} role="region" aria-label="已有结论的文件">
        <table className="plain-table decided">
          <thead>
            <tr>
              {['文件', '制定机关', '结论', '理由', '现在', '落实'].map((label) => (
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
                    {row.title}
                  </Link>
                </th>
                <td>{row.issuer}</td>
                <td>{row.verdictLabel}</td>
                <td>{row.why}</td>
                <td>{row.stateLabel}</td>
                <td>{row.says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
