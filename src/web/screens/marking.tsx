import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Answer, api } from '../api.ts'
import { Nothing, ReasonList } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asProblem, type ProblemError } from '../problem.ts'
import { asks } from '../queries.ts'
import './screens.css'
import './exam-hall.css'

type ToMark = NonNullable<Answer<'GET /api/marking'>['paper']>

/** 阅卷：one paper after the other, by its code; whose it is stands nowhere. */
export function MarkingPage() {
  useTitle('阅卷')
  const [skip, setSkip] = useState<string | undefined>(undefined)
  const { data } = useSuspenseQuery(asks.marking(skip))
  return (
    <div className="page marking">
      <header className="page-head">
        <h1>阅卷</h1>
      </header>
      {data.paper ? (
        <>
          <p className="lead-line">还有 {data.left} 份答卷没有阅。答卷上没有姓名和单位。</p>
          <Paper key={data.paper.id} paper={data.paper} next={setSkip} />
        </>
      ) : (
        <Nothing says={data.left > 0 ? '只剩刚才跳过的一份。' : '没有要阅的答卷。'} />
      )}
    </div>
  )
}

function Paper({ paper, next }: { readonly paper: ToMark; readonly next: (skip: string) => void }) {
  const queries = useQueryClient()
  const { day: today } = useSuspenseQuery(asks.me()).data.today
  const [given, setGiven] = useState<Readonly<Record<number, string>>>({})
  const [why, setWhy] = useState<Readonly<Record<number, string>>>({})
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const mark = async (event: FormEvent) => {
    event.preventDefault()
    const marks = paper.questions.map(({ n }) => ({ n, given: Number(given[n]), ...(why[n] ? { why: why[n] } : {}) }))
    try {
      await api('POST /api/matters/:id/acts/:act', {
        params: { id: paper.id, act: 'mark' },
        body: { version: paper.version, given: { marks, markedOn: today } },
      })
      await queries.invalidateQueries({ queryKey: ['marking'] })
    } catch (error) {
      setProblem(asProblem(error))
    }
  }
  return (
    <form onSubmit={mark}>
      <h2>密号 {paper.code}</h2>
      <p className="quiet">{paper.sitting}</p>
      {problem && (
        <div className="summary" role="alert">
          <p>{problem.kind === 'stale' ? '这一份刚刚由别人阅过了，请阅下一份。' : problem.message}</p>
          <ReasonList problem={problem} />
        </div>
      )}
      {paper.questions.map((question) => (
        <article key={question.n} className="to-mark" aria-label={`第 ${question.n} 题`}>
          {question.material && <p className="material">{question.material}</p>}
          <p>
            {question.n}．{question.stem}（{question.full} 分）
          </p>
          <p className="points">评分要点：{question.points}</p>
          <blockquote>{question.answer}</blockquote>
          <p className="row">
            <label>
              得分
              <input
                type="number"
                min={0}
                max={question.full}
                step={1}
                required
                value={given[question.n] ?? ''}
                onChange={(event) => setGiven({ ...given, [question.n]: event.target.value })}
              />
            </label>
            <label className="grow">
              评语（可以不写）
              <input
                maxLength={300}
                value={why[question.n] ?? ''}
                onChange={(event) => setWhy({ ...why, [question.n]: event.target.value })}
              />
            </label>
          </p>
        </article>
      ))}
      <p className="row end">
        <button type="button" className="plain-button" onClick={() => next(paper.id)}>
          先跳过
        </button>
        <button type="submit" className="plain-button primary">
          给分，阅下一份
        </button>
      </p>
    </form>
  )
}
