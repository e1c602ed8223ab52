import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { fullDayText, numberText } from '../words.ts'
import { DraftBulletin } from '../writing/draft-bulletin.tsx'
import { oversightAsks } from './asks.ts'
import { OversightHead } from './head.tsx'

const heads = ['归集', '零报告（月）', '最近归集', '在办期限', '已过期限', '待核对线索', '等说明', '整改中']

/** Every unit that sends records, in one sheet, in the order of names: no ranking. */
export function UnitsPage() {
  const units = useQuery(oversightAsks.units())
  return (
    <div className="page wide">
      <OversightHead title="各执法单位" />
      {units.error && <Refused error={units.error} again={() => void units.refetch()} />}
      {!units.error && !units.data && <Reading />}
      {units.data && units.data.rows.length === 0 && <Nothing says="还没有单位归集过执法记录。" />}
      {units.data && units.data.rows.length > 0 && <Sheet data={units.data} />}
    </div>
  )
}

type Units = NonNullable<ReturnType<typeof useUnits>>
function useUnits() {
  return useQuery(oversightAsks.units()).data
}

function Sheet({ data: { from, until, rows } }: { readonly data: Units }) {
  const silent = rows.filter((row) => row.silent).length
  return (
    <>
      <p className="lead-line">
        {fullDayText(from)}至{fullDayText(until)}，{rows.length} 个单位，<strong>{silent}</strong>{' '}
        个本期既没有归集记录，也没有零报告：是没有执法还是没有上传，台账本身分不出来，要问单位。
      </p>
      <p className="row no-print">
        <DraftBulletin kind="oversightBulletin" from={from} until={until} />
      </p>
      <div className="ledger-scroll">
        <table className="ledger units">
          <thead>
            <tr>
              <th scope="col">单位</th>
              {heads.map((label) => (
                <th key={label} scope="col" className="num">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit}>
                <td className="c-title">
                  <Link to="/oversight/leads" search={{ unit: row.unit }}>
                    {row.unitLabel}
                  </Link>
                </td>
                <td data-label={heads[0]} className="num">
                  {row.silent ? <span className="quiet">没有消息</span> : numberText(row.received)}
                </td>
                <td data-label={heads[1]} className="num">
                  {numberText(row.zero)}
                </td>
                <td data-label={heads[2]} className="num c-when">
                  {row.last ?? ''}
                </td>
                {[row.due, row.late, row.leads, row.toAnswer, row.rectifying].map((n, at) => (
                  <td key={heads[at + 3]} data-label={heads[at + 3]} className="num">
                    {numberText(n)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
