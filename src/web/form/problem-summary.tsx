import type { ReactNode } from 'react'
import { adviceFor, type ProblemError, type Told } from '../problem.ts'
import { dayText } from '../words.ts'

interface Props {
  readonly problem: ProblemError
  /** Where a reason's field stands on the page, so that it can be gone to. */
  readonly fieldId?: (field: string) => string | null
  readonly children?: ReactNode
}

/** Every refusal summed up at the top: what is wrong, by which article, what to do, and a way to the place. */
export function ProblemSummary({ problem, fieldId, children }: Props) {
  return (
    <div className="summary" role="alert" tabIndex={-1} id="summary">
      <p className="summary-head">{problem.message}</p>
      <ul>
        {problem.reasons.map((reason) => (
          <li key={`${reason.field ?? ''}${reason.says}`}>
            <ReasonText reason={reason} id={reason.field ? (fieldId?.(reason.field) ?? null) : null} />
          </li>
        ))}
      </ul>
      {problem.changes.length > 0 && (
        <ul className="changes">
          {problem.changes.map(({ act, by, on }) => (
            <li key={`${act}${by}${on}`}>
              {dayText(on)}，{by}办理了「{act}」
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">{adviceFor(problem)}</p>
      {problem.instance && problem.kind === 'bug' && <p className="quiet small">出错编号：{problem.instance}</p>}
      {children}
    </div>
  )
}

function ReasonText({ reason, id }: { readonly reason: Told; readonly id: string | null }) {
  const article = reason.article && <span className="article">{reason.article}</span>
  if (!id) {
    return (
      <>
        {reason.says}
        {article}
      </>
    )
  }
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault()
        const place = document.getElementById(id)
        place?.scrollIntoView({ block: 'center' })
        place?.focus()
      }}
    >
      {reason.says}
      {article}
    </a>
  )
}
