import { Link } from '@tanstack/react-router'
import { useTitle } from '../parts/use-title.ts'
import '../screens/screens.css'
import './archive.css'

const pages = [
  { to: '/archive', label: '销毁轮次' },
  { to: '/archive/rehearsal', label: '预演' },
  { to: '/archive/periods', label: '保管期限表' },
  { to: '/archive/holds', label: '暂缓销毁' },
] as const

/** The archive's pages stand beside each other. */
export function ArchiveHead({ title, lead }: { readonly title: string; readonly lead: string }) {
  useTitle(title)
  return (
    <header className="page-head">
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <nav aria-label="档案" className="archive-pages no-print">
        {pages.map(({ to, label }) => (
          <Link key={to} to={to} activeProps={{ className: 'here' }} activeOptions={{ exact: true }}>
            {label}
          </Link>
        ))}
      </nav>
    </header>
  )
}
