import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ImportEntry, UpstreamEntry } from '../intake/menu-entries.tsx'
import { asks, type LineEntry, type Me } from '../queries.ts'
import { useIsPhone, useRoom } from '../room.tsx'
import { countText } from '../words.ts'
import { FeedbackLink } from './feedback.tsx'
import { type OfficePage, officeGroups } from './office-pages.ts'
import { PostSwitch } from './post-switch.tsx'

const leaders: readonly string[] = ['head', 'deputyHead', 'governmentOffice', 'sectionHead']

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
          <ImportEntry />
          <UpstreamEntry />
          <TrayEntry />
          <Entry to="/guide" label="群众指引" />
          {leaders.includes(me.post.role) && <Entry to="/leader" label="领导一页" />}
        </ul>
        {officeGroups(lines.data?.rows ?? [], me).map(({ office, label, rows, pages }) => (
          <section key={office} aria-label={label}>
            <h2>{label}</h2>
            <ul>
              {rows.map((line) => (
                <LineLink key={line.id} line={line} />
              ))}
              {pages.map(({ to, label: name }) => (
                <Entry key={to} to={to} label={name} />
              ))}
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
  readonly to: '/' | '/waiting' | '/new' | '/tray' | '/guide' | '/leader' | OfficePage['to']
  readonly label: string
  readonly count?: number | undefined
}) {
  return (
    <li>
      <Link
        to={to}
        className="side-link"
        activeProps={{ className: 'here' }}
        activeOptions={{ exact: to === '/', includeSearch: false }}
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
          <span className="n" title={`${countText(line.open, line.openExact)} 件在办`}>
            {line.openExact ? line.open : `${line.open}+`}
          </span>
        )}
      </Link>
    </li>
  )
}

function WaitingEntry() {
  const { data } = useQuery(asks.waiting())
  return <Entry to="/waiting" label="待我签批" count={data?.rows.length} />
}

function TrayEntry() {
  const { data } = useQuery(asks.tray())
  return <Entry to="/tray" label="网上来件" count={data ? data.rows.length + data.notes.length : undefined} />
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
