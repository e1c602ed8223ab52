import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Drawer, Pagination } from 'antd'
import { type ReactNode, useState } from 'react'
import { moneyText } from '../form/typed.ts'
import { lineOf } from '../lines.ts'
import { asks, type Figure } from '../queries.ts'
import { useIsPhone } from '../room.tsx'
import { dayText, momentText, numberText } from '../words.ts'
import { FactItem } from './fact-item.tsx'
import { valueText } from './figure-table.tsx'
import { moveBetweenRows } from './row-keys.ts'
import { Nothing, Reading, Refused } from './states.tsx'

const pageSize = 20

interface DrawerProps {
  readonly figure: Figure
  readonly close: () => void
  /** What a published figure has to say besides: how it compares with today. */
  readonly children?: ReactNode
}

/** A figure's passport slides in: what it is, up to when, by whom, and every record behind it. */
export function FigureDrawer({ figure, close, children }: DrawerProps) {
  const phone = useIsPhone()
  const { passport } = figure
  return (
    <Drawer open onClose={close} title={figure.label} size={phone ? '100%' : 720} className="figure-drawer">
      <p className="figure-value">{valueText(figure)}</p>
      <p>{passport.says}</p>
      <dl className="plain-facts">
        <FactItem label="期间" text={`${dayText(passport.period.from)}—${dayText(passport.period.until)}`} />
        <FactItem label="统计到" text={`${momentText(passport.cutoff)} 登记的`} />
        <FactItem label="筛选" text={passport.filters} />
        {figure.base && (
          <FactItem
            label="基数"
            text={`${figure.base.partLabel} ${numberText(figure.base.part)}，${figure.base.wholeLabel} ${numberText(figure.base.whole)}`}
          />
        )}
        <FactItem label="清单" text={`${numberText(passport.count)} 条`} />
        <FactItem label="谁统计的" text={`${passport.countedBy}，${momentText(passport.countedAt)}`} />
        <FactItem
          label="签发"
          text={passport.signedBy ?? (children ? '数字已冻结，报告还没有签发' : '还没有签发，数字还会变')}
        />
        <FactItem label="定义版本" text={`第 ${passport.version} 版`} />
        <Fingerprint figure={figure} />
      </dl>
      {children}
      <h3>清单</h3>
      <FigureList figure={figure} />
    </Drawer>
  )
}

/** A figure out of kept tallies comes without the fingerprint of its list: it is counted when somebody looks. */
function Fingerprint({ figure: { id, passport } }: { readonly figure: Figure }) {
  const { hash, period, cutoff } = passport
  const counted = useQuery({
    ...asks.figure(id, { from: period.from, until: period.until, cutoff }),
    enabled: hash === '',
  })
  return <FactItem label="清单指纹" text={hash || (counted.data?.passport.hash ?? '')} />
}

function FigureList({ figure }: { readonly figure: Figure }) {
  const [page, setPage] = useState(1)
  const { period, cutoff } = figure.passport
  const list = useQuery(
    asks.figureList(figure.id, { from: period.from, until: period.until, cutoff, page, size: pageSize }),
  )
  if (list.error) return <Refused error={list.error} again={() => void list.refetch()} />
  if (!list.data) return <Reading />
  const { rows, total } = list.data
  if (total === 0) return <Nothing says="这个数是零，后面没有记录。" />
  const counted = rows.some(({ amount }) => amount !== null)
  return (
    <>
      <table className="ledger behind" onKeyDown={moveBetweenRows}>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">案号</th>
            <th scope="col">事由</th>
            <th scope="col">办理</th>
            {counted && (
              <th scope="col" className="num">
                计入
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.id}-${row.on}-${row.act}`}>
              <td className="c-when">{dayText(row.on)}</td>
              <td className="c-number">{row.number ?? '未编号'}</td>
              <td className="c-title">
                <Link to="/matters/$id" params={{ id: row.id }} data-row>
                  {row.title}
                </Link>
              </td>
              <td className="c-cell">{lineOf(row.line)?.acts[row.act]?.label ?? row.act}</td>
              {counted && (
                <td className="num c-value">
                  {row.amount === null ? '' : figure.unit === '元' ? moneyText(row.amount) : numberText(row.amount)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Pagination
        current={page}
        pageSize={pageSize}
        total={total}
        showSizeChanger={false}
        hideOnSinglePage
        simple
        onChange={setPage}
      />
    </>
  )
}
