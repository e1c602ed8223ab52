import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks, type SupplyView } from '../queries.ts'
import { fullDayText, numberText } from '../words.ts'
import { SpanBar } from './span-bar.tsx'
import './screens.css'
import './services.css'

type Side = SupplyView['sides'][number]

/** Who serves each street, beside what comes from it. */
export function SupplyPage() {
  useTitle('供给和需求')
  const address = useSearch({ from: '/desk/supply' })
  const navigate = useNavigate({ from: '/supply' })
  const today = useSuspenseQuery(asks.me()).data.today.day
  const supply = useQuery(asks.supply(address))
  return (
    <div className="page wide">
      <header className="page-head">
        <h1>各街道的供给和需求</h1>
      </header>
      {supply.error && <Refused error={supply.error} again={() => void supply.refetch()} />}
      {!supply.error && !supply.data && <Reading />}
      {supply.data && (
        <>
          <SpanBar
            key={`${supply.data.from}${supply.data.until}`}
            from={supply.data.from}
            until={supply.data.until}
            today={today}
            go={(span) => void navigate({ search: span })}
          />
          <p className="lead-line">
            在册人数看{fullDayText(supply.data.on)}，事项数看{fullDayText(supply.data.from)}至
            {fullDayText(supply.data.until)}登记的；每名（所）摊到最多的街道排在前面。
          </p>
          {supply.data.sides.map((side) => (
            <SideTable key={side.line} side={side} />
          ))}
        </>
      )}
    </div>
  )
}

function SideTable({ side }: { readonly side: Side }) {
  const { label, takers, unit, hidden, streets, unplaced } = side
  return (
    <section className="part">
      <h2>
        {label} <span className="n">由{takers}承担</span>
      </h2>
      {hidden && <p className="quiet">这项业务不在您的查看范围，没有计数。</p>}
      {!hidden && streets.length === 0 && <Nothing says="机构名册里还没有街道。" />}
      {!hidden && streets.length > 0 && (
        <table className="plain-table coverage">
          <caption className="sr">{label}</caption>
          <thead>
            <tr>
              <th scope="col">街道</th>
              <th scope="col" className="num">
                在册
              </th>
              <th scope="col" className="num">{`登记（${unit}）`}</th>
              <th scope="col" className="num">
                平均每名（所）
              </th>
            </tr>
          </thead>
          <tbody>
            {streets.map(({ street, supply, demand, each }) => (
              <tr key={street}>
                <th scope="row">{street}</th>
                <td className="num">{supply}</td>
                <td className="num">{numberText(demand)}</td>
                <td className="num">{each === null ? <Alone demand={demand} /> : each.toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!hidden && (unplaced.supply > 0 || unplaced.demand > 0) && (
        <p className="quiet">
          没有写明街道的：在册 {unplaced.supply}，登记 {numberText(unplaced.demand)} {unit}，没有计入上表。
        </p>
      )}
    </section>
  )
}

function Alone({ demand }: { readonly demand: number }) {
  return demand > 0 ? <span className="mark">没有人承担</span> : <span className="quiet">—</span>
}
