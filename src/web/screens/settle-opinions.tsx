import { useSuspenseQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { articleNamed, articlesOf, isUntouched } from '../../kernel/clauses.ts'
import type { Question } from '../../kernel/form.ts'
import type { RowTyped } from '../form/standing-rows.ts'
import { asks } from '../queries.ts'

interface Props {
  readonly matter: string
  readonly question: Question
  readonly value: unknown
  readonly onChange: (rows: readonly RowTyped[]) => void
  /** The draft the opinions were given on, and the one that has come. */
  readonly before: string | null
  readonly after: string | null
  readonly refusal: string | undefined
}

/** Each opinion with its clause as it was and as it reads now, and beside it the one thing to say: how it ended. */
export function SettleOpinions({ matter, question, value, onChange, before, after, refusal }: Props) {
  const standing = useSuspenseQuery(asks.standingRows(matter, question.name)).data.rows
  const ended = new Set(standing.flatMap(({ id, cells }) => (cells.outcome ? [id] : [])))
  const rows = Array.isArray(value) ? (value as RowTyped[]) : []
  const open = rows.filter(({ id }) => !ended.has(id as number))
  const left = open.filter(({ outcome }) => !outcome).length
  const put = (id: unknown, change: RowTyped) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...change } : row)))
  return (
    <fieldset
      className={refusal ? 'field wide settle refused-field' : 'field wide settle'}
      id={`q-${question.name}`}
      tabIndex={-1}
    >
      <legend className="label">{question.label}：逐条写明下落</legend>
      <p className="help">
        共 {open.length} 条，还有 {left} 条没有下落。
        {after ? '' : '在下面贴入修改稿，每条意见旁边就是这一条前后两稿的文字。'}
        {ended.size > 0 && `以前各轮已有下落的 ${ended.size} 条不在这里。`}
      </p>
      {refusal && <p className="field-refusal">{refusal}</p>}
      <ol className="settle-list">
        {open.map((row) => (
          <Opinion
            key={String(row.id)}
            row={row}
            question={question}
            drafts={{ before, after }}
            put={(change) => put(row.id, change)}
          />
        ))}
      </ol>
    </fieldset>
  )
}

interface OpinionProps {
  readonly row: RowTyped
  readonly question: Question
  readonly drafts: { readonly before: string | null; readonly after: string | null }
  readonly put: (change: RowTyped) => void
}

function Opinion({ row, question, drafts, put }: OpinionProps) {
  const cell = (name: string) => question.rows.find((one) => one.name === name)
  const text = (name: string) => String(row[name] ?? '')
  const clause = text('clause')
  const reason = cell('reason')?.options.find(({ value }) => value === row.reason)?.label ?? ''
  const untouched = isUntouched(drafts.before, drafts.after, clause)
  return (
    <li>
      <p>
        <strong>{clause}</strong>　{text('opinion')}
      </p>
      <p className="quiet small">{[reason, text('article')].filter(Boolean).join('，')}</p>
      <Clause clause={clause} {...drafts} />
      {untouched && <p className="mark">这一条的文字没有改动，不能记为采纳。</p>}
      <div className="radios" role="radiogroup" aria-label={`对「${clause}」意见的采纳情况`}>
        {(cell('outcome')?.options ?? []).map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={`outcome-${String(row.id)}`}
              checked={row.outcome === value}
              onChange={() => put({ outcome: value })}
            />
            {label}
          </label>
        ))}
      </div>
      {text('outcome') !== '' && (
        <Input
          aria-label={`对「${clause}」意见的采纳情况说明`}
          placeholder={text('outcome') === 'adopted' ? '说明（可不填）' : '写明理由'}
          maxLength={1000}
          value={text('outcomeWhy')}
          onChange={(event) => put({ outcomeWhy: event.target.value })}
        />
      )}
    </li>
  )
}

interface ClauseProps {
  readonly clause: string
  readonly before: string | null
  readonly after: string | null
}

function Clause({ clause, before, after }: ClauseProps) {
  const name = articleNamed(clause)
  const [old, now] = [before, after].map((draft) => (draft ? articlesOf(draft).get(name) : undefined))
  if (!old && !now) return null
  return (
    <div className="two-drafts">
      <p>
        <span className="quiet small">原稿</span>
        {old ?? '没有这一条'}
      </p>
      {after && (
        <p>
          <span className="quiet small">修改稿</span>
          {now ?? '没有这一条'}
        </p>
      )}
    </div>
  )
}
