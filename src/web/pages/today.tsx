import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ClockName, ClockSays } from '../parts/clock-bar.tsx'
import { moveBetweenRows } from '../parts/row-keys.ts'
import { Nothing } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks, type TodayGroup } from '../queries.ts'
import { countText } from '../words.ts'

/** Where a clerk lands: what the law asks first stands first. */
export function TodayPage() {
  useTitle('今天')
  const { data } = useSuspenseQuery(asks.today())
  const { data: me } = useSuspenseQuery(asks.me())
  const full = data.groups.filter(({ total }) => total > 0)
  const clear = data.groups.filter(({ total }) => total === 0)
  return (
    <div className="page wide">
      <header className="page-head">
        <h1>今天</h1>
        <p className="lead">{sentence(data.groups, me.person.name)}</p>
      </header>
      <div onKeyDown={moveBetweenRows} className="groups">
        {full.map((group, at) => (
          <Group key={group.name} group={group} first={at === 0} />
        ))}
      </div>
      {full.length > 0 && clear.length > 0 && (
        <p className="quiet clear-groups">{clear.map(({ label }) => label).join('、')}：没有。</p>
      )}
      {full.length === 0 && (
        <Nothing says="手上没有要赶的事。">
          <p>有新来的，可以先登记；想看全部在办的，从左边的业务里进。</p>
          <Link to="/new" className="plain-button primary">
            登记新事项
          </Link>
        </Nothing>
      )}
    </div>
  )
}

function sentence(groups: readonly TodayGroup[], name: string): string {
  const counted = groups
    .filter(({ total }) => total > 0)
    .map(({ label, total, totalExact }) => `${label} ${countText(total, totalExact)} 件`)
  return counted.length > 0 ? `${name}，${counted.join('，')}。` : `${name}，今天没有到期的事。`
}

function Group({ group, first }: { readonly group: TodayGroup; readonly first: boolean }) {
  const more = group.total - group.rows.length
  return (
    <section aria-labelledby={`group-${group.name}`}>
      <h2 id={`group-${group.name}`} className={`group-head ${group.name}`}>
        {group.label}
        <span className="n">{countText(group.total, group.totalExact)}</span>
      </h2>
      <table className="ledger today">
        <colgroup>
          {['number', 'title', 'parties', 'clock', 'says', 'next'].map((name) => (
            <col key={name} className={`w-${name}`} />
          ))}
        </colgroup>
        <thead className={first ? undefined : 'sr'}>
          <tr>
            <th scope="col">案号</th>
            <th scope="col">事由</th>
            <th scope="col">当事人</th>
            <th scope="col">期限</th>
            <th scope="col" className="num">
              还剩
            </th>
            <th scope="col">下一步</th>
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <TodayRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className="quiet more-rows">
          另有 {countText(more, group.totalExact)} 件没有列出，请在左边的业务里按期限查看。
        </p>
      )}
    </section>
  )
}

function TodayRow({ row }: { readonly row: TodayGroup['rows'][number] }) {
  return (
    <tr>
      <td className="c-number">{row.number ?? <span className="quiet">未编号</span>}</td>
      <td className="c-title">
        <Link to="/matters/$id" params={{ id: row.id }} data-row>
          {row.title}
        </Link>
        <span className="line-of"> {row.lineLabel}</span>
      </td>
      <td className="c-parties">{row.parties}</td>
      <td className="c-clock">
        {row.clock ? <ClockName clock={row.clock} /> : <span className="quiet">没有期限</span>}
        {row.awaiting && <span className="awaiting">{row.awaiting}</span>}
      </td>
      <td className="c-says">{row.clock ? <ClockSays clock={row.clock} /> : null}</td>
      <td className="c-next">
        {row.next && (
          <Link to="/matters/$id/acts/$act" params={{ id: row.id, act: row.next.act }} className="act-link">
            {row.next.label}
          </Link>
        )}
      </td>
    </tr>
  )
}
