import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Nothing } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks } from '../queries.ts'

/** What may be started from this post, by office. */
export function ChooseLinePage() {
  useTitle('登记新事项')
  const { rows } = useSuspenseQuery(asks.lines()).data
  const startable = rows.filter(({ mayOpen }) => mayOpen.length > 0)
  const offices = [...new Map(startable.map(({ office, officeLabel }) => [office, officeLabel]))]
  return (
    <div className="page">
      <header className="page-head">
        <h1>登记新事项</h1>
      </header>
      {startable.length === 0 && <Nothing says="现在的岗位没有可以登记的业务。需要登记的，请在右上角换一个岗位。" />}
      {offices.map(([office, label]) => (
        <section key={office} className="choose">
          <h2>{label}</h2>
          <ul>
            {startable
              .filter((line) => line.office === office)
              .map((line) => (
                <li key={line.id}>
                  <span>{line.label}</span>
                  {line.mayOpen.map(({ act, label: opening }) => (
                    <Link key={act} to="/lines/$line/new" params={{ line: line.id }} search={{ act }}>
                      {opening}
                    </Link>
                  ))}
                  <Link to="/lines/$line/take-over" params={{ line: line.id }} className="quiet">
                    接续存量
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
