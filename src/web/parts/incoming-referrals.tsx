import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { asks } from '../queries.ts'

/** What other lines hand over to this one: taken in with one form, nothing typed twice. */
export function IncomingReferrals({ line }: { readonly line: string }) {
  const { data } = useQuery(asks.referrals())
  const rows = (data?.rows ?? []).filter((row) => row.line === line)
  if (rows.length === 0) return null
  return (
    <section aria-label="待接收的移送" className="referrals">
      <h2>待接收的移送 {rows.length}</h2>
      <ul>
        {rows.map(({ id, fromLineLabel, fromNumber, why, act, actLabel }) => (
          <li key={id}>
            {fromLineLabel}
            {fromNumber ? ` ${fromNumber}` : ''}：{why}{' '}
            <Link to="/lines/$line/new" params={{ line }} search={{ act, referral: id }}>
              接收并{actLabel}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
