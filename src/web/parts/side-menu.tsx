import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Office } from '../../kernel/line.ts'
import { asks, type LineEntry, type Me } from '../queries.ts'
import { useIsPhone, useRoom } from '../room.tsx'
import { FeedbackLink } from './feedback.tsx'
import { PostSwitch } from './post-switch.tsx'

const reportOffice: Office = 'report'
const oversightOffice: Office = 'supervision'

interface Props {
  readonly me: Me
  readonly onPick?: () => void
}

export function SideMenu({ me, onPick }: Props) {
  const lines = useQuery(asks.lines())
  const phone = useIsPhone()
  return (
    <nav
      className="side"
      aria-label="业务"
      onClick={onPick ? (event) => (event.target as HTMLElement).closest('a') && onPick() : undefined}
    >
      <div className="side-inner">
        <div className="side-head">
          <Link to="/" className="wordmark">
            法衡
          </Link>
          <span className="bureau">{me.district.name}</span>
          {me.district.synthetic && <span className="synthetic">示范数据，不是真实案件</span>}
        </div>
        <ul>
          <Entry to="/" label="今天" />
          <WaitingEntry />
          <Entry to="/new" label="登记新事项" />
        </ul>
        {withReport(groupsOf(lines.data?.rows ?? [])).map(({ office, label, rows }) => (
          <section key={office} aria-label={label}>
            <h2>{label}</h2>
            <ul>
              {rows.map((line) => (
                <LineLink key={line.id} line={line} />
              ))}
              {office === oversightOffice && <Entry to="/oversight" label="执法筛查" />}
              {office === reportOffice && <ReportLink year={me.today.day.slice(0, 4)} />}
            </ul>
          </section>
        ))}
        <div className="side-foot">
          {phone && <Personal me={me} />}
          <FeedbackLink />
          <p className="standing">涉密信息不得录入</p>
        </div>
      </div>
    </nav>
  )
}

function Entry({
  to,
  label,
  count,
}: {
  readonly to: '/' | '/waiting' | '/new' | '/oversight'
  readonly label: string
  readonly count?: number | undefined
}) {
  return (
    <li>
      <Link
        to={to}
        className="side-link"
        activeProps={{ className: 'here' }}
        activeOptions={{ exact: true, includeSearch: false }}
      >
        <span>{label}</span>
        {count ? <span className="n">{count}</span> : null}
      </Link>
    </li>
  )
}

function LineLink({ line }: { readonly line: LineEntry }) {
  return (
    <li>
      <Link
        to="/lines/$line"
        params={{ line: line.id }}
        search={{}}
        className="side-link"
        activeProps={{ className: 'here' }}
        activeOptions={{ includeSearch: false }}
      >
        <span>{line.label}</span>
        {line.open > 0 && (
          <span className="n" title={`${line.open} 件在办`}>
            {line.open}
          </span>
        )}
      </Link>
    </li>
  )
}

function ReportLink({ year }: { readonly year: string }) {
  return (
    <li>
      <Link to="/reports/$year" params={{ year }} className="side-link" activeProps={{ className: 'here' }}>
        数字与报告
      </Link>
    </li>
  )
}

function WaitingEntry() {
  const { data } = useQuery(asks.waiting())
  return <Entry to="/waiting" label="待我签批" count={data?.rows.length} />
}

/** On a phone what stands in the top bar at a desk is found in the menu. */
function Personal({ me }: { readonly me: Me }) {
  const { large, setLarge } = useRoom()
  return (
    <>
      <PostSwitch me={me} />
      <button type="button" className="link" aria-pressed={large} onClick={() => setLarge(!large)}>
        {large ? '恢复常规字号' : '大字'}
      </button>
    </>
  )
}

interface Group {
  readonly office: string
  readonly label: string
  readonly rows: LineEntry[]
}

/** In the order the server lists the offices: as the bureau knows them. */
function groupsOf(rows: readonly LineEntry[]): Group[] {
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const group = groups.get(row.office) ?? { office: row.office, label: row.officeLabel, rows: [] }
    group.rows.push(row)
    groups.set(row.office, group)
  }
  return [...groups.values()]
}

/** The figures stand with the lines of the report's office, and where there are none, by themselves. */
function withReport(groups: Group[]): Group[] {
  if (groups.some(({ office }) => office === reportOffice)) return groups
  return [...groups, { office: reportOffice, label: '年度报告', rows: [] }]
}
