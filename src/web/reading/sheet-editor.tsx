import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { grades } from '../../lines/file-review/rubric.ts'
import { type Mark, type ScoreSheet, type SheetProblem, scoreOf } from '../../lines/file-review/score-sheet.ts'
import type { RubricView } from './asks.ts'
import { MarkRow } from './mark-row.tsx'
import { rubricOfView } from './rubric-of-view.ts'
import { Vetoes } from './vetoes.tsx'

interface Props {
  readonly rubric: RubricView
  readonly sheet: ScoreSheet
  readonly put: (sheet: ScoreSheet) => void
  readonly problems: readonly SheetProblem[]
  readonly locked: boolean
  readonly children: ReactNode
}

/** The rubric item by item: points, what was found and by which article; the total counts along. */
export function SheetEditor({ rubric, sheet, put, problems, locked, children }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const mark = (at: number, more: Partial<Mark>) =>
    put({ ...sheet, marks: sheet.marks.map((one, n) => (n === at ? { ...one, ...more } : one)) })
  const rest = () =>
    put({
      ...sheet,
      marks: sheet.marks.map((one, at) =>
        one.points === null ? { ...one, points: rubric.items[at]?.points ?? 0 } : one,
      ),
    })
  const left = sheet.marks.filter(({ points }) => points === null).length
  return (
    <div ref={list} onKeyDown={(event) => stepBetween(event, list.current)}>
      <p className="quiet small rubric-name">
        {rubric.label}
        {rubric.toConfirm && !rubric.label.includes('待核') && <span className="mark">待核</span>}
      </p>
      {rubric.aspects.length > 0 && <p className="small">看：{rubric.aspects.join('、')}。</p>}
      <ol className="rubric">
        {rubric.items.map(({ item, points }, at) => (
          <MarkRow
            key={item}
            n={at + 1}
            item={item}
            most={points}
            mark={sheet.marks[at]}
            change={(more) => mark(at, more)}
            problem={problems.find((one) => one.item === at)?.says ?? null}
            locked={locked}
          />
        ))}
      </ol>
      {left > 0 && !locked && (
        <p>
          <button type="button" className="link" onClick={rest}>
            没有填的 {left} 项都给满分
          </button>
        </p>
      )}
      <Vetoes
        rubric={rubric}
        found={sheet.vetoes}
        change={(vetoes) => put({ ...sheet, vetoes })}
        problems={problems.flatMap(({ item, says }) => (item === null ? says : []))}
        locked={locked}
      />
      <div className="sheet-foot">
        <Total rubric={rubric} sheet={sheet} left={left} />
        {children}
      </div>
    </div>
  )
}

function Total({
  rubric,
  sheet,
  left,
}: {
  readonly rubric: RubricView
  readonly sheet: ScoreSheet
  readonly left: number
}) {
  const { score, vetoes, grade } = scoreOf(rubricOfView(rubric), sheet)
  const most = rubric.items.reduce((sum, { points }) => sum + points, 0)
  const says = left > 0 ? `还有 ${left} 项没有给分` : grades[grade]
  return (
    <p className="sheet-total" aria-live="polite">
      <strong>{score}</strong>／{most} 分　{vetoes.length > 0 ? `触及否决项 ${vetoes.length} 项，不合格` : says}
    </p>
  )
}

/** Enter and the arrows go from score to score without the mouse. */
function stepBetween(event: KeyboardEvent, list: HTMLElement | null) {
  const target = event.target as HTMLElement
  if (!list || event.ctrlKey || event.metaKey || !target.matches('input[data-points]')) return
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0
  if (step === 0) return
  event.preventDefault()
  const all = [...list.querySelectorAll<HTMLInputElement>('input[data-points]')]
  const next = all[all.indexOf(target as HTMLInputElement) + step]
  next?.focus()
  next?.select()
}
