import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ToggleChip } from '../parts/chip.tsx'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks, type CoverageView } from '../queries.ts'
import { fullDayText } from '../words.ts'
import { DayBar } from './day-bar.tsx'
import './screens.css'

/** How many guides serve each community, and where that is not enough. */
export function CoveragePage() {
  useTitle('法律明白人覆盖')
  const { on: asked } = useSearch({ from: '/desk/coverage' })
  const navigate = useNavigate({ from: '/coverage' })
  const today = useSuspenseQuery(asks.me()).data.today.day
  const coverage = useQuery(asks.coverage(asked))
  const [short, setShort] = useState(false)
  const on = asked ?? today
  return (
    <div className="page wide">
      <header className="page-head">
        <h1>法律明白人覆盖村（社区）</h1>
      </header>
      <DayBar key={on} on={on} today={today} go={(day) => void navigate({ search: day ? { on: day } : {} })}>
        <ToggleChip label="只看不够的" on={short} onChange={setShort} />
      </DayBar>
      {coverage.error && <Refused error={coverage.error} again={() => void coverage.refetch()} />}
      {!coverage.error && !coverage.data && <Reading />}
      {coverage.data && <Covered coverage={coverage.data} onlyShort={short} />}
    </div>
  )
}

function Covered({ coverage, onlyShort }: { readonly coverage: CoverageView; readonly onlyShort: boolean }) {
  const { on, floor, covered, of, streets, elsewhere, partial } = coverage
  if (of === 0 && elsewhere.length === 0) {
    return (
      <Nothing says="您的查看范围内还没有村（社区），也没有在册的法律明白人。">
        <p>村（社区）在机构名册里登记，法律明白人在「法律明白人」里登记。</p>
      </Nothing>
    )
  }
  return (
    <>
      <p className="lead-line">
        {fullDayText(on)}，{of} 个村（社区）中 <strong>{covered}</strong> 个有至少 {floor} 名在册的法律明白人，
        <strong>{of - covered}</strong> 个不够。
        {partial && '您的岗位只看得到本机构的名册，人数只含看得到的。'}
      </p>
      {streets.map((street) => (
        <Street key={street.street} street={street} onlyShort={onlyShort} floor={floor} />
      ))}
      {elsewhere.length > 0 && (
        <section className="part">
          <h2>没有对上机构名册的</h2>
          <p className="quiet">登记时写的名称在机构名册里找不到，没有计入上面的覆盖。</p>
          <PlaceTable
            rows={elsewhere.map((row) => ({ ...row, short: false }))}
            floor={floor}
            label="没有对上机构名册的"
          />
        </section>
      )}
    </>
  )
}

type StreetView = CoverageView['streets'][number]

function Street({
  street: { street, covered, communities },
  onlyShort,
  floor,
}: {
  readonly street: StreetView
  readonly onlyShort: boolean
  readonly floor: number
}) {
  const rows = onlyShort ? communities.filter(({ short }) => short) : communities
  if (rows.length === 0) return null
  return (
    <section className="part">
      <h2>
        {street} <span className="n">{`${communities.length} 个中 ${covered} 个够`}</span>
      </h2>
      <PlaceTable rows={rows} floor={floor} label={street} />
    </section>
  )
}

interface TableProps {
  readonly rows: StreetView['communities']
  readonly floor: number
  readonly label: string
}

function PlaceTable({ rows, floor, label }: TableProps) {
  return (
    <table className="plain-table coverage">
      <caption className="sr">{label}</caption>
      <thead>
        <tr>
          <th scope="col">村（社区）</th>
          <th scope="col" className="num">
            法律明白人
          </th>
          <th scope="col" className="num">
            法治带头人
          </th>
          <th scope="col">还差</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ community, guides, leaders, short }) => (
          <tr key={community}>
            <th scope="row">{community}</th>
            <td className="num">{guides}</td>
            <td className="num">{leaders}</td>
            <td>{short ? <span className="mark">{`差 ${floor - guides} 名`}</span> : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
