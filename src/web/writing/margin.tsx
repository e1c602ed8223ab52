import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { Reading, Refused } from '../parts/states.tsx'
import { useChange } from './use-change.ts'
import type { Draft, MarginView } from './writing-queries.ts'

type Row = MarginView['rows'][number]

const severities = { error: '错', warning: '疑', hint: '提示' } as const

/** What the proof-reader says, in reading order, beside the text it speaks of. */
export function Margin({ draft, margin }: { readonly draft: Draft; readonly margin: UseQueryResult<MarginView> }) {
  const broken = draft.relations.filter(({ holds }) => !holds)
  return (
    <aside className="report-margin writing-margin" aria-label="核对">
      <h2>核对</h2>
      <p>
        {draft.relations.length === 0 && '正文的数字之间没有声明的勾稽关系。'}
        {draft.relations.length > 0 &&
          (broken.length === 0 ? `${draft.relations.length} 项勾稽都相符。` : `${broken.length} 项勾稽不符。`)}
      </p>
      <ul className="relations">
        {broken.map(({ says }) => (
          <li key={says} className="broken">
            <strong>勾稽不符</strong> {says}
          </li>
        ))}
      </ul>
      {margin.error ? (
        <Refused error={margin.error} again={() => void margin.refetch()} />
      ) : margin.data ? (
        <Warnings draft={draft} rows={margin.data.rows} />
      ) : (
        <Reading />
      )}
    </aside>
  )
}

function Warnings({ draft, rows }: { readonly draft: Draft; readonly rows: readonly Row[] }) {
  const hints = rows.filter(({ severity }) => severity === 'hint')
  const loud = rows.filter(({ severity }) => severity !== 'hint')
  const open = loud.filter(({ verdict }) => verdict !== 'kept').length
  return (
    <>
      <p>{loud.length === 0 ? '没有发现疑点。' : `${loud.length} 处疑点，${open} 处没有处理。`}</p>
      <ol className="warnings">
        {loud.map((row) => (
          <WarningRow key={`${row.section} ${row.paragraph} ${row.says}`} draft={draft} row={row} />
        ))}
      </ol>
      {hints.length > 0 && (
        <details>
          <summary>另有 {hints.length} 条提示</summary>
          <ol className="warnings">
            {hints.map((row) => (
              <WarningRow key={`${row.section} ${row.paragraph} ${row.says}`} draft={draft} row={row} />
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

function WarningRow({ draft, row }: { readonly draft: Draft; readonly row: Row }) {
  const [reason, setReason] = useState<string | null>(null)
  const judge = useChange('POST /api/report-drafts/:id/warnings', draft.id)
  const closed = draft.acts.find(({ name }) => name === 'check')?.reasons ?? []
  const keep = () =>
    judge.mutate(
      {
        params: { id: draft.id },
        body: { where: row.heading, says: row.says, verdict: 'kept', reason: reason ?? '' },
      },
      { onSuccess: () => setReason(null) },
    )
  return (
    <li className={row.verdict === 'kept' ? 'settled' : ''}>
      <a href={`#section-${row.section}`}>
        {severities[row.severity]} · {row.heading}第 {row.paragraph} 段
      </a>
      {row.quote && <q>{row.quote}</q>}
      <p>{row.says}</p>
      {row.verdict === 'kept' && <p className="quiet">核实后保留：{row.reason}</p>}
      {row.verdict !== 'kept' && closed.length === 0 && row.severity !== 'hint' && reason === null && (
        <button type="button" className="link" onClick={() => setReason('')}>
          核实无误，保留
        </button>
      )}
      {reason !== null && (
        <p className="row">
          <label>
            保留的理由 <input value={reason} onChange={(event) => setReason(event.target.value)} />
          </label>
          <button type="button" className="plain-button" disabled={judge.isPending} onClick={keep}>
            保留
          </button>
        </p>
      )}
      {judge.error && <p role="alert">{judge.error.reasons.map(({ says }) => says).join('；')}</p>}
    </li>
  )
}
