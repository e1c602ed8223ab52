import { useCallback, useEffect, useRef, useState } from 'react'
import { type Answer, api } from '../api.ts'
import { asProblem, type ProblemError } from '../problem.ts'

export type HallView = Answer<'GET /api/hall'>
export type Question = HallView['questions'][number]

/** The seat this browser holds, asked anew whenever the page comes back to the front: a sleeping telephone loses time. */
export function useHall() {
  const [view, setView] = useState<HallView | null>(null)
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const [asked, setAsked] = useState(false)

  const take = useCallback((next: HallView | null) => {
    setView(next)
    setProblem(null)
  }, [])

  const read = useCallback(async () => {
    try {
      take(await api('GET /api/hall', {}))
    } catch (error) {
      const problem = asProblem(error)
      if (problem.kind === 'signed-out') take(null)
      else setProblem(problem)
    } finally {
      setAsked(true)
    }
  }, [take])

  useEffect(() => {
    void read()
    const back = () => {
      if (document.visibilityState === 'visible') void read()
    }
    document.addEventListener('visibilitychange', back)
    return () => document.removeEventListener('visibilitychange', back)
  }, [read])

  return { view, problem, asked, read, take }
}

/** Counts down from what the server said; the machine's own clock is never asked what time it is. */
export function useLeft(view: HallView, over: () => void): number | null {
  const [left, setLeft] = useState(view.leftMs)
  const then = useRef(over)
  useEffect(() => {
    then.current = over
  })
  useEffect(() => {
    setLeft(view.leftMs)
    if (view.leftMs === null) return
    const began = performance.now()
    const total = view.leftMs
    const tick = setInterval(() => {
      const rest = total - (performance.now() - began)
      setLeft(Math.max(0, rest))
      if (rest > 0) return
      clearInterval(tick)
      then.current()
    }, 500)
    return () => clearInterval(tick)
  }, [view])
  return left
}
