import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Ask, api } from '../api.ts'
import { DayInput } from '../form/day-input.tsx'
import { asProblem } from '../problem.ts'
import { asks } from '../queries.ts'

type Body = Ask<'POST /api/bulletins'>['body']

/** 起草通报: the same period as the page shows; the inner due day is asked, since no law sets one. */
export function DraftBulletin({ kind, from, until }: Pick<Body, 'kind' | 'from' | 'until'>) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const today = useSuspenseQuery(asks.me()).data.today.day
  const [open, setOpen] = useState(false)
  const [dueOn, setDueOn] = useState('')
  const [says, setSays] = useState<string | null>(null)
  const draft = async () => {
    setSays('正在起草……')
    try {
      const { id } = await api('POST /api/bulletins', { body: { kind, from, until, dueOn } })
      await queries.invalidateQueries({ queryKey: ['report-drafts'] })
      await navigate({ to: '/report-drafts/$id', params: { id } })
    } catch (error) {
      const problem = asProblem(error)
      setSays(problem.reasons[0]?.says ?? problem.message)
    }
  }
  if (!open) {
    return (
      <button type="button" className="plain-button" onClick={() => setOpen(true)}>
        起草通报
      </button>
    )
  }
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        void draft()
      }}
    >
      <label htmlFor="bulletin-due">通报完成期限</label>
      <DayInput id="bulletin-due" value={dueOn} onChange={(value) => setDueOn(String(value ?? ''))} today={today} />
      <button type="submit" className="plain-button primary" disabled={dueOn === ''}>
        起草
      </button>
      {says && <span role="status">{says}</span>}
    </form>
  )
}
