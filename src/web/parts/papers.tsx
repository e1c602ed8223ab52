import { Link } from '@tanstack/react-router'
import { addressOf } from '../api.ts'
import type { MatterFile } from '../queries.ts'
import { dayText } from '../words.ts'
import { withRecipients } from './recipients.ts'

type PaperEntry = MatterFile['papers'][number]

export function Papers({ file }: { readonly file: MatterFile }) {
  const { id } = file.row
  const canServe = file.acts.some(({ name, reasons }) => name === 'serve' && reasons.length === 0)
  if (file.papers.length === 0)
    return <p className="quiet">还没有文书。办理需要出文书的一步时，会先给您看样子再生成。</p>
  return (
    <ul className="papers">
      {file.papers
        .map((entry) => withRecipients(file, entry))
        .map((paper) => (
          <li key={paper.seq}>
            <div className="paper-line">
              <Link to="/matters/$id/papers/$seq" params={{ id, seq: String(paper.seq) }}>
                {paper.title}
              </Link>
              <span className="paper-number">{paper.number}</span>
              <span className="quiet">{dayText(paper.madeOn)}</span>
              <a
                href={addressOf('/api/matters/:id/papers/:seq/docx', { id, seq: paper.seq })}
                download
                aria-label={`下载《${paper.title}》的 .docx`}
              >
                下载 .docx
              </a>
            </div>
            <PaperServices id={id} paper={paper} canServe={canServe} />
          </li>
        ))}
    </ul>
  )
}

interface ServiceProps {
  readonly id: string
  readonly paper: PaperEntry
  readonly canServe: boolean
}

/** Who must get it and who has: periods count from here. */
export function PaperServices({ id, paper, canServe }: ServiceProps) {
  if (paper.serves.length === 0) return null
  return (
    <ul className="services">
      {paper.serves.map(({ party, name, servedOn }) => (
        <li key={`${party}-${name}`}>
          <span>{name}</span>
          {servedOn ? (
            <span className="quiet">{dayText(servedOn)}送达</span>
          ) : canServe ? (
            <Link to="/matters/$id/acts/$act" params={{ id, act: 'serve' }} search={{ paper: paper.name, party }}>
              登记送达
            </Link>
          ) : (
            <span className="quiet">尚未送达</span>
          )}
        </li>
      ))}
    </ul>
  )
}
