import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { problemsOfSheet, type ScoreSheet } from '../../lines/file-review/score-sheet.ts'
import { api } from '../api.ts'
import { useDraft } from '../form/draft.ts'
import { Reading as Waiting } from '../parts/states.tsx'
import { asProblem } from '../problem.ts'
import { dayText } from '../words.ts'
import type { Dispute, RubricView } from './asks.ts'
import { rubricOfView } from './rubric-of-view.ts'
import { SheetEditor } from './sheet-editor.tsx'

interface Props {
  readonly id: string
  readonly dispute: Dispute
  readonly rubric: RubricView
  readonly settles: boolean
}

/** Both readings side by side where they differ, and the third decision. */
export function DisputeCard({ id, dispute, rubric, settles }: Props) {
  const [open, setOpen] = useState(false)
  const { number, first, second, decided } = dispute
  return (
    <article className="dispute" aria-label={number}>
      <h3>{number}</h3>
      <div className="scroll" tabIndex={0} role="region" aria-label={`${number}的两份评阅`}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">评查项目</th>
              <th scope="col">初评　{first.reader}</th>
              <th scope="col">复评　{second.reader}</th>
              {decided && <th scope="col">合议　{decided.reader}</th>}
            </tr>
          </thead>
          <tbody>
            {differing(dispute, rubric).map(({ item, cells }) => (
              <tr key={item}>
                <th scope="row">{item}</th>
                {cells.map((cell, at) => (
                  <td key={`${at}-${cell}`}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {decided && (
        <p>
          {dayText(decided.on)}合议：{decided.score} 分，{decided.gradeLabel}。{decided.why}
        </p>
      )}
      {settles && !open && (
        <button type="button" className="plain-button no-print" onClick={() => setOpen(true)}>
          {decided ? '重新合议' : '合议'}
        </button>
      )}
      {open && <Settle id={id} dispute={dispute} rubric={rubric} done={() => setOpen(false)} />}
    </article>
  )
}

/** The items the two do not agree on, then the vetoes and the total. */
function differing({ first, second, decided }: Dispute, rubric: RubricView) {
  const all = [first, second, ...(decided ? [decided] : [])]
  const vetoText = (veto: string) => rubric.vetoes.find((one) => one.veto === veto)?.label ?? veto
  const items = rubric.items.flatMap(({ item, points }, at) => {
    const [one, other] = [first.sheet.marks[at], second.sheet.marks[at]]
    if (one?.points === other?.points) return []
    const cells = all.map(({ sheet }) => {
      const mark = sheet.marks[at]
      const article = mark?.article ? `（${mark.article}）` : ''
      return [`${mark?.points ?? ''}／${points}`, mark?.finding ? `${mark.finding}${article}` : '']
        .filter(Boolean)
        .join('　')
    })
    return { item, cells }
  })
  const vetoes = all.map(({ sheet }) =>
    sheet.vetoes.map(({ veto, finding }) => `${vetoText(veto)}：${finding}`).join('；'),
  )
  return [
    ...items,
    ...(vetoes.some(Boolean) ? [{ item: '否决项', cells: vetoes.map((text) => text || '没有') }] : []),
    { item: '总分', cells: all.map(({ score, gradeLabel }) => `${score}　${gradeLabel}`) },
  ]
}

interface Settling {
  readonly panel: string
  readonly why: string
  readonly sheet: ScoreSheet
}

/** What both agree on is filled in; what they do not is left to the panel. */
function startOf({ first, second, decided }: Dispute): Settling {
  if (decided) return { panel: decided.reader, why: decided.why, sheet: decided.sheet }
  const marks = first.sheet.marks.map((mark, at) =>
    mark.points === second.sheet.marks[at]?.points ? mark : { ...mark, points: null },
  )
  return { panel: '', why: '', sheet: { marks, vetoes: first.sheet.vetoes } }
}

interface SettleProps {
  readonly id: string
  readonly dispute: Dispute
  readonly rubric: RubricView
  readonly done: () => void
}

function Settle({ id, dispute, rubric, done }: SettleProps) {
  const queries = useQueryClient()
  const draft = useDraft<Settling>(`settle:${id}:${dispute.number}`, startOf(dispute))
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  if (!draft) return <Waiting />
  const { content, put } = draft
  const problems = problemsOfSheet(rubricOfView(rubric), content.sheet)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problems.length > 0) return
    const sheet = { marks: [...content.sheet.marks], vetoes: [...content.sheet.vetoes] }
    const body = { number: dispute.number, panel: content.panel, why: content.why, sheet }
    try {
      await api('POST /api/matters/:id/readings/settle', { params: { id }, body })
      await draft.drop()
      await queries.invalidateQueries({ queryKey: ['matter', id] })
      done()
    } catch (error) {
      const problem = asProblem(error)
      setRefusal(problem.reasons[0]?.says ?? problem.message)
    }
  }
  return (
    <form onSubmit={send} className="settle">
      <label>
        合议人
        <input
          required
          maxLength={200}
          value={content.panel}
          onChange={(event) => put({ ...content, panel: event.target.value })}
        />
      </label>
      <label>
        理由
        <textarea
          required
          rows={2}
          maxLength={2000}
          value={content.why}
          onChange={(event) => put({ ...content, why: event.target.value })}
        />
      </label>
      <SheetEditor
        rubric={rubric}
        sheet={content.sheet}
        put={(sheet) => put({ ...content, sheet })}
        problems={tried ? problems : []}
        locked={false}
      >
        {refusal && <p role="alert">{refusal}</p>}
        <p className="row">
          <button type="submit" className="plain-button primary">
            记下合议
          </button>
          <span className="quiet small">{draft.says}</span>
        </p>
      </SheetEditor>
    </form>
  )
}
