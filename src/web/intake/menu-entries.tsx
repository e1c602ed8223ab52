import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { intakeAsks } from './asks.ts'

/** Only for posts with something to send in. */
export function ImportEntry() {
  const sheets = useQuery(intakeAsks.sheets())
  if (!sheets.data?.rows.length) return null
  return (
    <li>
      <Link
        to="/imports"
        search={{}}
        className="side-link"
        activeProps={{ className: 'here' }}
        activeOptions={{ includeSearch: false }}
      >
        <span>导入表格</span>
      </Link>
    </li>
  )
}

/** Only for posts that report to a platform of somebody above. */
export function UpstreamEntry() {
  const outlets = useQuery({ ...intakeAsks.outlets(), staleTime: 60_000 })
  if (!outlets.data?.rows.length) return null
  return (
    <li>
      <Link to="/upstream" className="side-link" activeProps={{ className: 'here' }}>
        <span>上级平台</span>
      </Link>
    </li>
  )
}
