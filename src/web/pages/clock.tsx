import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { DayStrip } from '../parts/day-strip.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks, type ClockPage } from '../queries.ts'
import { fullDayText } from '../words.ts'

/** A clock argues its case, day by day; the page prints as it stands. */
export function ClockPageView() {
  const { id, clock: name } = useParams({ from: '/desk/matters/$id/clocks/$clock' })
  const { row } = useSearch({ from: '/desk/matters/$id/clocks/$clock' })
  const { data: clock } = useSuspenseQuery(asks.clock(id, name, row))
  const { data: file } = useSuspenseQuery(asks.matter(id))
  useTitle(clock.label)
  return (
    <div className="page clock-page">
      <header className="page-head with-acts">
        <div>
          <p className="crumbs">
            <Link to="/matters/$id" params={{ id }}>
              {file.row.number ?? file.row.lineLabel}
            </Link>
            <span>{file.row.title}</span>
          </p>
          <h1>{clock.label}</h1>
        </div>
        <button type="button" className="plain-button no-print" onClick={() => print()}>
          打印
        </button>
      </header>
      <p className="verdict">
        {clock.due ? (
          <>
            最迟 <strong>{fullDayText(clock.due)}</strong>
          </>
        ) : (
          <strong>算不出日期</strong>
        )}
        <span className={`tone ${clock.tone}`}>{clock.says}</span>
        {clock.standing === 'to-confirm' && <span className="mark">待核</span>}
        {clock.provisional && <span className="mark">暂定</span>}
      </p>
      <Grounds clock={clock} />
      {clock.days.length > 0 ? <DayStrip clock={clock} /> : <p className="quiet">{noStrip(clock)}</p>}
    </div>
  )
}

function noStrip({ due, edition }: ClockPage): string {
  if (due && !edition) return '这是本机关自己定的内部期限，没有逐日的算法。'
  return '没有可以逐日列出的算法，原因见上。'
}

const standings = {
  checked: '已与条文全文核对',
  'to-confirm': '待核：尚未与条文全文核对，请办理前查对',
  unknown: '条文内容不明，不推算日期',
} as const

function Grounds({ clock }: { readonly clock: ClockPage }) {
  const grounds: readonly (readonly [string, string | null])[] = [
    [
      '谁的期限',
      clock.kind === 'duty' ? `本机关应当办的${clock.waitsFor ? `（等${clock.waitsFor}）` : ''}` : '当事人的权利',
    ],
    ['从哪天算', `${fullDayText(clock.start)}，${clock.startedBy}`],
    ['多长', clock.length],
    ['依据', [clock.edition, clock.article].filter(Boolean).join(' ') || null],
    ['核对情况', clock.standing && standings[clock.standing]],
    ['节假日', clock.provisional ? '其中有一年的放假安排还没有公布，日期暂定，公布后会重新推算并通知' : null],
    ['停止', clock.stoppedOn && fullDayText(clock.stoppedOn)],
  ]
  return (
    <>
      <dl className="plain-facts grounds">
        {grounds.map(
          ([label, text]) =>
            text && (
              <div key={label} className="fact">
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      {clock.notes.length > 0 && (
        <ul className="notes">
          {clock.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  )
}
