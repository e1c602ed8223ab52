import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { focusFirstRow, moveBetweenRows } from '../parts/row-keys.ts'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks } from '../queries.ts'
import { useIsPhone } from '../room.tsx'
import { dayText } from '../words.ts'

export function SearchPage() {
  const { q = '' } = useSearch({ from: '/desk/search' })
  useTitle(q ? `查找「${q}」` : '查找')
  const found = useQuery(asks.search(q))
  const phone = useIsPhone()
  const table = useRef<HTMLTableElement>(null)

  useEffect(() => {
    if (found.data && table.current && !phone) focusFirstRow(table.current)
  }, [found.data, phone])

  return (
    <div className="page wide">
      <header className="page-head">
        <h1>{q ? `查找「${q}」` : '查找'}</h1>
        {found.data && found.data.rows.length > 0 && (
          <p className="lead">
            找到 {found.data.rows.length} 件{phone ? '。' : '。↑ ↓ 移动，回车打开。'}
          </p>
        )}
      </header>
      {!q && <Nothing says="在上方的查找框里输入案号的一部分、半个姓名，或者姓名的拼音首字母。" />}
      {found.error && <Refused error={found.error} again={() => void found.refetch()} />}
      {q && found.isPending && <Reading />}
      {found.data?.rows.length === 0 && (
        <Nothing says={`没有找到和「${q}」有关的事项。`}>
          <p>可以只写姓名的一两个字、拼音首字母（如 zs），或者案号里的数字。不在您查看范围内的事项不会出现。</p>
        </Nothing>
      )}
      {found.data && found.data.rows.length > 0 && (
        <table className="ledger hits" ref={table} onKeyDown={moveBetweenRows}>
          <thead>
            <tr>
              <th scope="col">案号</th>
              <th scope="col">事由</th>
              <th scope="col">当事人</th>
              <th scope="col">业务</th>
              <th scope="col">状态</th>
              <th scope="col">登记日期</th>
            </tr>
          </thead>
          <tbody>
            {found.data.rows.map((hit) => (
              <tr key={hit.id}>
                <td className="c-number">{hit.number ?? <span className="quiet">未编号</span>}</td>
                <td className="c-title">
                  <Link to="/matters/$id" params={{ id: hit.id }} data-row>
                    {hit.title}
                  </Link>
                </td>
                <td className="c-parties">{hit.parties}</td>
                <td className="c-cell">{hit.lineLabel}</td>
                <td className="c-state">
                  <span className="state">{hit.stateLabel}</span>
                </td>
                <td className="c-opened">{dayText(hit.openedOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
