import { useState } from 'react'
import { type Verdict, type VerdictKind, verdictKinds } from '../../door/verdict.ts'

const shownAtFirst = 200

interface Props {
  readonly verdicts: readonly Verdict[]
}

/** What is wrong, cell by cell, with a count for each kind that also filters the list. */
export function VerdictList({ verdicts }: Props) {
  const [only, setOnly] = useState<VerdictKind | null>(null)
  const [shown, setShown] = useState(shownAtFirst)
  const kinds = [...new Set(verdicts.map(({ code }) => code))]
  const chosen = only === null ? verdicts : verdicts.filter(({ code }) => code === only)
  return (
    <section aria-label="核对结果">
      <div className="kinds">
        <button type="button" aria-pressed={only === null} onClick={() => setOnly(null)}>
          全部 {verdicts.length}
        </button>
        {kinds.map((kind) => (
          <button type="button" key={kind} aria-pressed={only === kind} onClick={() => setOnly(kind)}>
            {verdictKinds[kind]} {verdicts.filter(({ code }) => code === kind).length}
          </button>
        ))}
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">轻重</th>
            <th scope="col">说明</th>
            <th scope="col">建议改为</th>
          </tr>
        </thead>
        <tbody>
          {chosen.slice(0, shown).map((verdict) => (
            <VerdictRow key={keyOf(verdict)} verdict={verdict} />
          ))}
        </tbody>
      </table>
      {chosen.length > shown && (
        <button type="button" onClick={() => setShown(shown + 1000)}>
          还有 {chosen.length - shown} 条，再看一些
        </button>
      )}
    </section>
  )
}

function VerdictRow({ verdict }: { readonly verdict: Verdict }) {
  const { row, cell, severity, says, law, fix } = verdict
  return (
    <tr className={severity}>
      <td>{cell ?? (row === null ? '整个文件' : `第 ${row} 行`)}</td>
      <td>{severity === 'error' ? '须改' : '请看'}</td>
      <td>
        {says}
        {law && <span className="law">（{law}）</span>}
      </td>
      <td>{fix ?? ''}</td>
    </tr>
  )
}

function keyOf({ row, cell, column, code, says }: Verdict): string {
  return [row, cell, column, code, says].join('/')
}
