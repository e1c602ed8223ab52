import { useState } from 'react'
import { dayText } from '../words.ts'
import { SectionEditor } from './section-editor.tsx'
import { useChange } from './use-change.ts'
import { Versions } from './versions.tsx'
import type { Draft, SectionView } from './writing-queries.ts'

interface Props {
  readonly draft: Draft
  readonly section: SectionView
  show(figure: string): void
}

/** A section as it prints, with who answers for it beneath; opened, it is a plain text to type in. */
export function SectionPart({ draft, section, show }: Props) {
  const [open, setOpen] = useState<'text' | 'versions' | null>(null)
  return (
    <section id={`section-${section.id}`} aria-label={section.heading} className="section-part">
      {open === 'text' ? (
        <SectionEditor draft={draft} section={section} close={() => setOpen(null)} />
      ) : (
        <>
          <h2>{section.heading}</h2>
          <Lines section={section} show={show} />
        </>
      )}
      <p className="section-foot no-print">
        <span className="quiet">
          撰写人 {section.ownerName}，{section.dueOn && `${dayText(section.dueOn)}前交稿，`}
          {section.signedOn ? `${dayText(section.signedOn)}定稿` : '未定稿'}
        </span>
        <Buttons draft={draft} section={section} open={open} setOpen={setOpen} />
      </p>
      {open === 'versions' && <Versions id={draft.id} section={section} />}
    </section>
  )
}

interface ButtonProps extends Pick<Props, 'draft' | 'section'> {
  readonly open: 'text' | 'versions' | null
  setOpen(open: 'text' | 'versions' | null): void
}

function Buttons({ draft, section, open, setOpen }: ButtonProps) {
  const sign = useChange('POST /api/report-drafts/:id/sections/:row/sign', draft.id)
  const closed = draft.acts.find(({ name }) => name === 'write')?.reasons ?? []
  const { heading, id: row, version: base } = section
  return (
    <>
      {closed.length === 0 && open !== 'text' && (
        <>
          <button type="button" className="link" aria-label={`修改${heading}`} onClick={() => setOpen('text')}>
            修改
          </button>
          {section.signedOn === null && (
            <button
              type="button"
              className="link"
              aria-label={`定稿${heading}`}
              disabled={sign.isPending}
              onClick={() => sign.mutate({ params: { id: draft.id, row }, body: { base } })}
            >
              定稿
            </button>
          )}
        </>
      )}
      <button
        type="button"
        className="link"
        aria-label={`历次稿${heading}`}
        aria-expanded={open === 'versions'}
        onClick={() => setOpen(open === 'versions' ? null : 'versions')}
      >
        历次稿
      </button>
      {sign.error && <span role="alert">{sign.error.reasons.map(({ says }) => says).join('；')}</span>}
    </>
  )
}

function Lines({ section, show }: Pick<Props, 'section' | 'show'>) {
  return section.lines.map(({ level, parts, table }, at) => {
    const inside = closedUp(parts).map(({ part, stop }, index) => (
      <PartText key={keyOf(index)} part={part} stop={stop} show={show} />
    ))
    if (table) return <GridTable key={keyOf(at)} table={table} />
    return level === 2 ? <h3 key={keyOf(at)}>{inside}</h3> : <p key={keyOf(at)}>{inside}</p>
  })
}

/** Prose in reading order has no other name for its pieces. */
const keyOf = (at: number) => `${at}`

type Part = SectionView['lines'][number]['parts'][number]

/** A stop never begins a line: it stays with the figure before it. */
function closedUp(parts: readonly Part[]): { readonly part: Part; readonly stop: string }[] {
  return parts.map((part, at) => {
    const [before, after] = [parts[at - 1], parts[at + 1]]
    const stop = typeof part !== 'string' && typeof after === 'string' ? (stopIn(after) ?? '') : ''
    const said = typeof part === 'string' && before !== undefined && typeof before !== 'string'
    return { part: said ? part.slice(stopIn(part)?.length ?? 0) : part, stop }
  })
}

function stopIn(text: string): string | undefined {
  return /^[，。；、：）]+/.exec(text)?.[0]
}

interface PartProps {
  readonly part: Part
  readonly stop: string
  readonly show: Props['show']
}

function PartText({ part, stop, show }: PartProps) {
  if (typeof part === 'string') return part
  if ('wrong' in part) {
    return (
      <mark className="wrong" title={part.wrong}>
        {part.source}
        <span className="wrong-says">（{part.wrong}）</span>
        {stop}
      </mark>
    )
  }
  return (
    <span className="with-stop">
      <button
        type="button"
        className="figure"
        title={`准确数 ${part.exact}，看定义和清单`}
        onClick={() => show(part.figure)}
      >
        {part.shown}
      </button>
      {stop}
    </span>
  )
}

function GridTable({ table }: { readonly table: NonNullable<SectionView['lines'][number]['table']> }) {
  return (
    <table className="ledger in-prose">
      <thead>
        <tr>
          {table.head.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, line) => (
          <tr key={row.join()}>
            {row.map((text, at) => (
              <td key={table.head[at]}>{at === 0 ? <Opens to={table.opens?.[line]}>{text}</Opens> : text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The row of a table opens to what it counts. */
function Opens({ to, children }: { readonly to: string | undefined; readonly children: string }) {
  return to ? <a href={to}>{children}</a> : children
}
