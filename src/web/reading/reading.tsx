import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { blankSheet, problemsOfSheet, type ScoreSheet } from '../../lines/file-review/score-sheet.ts'
import { api } from '../api.ts'
import { useDraft } from '../form/draft.ts'
import { useCtrlEnter } from '../form/use-ctrl-enter.ts'
import { Reading as Waiting } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asProblem } from '../problem.ts'
import { dayText } from '../words.ts'
import { type ReadingView, readingAsks } from './asks.ts'
import { RecordSide } from './record-side.tsx'
import { rubricOfView } from './rubric-of-view.ts'
import { SheetEditor } from './sheet-editor.tsx'
import '../screens/screens.css'
import './reading.css'

/** The file on the left, the rubric on the right; on a phone one of the two at a time. */
export function ReadingPage() {
  const { id, row } = useParams({ from: '/desk/matters/$id/readings/$row' })
  const { data: reading } = useSuspenseQuery(readingAsks.one(id, Number(row)))
  const [side, setSide] = useState<'record' | 'sheet'>('record')
  useTitle(`评阅 ${reading.number}`)
  return (
    <div className="page wide reading-page">
      <Head id={id} reading={reading} />
      <div className="reading-sides no-print" role="group" aria-label="看哪一边">
        {(['record', 'sheet'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="plain-button"
            aria-pressed={side === one}
            onClick={() => setSide(one)}
          >
            {one === 'record' ? '案卷' : '评分'}
          </button>
        ))}
      </div>
      <div className="reading-columns" data-side={side}>
        <section className="reading-record" aria-label="案卷">
          <RecordSide id={id} row={Number(row)} reading={reading} />
        </section>
        <section className="reading-sheet" aria-label="评分">
          <Sheet key={`${id}/${row}`} id={id} row={Number(row)} reading={reading} />
        </section>
      </div>
    </div>
  )
}

interface Props {
  readonly id: string
  readonly row: number
  readonly reading: ReadingView
}

function Head({ id, reading }: { readonly id: string; readonly reading: ReadingView }) {
  const { at, of, before, after } = reading.place
  return (
    <header className="page-head with-acts">
      <div>
        <p className="crumbs">
          <Link to="/matters/$id/readings" params={{ id }}>
            评阅
          </Link>
          <span>
            第 {at} 份，共 {of} 份
          </span>
          {reading.record?.synthetic && <span className="synthetic">示范数据</span>}
        </p>
        <h1>
          {reading.number}
          <span className="mark">{reading.turnLabel}</span>
        </h1>
      </div>
      <nav className="row no-print" aria-label="前后">
        <Step id={id} row={before} label="上一份" />
        <Step id={id} row={after} label="下一份" />
      </nav>
    </header>
  )
}

function Step({ id, row, label }: { readonly id: string; readonly row: number | null; readonly label: string }) {
  if (row === null) return null
  return (
    <Link to="/matters/$id/readings/$row" params={{ id, row: String(row) }} className="plain-button">
      {label}
    </Link>
  )
}

function Sheet({ id, row, reading }: Props) {
  const rubric = rubricOfView(reading.rubric)
  const blank = reading.mine?.sheet ?? blankSheet(rubric)
  const draft = useDraft<ScoreSheet>(`reading:${id}:${row}`, blank)
  const { refusal, handIn, sending } = useHandIn({ id, row, reading })
  const [tried, setTried] = useState(false)
  const sheet = draft && draft.content.marks?.length === blank.marks.length ? draft.content : blank
  const problems = problemsOfSheet(rubric, sheet)
  const closed = reading.opened ? ['已经拆封，不能再改'] : reading.mayHandIn
  const go = () => {
    setTried(true)
    if (draft && problems.length === 0 && closed.length === 0 && !sending) void handIn(sheet, draft.drop)
  }
  useCtrlEnter(go)
  if (!draft) return <Waiting />
  return (
    <SheetEditor
      rubric={reading.rubric}
      sheet={sheet}
      put={draft.put}
      problems={tried ? problems : []}
      locked={reading.opened}
    >
      {refusal.length > 0 && (
        <ul className="summary" role="alert">
          {refusal.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      )}
      {reading.mine && <p className="quiet small">{dayText(reading.mine.on)}已交；拆封以前可以改了再交。</p>}
      <p className="row">
        <button type="button" className="plain-button primary" disabled={closed.length > 0 || sending} onClick={go}>
          {reading.mine ? '改好再交' : '交卷'}
        </button>
        <span className="quiet small">{closed[0] ?? draft.says ?? draft.restoredFrom ?? 'Ctrl+回车交卷'}</span>
      </p>
    </SheetEditor>
  )
}

function useHandIn({ id, row, reading }: Props) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [refusal, setRefusal] = useState<readonly string[]>([])
  const [sending, setSending] = useState(false)
  const handIn = async (sheet: ScoreSheet, drop: () => Promise<void>) => {
    setSending(true)
    try {
      const body = { sheet: { marks: [...sheet.marks], vetoes: [...sheet.vetoes] } }
      const { next } = await api('POST /api/matters/:id/readings/:row/hand-in', { params: { id, row }, body })
      await drop()
      await queries.invalidateQueries({ queryKey: ['matter', id] })
      const onward = reading.mine ? null : next
      if (onward === null) await navigate({ to: '/matters/$id/readings', params: { id } })
      else await navigate({ to: '/matters/$id/readings/$row', params: { id, row: String(onward) } })
    } catch (error) {
      const problem = asProblem(error)
      setRefusal(problem.reasons.length > 0 ? problem.reasons.map(({ says }) => says) : [problem.message])
    } finally {
      setSending(false)
    }
  }
  return { refusal, sending, handIn }
}
