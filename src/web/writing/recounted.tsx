import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Reading, Refused } from '../parts/states.tsx'
import { numberText } from '../words.ts'
import { type Draft, writing } from './writing-queries.ts'

/** Which frozen figures would be another today. The report keeps its own. */
export function MovedFigures({ draft, show }: { readonly draft: Draft; show(figure: string): void }) {
  const { data } = useQuery(writing.moved(draft.id))
  if (!data) return null
  if (data.rows.length === 0) return <p className="quiet">按今天的台账重数，冻结的数字都没有变。</p>
  return (
    <section className="moved" aria-label="重数">
      <p>按今天的台账重数，有 {data.rows.length} 个数字与冻结的不同；报告里的数字不动，点开看是哪一步改的。</p>
      <ul className="row">
        {data.rows.map(({ figure, label, unit, published, today }) => (
          <li key={figure}>
            <button type="button" className="figure" onClick={() => show(figure)}>
              {label} {valueText(published, unit)} → {valueText(today, unit)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function valueText(value: number | null, unit: string): string {
  return value === null ? '不能重数' : `${numberText(value)}${unit}`
}

const kinds = { added: '增加', removed: '减少', changed: '改动' } as const

/** Published so many, today so many, because of these events. */
export function Recounted({ id, figure }: { readonly id: string; readonly figure: string }) {
  const { data, error, refetch } = useQuery(writing.recount(id, figure))
  if (error) return <Refused error={error} again={() => void refetch()} />
  if (!data) return <Reading />
  return (
    <section className="recounted" aria-label="冻结与重数">
      <h3>冻结与重数</h3>
      <p>{data.says}。</p>
      {data.changes.length > 0 && (
        <ul className="relations">
          {data.changes.map(({ kind, list, matter, number, act, on, recordedAt, person, why }) => (
            <li key={`${matter} ${kind} ${list} ${recordedAt}`}>
              {list ? `「${list}」` : ''}
              {kinds[kind]}{' '}
              <Link to="/matters/$id" params={{ id: matter }}>
                {number ?? '未编号的事项'}
              </Link>
              {act && `：${on}「${act}」，${recordedAt} 由${person}记录`}
              {why && `，理由：${why}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
