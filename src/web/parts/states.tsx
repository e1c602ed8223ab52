import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { adviceFor, asProblem, type ProblemError } from '../problem.ts'

/** Shown only when reading takes long enough to wonder. */
export function Reading() {
  return (
    <p className="reading" role="status">
      正在读取……
    </p>
  )
}

/** A page on its way, with a heading of its own for those who are read to. */
export function ReadingPage() {
  return (
    <>
      <h1 className="sr">正在打开</h1>
      <Reading />
    </>
  )
}

/** An empty place says what to do next. */
export function Nothing({ says, children }: { readonly says: string; readonly children?: ReactNode }) {
  return (
    <div className="nothing">
      <p>{says}</p>
      {children}
    </div>
  )
}

interface RefusedProps {
  readonly error: unknown
  readonly again?: () => void
  /** Another way on, where the page knows one. */
  readonly children?: ReactNode
}

/** A whole page that could not be shown: why, by which article, and the way on. */
export function Refused({ error, again, children }: RefusedProps) {
  const problem = asProblem(error)
  return (
    <section className="refused" role="alert">
      <h1>{problem.message}</h1>
      <ReasonList problem={problem} />
      <p>{adviceFor(problem)}</p>
      <p className="row">
        {again && <Button onClick={again}>再试一次</Button>}
        {children}
        <Link to="/" className="plain-button">
          回到今天
        </Link>
      </p>
      {problem.instance && <p className="quiet small">出错编号：{problem.instance}</p>}
    </section>
  )
}

export function ReasonList({ problem }: { readonly problem: ProblemError }) {
  if (problem.reasons.length === 0) return null
  return (
    <ul className="reasons">
      {problem.reasons.map(({ says, article }) => (
        <li key={`${says}${article ?? ''}`}>
          {says}
          {article && <span className="article">{article}</span>}
        </li>
      ))}
    </ul>
  )
}

/** The same two, where there is no frame around them. */
export function BrokenAlone({ error }: { readonly error: unknown }) {
  return (
    <main>
      <Broken error={error} />
    </main>
  )
}

export function LostAlone() {
  return (
    <main>
      <Lost />
    </main>
  )
}

export function Broken({ error }: { readonly error: unknown }) {
  const router = useRouter()
  const { reset } = useQueryErrorResetBoundary()
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className="page">
      <Refused error={error} again={again} />
    </div>
  )
}

export function Lost() {
  return (
    <div className="page">
      <section className="refused">
        <h1>没有这一页</h1>
        <p>地址可能抄错了。可以用上方的查找框按案号、姓名或者拼音首字母查找。</p>
        <p className="row">
          <Link to="/" className="plain-button">
            回到今天
          </Link>
        </p>
      </section>
    </div>
  )
}
