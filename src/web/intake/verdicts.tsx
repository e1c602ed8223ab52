import { useState } from 'react'
import type { Preview } from './asks.ts'

type Verdict = Preview['verdicts'][number]

/** What is wrong cell by cell, by kind; red is kept for what is overdue, so here words and a rule do it. */
export function Verdicts({ preview, rows }: { readonly preview: Preview; readonly rows: number }) {
  const [only, setOnly] = useState<string | null>(null)
  const { verdicts, kinds } = preview
  if (verdicts.length === 0) return null
  const total = kinds.reduce((sum, { count }) => sum + count, 0)
  const shown = only === null ? verdicts : verdicts.filter(({ code }) => code === only)
  return (
    <section className="part" aria-label="核对结果">
      <h2>
        核对结果{' '}
        <span className="n">
          {rows > 0 ? `${rows} 行中` : ''}说了 {total} 处
        </span>
      </h2>
      <p className="row kinds">
        <button type="button" className="chip-button" aria-pressed={only === null} onClick={() => setOnly(null)}>
          全部 {total}
        </button>
        {kinds.map(({ code, label, count }) => (
          <button
            type="button"
            key={code}
            className="chip-button"
            aria-pressed={only === code}
            onClick={() => setOnly(code)}
          >
            {label} {count}
          </button>
        ))}
      </p>
      <ul className="verdicts">
        {shown.map((verdict) => (
          <VerdictLine key={`${verdict.row}/${verdict.cell}/${verdict.code}/${verdict.says}`} verdict={verdict} />
        ))}
      </ul>
      {total > verdicts.length && <p className="quiet">这里只列前 {verdicts.length} 处，其余在标注的原表里。</p>}
    </section>
  )
}

function VerdictLine({ verdict: { row, cell, severity, says, law, fix } }: { readonly verdict: Verdict }) {
  return (
    <li className={severity}>
      <span className="where">{cell ?? (row === null ? '整个文件' : `第 ${row} 行`)}</span>
      <span className="weight">{severity === 'error' ? '须改' : '请看'}</span>
      <span>
        {says}
        {law && <span className="article">{law}</span>}
        {fix && <strong className="fix">可能是「{fix}」</strong>}
      </span>
    </li>
  )
}
