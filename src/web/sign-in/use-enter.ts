import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem, type ProblemError } from '../problem.ts'
import type { Me } from '../queries.ts'
import { backIn, inside } from './address.ts'

export interface Entering {
  readonly busy: boolean
  readonly problem: ProblemError | null
  /** What the desk asks for besides: a code, a passkey, or both. */
  readonly asked: readonly string[]
  try(work: () => Promise<Me>): Promise<void>
}

/** One try at coming in, whichever way: in, or why not and what is still asked. */
export function useEnter(): Entering {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const address = useSearch({ from: '/sign-in' })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const [asked, setAsked] = useState<readonly string[]>([])

  const enter = async (work: () => Promise<Me>) => {
    setBusy(true)
    setProblem(null)
    try {
      const me = await work()
      queries.clear()
      queries.setQueryData(['me'], me)
      await navigate(me.mustChangePassword ? { to: '/password' } : { to: inside(backIn(address)) })
    } catch (error) {
      const told = asProblem(error)
      setProblem(told)
      const fields = told.reasons.flatMap(({ field }) => (field === 'code' || field === 'passkey' ? [field] : []))
      if (fields.length > 0) setAsked((before) => [...new Set([...before, ...fields])])
      setBusy(false)
    }
  }
  return { busy, problem, asked, try: enter }
}
