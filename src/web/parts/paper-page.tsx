import type { Answer } from '../api.ts'

type PageView = Answer<'GET /api/matters/:id/papers/:seq'>
type Block = PageView['blocks'][number]

/** A paper as it will print: GB/T 9704 proportions, the organ's name on top, seal and date at the right. */
export function PaperPage({ page }: { readonly page: PageView }) {
  return (
    <article className="a4" aria-label={page.title}>
      <p className="a4-organ">{page.organ}</p>
      <h2 className="a4-title">{page.title}</h2>
      {page.number && <p className="a4-number">{page.number}</p>}
      {page.blocks.map((block, at) => (
        <BlockView key={`${block.kind}-${at}`} block={block} />
      ))}
      {page.closing && (
        <div className="a4-closing">
          {page.closing.sealed && <span className="a4-seal">（印章）</span>}
          <p>{page.closing.organ}</p>
          <p>{page.closing.on}</p>
        </div>
      )}
      {page.mark && <p className="a4-mark">{page.mark}</p>}
    </article>
  )
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'addressee':
      return <p className="a4-addressee">{block.text}</p>
    case 'heading':
      return block.level === 1 ? <h3 className="a4-h1">{block.text}</h3> : <h4 className="a4-h2">{block.text}</h4>
    case 'table':
      return <PaperTable head={block.head} rows={block.rows} />
    case 'signatures':
      return (
        <div className="a4-signatures">
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )
    default:
      return <p className="a4-paragraph">{block.text}</p>
  }
}

function PaperTable({
  head,
  rows,
}: {
  readonly head?: readonly string[] | undefined
  readonly rows: readonly (readonly string[])[]
}) {
  return (
    <div className="a4-table">
      <table>
        {head && (
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('\u0001')}>
              {row.map((cell, at) => (
                <td key={`${at}-${cell}`}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
