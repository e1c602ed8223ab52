import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Answer, api } from '../api.ts'
import { BarChart } from '../parts/bar-chart.tsx'
import { ClockSays } from '../parts/clock-bar.tsx'
import { LossTable } from '../parts/loss-table.tsx'
import { Nothing } from '../parts/states.tsx'
import { SupplyTable } from '../parts/supply-table.tsx'
import { useTitle } from '../parts/use-title.ts'
import { useIsPhone } from '../room.tsx'
import { countText, fullDayText } from '../words.ts'
import '../styles/leader.css'

type Leader = Answer<'GET /api/leader'>

const asked = queryOptions({ queryKey: ['leader'], queryFn: () => api('GET /api/leader', {}) })

/** One page in plain words; every number leads to its matters. Prints as it stands. */
export function LeaderPage() {
  const { data } = useSuspenseQuery(asked)
  useTitle('领导一页')
  return (
    <div className="page wide leader-page">
      <header className="page-head with-acts">
        <div>
          <h1>领导一页</h1>
          <p className="quiet">{fullDayText(data.on)}，只含您能查看的业务。</p>
        </div>
        <p className="row no-print">
          <Link to="/report-drafts" className="plain-button">
            起草年度报告
          </Link>
          <button type="button" className="plain-button" onClick={() => print()}>
            打印
          </button>
        </p>
      </header>
      <section aria-label="本周情况" className="leader-says">
        {data.says.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      <Lines lines={data.lines} />
      <Due title="已逾期的，是谁的" group={data.late} none="没有逾期的事。" />
      <Due title="十个工作日内到期" group={data.soon} none="十个工作日内没有到期的事。" />
      <Due title="等其他单位的，谁还没有交" group={data.others} none="没有等其他单位的事。" />
      {data.losses && <LossTable losses={data.losses} />}
      {data.supply && <SupplyTable supply={data.supply} />}
      {data.load && <LoadTable load={data.load} />}
    </div>
  )
}

function Lines({ lines }: { readonly lines: Leader['lines'] }) {
  const phone = useIsPhone()
  const late = lines.filter((line) => line.late + line.soon > 0)
  return (
    <section className="part" aria-labelledby="by-line">
      <h2 id="by-line">各项业务</h2>
      {late.length > 0 && (
        <BarChart
          title="各项业务逾期和十个工作日内到期的项数"
          bars={late.map(({ label, late: first, soon }) => ({ label, first, second: soon }))}
          names={{ first: '已逾期', second: '十个工作日内' }}
        />
      )}
      {lines.length === 0 ? (
        <Nothing says="还没有登记任何事项。" />
      ) : phone ? (
        <ul className="relations">
          {lines.map((line) => (
            <LineSentence key={line.line} line={line} />
          ))}
        </ul>
      ) : (
        <div className="ledger-scroll">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">业务</th>
                {['在办', '本周登记', '前一周', '本周办结', '已逾期', '上周逾期', '新逾期', '补办', '即将到期'].map(
                  (label) => (
                    <th key={label} scope="col" className="num">
                      {label}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <LineRow key={line.line} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

/** Under the thumb a row of nine numbers is a sentence. */
function LineSentence({ line }: { readonly line: Leader['lines'][number] }) {
  return (
    <li>
      <Link
        to="/lines/$line"
        params={{ line: line.line }}
        search={line.late > 0 ? { late: 'yes' } : {}}
        className={line.late > 0 ? 'late-number' : ''}
      >
        {line.label}
      </Link>
      <p>
        在办 {line.open}，本周登记 {line.opened}（前一周 {line.openedBefore}），办结 {line.closed}；已逾期 {line.late}
        （上周 {line.lateWeekAgo}，新增 {line.newlyLate}，补办 {line.caughtUp}），即将到期 {line.soon}
      </p>
    </li>
  )
}

function LineRow({ line }: { readonly line: Leader['lines'][number] }) {
  const numbers = [line.openedBefore, line.closed]
  const rest = [line.lateWeekAgo, line.newlyLate, line.caughtUp, line.soon]
  return (
    <tr>
      <td className="c-title">
        <Link to="/lines/$line" params={{ line: line.line }} search={{}}>
          {line.label}
        </Link>
      </td>
      <td className="num">{line.open}</td>
      <td className="num">{line.opened}</td>
      {numbers.map((number, at) => (
        <td key={`a${at}`} className="num">
          {number}
        </td>
      ))}
      <td className="num">
        {line.late > 0 ? (
          <Link to="/lines/$line" params={{ line: line.line }} search={{ late: 'yes' }} className="late-number">
            {line.late}
          </Link>
        ) : (
          0
        )}
      </td>
      {rest.map((number, at) => (
        <td key={`b${at}`} className="num">
          {number}
        </td>
      ))}
    </tr>
  )
}

interface DueProps {
  readonly title: string
  readonly group: Leader['late']
  readonly none: string
}

function Due({ title, group, none }: DueProps) {
  const more = group.total - group.rows.length
  return (
    <section className="part" aria-label={title}>
      <h2>
        {title} <span className="n">{countText(group.total, group.totalExact)}</span>
      </h2>
      {group.rows.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <div className="ledger-scroll">
          <table className="ledger">
            <tbody>
              {group.rows.map((row) => (
                <tr key={`${row.id} ${row.clock?.label}`}>
                  <td className="c-number">{row.number ?? row.lineLabel}</td>
                  <td className="c-title">
                    <Link to="/matters/$id" params={{ id: row.id }}>
                      {row.title}
                    </Link>
                  </td>
                  <td className="c-cell">{row.clock?.label}</td>
                  <td className="c-cell c-owner">{row.clock && <ClockSays clock={row.clock} />}</td>
                  <td className="c-cell c-owner">{row.waitsFor ? `等${row.waitsFor}` : (row.handler ?? '未分办')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more > 0 && <p className="quiet">另有 {countText(more, group.totalExact)} 项，从上面各项业务点进去看。</p>}
    </section>
  )
}

/** For whoever assigns, in the order of names: how much each has in hand, and no ranking. */
function LoadTable({ load }: { readonly load: NonNullable<Leader['load']> }) {
  return (
    <section className="part" aria-label="调解员手上的事">
      <h2>调解员手上的事</h2>
      <p className="quiet">供分派时参考，按姓名排列，不作排名。</p>
      {load.length === 0 ? (
        <p className="quiet">调解员手上没有在办的事。</p>
      ) : (
        <ul className="load">
          {load.map(({ name, lineLabel, open }) => (
            <li key={`${name} ${lineLabel}`}>
              {name}，{lineLabel} {open} 件
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
