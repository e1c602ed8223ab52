import type { ActView, MatterFile } from '../queries.ts'
import { ClockLines } from './clock-lines.tsx'

/** What one wants to see while filling in: why it is asked, what it will make, how much time is left. */
export function ActSide({ file, act: name }: { readonly file: MatterFile; readonly act: string }) {
  const act = file.acts.find((one) => one.name === name)
  const running = file.clocks.filter(({ status, kind }) => status !== 'stopped' && kind === 'duty')
  return (
    <aside className="act-side" aria-label="办理时参考">
      <section>
        <h2>案情</h2>
        <p>{file.summary}</p>
      </section>
      {running.length > 0 && (
        <section>
          <h2>期限</h2>
          <ClockLines id={file.row.id} clocks={running} />
        </section>
      )}
      {act && act.issues.length > 0 && (
        <section>
          <h2>将生成</h2>
          <ul>
            {act.issues.map((title) => (
              <li key={title}>《{title}》</li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

/** Why it cannot be done yet; what is typed meanwhile is kept. */
export function NotNow({ act }: { readonly act: ActView | undefined }) {
  if (!act || act.reasons.length === 0) return null
  return (
    <section className="told" aria-labelledby="not-now">
      <h2 id="not-now">现在还不能办</h2>
      <ul>
        {act.reasons.map(({ says, article }) => (
          <li key={says}>
            {says}
            {article && <span className="article">{article}</span>}
          </li>
        ))}
      </ul>
      {!act.notMine && <p className="quiet">可以先把内容填好，草稿会存着。</p>}
    </section>
  )
}
