import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Pagination } from 'antd'
import { useKept } from '../keep.ts'
import { lineOf } from '../lines.ts'
import type { ListAddress } from '../list-address.ts'
import { BatchBar } from '../parts/batch-bar.tsx'
import { Filters } from '../parts/filters.tsx'
import { Find } from '../parts/find.tsx'
import { IncomingReferrals } from '../parts/incoming-referrals.tsx'
import { Ledger, standingColumns } from '../parts/ledger.tsx'
import { ColumnChoice, SavedViews } from '../parts/list-head.tsx'
import { usePicking } from '../parts/picking.ts'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { TakeOut } from '../parts/take-out.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks, type LineEntry } from '../queries.ts'
import { useIsPhone } from '../room.tsx'
import { LineScreens } from '../screens/links.tsx'
import { numberText } from '../words.ts'

const pageSize = 50

export function ListPage() {
  const { line: id } = useParams({ from: '/desk/lines/$line' })
  const address = useSearch({ from: '/desk/lines/$line' })
  const navigate = useNavigate({ from: '/lines/$line' })
  const lines = useSuspenseQuery(asks.lines()).data.rows
  const today = useSuspenseQuery(asks.me()).data.today.day
  const line = lineOf(id)
  const entry = lines.find((one) => one.id === id)
  useTitle(entry?.label ?? line?.label ?? '列表')

  const go = (change: Partial<Record<keyof ListAddress, unknown>>) => {
    const next = Object.fromEntries(
      Object.entries({ ...address, page: undefined, ...change }).filter(([, value]) => value !== undefined),
    )
    void navigate({ search: next as ListAddress })
  }
  const open = (saved: ListAddress) => void navigate({ search: saved })

  return (
    <div className="page wide">
      <ListHead id={id} label={entry?.label ?? line?.label ?? '没有这一业务'} entry={entry} />
      <div className="list-tools">
        <Find
          label="在本业务中查找"
          key={address.q ?? ''}
          q={address.q ?? ''}
          onFind={(q) => go({ q: q || undefined })}
        />
        {line && <Filters line={line} address={address} today={today} go={go} />}
        <SavedViews line={id} address={address} open={open} />
      </div>
      <IncomingReferrals line={id} />
      <Rows id={id} address={address} go={go} entry={entry} />
    </div>
  )
}

function ListHead({
  id,
  label,
  entry,
}: {
  readonly id: string
  readonly label: string
  readonly entry: LineEntry | undefined
}) {
  return (
    <header className="page-head with-acts">
      <h1>{label}</h1>
      {entry && (
        <p className="row">
          {entry.mayOpen.map(({ act, label: opening }, at) => (
            <Link
              key={act}
              to="/lines/$line/new"
              params={{ line: id }}
              search={{ act }}
              className={at === 0 ? 'plain-button primary' : 'plain-button'}
            >
              {opening}
            </Link>
          ))}
          <LineScreens line={id} />
          {entry.mayOpen.length > 0 && (
            <Link to="/lines/$line/take-over" params={{ line: id }} className="plain-button quiet-button">
              接续存量
            </Link>
          )}
        </p>
      )}
    </header>
  )
}

interface RowsProps {
  readonly id: string
  readonly address: ListAddress
  readonly go: (change: Partial<Record<keyof ListAddress, unknown>>) => void
  readonly entry: LineEntry | undefined
}

function Rows({ id, address, go, entry }: RowsProps) {
  const phone = useIsPhone()
  const list = useQuery(asks.list(id, { ...address, size: pageSize }))
  const [chosen, setChosen] = useKept<readonly string[] | null>(`columns.${id}`, null)
  const batch = usePicking()
  if (list.error) {
    return (
      <Refused error={list.error} again={() => void list.refetch()}>
        <button
          type="button"
          className="plain-button"
          onClick={() => go({ ...cleared, sort: undefined, order: undefined })}
        >
          取消筛选重来
        </button>
      </Refused>
    )
  }
  if (!list.data) return <Reading />
  const { rows, total, totalExact, columns } = list.data
  const all = [...standingColumns, ...columns.filter(({ name }) => name !== lineOf(id)?.title)]
  const shown = chosen ?? standingColumns.map(({ name }) => name)
  const filtered = Object.keys(address).some((name) => name !== 'sort' && name !== 'order' && name !== 'page')
  if (total === 0) return <EmptyList id={id} filtered={filtered} entry={entry} clear={() => go(cleared)} />
  return (
    <section className={list.isPlaceholderData ? 'stale' : undefined}>
      <div className="list-count">
        <p>
          {totalExact ? '共' : '超过'} <strong>{numberText(total)}</strong> 件
          {filtered && <span className="quiet">（已筛选）</span>}
        </p>
        <p className="row">
          <button type="button" className="link" aria-pressed={batch.picking !== undefined} onClick={batch.flip}>
            成批办理
          </button>
          {!phone && <ColumnChoice columns={all} shown={shown} onChange={setChosen} />}
          <TakeOut line={id} address={address} />
        </p>
      </div>
      <Ledger
        rows={rows}
        columns={all.filter(({ name }) => shown.includes(name))}
        address={address}
        go={go}
        picking={batch.picking}
      />
      <Pagination
        current={address.page ?? 1}
        pageSize={pageSize}
        total={total}
        showSizeChanger={false}
        hideOnSinglePage
        simple={phone}
        onChange={(page) => go({ page: page > 1 ? page : undefined })}
      />
      {batch.picking && <BatchBar line={id} picked={batch.picked} clear={batch.flip} />}
    </section>
  )
}

const cleared = {
  q: undefined,
  state: undefined,
  where: undefined,
  from: undefined,
  until: undefined,
  late: undefined,
  mine: undefined,
}

function EmptyList({
  id,
  filtered,
  entry,
  clear,
}: {
  readonly id: string
  readonly filtered: boolean
  readonly entry: LineEntry | undefined
  readonly clear: () => void
}) {
  if (filtered) {
    return (
      <Nothing says="没有符合这些条件的事项。">
        <button type="button" className="plain-button" onClick={clear}>
          取消全部筛选
        </button>
      </Nothing>
    )
  }
  const first = entry?.mayOpen[0]
  return (
    <Nothing says="这里还没有事项。">
      {first ? (
        <>
          <p>新来的从「{first.label}」开始；纸上已经办了一半的，用「接续存量」把真实的日期补进来。</p>
          <Link
            to="/lines/$line/new"
            params={{ line: id }}
            search={{ act: first.act }}
            className="plain-button primary"
          >
            {first.label}
          </Link>
        </>
      ) : (
        <p>这项业务由别的岗位登记，登记以后会出现在这里。</p>
      )}
    </Nothing>
  )
}
