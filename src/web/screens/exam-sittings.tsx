import { useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { asks } from '../queries.ts'
import { momentText } from '../words.ts'
import { type HallOverview, useSaid } from './exam-said.tsx'

interface Props {
  readonly id: string
  readonly hall: HallOverview
}

export function ExamSittings({ id, hall }: Props) {
  const { sittings, cells, next } = hall
  return (
    <section className="part" aria-labelledby="sittings">
      <h2 id="sittings">场次</h2>
      {sittings.length > 0 && (
        <div className="scroll">
          <table className="plain-table">
            <thead>
              <tr>
                <th>场次</th>
                <th>时间</th>
                <th className="num">座位</th>
                <th className="num">已开始</th>
                <th className="num">已收卷</th>
                <th className="num">已评分</th>
              </tr>
            </thead>
            <tbody>
              {sittings.map((one) => (
                <tr key={one.n}>
                  <th scope="row">{one.kindLabel}</th>
                  <td>
                    {momentText(one.opensAt)}—{momentText(one.closesAt).split(' ')[1]}，答题 {one.minutes} 分钟
                  </td>
                  <td className="num">{one.seats}</td>
                  <td className="num">{one.started}</td>
                  <td className="num">{one.handedIn}</td>
                  <td className="num">{one.marked}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {cells.length > 0 && <Cells cells={cells} />}
      {next.open ? (
        <Opening id={id} hall={hall} />
      ) : (
        <p className="quiet">
          现在不能开设{next.kindLabel}：{next.reasons.join('；')}
        </p>
      )}
    </section>
  )
}

function Cells({ cells }: { readonly cells: HallOverview['cells'] }) {
  const short = cells.filter(({ there, needed }) => there < needed)
  return (
    <p className={short.length > 0 ? 'summary' : 'quiet'}>
      {short.length > 0
        ? `题库不够：${short.map(({ kindLabel, topic, there, needed }) => `${kindLabel}「${topic}」有 ${there} 道，至少要 ${needed} 道`).join('；')}`
        : `每套卷：${cells.map(({ kindLabel, topic, count, marks }) => `${kindLabel}「${topic}」${count} 题，每题 ${marks} 分`).join('；')}。题库够用。`}
    </p>
  )
}

function Opening({ id, hall }: Props) {
  const { day: today } = useSuspenseQuery(asks.me()).data.today
  const [on, setOn] = useState<string>(today)
  const [from, setFrom] = useState('09:00')
  const [until, setUntil] = useState('11:00')
  const [minutes, setMinutes] = useState('90')
  const { run, said } = useSaid(id)
  const open = async (event: FormEvent) => {
    event.preventDefault()
    const kind = hall.sittings.length === 0 ? 'first' : 'makeUp'
    const row = { kind, opensAt: `${on}T${from}`, closesAt: `${on}T${until}`, minutes: Number(minutes) }
    await run(() =>
      api('POST /api/matters/:id/acts/:act', {
        params: { id, act: 'openSitting' },
        body: { version: hall.version, given: { sittingOn: today, sittings: [row] } },
      }),
    )
  }
  return (
    <form className="opening" onSubmit={open}>
      {said}
      <p className="row">
        <label>
          日期
          <input type="date" value={on} onChange={(event) => setOn(event.target.value)} required />
        </label>
        <label>
          开考
          <input type="time" value={from} onChange={(event) => setFrom(event.target.value)} required />
        </label>
        <label>
          结束
          <input type="time" value={until} onChange={(event) => setUntil(event.target.value)} required />
        </label>
        <label>
          答题分钟数
          <input
            type="number"
            min={1}
            max={600}
            value={minutes}
            onChange={(event) => setMinutes(event.target.value)}
            required
          />
        </label>
        <button type="submit" className="plain-button primary">
          开设{hall.next.kindLabel}
        </button>
      </p>
    </form>
  )
}
