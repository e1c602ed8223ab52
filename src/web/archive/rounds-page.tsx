import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { momentText, numberText } from '../words.ts'
import { archiveAsks } from './asks.ts'
import { ArchiveHead } from './head.tsx'

/** Every round of destruction, the latest first. */
export function RoundsPage() {
  const rounds = useQuery(archiveAsks.rounds())
  return (
    <div className="page wide">
      <ArchiveHead title="档案销毁" lead="鉴定、清册、批准、两人监销，一步不少；系统自己从不销毁。" />
      {rounds.error && <Refused error={rounds.error} again={() => void rounds.refetch()} />}
      {!rounds.error && !rounds.data && <Reading />}
      {rounds.data?.rows.length === 0 && <Nothing says="还没有过销毁。保管期限表核对好以后，在「预演」里发起鉴定。" />}
      {rounds.data && rounds.data.rows.length > 0 && (
        <ul className="staff">
          {rounds.data.rows.map(({ id, no, stateLabel, note, madeBy, madeAt, listed }) => (
            <li key={id}>
              <p>
                <Link to="/archive/rounds/$id" params={{ id }}>
                  第 {no} 轮
                </Link>
                <span className="mark">{stateLabel}</span>
                <span>{note}</span>
              </p>
              <p className="quiet">
                {madeBy} {momentText(madeAt)}发起{listed !== null && `，清册 ${numberText(listed)} 卷`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
