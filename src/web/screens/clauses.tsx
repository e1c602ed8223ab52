import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ToggleChip } from '../parts/chip.tsx'
import { Nothing } from '../parts/states.tsx'
import { asks } from '../queries.ts'
import { dayText } from '../words.ts'
import { type ClauseLine, clauseLines, looseOpinions } from './clause-lines.ts'
import { draftVersions } from './draft-versions.ts'
import { ScreenHead } from './screen-head.tsx'
import { draftFields, opinionsIn, settlesOpinions } from './shapes.ts'
import { declaredOf, type ToldRow, toldRows } from './told-rows.ts'
import './screens.css'

/** Both drafts side by side by article, each opinion beside the clause it speaks of. */
export function ClausesPage() {
  const { id } = useParams({ from: '/desk/matters/$id/clauses' })
  const { data: file } = useSuspenseQuery(asks.matter(id))
  const field = opinionsIn(declaredOf(file))
  if (!field) return <Nothing says="这项业务没有逐条的意见。" />
  return (
    <div className="page wide">
      <ScreenHead file={file} title={`${field.label}：逐条对照`} />
      {file.acts
        .filter(
          ({ reasons, notMine, name }) => reasons.length === 0 && !notMine && settlesOpinions(declaredOf(file), name),
        )
        .map(({ name, label }) => (
          <p key={name} className="no-print">
            <Link to="/matters/$id/acts/$act" params={{ id, act: name }} search={{}} className="plain-button primary">
              {label}
            </Link>
          </p>
        ))}
      <Compared id={id} opinions={toldRows(file, field)} />
    </div>
  )
}

function Compared({ id, opinions }: { readonly id: string; readonly opinions: readonly ToldRow[] }) {
  const [touched, setTouched] = useState(false)
  const histories = useSuspenseQueries({
    queries: [asks.fieldHistory(id, draftFields.before), asks.fieldHistory(id, draftFields.after)],
  })
  const versions = draftVersions(...histories.map(({ data }) => data.rows))
  const [before, after] = versions.length > 1 ? versions.slice(-2) : [versions[0]]
  const all = clauseLines(before?.shown ?? null, after?.shown ?? null, opinions)
  const loose = looseOpinions(all, opinions)
  const shown = touched ? all.filter(({ change, opinions: own }) => own.length > 0 || !calm.has(change)) : all
  return (
    <>
      <p className="lead-line">{summary(all, opinions, after !== undefined)}</p>
      {loose.length > 0 && (
        <section className="part" aria-labelledby="loose-head">
          <h2 id="loose-head">
            {all.length > 0 ? '针对全文，或者两稿里找不到的条款' : '没有录入草案正文，意见按条款列出'}
          </h2>
          <Opinions rows={loose} named />
        </section>
      )}
      {all.length > 0 && (
        <>
          <p className="chips">
            <ToggleChip label="只看有改动、有意见的" on={touched} onChange={setTouched} />
          </p>
          <ClauseTable
            lines={shown}
            labels={{ before: before ? draftLabel(before) : '', after: after ? draftLabel(after) : '' }}
            both={after !== undefined}
          />
        </>
      )}
    </>
  )
}

function draftLabel({ on, label }: { readonly on: string; readonly label: string }): string {
  return `${dayText(on)}「${label}」时的稿子`
}

const calm = new Set<ClauseLine['change']>(['same', 'alone'])
const changeWords: Readonly<Record<ClauseLine['change'], string>> = {
  same: '',
  alone: '',
  changed: '有改动',
  added: '新增',
  removed: '删去',
  moved: '只动了条序',
}

function summary(lines: readonly ClauseLine[], opinions: readonly ToldRow[], compared: boolean): string {
  const ended = opinions.filter((row) => row.text('outcome') !== '').length
  const counted = (change: ClauseLine['change']) => lines.filter((one) => one.change === change).length
  const said = `共 ${opinions.length} 条意见，${ended} 条有采纳情况。`
  if (lines.length === 0) return said
  if (!compared) return `${said}现在只有一稿，有了另一稿就逐条对照。`
  return `${said}两稿相比，改动 ${counted('changed')} 条，新增 ${counted('added')} 条，删去 ${counted('removed')} 条。`
}

interface TableProps {
  readonly lines: readonly ClauseLine[]
  readonly labels: { readonly before: string; readonly after: string }
  readonly both: boolean
}

function ClauseTable({ lines, labels, both }: TableProps) {
  return (
    <table className={both ? 'clauses' : 'clauses one'}>
      <thead>
        <tr>
          <th scope="col">条款</th>
          {both ? (
            <>
              <th scope="col">{labels.before}</th>
              <th scope="col">{labels.after}</th>
            </>
          ) : (
            <th scope="col">{labels.before}</th>
          )}
          <th scope="col">意见和采纳情况</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((one) => (
          <tr key={one.name}>
            <th scope="row">
              {one.name || '条文以前'}
              {changeWords[one.change] && <span className="mark">{changeWords[one.change]}</span>}
            </th>
            {both ? (
              <>
                <td data-label={labels.before}>{one.before ?? <span className="quiet">没有这一条</span>}</td>
                <td data-label={labels.after} className={calm.has(one.change) ? 'same' : undefined}>
                  {one.after ?? <span className="quiet">没有这一条</span>}
                </td>
              </>
            ) : (
              <td>{one.before ?? one.after}</td>
            )}
            <td className="c-opinions">{one.opinions.length > 0 && <Opinions rows={one.opinions} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Opinions({ rows, named = false }: { readonly rows: readonly ToldRow[]; readonly named?: boolean }) {
  return (
    <ul className="opinions">
      {rows.map((row) => (
        <li key={row.n}>
          <p>
            {(named || row.text('clause').length > 3) && <span className="quiet">{row.text('clause')}　</span>}
            {row.text('opinion')}
          </p>
          <p className="quiet small">{[row.text('reason'), row.text('article')].filter(Boolean).join('，')}</p>
          <p>
            <strong>{row.text('outcome') || '还没有采纳情况'}</strong>
            {row.text('outcomeWhy') && `：${row.text('outcomeWhy')}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
