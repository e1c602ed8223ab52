import { Link } from '@tanstack/react-router'
import { useTitle } from '../parts/use-title.ts'
import type { MatterFile } from '../queries.ts'

interface Props {
  readonly file: MatterFile
  readonly title: string
}

/** The head of a screen that belongs to one matter: the way back first. */
export function ScreenHead({ file, title }: Props) {
  useTitle(title)
  return (
    <header className="page-head with-acts">
      <div>
        <p className="crumbs">
          <Link to="/matters/$id" params={{ id: file.row.id }}>
            {file.row.number ?? file.row.lineLabel}
          </Link>
          <span>{file.row.title}</span>
          {file.synthetic && <span className="synthetic">示范数据</span>}
        </p>
        <h1>{title}</h1>
      </div>
      <button type="button" className="plain-button no-print" onClick={() => print()}>
        打印
      </button>
    </header>
  )
}
