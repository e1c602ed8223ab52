import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Pagination } from 'antd'
import { lineOf } from '../lines.ts'
import { Chip, PickList } from '../parts/chip.tsx'
import { Find } from '../parts/find.tsx'
import { moveBetweenRows } from '../parts/row-keys.ts'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks, type RegisterView } from '../queries.ts'
import { useIsPhone } from '../room.tsx'
import { fullDayText, numberText } from '../words.ts'
import { DayBar } from './day-bar.tsx'
import type { RegisterAddress } from './register-address.ts'
import { type Standing, standingWords } from './standing-words.ts'
import './screens.css'

const pageSize = 50

/** A register as it stood on any day. */
export function RegisterPage() {
  const { line: id } = useParams({ from: '/desk/registers/$line' })
  const address = useSearch({ from: '/desk/registers/$line' })
  const navigate = useNavigate({ from: '/registers/$line' })
  const today = useSuspenseQuery(asks.me()).data.today.day
  const on = address.on ?? today
  const label = lineOf(id)?.label ?? '名册'
  useTitle(`${label}：按某日查看`)
  const go = (change: { [Name in keyof RegisterAddress]?: RegisterAddress[Name] | undefined }) => {
    const next = Object.entries({ ...address, page: undefined, ...change }).filter(([, value]) => value !== undefined)
    void navigate({ search: Object.fromEntries(next) as RegisterAddress })
  }
  return (
    <div className="page wide">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/lines/$line" params={{ line: id }} search={{}}>
            {label}
          </Link>
        </p>
        <h1>按某日查看</h1>
      </header>
      <DayBar key={on} on={on} today={today} go={(day) => go({ on: day })}>
        <Find
          label="在名册中查找"
          placeholder="姓名、名称或者编号"
          key={address.q ?? ''}
          q={address.q ?? ''}
          onFind={(q) => go({ q: q || undefined })}
        />
        <StandingChip standing={address.standing} pick={(standing) => go({ standing })} />
      </DayBar>
      <Entries id={id} address={address} go={go} />
    </div>
  )
}

interface ChipProps {
  readonly standing: Standing | undefined
  readonly pick: (standing: Standing | undefined) => void
}

function StandingChip({ standing, pick }: ChipProps) {
  const options = Object.entries(standingWords).map(([value, label]) => ({ value, label }))
  return (
    <Chip label="当日" chosen={standing ? standingWords[standing] : null} clear={() => pick(undefined)}>
      {(close) => (
        <PickList
          name="standing"
          legend="当日是否有效"
          options={options}
          picked={standing ? [standing] : []}
          onPick={(picked) => {
            pick(picked.at(-1) as Standing | undefined)
            close()
          }}
        />
      )}
    </Chip>
  )
}

interface EntriesProps {
  readonly id: string
  readonly address: RegisterAddress
  readonly go: (change: { readonly page: number | undefined }) => void
}

function Entries({ id, address, go }: EntriesProps) {
  const phone = useIsPhone()
  const register = useQuery(asks.register(id, { ...address, size: pageSize }))
  if (register.error) return <Refused error={register.error} again={() => void register.refetch()} />
  if (!register.data) return <Reading />
  const { on, ahead, total, totalExact, valid, all, rows } = register.data
  return (
    <section className={register.isPlaceholderData ? 'stale' : undefined} aria-label="当日名册">
      <p className="lead-line">
        {fullDayText(on)}，{address.q ? `与「${address.q}」有关的` : '名册上'}
        {totalExact ? '共' : '超过'} <strong>{numberText(all)}</strong> 条，在有效期内的{' '}
        <strong>{numberText(valid)}</strong> 条。
        {ahead && '这一天还没有到，状态按今天的登记。'}
        {!totalExact && '条数太多，请用查找缩小范围。'}
      </p>
      {total === 0 ? (
        <Nothing says={all === 0 ? '这一天名册上没有查到。' : '这一天没有符合条件的。'}>
          <p>换一天再看，或者少写几个字再查找。</p>
        </Nothing>
      ) : (
        <>
          <Table register={register.data} rows={rows} />
          <Pagination
            current={address.page ?? 1}
            pageSize={pageSize}
            total={total}
            showSizeChanger={false}
            hideOnSinglePage
            simple={phone}
            onChange={(page) => go({ page: page > 1 ? page : undefined })}
          />
        </>
      )}
    </section>
  )
}

function Table({ register, rows }: { readonly register: RegisterView; readonly rows: RegisterView['rows'] }) {
  const columns = register.columns.slice(0, 5)
  return (
    <div className="ledger-scroll">
      <table className="ledger register" onKeyDown={moveBetweenRows}>
        <thead>
          <tr>
            {['名称', '当日状态', '是否在有效期', '有效期', ...columns.map(({ label }) => label), '登记号'].map(
              (label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="c-title">
                <Link to="/matters/$id" params={{ id: row.id }} data-row>
                  {row.title}
                </Link>
              </td>
              <td className="c-state">
                <span className="state">{row.stateLabel}</span>
              </td>
              <td className={row.standing === 'valid' ? 'c-says' : 'c-says quiet'}>{row.says}</td>
              <td className="c-when">{row.term}</td>
              {columns.map(({ name, label }) => (
                <td key={name} className="c-told" data-label={label}>
                  {row.cells[name]}
                </td>
              ))}
              <td className="c-number">{row.number ?? '未编号'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
