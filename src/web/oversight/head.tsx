import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTitle } from '../parts/use-title.ts'
import '../screens/screens.css'
import './oversight.css'

/** The head of every page of oversight, with the way to the others. */
export function OversightHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  useTitle(title)
  return (
    <header className="page-head">
      <nav className="oversight-tabs no-print" aria-label="执法筛查">
        <Link to="/oversight" activeOptions={{ exact: true }} activeProps={{ className: 'here' }}>
          规则
        </Link>
        <Link
          to="/oversight/leads"
          search={{}}
          activeProps={{ className: 'here' }}
          activeOptions={{ includeSearch: false }}
        >
          线索
        </Link>
        <Link to="/oversight/units" activeProps={{ className: 'here' }}>
          各单位
        </Link>
        <Link
          to="/oversight/officers"
          search={{}}
          activeProps={{ className: 'here' }}
          activeOptions={{ includeSearch: false }}
        >
          当日持证
        </Link>
        <Link
          to="/oversight/certificate"
          search={{}}
          activeProps={{ className: 'here' }}
          activeOptions={{ includeSearch: false }}
        >
          「未发现」说明
        </Link>
      </nav>
      <h1>{title}</h1>
      {children}
    </header>
  )
}
