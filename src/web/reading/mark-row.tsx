import { useId, useState } from 'react'
import type { Mark } from '../../lines/file-review/score-sheet.ts'

interface Props {
  readonly n: number
  readonly item: string
  readonly most: number
  readonly mark: Mark | undefined
  readonly change: (more: Partial<Mark>) => void
  readonly problem: string | null
  readonly locked: boolean
}

const unmarked: Mark = { points: null, finding: '', article: '', note: '' }

/** One item: its points; the words beside it when something was taken off or somebody wants to write. */
export function MarkRow({ n, item, most, mark = unmarked, change, problem, locked }: Props) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const less = mark.points !== null && mark.points < most
  const written = Boolean(mark.finding || mark.article || mark.note)
  const words = open || less || written
  return (
    <li className={problem ? 'refused-field' : undefined}>
      <p className="mark-line">
        <label htmlFor={id}>
          <span className="quiet">{n}</span> {item}
        </label>
        <span className="mark-points">
          {less && <span className="small">扣 {most - (mark.points ?? 0)} 分</span>}
          <input
            id={id}
            data-points
            inputMode="numeric"
            autoComplete="off"
            value={mark.points ?? ''}
            disabled={locked}
            aria-invalid={problem !== null}
            onChange={(event) => change({ points: pointsTyped(event.target.value, most) })}
          />
          <span className="quiet">／{most}</span>
        </span>
      </p>
      {problem && <p className="field-refusal">{problem}</p>}
      {words ? (
        <Words item={item} mark={mark} change={change} locked={locked} />
      ) : (
        !locked && (
          <button type="button" className="link small" onClick={() => setOpen(true)} aria-label={`${item}：写几句`}>
            写几句
          </button>
        )
      )}
    </li>
  )
}

/** Digits only, and never above the item's points: a slip of the finger is seen at once. */
function pointsTyped(text: string, most: number): number | null {
  const digits = text.replace(/[０-９]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)).replace(/\D/g, '')
  return digits === '' ? null : Math.min(most, Number(digits.slice(0, 3)))
}

interface WordsProps {
  readonly item: string
  readonly mark: Mark
  readonly change: (more: Partial<Mark>) => void
  readonly locked: boolean
}

function Words({ item, mark, change, locked }: WordsProps) {
  return (
    <div className="mark-words">
      <label>
        问题
        <textarea
          rows={2}
          maxLength={500}
          value={mark.finding}
          disabled={locked}
          aria-label={`${item}：问题`}
          onChange={(event) => change({ finding: event.target.value })}
        />
      </label>
      <label>
        依据
        <input
          maxLength={200}
          value={mark.article}
          disabled={locked}
          aria-label={`${item}：依据`}
          onChange={(event) => change({ article: event.target.value })}
        />
      </label>
      <label>
        备注
        <input
          maxLength={300}
          value={mark.note}
          disabled={locked}
          aria-label={`${item}：备注`}
          onChange={(event) => change({ note: event.target.value })}
        />
      </label>
    </div>
  )
}
