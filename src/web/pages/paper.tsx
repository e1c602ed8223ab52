import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { addressOf } from '../api.ts'
import { PaperPage as Sheet } from '../parts/paper-page.tsx'
import { PaperServices } from '../parts/papers.tsx'
import { withRecipients } from '../parts/recipients.ts'
import { useTitle } from '../parts/use-title.ts'
import { asks } from '../queries.ts'

export function PaperPage() {
  const { id, seq } = useParams({ from: '/desk/matters/$id/papers/$seq' })
  const { data: page } = useSuspenseQuery(asks.paper(id, Number(seq)))
  const { data: file } = useSuspenseQuery(asks.matter(id))
  const found = file.papers.find((paper) => paper.seq === Number(seq))
  const entry = found && withRecipients(file, found)
  useTitle(page.title)
  return (
    <div className="page paper-view">
      <header className="page-head with-acts no-print">
        <div>
          <p className="crumbs">
            <Link to="/matters/$id" params={{ id }}>
              {file.row.number ?? file.row.lineLabel}
            </Link>
            <span>{file.row.title}</span>
          </p>
          <h1>{page.title}</h1>
        </div>
        <p className="row">
          <a
            className="plain-button primary"
            href={addressOf('/api/matters/:id/papers/:seq/docx', { id, seq })}
            download
          >
            下载 .docx
          </a>
          <button type="button" className="plain-button" onClick={() => print()}>
            打印
          </button>
        </p>
      </header>
      {entry && entry.serves.length > 0 && (
        <section className="no-print serves" aria-label="送达">
          <h2>送达</h2>
          <PaperServices
            id={id}
            paper={entry}
            canServe={file.acts.some(({ name, reasons }) => name === 'serve' && reasons.length === 0)}
          />
        </section>
      )}
      <Sheet page={page} />
    </div>
  )
}
