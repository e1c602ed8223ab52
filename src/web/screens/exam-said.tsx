import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Answer } from '../api.ts'
import { ReasonList } from '../parts/states.tsx'
import { asProblem, type ProblemError } from '../problem.ts'

export type HallOverview = Answer<'GET /api/exams/:id/hall'>

/** What a press of a button said, or why not; every page reads anew afterwards. */
export function useSaid(id: string) {
  const queries = useQueryClient()
  const [says, setSays] = useState('')
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const run = async (work: () => Promise<{ readonly says: string }>): Promise<boolean> => {
    setProblem(null)
    setSays('')
    try {
      const done = await work()
      setSays(done.says)
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['exam-hall', id] }),
        queries.invalidateQueries({ queryKey: ['matter', id] }),
      ])
      return true
    } catch (error) {
      setProblem(asProblem(error))
      return false
    }
  }
  return { run, said: <Said says={says} problem={problem} /> }
}

function Said({ says, problem }: { readonly says: string; readonly problem: ProblemError | null }): ReactNode {
  if (problem)
    return (
      <div className="summary" role="alert">
        <p>{problem.message}</p>
        <ReasonList problem={problem} />
      </div>
    )
  return says ? (
    <p className="told" role="status">
      {says}
    </p>
  ) : null
}
