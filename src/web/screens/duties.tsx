import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ToggleChip } from '../parts/chip.tsx'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks, type DutiesView } from '../queries.ts'
import { dayText } from '../words.ts'
import './screens.css'
import './services.css'

type Unit = DutiesView['units'][number]

/** A year's duty list, unit by unit: published or not, done or not, reminded or not. */
export function DutiesPage() {
  const { year: asked } = useSearch({ from: '/desk/duty-lists' })
  const navigate = useNavigate({ from: '/duty-lists' })
  const thisYear = Number(useSuspenseQuery(asks.me()).data.today.day.slice(0, 4))
  const year = asked ?? thisYear
  const duties = useQuery(asks.duties(year))
  const [late, setLate] = useState(false)
  useTitle(`${year} 年普法责任清单`)
  const go = (next: number) => void navigate({ search: next === thisYear ? {} : { year: next } })
  return (
    <div className="page wide">
      <header className="page-head with-acts">
        <h1>{year} 年普法责任清单</h1>
        <p className="row no-print">
          <button type="button" className="plain-button" onClick={() => go(year - 1)}>
            上一年
          </button>
          <button type="button" className="plain-button" onClick={() => go(year + 1)}>
            下一年
          </button>
          <ToggleChip label="只看迟了的" on={late} onChange={setLate} />
          <button type="button" className="plain-button" onClick={() => print()}>
            打印
          </button>
        </p>
      </header>
      {duties.error && <Refused error={duties.error} again={() => void duties.refetch()} />}
      {!duties.error && !duties.data && <Reading />}
      {duties.data && <Units units={duties.data.units} onlyLate={late} />}
    </div>
  )
}

function Units({ units, onlyLate }: { readonly units: readonly Unit[]; readonly onlyLate: boolean }) {
  const all = units.flatMap(({ duties }) => duties)
  const shown = units.filter(({ duties }) => !onlyLate || duties.some(({ late }) => late))
  if (units.length === 0) {
    return (
      <Nothing says="这一年还没有列入责任清单的事项。">
        <p>在「普法宣传」里用「列入普法责任清单」，每个单位每部法一条。</p>
      </Nothing>
    )
  }
  const count = (holds: (duty: Unit['duties'][number]) => boolean) => all.filter(holds).length
  return (
    <>
      <p className="lead-line">
        {units.length} 个单位，{all.length} 项；已公布 {count(({ publishedOn }) => publishedOn !== null)} 项，已完成{' '}
        {count(({ doneOn }) => doneOn !== null)} 项，逾期 {count(({ late }) => late)} 项。
      </p>
      {shown.map((unit) => (
        <OneUnit key={unit.unit} unit={unit} onlyLate={onlyLate} />
      ))}
    </>
  )
}

function OneUnit({ unit: { unit, held, prompts, unreplied, duties }, onlyLate }: { unit: Unit; onlyLate: boolean }) {
  const rows = onlyLate ? duties.filter(({ late }) => late) : duties
  const said = [
    `开展活动 ${held} 场`,
    prompts > 0 ? `提示函 ${prompts} 份${unreplied > 0 ? `，${unreplied} 份没有回复` : ''}` : '',
  ]
  return (
    <section className="part">
      <h2>
        {unit} <span className="n">{said.filter(Boolean).join('；')}</span>
      </h2>
      {rows.length > 0 && (
        <div className="scroll">
          <table className="plain-table duties">
            <caption className="sr">{unit}</caption>
            <thead>
              <tr>
                {['宣传的法律法规', '措施', '完成时间', '责任人', '公布', '完成'].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((duty) => (
                <tr key={duty.id}>
                  <th scope="row">
                    <Link to="/matters/$id" params={{ id: duty.id }}>
                      {duty.law || '没有写明'}
                    </Link>
                  </th>
                  <td>{duty.measures}</td>
                  <td className="nowrap">{duty.by ? dayText(duty.by) : ''}</td>
                  <td>{duty.head}</td>
                  <td>{duty.publishedOn ? `${dayText(duty.publishedOn)} ${duty.publishedAt}` : '没有公布'}</td>
                  <td className="nowrap">
                    {duty.doneOn ? dayText(duty.doneOn) : '没有完成'}
                    {duty.late && <span className="mark">逾期</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
