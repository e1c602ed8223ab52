import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { ToggleChip } from '../parts/chip.tsx'
import { Reading, Refused } from '../parts/states.tsx'
import { asProblem } from '../problem.ts'
import { fullDayText, numberText } from '../words.ts'
import { type CheckRow, oversightAsks } from './asks.ts'
import { OversightHead } from './head.tsx'

/** Every rule: what it rests on, how much of the ledger it could look at, and what it found. */
export function ChecksPage() {
  const checks = useQuery(oversightAsks.checks())
  const [found, setFound] = useState(false)
  return (
    <div className="page wide">
      <OversightHead title="筛查规则" />
      {checks.error && (
        <Refused error={checks.error}>
          <Link to="/oversight/leads" search={{}} className="plain-button">
            看请本单位说明的线索
          </Link>
        </Refused>
      )}
      {!checks.error && !checks.data && <Reading />}
      {checks.data && (
        <>
          <Summary rows={checks.data.rows} at={checks.data.run?.today ?? null} />
          <p className="row bar-row">
            <RunNow />
            <ToggleChip label="只看有待核对线索的" on={found} onChange={setFound} />
          </p>
          <Table rows={checks.data.rows.filter(({ open }) => !found || open > 0)} />
        </>
      )}
    </div>
  )
}

function Summary({ rows, at }: { readonly rows: readonly CheckRow[]; readonly at: string | null }) {
  if (!at) return <p className="lead-line">还没有筛查过。每天夜里自动筛查一次，也可以现在筛查。</p>
  const tested = rows.filter(({ testable }) => testable > 0).length
  const open = rows.reduce((sum, one) => sum + one.open, 0)
  return (
    <p className="lead-line">
      {fullDayText(at)}筛查，{rows.length} 项规则中 <strong>{tested}</strong> 项有记录可以检验，待核对的线索{' '}
      <strong>{numberText(open)}</strong> 条。命中只是线索；缺字段的记录不算通过。
    </p>
  )
}

function RunNow() {
  const queries = useQueryClient()
  const run = useMutation({
    mutationFn: () => api('POST /api/oversight/runs', {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['oversight'] }),
  })
  return (
    <>
      <Button onClick={() => run.mutate()} loading={run.isPending}>
        现在筛查
      </Button>
      <span role="status" className="quiet">
        {run.data && `筛查完毕：命中 ${numberText(run.data.hits)} 处，新线索 ${numberText(run.data.fresh)} 条`}
        {run.error && asProblem(run.error).message}
      </span>
    </>
  )
}

function Table({ rows }: { readonly rows: readonly CheckRow[] }) {
  return (
    <div className="ledger-scroll">
      <table className="ledger checks">
        <thead>
          <tr>
            <th scope="col">规则</th>
            <th scope="col">轻重</th>
            <th scope="col">依据</th>
            <th scope="col" className="num">
              涉及
            </th>
            <th scope="col" className="num">
              能检验
            </th>
            <th scope="col" className="num">
              命中
            </th>
            <th scope="col" className="num">
              待核对
            </th>
            <th scope="col" className="num">
              排除
            </th>
            <th scope="col" className="num">
              立项
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row }: { readonly row: CheckRow }) {
  return (
    <tr>
      <td className="c-title">
        <Link to="/oversight/checks/$check" params={{ check: row.id }} search={{}}>
          {row.number}. {row.label}
        </Link>
        <span className="under">{row.says}</span>
      </td>
      <td data-label="轻重" className="c-weight">
        <span className={`weight ${row.severity}`}>{row.faultLabel}</span>
      </td>
      <td data-label="依据" className="c-basis">
        {row.basis.at(-1)}
      </td>
      <td data-label="涉及" className="num">
        {numberText(row.population)}
      </td>
      <td data-label="能检验" className="num">
        {row.blind || (row.testable === 0 && row.missing.length > 0) ? (
          <span className="quiet">缺{row.missing[0]?.label}</span>
        ) : (
          numberText(row.testable)
        )}
      </td>
      <td data-label="命中" className="num">
        {numberText(row.hits)}
      </td>
      <td data-label="待核对" className="num">
        {row.open > 0 ? <strong>{numberText(row.open)}</strong> : 0}
      </td>
      <td data-label="排除" className="num">
        {numberText(row.dismissed)}
      </td>
      <td data-label="立项" className="num">
        {numberText(row.confirmed)}
      </td>
    </tr>
  )
}
