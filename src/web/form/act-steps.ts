import { useState } from 'react'
import { citationText } from '../../law/statute.ts'
import { freshKey } from '../perform.ts'
import { asProblem, ProblemError } from '../problem.ts'
import type { ActFormProps } from './act-form-props.ts'
import { type AttemptBody, bodyOf } from './attempt-draft.ts'
import { partyProblems } from './party-problems.ts'
import type { Preview } from './preview-step.tsx'

type Asked = Pick<
  ActFormProps,
  'form' | 'draft' | 'present' | 'check' | 'send' | 'onDone' | 'opening' | 'preview' | 'tidy'
>

export interface ActSteps {
  readonly problem: ProblemError | null
  /** The papers as they would look, between looking and doing. */
  readonly shown: Preview | null
  readonly busy: boolean
  readonly next: () => void
  /** Only to see the papers, where looking is not a step of its own. */
  readonly look: () => void
  readonly back: () => void
}

/** Checked here, looked at as paper where paper is issued, done once. */
export function useActSteps({ form, draft, present, check, send, onDone, opening, preview, tidy }: Asked): ActSteps {
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const [shown, setShown] = useState<Preview | null>(null)
  const [busy, setBusy] = useState(false)
  const [key] = useState(freshKey)

  const take = async (step: (body: AttemptBody) => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      const body = bodyOf(draft.content, tidy)
      refuse([...partyProblems(form.parties, present, body.parties ?? []), ...check(body)])
      await step(body)
    } catch (error) {
      setShown(null)
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }
  const perform = async (body: AttemptBody) => {
    const performed = await send({ ...body, key })
    await draft.drop()
    onDone(performed)
  }
  const look = () => void (preview && take(async (body) => setShown(await preview(body))))
  const next = () => (preview && !shown && !opening ? look() : void take(perform))
  return { problem, shown, busy, next, look, back: () => setShown(null) }
}

/** What is seen here is told in the same way as what the server sees. */
function refuse(reasons: ReturnType<ActFormProps['check']>) {
  if (reasons.length === 0) return
  const told = reasons.map(({ says, field, law }) => ({
    says,
    ...(field ? { field } : {}),
    ...(law ? { article: citationText(law) } : {}),
  }))
  throw new ProblemError('form', '还有几处没填好', { reasons: told })
}
