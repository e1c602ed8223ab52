import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import type { Line } from '../../kernel/line.ts'
import { DayInput } from '../form/day-input.tsx'
import { useDraft } from '../form/draft.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { ProblemSummary } from '../form/problem-summary.tsx'
import { Reading } from '../parts/states.tsx'
import { freshKey } from '../perform.ts'
import { usePerformMany } from '../perform-many.ts'
import { asks, type RoundView } from '../queries.ts'
import { dayText } from '../words.ts'
import { needsWhy, type RoundDraft, type VerdictTyped, verdictsOf } from './round-draft.ts'

interface Props {
  readonly line: Line
  readonly act: string
  readonly round: string
  readonly rows: RoundView['undecided']
}

/** As many documents as one step takes. */
const atOnce = 200

/** A verdict for each document still undecided; what was chosen is written in one step, or none of it. */
export function RoundDecide({ line, act, round, rows }: Props) {
  const { day: today } = useSuspenseQuery(asks.me()).data.today
  const blank = useMemo<RoundDraft>(() => ({ on: today, by: '', rows: {} }), [today])
  const draft = useDraft<RoundDraft>(`round:${round}`, blank)
  const many = usePerformMany(line.id, act)
  const [key, setKey] = useState(freshKey)
  if (!draft) return <Reading />
  const { content, put } = draft
  const acts = verdictsOf(round, content, rows).slice(0, atOnce)
  const type = (id: string, change: Partial<VerdictTyped>) =>
    put({ ...content, rows: { ...content.rows, [id]: { verdict: '', why: '', ...content.rows[id], ...change } } })
  const send = () =>
    many.mutate({ acts, note: round, key }, { onSuccess: () => void draft.drop(), onSettled: () => setKey(freshKey()) })
  const options = Object.entries(line.fields.verdict?.options ?? {})
  return (
    <section className="part no-print">
      <h2>
        还没有结论 <span className="n">{rows.length} 份</span>
      </h2>
      {many.error && <ProblemSummary problem={many.error} />}
      {many.data && (
        <p className="told" role="status">
          {many.data.says}。
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <div className="ask-law">
          <FieldFrame id="round-on" label="清理日期">
            {(bound) => (
              <DayInput
                {...bound}
                label="清理日期"
                value={content.on}
                onChange={(on) => put({ ...content, on })}
                today={today}
              />
            )}
          </FieldFrame>
          <FieldFrame id="round-by" label="落实日期" help="修改、废止、宣布失效的，在哪一天前落实" optional>
            {(bound) => (
              <DayInput
                {...bound}
                label="落实日期"
                value={content.by}
                onChange={(by) => put({ ...content, by })}
                today={today}
              />
            )}
          </FieldFrame>
        </div>
        <ul className="verdicts">
          {rows.map((row) => (
            <Document
              key={row.id}
              row={row}
              options={options}
              typed={content.rows[row.id]}
              type={(change) => type(row.id, change)}
            />
          ))}
        </ul>
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={many.isPending} disabled={acts.length === 0}>
            {`登记 ${acts.length} 份的结论`}
          </Button>
          <span className="quiet small" role="status">
            {draft.says ?? draft.restoredFrom}
          </span>
        </div>
      </form>
    </section>
  )
}

interface DocumentProps {
  readonly row: RoundView['undecided'][number]
  readonly options: readonly (readonly [string, string])[]
  readonly typed: VerdictTyped | undefined
  readonly type: (change: Partial<VerdictTyped>) => void
}

function Document({ row, options, typed, type }: DocumentProps) {
  const { verdict = '', why = '' } = typed ?? {}
  return (
    <li>
      <p>
        <Link to="/matters/$id" params={{ id: row.id }}>
          {row.title}
        </Link>{' '}
        <span className="quiet small">
          {[row.docNumber, row.issuer, row.until ? `${dayText(row.until)}届满` : '没有写明有效期']
            .filter(Boolean)
            .join('，')}
        </span>
      </p>
      <select
        aria-label={`「${row.title}」的结论`}
        value={verdict}
        onChange={(event) => type({ verdict: event.target.value })}
      >
        <option value="">还没有结论</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {needsWhy(verdict) && (
        <Input
          aria-label={`「${row.title}」的理由`}
          placeholder="理由"
          value={why}
          maxLength={1000}
          onChange={(event) => type({ why: event.target.value })}
        />
      )}
    </li>
  )
}
