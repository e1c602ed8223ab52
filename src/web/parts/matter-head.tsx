import { Link } from '@tanstack/react-router'
import type { MatterFile } from '../queries.ts'
import { dayText, fullDayText } from '../words.ts'

export function MatterHead({ file }: { readonly file: MatterFile }) {
  const { row, campaign, upstream } = file
  return (
    <header className="matter-head">
      <p className="crumbs">
        <Link to="/lines/$line" params={{ line: row.line }} search={{}}>
          {row.lineLabel}
        </Link>
        <span className="case-number">{row.number ?? '未编号'}</span>
        {file.synthetic && <span className="synthetic">示范数据</span>}
      </p>
      <h1>{row.title}</h1>
      <p className="meta">
        <span className={row.final ? 'state final' : 'state'}>{row.stateLabel}</span>
        {row.paused && <span className="mark">中止</span>}
        {row.awaiting && <span className="mark">{row.awaiting}</span>}
        <span>{row.organ}</span>
        <span>承办人 {row.handler ?? '未定'}</span>
        <span>{fullDayText(row.openedOn)}登记</span>
        {row.closedOn && <span>{fullDayText(row.closedOn)}办结</span>}
        {campaign && <span>专项：{campaign}</span>}
        {upstream && (
          <span>
            {upstream.system} {upstream.number}（{dayText(upstream.on)}录入）
          </span>
        )}
      </p>
    </header>
  )
}
