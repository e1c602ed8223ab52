import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { FigureDrawer } from '../parts/figure-drawer.tsx'
import { Nothing } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { dayText } from '../words.ts'
import { Exports } from './exports.tsx'
import { Freezing } from './freezing.tsx'
import { LastYear } from './last-year.tsx'
import { Margin } from './margin.tsx'
import { MovedFigures, Recounted } from './recounted.tsx'
import { SectionPart } from './section-part.tsx'
import { useChange } from './use-change.ts'
import { type Draft, writing } from './writing-queries.ts'
import './writing.css'

/** The report as it will print: text in the middle, what the proof-reader says on the right, last year's on the left. */
export function WritingPage() {
  const { id } = useParams({ from: '/desk/report-drafts/$id' })
  const { figure: open } = useSearch({ from: '/desk/report-drafts/$id' })
  const navigate = useNavigate({ from: '/report-drafts/$id' })
  const { data: draft } = useSuspenseQuery(writing.draft(id))
  const margin = useQuery(writing.margin(id))
  const [beside, setBeside] = useState(false)
  useTitle(draft.title)
  const show = (figure?: string) =>
    void navigate({ search: figure ? { figure } : {}, replace: true, resetScroll: false })
  const figure = draft.figures.find((one) => one.id === open)
  return (
    <div className="page wide writing-page">
      <Head draft={draft} beside={beside} setBeside={setBeside} />
      {draft.frozen && <MovedFigures draft={draft} show={show} />}
      {draft.sections.length === 0 ? (
        <Empty draft={draft} />
      ) : (
        <div className={beside ? 'writing with-last' : 'writing'}>
          <aside className="writing-left" aria-label={beside ? '上年文字' : '各部分'}>
            {beside ? <LastYear id={id} /> : <SectionList draft={draft} />}
          </aside>
          <article className="prose sheet" aria-label={draft.title}>
            <h2 className="sheet-title">{draft.title}</h2>
            {draft.sections.map((section) => (
              <SectionPart key={section.id} draft={draft} section={section} show={show} />
            ))}
          </article>
          <Margin draft={draft} margin={margin} />
        </div>
      )}
      {figure && (
        <FigureDrawer figure={figure} close={() => show()}>
          {draft.frozen && <Recounted id={id} figure={figure.id} />}
        </FigureDrawer>
      )}
    </div>
  )
}

interface HeadProps {
  readonly draft: Draft
  readonly beside: boolean
  setBeside(beside: boolean): void
}

function Head({ draft, beside, setBeside }: HeadProps) {
  const { id, title, kindLabel, period, stateLabel, frozen, signedBy } = draft
  const numbers = frozen ? '数字已冻结，不再变动' : '数字随台账变动，冻结以后固定'
  return (
    <header className="page-head">
      <p className="crumbs no-print">
        <Link to="/report-drafts">报告编写</Link>
        <Link to="/matters/$id" params={{ id }}>
          {draft.number ?? '查看事项'}
        </Link>
      </p>
      <h1>{title}</h1>
      <p className="quiet">
        {kindLabel}，统计期 {dayText(period.from)}至{dayText(period.until)}，{stateLabel}。{numbers}
        {signedBy ? `，由${signedBy}签发` : ''}。
      </p>
      {draft.sections.length > 0 && (
        <div className="row no-print writing-acts">
          <button type="button" className="plain-button" aria-pressed={beside} onClick={() => setBeside(!beside)}>
            {beside ? '收起上年文字' : '对照上年文字'}
          </button>
          <Exports draft={draft} />
          <Freezing draft={draft} />
        </div>
      )}
    </header>
  )
}

/** One line for each section: whose it is, and whether it is signed. */
function SectionList({ draft }: { readonly draft: Draft }) {
  const signed = draft.sections.filter(({ signedOn }) => signedOn !== null).length
  return (
    <nav aria-label="各部分">
      <h2>各部分</h2>
      <p className="quiet">
        {draft.sections.length} 部分，{signed} 部分已定稿
      </p>
      <ol className="section-list">
        {draft.sections.map(({ id, heading, ownerName, mine, signedOn, problems }) => (
          <li key={id}>
            <a href={`#section-${id}`}>{heading}</a>
            <span className="quiet">
              {mine ? '我' : ownerName}，{signedOn ? '已定稿' : '未定稿'}
              {problems.length > 0 ? `，${problems.length} 处要改` : ''}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Empty({ draft }: { readonly draft: Draft }) {
  const change = useChange('POST /api/report-drafts/:id/first-draft', draft.id)
  const closed = draft.acts.find(({ name }) => name === 'divide')?.reasons ?? []
  return (
    <Nothing says="这份报告还没有内容。可以按提纲从台账生成初稿，再分给各人修改。">
      {closed.length > 0 ? (
        <p>{closed.join('；')}</p>
      ) : (
        <button
          type="button"
          className="plain-button primary"
          disabled={change.isPending}
          onClick={() => change.mutate({ params: { id: draft.id } })}
        >
          按提纲生成初稿
        </button>
      )}
      {change.error && <p role="alert">{change.error.reasons.map(({ says }) => says).join('；')}</p>}
    </Nothing>
  )
}
