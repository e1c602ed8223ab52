import { Link } from '@tanstack/react-router'
import type { ListAddress } from '../list-address.ts'
import type { ListedRow } from '../queries.ts'
import { dayText } from '../words.ts'
import { ClockName, ClockSays } from './clock-bar.tsx'
import { moveBetweenRows } from './row-keys.ts'

interface Column {
  readonly name: string
  readonly label: string
}

/** What every list can show; the number and the subject always are. */
export const standingColumns: readonly Column[] = [
  { name: 'parties', label: '当事人' },
  { name: 'state', label: '状态' },
  { name: 'clock', label: '期限' },
  { name: 'handler', label: '承办人' },
  { name: 'openedOn', label: '登记日期' },
]

/** The parties are many, the handler is a name kept elsewhere; everything else stands in an order. */
const unsortable = new Set(['parties', 'handler'])
const sortOf: Readonly<Record<string, string>> = { clock: 'nextDue' }

interface Props {
  readonly rows: readonly ListedRow[]
  readonly columns: readonly Column[]
  readonly address: ListAddress
  readonly go: (change: Partial<Record<keyof ListAddress, unknown>>) => void
  /** Rows are being picked for a batch. */
  readonly picking?:
    | { readonly ids: ReadonlySet<string>; toggle(rows: readonly ListedRow[], on: boolean): void }
    | undefined
}

export function Ledger({ rows, columns, address, go, picking }: Props) {
  const sort = (name: string) => {
    const same = address.sort === name
    go({ sort: name, order: same && address.order !== 'desc' ? 'desc' : 'asc' })
  }
  return (
    <div className="ledger-scroll">
      <table className="ledger list" onKeyDown={moveBetweenRows}>
        <thead>
          <tr>
            {picking && (
              <th scope="col" className="c-pick">
                <input
                  type="checkbox"
                  aria-label="选中这一页"
                  checked={rows.every(({ id }) => picking.ids.has(id))}
                  onChange={(event) => picking.toggle(rows, event.target.checked)}
                />
              </th>
            )}
            {[{ name: 'number', label: '案号' }, { name: 'title', label: '事由' }, ...columns].map((column) => (
              <Heading key={column.name} column={column} address={address} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {picking && (
                <td className="c-pick">
                  <input
                    type="checkbox"
                    aria-label={`选中${row.title}`}
                    checked={picking.ids.has(row.id)}
                    onChange={(event) => picking.toggle([row], event.target.checked)}
                  />
                </td>
              )}
              <td className="c-number">{row.number ?? <span className="quiet">未编号</span>}</td>
              <td className="c-title">
                <Link to="/matters/$id" params={{ id: row.id }} data-row>
                  {row.title}
                </Link>
              </td>
              {columns.map(({ name }) => (
                <Cell key={name} name={name} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HeadingProps {
  readonly column: Column
  readonly address: ListAddress
  readonly sort: (name: string) => void
}

function Heading({ column, address, sort }: HeadingProps) {
  const name = sortOf[column.name] ?? column.name
  if (unsortable.has(name)) return <th scope="col">{column.label}</th>
  const here = address.sort === name
  const way = address.order === 'desc' ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={here ? way : 'none'}>
      <button type="button" className="sort" onClick={() => sort(name)}>
        {column.label}
        <span aria-hidden="true">{here ? (way === 'descending' ? '↓' : '↑') : ''}</span>
      </button>
    </th>
  )
}

function Cell({ name, row }: { readonly name: string; readonly row: ListedRow }) {
  switch (name) {
    case 'parties':
      return <td className="c-parties">{row.parties}</td>
    case 'state':
      return (
        <td className="c-state">
          <span className={row.final ? 'state final' : 'state'}>{row.stateLabel}</span>
          {row.awaiting && <span className="awaiting">{row.awaiting}</span>}
        </td>
      )
    case 'clock':
      return <td className="c-clock">{row.clock && <RowClock row={row} />}</td>
    case 'handler':
      return <td className="c-handler">{row.handler ?? <span className="quiet">未定</span>}</td>
    case 'openedOn':
      return <td className="c-opened">{dayText(row.openedOn)}</td>
    default:
      return <td className={isNumeric(row.cells[name]) ? 'c-cell num' : 'c-cell'}>{row.cells[name] ?? ''}</td>
  }
}

function RowClock({ row }: { readonly row: ListedRow }) {
  if (!row.clock) return null
  return (
    <>
      <ClockSays clock={row.clock} />
      <ClockName clock={row.clock} />
    </>
  )
}

/** Figures stand right-aligned under each other. */
function isNumeric(text: string | undefined): boolean {
  return text !== undefined && /^-?[\d,]+(\.\d+)?( ?元)?$/.test(text)
}
