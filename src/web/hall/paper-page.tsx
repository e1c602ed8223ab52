import { useCallback, useState, useSyncExternalStore } from 'react'
import { api } from '../api.ts'
import { asProblem } from '../problem.ts'
import { isAnswered, leftText } from './answer-sheet.ts'
import { QuestionCard } from './question-card.tsx'
import { forgetSheet, type Saving, SheetKeeper } from './sheet-keeper.ts'
import { type HallView, useLeft } from './use-hall.ts'

interface Props {
  readonly view: HallView
  readonly take: (view: HallView) => void
  readonly again: () => void
}

const savingText: Readonly<Record<Saving, string>> = {
  saved: '已保存',
  saving: '正在保存',
  waiting: '连不上，答案记在这台设备上，连上就补存',
}

const spreadMs = 15_000

/** The whole paper on one page: nothing to get lost in, and the browser's own keys work. */
export function PaperPage({ view, take, again }: Props) {
  const [keeper] = useState(() => new SheetKeeper(view.seat, view, again))
  const { sheet, saving } = useSyncExternalStore(keeper.subscribe, keeper.current)
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState('')
  const handIn = useCallback(async () => {
    try {
      const next = await api('POST /api/hall/hand-in', { body: keeper.last() })
      forgetSheet(view.seat)
      take(next)
    } catch (error) {
      const problem = asProblem(error)
      if (problem.kind === 'procedure') return again()
      keeper.resume()
      setRefused(problem.kind === 'offline' ? '现在连不上，连上以后请再交一次；到时考场也会收卷' : problem.message)
    }
  }, [view.seat, take, again, keeper])
  // Everyone's time may end in the same second; the answers are saved, so a moment's wait costs nobody anything.
  const left = useLeft(view, () => void setTimeout(handIn, Math.random() * spreadMs)) ?? 0
  const answered = view.questions.filter(({ id }) => isAnswered(sheet.answers[id])).length
  return (
    <>
      <main className="hall-paper">
        <h1>{view.title}</h1>
        <p className="quiet">
          {view.who.name}，{view.who.unit}，共 {view.questions.length} 题
        </p>
        {view.questions.map((question, at) => (
          <QuestionCard
            key={question.id}
            n={at + 1}
            question={question}
            given={sheet.answers[question.id]}
            write={(given) => keeper.write(question.id, given)}
          />
        ))}
        <section className="hall-end" aria-label="交卷">
          {asking ? (
            <Asking
              left={view.questions.length - answered}
              refused={refused}
              yes={handIn}
              no={() => setAsking(false)}
            />
          ) : (
            <button type="button" className="plain-button primary hall-main" onClick={() => setAsking(true)}>
              交卷
            </button>
          )}
        </section>
      </main>
      <footer className="hall-bar">
        <p>
          <span className="sr">还剩</span>
          <span className={left < 300_000 ? 'hall-left short' : 'hall-left'} role="timer">
            {leftText(left)}
          </span>
          <span className="hall-saving" role="status">
            {savingText[saving]}
          </span>
        </p>
        <Numbers view={view} answered={answered} isDone={(id) => isAnswered(sheet.answers[id])} />
      </footer>
    </>
  )
}

interface AskingProps {
  readonly left: number
  readonly refused: string
  readonly yes: () => void
  readonly no: () => void
}

function Asking({ left, refused, yes, no }: AskingProps) {
  return (
    <div role="alert">
      <p>{left > 0 ? `还有 ${left} 题没有作答。` : '全部作答。'}交卷以后不能再改。</p>
      {refused && <p className="summary">{refused}</p>}
      <p className="row">
        <button type="button" className="plain-button primary" onClick={yes}>
          确定交卷
        </button>
        <button type="button" className="plain-button" onClick={no}>
          再看看
        </button>
      </p>
    </div>
  )
}

interface NumbersProps {
  readonly view: HallView
  readonly answered: number
  readonly isDone: (id: string) => boolean
}

function Numbers({ view, answered, isDone }: NumbersProps) {
  const [open, setOpen] = useState(false)
  return (
    <div className="hall-numbers">
      <button type="button" className="plain-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        题目 {answered}/{view.questions.length}
      </button>
      {open && (
        <nav aria-label="题目">
          {view.questions.map(({ id }, at) => (
            <a key={id} href={`#q${at + 1}`} className={isDone(id) ? 'done' : ''} onClick={() => setOpen(false)}>
              {at + 1}
              <span className="sr">{isDone(id) ? '已答' : '未答'}</span>
            </a>
          ))}
        </nav>
      )}
    </div>
  )
}
