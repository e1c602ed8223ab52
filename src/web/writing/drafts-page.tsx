import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Nothing } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks } from '../queries.ts'
import { writing } from './writing-queries.ts'
import './writing.css'

/** Every report being written or already out, and the ways to begin one. */
export function DraftsPage() {
  const { data } = useSuspenseQuery(writing.drafts())
  const { data: me } = useSuspenseQuery(asks.me())
  useTitle('报告编写')
  const year = me.today.day.slice(0, 4)
  return (
    <div className="page">
      <header className="page-head with-acts">
        <h1>报告编写</h1>
        <p className="row">
          <Link to="/lines/$line/new" params={{ line: 'annual-report' }} search={{}} className="plain-button primary">
            立项编写
          </Link>
          <Link to="/stated-reports" className="plain-button">
            导入往年报告
          </Link>
          <Link to="/year-on-year/$year" params={{ year }} className="plain-button">
            与上年对照
          </Link>
        </p>
      </header>
      {data.rows.length === 0 ? (
        <Nothing says="还没有报告。点「立项编写」，填年度和种类，就可以按提纲生成初稿。" />
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">报告</th>
              <th scope="col">种类</th>
              <th scope="col">年度</th>
              <th scope="col">状态</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ id, title, kindLabel, year: of, stateLabel }) => (
              <tr key={id}>
                <td className="c-title">
                  <Link to="/report-drafts/$id" params={{ id }} search={{}}>
                    {title}
                  </Link>
                </td>
                <td className="c-cell">{kindLabel}</td>
                <td className="c-cell">{of}</td>
                <td className="c-cell">{stateLabel}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
