import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lineOf } from '../lines.ts'
import { batchActs, type PickedRow } from '../pages/batch-rows.ts'
import { asks } from '../queries.ts'

interface Props {
  readonly line: string
  readonly picked: readonly PickedRow[]
  readonly clear: () => void
}

/** What may be done to all the picked rows at once. */
export function BatchBar({ line: id, picked, clear }: Props) {
  const { data: me } = useSuspenseQuery(asks.me())
  const navigate = useNavigate()
  const acts = batchActs(lineOf(id), me.post.role, picked)
  return (
    <section className="batch-bar" aria-label="成批办理">
      <span role="status">已选 {picked.length} 件</span>
      {picked.length > 0 && acts.length === 0 && (
        <span className="quiet">选中的这些件没有可以一起办的事：状态不同，或者不由您办</span>
      )}
      {acts.map(({ act, label }) => (
        <button
          key={act}
          type="button"
          className="plain-button"
          onClick={() =>
            void navigate({
              to: '/lines/$line/batch',
              params: { line: id },
              search: { act },
              state: { picked: [...picked] },
            })
          }
        >
          {label}
        </button>
      ))}
      <button type="button" className="link" onClick={clear}>
        不选了
      </button>
    </section>
  )
}
