import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { addressOf } from '../api.ts'
import { FigureDrawer } from '../parts/figure-drawer.tsx'
import { FigureTable } from '../parts/figure-table.tsx'
import { Nothing } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks, type Report } from '../queries.ts'

/** The year in prose; every number opens to its definition and its list. */
export function ReportPage() {
  const { year } = useParams({ from: '/desk/reports/$year' })
  const { figure: open } = useSearch({ from: '/desk/reports/$year' })
  const navigate = useNavigate({ from: '/reports/$year' })
  const { data: report } = useSuspenseQuery(asks.report(Number(year)))
  useTitle(report.title)
  const show = (figure?: string) =>
    void navigate({ search: figure ? { figure } : {}, replace: true, resetScroll: false })
  const figure = report.figures.find(({ id }) => id === open)
  const empty = report.sections.length === 0 && report.figures.length === 0
  return (
    <div className="page wide report-page">
      <header className="page-head with-acts">
        <h1>{report.title}</h1>
        <p className="row no-print">
          <Link to="/reports/$year" params={{ year: String(Number(year) - 1) }} className="plain-button">
            {Number(year) - 1} 年
          </Link>
          <Link to="/reports/$year" params={{ year: String(Number(year) + 1) }} className="plain-button">
            {Number(year) + 1} 年
          </Link>
          <a className="plain-button" href={addressOf('/api/reports/:year/docx', { year })} download>
            下载 .docx
          </a>
          <button type="button" className="plain-button" onClick={() => print()}>
            打印
          </button>
        </p>
      </header>
      {empty && <Nothing says={`${year} 年还没有可以统计的记录。有了办理记录，数字会自己出来。`} />}
      {!empty && (
        <div className="report-columns">
          <Prose report={report} show={show} />
          <aside className="report-margin" aria-label="核对">
            <Relations report={report} />
          </aside>
        </div>
      )}
      {report.figures.length > 0 && <FigureTable report={report} show={show} />}
      {figure && <FigureDrawer figure={figure} close={() => show()} />}
    </div>
  )
}

function Prose({ report, show }: { readonly report: Report; readonly show: (figure: string) => void }) {
  return (
    <article className="prose">
      {report.sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((pieces, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: prose in reading order
            <p key={at}>
              {pieces.map((piece, index) =>
                typeof piece === 'string' ? (
                  piece
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: prose in reading order
                  <button
                    key={index}
                    type="button"
                    className="figure"
                    onClick={() => show(piece.figure)}
                    title="看定义和清单"
                  >
                    {piece.shown}
                  </button>
                ),
              )}
            </p>
          ))}
        </section>
      ))}
    </article>
  )
}

/** Sums and parts that must agree before anything prints; those that do not come first. */
function Relations({ report }: { readonly report: Report }) {
  const broken = report.relations.filter(({ holds }) => !holds)
  const held = report.relations.filter(({ holds }) => holds)
  if (report.relations.length === 0) return <p className="quiet">没有需要核对的关系。</p>
  return (
    <>
      <h2>勾稽核对</h2>
      <p>{broken.length === 0 ? `${held.length} 项都相符。` : `${broken.length} 项不符，${held.length} 项相符。`}</p>
      <ul className="relations">
        {broken.map(({ says }) => (
          <li key={says} className="broken">
            <strong>不符</strong> {says}
          </li>
        ))}
      </ul>
      {held.length > 0 && (
        <details>
          <summary>相符的 {held.length} 项</summary>
          <ul className="relations">
            {held.map(({ says }) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
