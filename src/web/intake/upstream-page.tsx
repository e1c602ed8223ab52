import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Nothing } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { intakeAsks, type Outlet } from './asks.ts'
import './intake.css'

/** Where else the same things have to be entered, and what is still missing there. */
export function UpstreamPage() {
  useTitle('上级平台')
  const { rows } = useSuspenseQuery(intakeAsks.outlets()).data
  return (
    <div className="page wide intake">
      <header className="page-head with-acts">
        <h1>上级平台</h1>
        {rows.length > 0 && (
          <Link to="/reconcile" className="plain-button">
            拿上级平台的导出来核对
          </Link>
        )}
      </header>
      {rows.length === 0 ? (
        <Nothing says="您的查看范围里没有要录到上级平台的业务。" />
      ) : (
        <>
          <p className="lead-line">
            这里登记一次，按上级平台的列名导出；录入后登记编号，没有编号的就在「未录」里。列名按公开的报表整理，待核，请对照本地的模板。
          </p>
          <table className="plain-table outlets">
            <caption className="sr">上级平台的报表</caption>
            <thead>
              <tr>
                <th scope="col">报表</th>
                <th scope="col">业务</th>
                <th scope="col" className="num">
                  未录上级平台
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <OutletRow key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  )
}

function OutletRow({ row: { id, label, lineLabel, missing, kind } }: { readonly row: Outlet }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/upstream/$outlet" params={{ outlet: id }} search={{}}>
          {label}
        </Link>
        <span className="mark">{kind === 'rows' ? '逐件' : '统计'}</span>
      </th>
      <td>{lineLabel}</td>
      <td className="num">{missing}</td>
    </tr>
  )
}
