import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answer, api } from '../api.ts'
import { asks } from '../queries.ts'
import { momentText } from '../words.ts'
import { type HallOverview, useSaid } from './exam-said.tsx'

interface Props {
  readonly id: string
  readonly hall: HallOverview
  readonly n: number
}

const size = 50

/** Who sits where: entrance slips by unit, minutes given back, a new code for a lost one. */
export function ExamSeats({ id, hall, n }: Props) {
  const [q, setQ] = useState('')
  const [unit, setUnit] = useState('')
  const [page, setPage] = useState(1)
  const { data } = useQuery({
    ...asks.examSeats(id, n, { q: q || undefined, unit: unit || undefined, page, size }),
    placeholderData: keepPreviousData,
  })
  const { run, said } = useSaid(id)
  const params = (seat: string) => ({ id, n, seat })
  const reissue = (seat: string) =>
    run(async () => {
      const { says, code } = await api('POST /api/exams/:id/sittings/:n/seats/:seat/code', { params: params(seat) })
      return { says: `${says}，新的入场码是 ${code}` }
    })
  const give = (seat: string) =>
    run(() => api('POST /api/exams/:id/sittings/:n/seats/:seat/time', { params: params(seat), body: { minutes: 10 } }))
  return (
    <section className="part" aria-labelledby="seats">
      <h2 id="seats">考生和准考单（{hall.sittings.find((one) => one.n === n)?.kindLabel}）</h2>
      {said}
      <p className="row">
        <label className="sr" htmlFor="seat-q">
          查姓名或者准考证号
        </label>
        <input
          id="seat-q"
          placeholder="姓名、准考证号"
          value={q}
          onChange={(event) => {
            setQ(event.target.value)
            setPage(1)
          }}
        />
        <label className="sr" htmlFor="seat-unit">
          单位
        </label>
        <select
          id="seat-unit"
          value={unit}
          onChange={(event) => {
            setUnit(event.target.value)
            setPage(1)
          }}
        >
          <option value="">全部单位</option>
          {hall.units.map((one) => (
            <option key={one.unit}>{one.unit}</option>
          ))}
        </select>
      </p>
      <Slips id={id} n={n} unit={unit} />
      <ul className="seats">
        {data?.rows.map((seat) => (
          <Seat key={seat.id} seat={seat} reissue={() => reissue(seat.id)} give={() => give(seat.id)} />
        ))}
      </ul>
      {data && data.total > size && (
        <p className="row">
          <button type="button" className="plain-button" disabled={page === 1} onClick={() => setPage(page - 1)}>
            上一页
          </button>
          <span>
            第 {page} 页，共 {Math.ceil(data.total / size)} 页
          </span>
          <button
            type="button"
            className="plain-button"
            disabled={page * size >= data.total}
            onClick={() => setPage(page + 1)}
          >
            下一页
          </button>
        </p>
      )}
    </section>
  )
}

type SeatRow = Answer<'GET /api/exams/:id/sittings/:n/seats'>['rows'][number]

function Seat({
  seat,
  reissue,
  give,
}: {
  readonly seat: SeatRow
  readonly reissue: () => void
  readonly give: () => void
}) {
  return (
    <li>
      <span className="seat-name">{seat.name}</span>
      <span className="quiet">
        {seat.unit}　{seat.ticket}　第 {seat.form} 套
      </span>
      <span>{progressOf(seat)}</span>
      {!seat.handedInAt && (
        <span className="row">
          <button type="button" className="link" onClick={give}>
            补时十分钟<span className="sr">：{seat.name}</span>
          </button>
          <button type="button" className="link" onClick={reissue}>
            重发入场码<span className="sr">：{seat.name}</span>
          </button>
        </span>
      )}
    </li>
  )
}

function progressOf({ startedAt, endsAt, handedInAt, givenBack }: SeatRow): string {
  const given = givenBack > 0 ? `，补时 ${givenBack} 分钟` : ''
  if (handedInAt) return `已收卷 ${momentText(handedInAt)}${given}`
  return startedAt ? `正在答题，到 ${momentText(endsAt ?? '').split(' ')[1]}${given}` : `还没有开始${given}`
}

/** The slips are printed by unit and cut apart; taking them out is noted. */
function Slips({ id, n, unit }: { readonly id: string; readonly n: number; readonly unit: string }) {
  const [slips, setSlips] = useState<Answer<'GET /api/exams/:id/sittings/:n/slips'>['rows'] | null>(null)
  const show = async () => {
    const { rows } = await api('GET /api/exams/:id/sittings/:n/slips', {
      params: { id, n },
      query: { unit: unit || undefined },
    })
    setSlips(rows)
  }
  if (!slips)
    return (
      <p>
        <button type="button" className="plain-button" onClick={show}>
          显示{unit || '全部单位'}的准考单
        </button>
        <span className="quiet">　取出入场码会记录是谁、何时</span>
      </p>
    )
  return (
    <>
      <p className="no-print">
        <button type="button" className="plain-button" onClick={() => setSlips(null)}>
          收起准考单
        </button>
      </p>
      <ul className="slips">
        {slips.map(({ ticket, name, code }) => (
          <li key={ticket}>
            <span className="seat-name">{name}</span>
            <span>准考证号 {ticket}</span>
            <span>
              入场码 <span className="code">{code}</span>
            </span>
            <span className="quiet">用手机或者电脑打开 {location.host}/exam 入场</span>
          </li>
        ))}
      </ul>
    </>
  )
}
