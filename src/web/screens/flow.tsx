import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lineOf } from '../lines.ts'
import { Reading, Refused } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks, type FlowView } from '../queries.ts'
import { fullDayText, numberText } from '../words.ts'
import { SpanBar } from './span-bar.tsx'
import './screens.css'
import './services.css'

/** What a register held, what came and went, what it holds. */
export function FlowPage() {
  const { line: id } = useParams({ from: '/desk/registers/$line/flow' })
  const address = useSearch({ from: '/desk/registers/$line/flow' })
  const navigate = useNavigate({ from: '/registers/$line/flow' })
  const today = useSuspenseQuery(asks.me()).data.today.day
  const flow = useQuery(asks.flow(id, address))
  const label = lineOf(id)?.label ?? '名册'
  useTitle(`${label}：存量和进出`)
  return (
    <div className="page wide">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/lines/$line" params={{ line: id }} search={{}}>
            {label}
          </Link>
        </p>
        <h1>存量和进出</h1>
      </header>
      {flow.error && <Refused error={flow.error} again={() => void flow.refetch()} />}
      {!flow.error && !flow.data && <Reading />}
      {flow.data && (
        <>
          <SpanBar
            key={`${flow.data.from}${flow.data.until}`}
            from={flow.data.from}
            until={flow.data.until}
            today={today}
            go={(span) => void navigate({ search: span })}
          />
          <Moves flow={flow.data} />
        </>
      )}
    </div>
  )
}

function Moves({ flow: { from, until, before, after, came, went, exact } }: { readonly flow: FlowView }) {
  return (
    <>
      <table className="plain-table coverage">
        <caption className="sr">存量和进出</caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col" className="num">
              数
            </th>
          </tr>
        </thead>
        <tbody>
          <Line label={`期初在册（${fullDayText(from)}以前）`} value={before} />
          {came.map(({ why, entries }) => (
            <Line key={`+${why}`} label={`进：${why}`} value={entries} sign="+" />
          ))}
          {went.map(({ why, entries }) => (
            <Line key={`-${why}`} label={`出：${why}`} value={entries} sign="−" />
          ))}
          <Line label={`期末在册（${fullDayText(until)}）`} value={after} />
        </tbody>
      </table>
      <p className="quiet">
        各种进出分开数，不相抵。只数名册里登记了的：启用以前没有入册的，期初和期末都没有它；只知道某一种进或者出的年份，不能由它倒推存量。
        {!exact && '条目超过一次能读的数量，这里只数了读到的部分。'}
      </p>
    </>
  )
}

function Line({ label, value, sign = '' }: { readonly label: string; readonly value: number; readonly sign?: string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="num">{`${sign}${numberText(value)}`}</td>
    </tr>
  )
}
