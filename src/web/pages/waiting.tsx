import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { ClockSays } from '../parts/clock-bar.tsx'
import { ClockLines } from '../parts/clock-lines.tsx'
import { Proposal } from '../parts/proposal.tsx'
import { moveBetweenRows } from '../parts/row-keys.ts'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks, type WaitingRow } from '../queries.ts'
import { useIsPhone } from '../room.tsx'
import { dayText } from '../words.ts'

/** One list of what waits for this person's signature, each with its draft and its clock. */
export function WaitingPage() {
  useTitle('待我签批')
  const { id } = useSearch({ from: '/desk/waiting' })
  const { rows } = useSuspenseQuery(asks.waiting()).data
  const phone = useIsPhone()
  const chosen = rows.find((row) => row.id === id) ?? (phone ? undefined : rows[0])
  if (phone && chosen) {
    return (
      <div className="page">
        <p className="crumbs">
          <Link to="/waiting" search={{}}>
            待我签批
          </Link>
        </p>
        <Draft row={chosen} alone />
      </div>
    )
  }
  return (
    <div className="page wide">
      <header className="page-head">
        <h1>待我签批</h1>
        {rows.length > 0 && <p className="lead">{rows.length} 件，期限近的在前。没有签的不会自动通过。</p>}
      </header>
      {rows.length === 0 ? (
        <Nothing says="没有等您签批的事项。">
          <p>有人呈报时，这里和「通知」都会出现。</p>
        </Nothing>
      ) : (
        <div className="two-panes">
          <ul className="waiting-rows" onKeyDown={moveBetweenRows} aria-label="等待签批的事项">
            {rows.map((row) => (
              <WaitingEntry key={row.id} row={row} here={row === chosen} />
            ))}
          </ul>
          {chosen && <Draft key={chosen.id} row={chosen} />}
        </div>
      )}
    </div>
  )
}

function WaitingEntry({ row, here }: { readonly row: WaitingRow; readonly here: boolean }) {
  return (
    <li className={here ? 'here' : undefined}>
      <Link
        to="/waiting"
        search={{ id: row.id }}
        data-row
        aria-current={here ? 'true' : undefined}
        className="waiting-link"
      >
        <span className="first">
          <strong>{row.actLabel}</strong>
          {row.clock && <ClockSays clock={row.clock} />}
        </span>
        <span className="title">{row.title}</span>
        <span className="quiet small">
          {[row.number ?? row.lineLabel, `${row.by} ${dayText(row.since)}呈报`, row.step].join(' · ')}
        </span>
      </Link>
    </li>
  )
}

function Draft({ row, alone = false }: { readonly row: WaitingRow; readonly alone?: boolean }) {
  const Title = alone ? 'h1' : 'h2'
  const { data: file, error, refetch } = useQuery(asks.matter(row.id))
  const navigate = useNavigate()
  if (error) return <Refused error={error} again={() => void refetch()} />
  if (!file) return <Reading />
  return (
    <article className="draft">
      <p className="crumbs">
        <span className="case-number">{row.number ?? row.lineLabel}</span>
        <Link to="/matters/$id" params={{ id: row.id }}>
          看全卷
        </Link>
      </p>
      <Title>{row.title}</Title>
      <p className="file-summary">{file.summary}</p>
      <ClockLines
        id={row.id}
        clocks={file.clocks.filter(({ status, kind }) => status !== 'stopped' && kind === 'duty')}
      />
      {file.proposal ? (
        <Proposal file={file} proposal={file.proposal} onDone={() => void navigate({ to: '/waiting', search: {} })} />
      ) : (
        <Nothing says="这件已经签完或者撤回了。" />
      )}
    </article>
  )
}
