import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Reading, Refused } from '../parts/states.tsx'
import { writing } from './writing-queries.ts'

/** What was said a year ago, beside what is being said now. */
export function LastYear({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(writing.margin(id))
  if (error) return <Refused error={error} again={() => void refetch()} />
  if (!data) return <Reading />
  if (!data.lastYear) {
    return (
      <p className="quiet">
        没有上年的文字。<Link to="/stated-reports">导入往年报告</Link>以后，这里可以对照。
      </p>
    )
  }
  const { title, from, text } = data.lastYear
  return (
    <section className="last-year" aria-label="上年文字">
      <h2>{title}</h2>
      <p className="quiet">{from === 'stated' ? '导入的往年报告，数字为报告所述。' : '本系统编写的上年报告。'}</p>
      {text.split('\n').map((line, at) => (
        <p key={`${at}`}>{line}</p>
      ))}
    </section>
  )
}
