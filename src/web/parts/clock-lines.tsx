import { Link } from '@tanstack/react-router'
import type { ClockLine } from '../queries.ts'
import { fullDayText } from '../words.ts'
import { ClockBar } from './clock-bar.tsx'

/** Duties of the office and rights of the parties stand apart and are never mixed. */
export function ClockLines({ id, clocks }: { readonly id: string; readonly clocks: readonly ClockLine[] }) {
  if (clocks.length === 0) return <p className="quiet">现在没有在走的期限。</p>
  const running = clocks.filter(({ status }) => status !== 'stopped')
  const stopped = clocks.filter(({ status }) => status === 'stopped')
  const duties = running.filter(({ kind }) => kind === 'duty')
  const rights = running.filter(({ kind }) => kind === 'right')
  return (
    <>
      {duties.length > 0 && <Lines id={id} clocks={duties} />}
      {rights.length > 0 && (
        <>
          <h3 className="minor">当事人的期限</h3>
          <Lines id={id} clocks={rights} />
        </>
      )}
      {running.length === 0 && <p className="quiet">现在没有在走的期限。</p>}
      {stopped.length > 0 && (
        <details className="stopped-clocks">
          <summary>已结束的期限 {stopped.length} 个</summary>
          <Lines id={id} clocks={stopped} />
        </details>
      )}
    </>
  )
}

/** So many stand open to the eye; a file with a clock for every row of a long list folds the rest. */
const inView = 6

function Lines({ id, clocks }: { readonly id: string; readonly clocks: readonly ClockLine[] }) {
  if (clocks.length <= inView + 1) return <OpenLines id={id} clocks={clocks} />
  const byDue = clocks.toSorted((one, other) => (one.due ?? '9999').localeCompare(other.due ?? '9999'))
  return (
    <>
      <OpenLines id={id} clocks={byDue.slice(0, inView)} />
      <details className="stopped-clocks">
        <summary>其余 {byDue.length - inView} 个期限</summary>
        <OpenLines id={id} clocks={byDue.slice(inView)} />
      </details>
    </>
  )
}

function OpenLines({ id, clocks }: { readonly id: string; readonly clocks: readonly ClockLine[] }) {
  return (
    <ul className="clock-lines">
      {clocks.map((clock) => (
        <li key={`${clock.name}-${clock.row ?? ''}`}>
          <p className="clock-top">
            <span>{clock.label}</span>
            <span className={`tone ${clock.tone}`}>{clock.says}</span>
          </p>
          <ClockBar progress={clock.progress} tone={clock.tone} />
          <p className="clock-foot">
            <span className="quiet">
              {clock.due ? `最迟 ${fullDayText(clock.due)}` : '算不出日期'}
              {clock.provisional && '（暂定）'}
              {clock.standing === 'to-confirm' && <span className="mark">待核</span>}
              {clock.waitsFor && `，等${clock.waitsFor}`}
            </span>
            <Link
              to="/matters/$id/clocks/$clock"
              params={{ id, clock: clock.name }}
              search={clock.row === null ? {} : { row: clock.row }}
              aria-label={`${clock.label}怎么算的`}
            >
              怎么算的
            </Link>
          </p>
        </li>
      ))}
    </ul>
  )
}
