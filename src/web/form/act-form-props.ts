import type { ReactNode } from 'react'
import type { Form } from '../../kernel/form.ts'
import type { Reason } from '../../kernel/reason.ts'
import type { Role } from '../../kernel/role.ts'
import type { Performed } from '../queries.ts'
import type { AttemptBody, AttemptDraft } from './attempt-draft.ts'
import type { Draft } from './draft.ts'
import type { Present } from './parties-editor.tsx'
import type { Preview } from './preview-step.tsx'
import type { QuestionProps } from './question-props.ts'

export interface ActFormProps {
  readonly form: Form
  readonly draft: Draft<AttemptDraft>
  readonly chain: readonly Role[]
  readonly opening: boolean
  readonly present: readonly Present[]
  /** Parties of the file may be given again, nobody new comes in: 更正. */
  readonly standingOnly?: boolean
  readonly today: string
  readonly check: (body: AttemptBody) => readonly Reason[]
  readonly send: (body: AttemptBody & { readonly key: string }) => Promise<Performed>
  readonly onDone: (performed: Performed) => void
  /** Papers it would issue, shown before it is done. Absent where nothing is issued. */
  readonly preview?: (body: AttemptBody) => Promise<Preview>
  readonly onGiven?: (given: AttemptDraft['given']) => AttemptDraft['given']
  readonly tidy?: (given: Record<string, unknown>) => Record<string, unknown>
  readonly children?: ReactNode
  /** A question drawn in its own way; everything else is drawn from its kind. */
  readonly instead?: (drawn: QuestionProps) => ReactNode
}

/** Where the question of a field stands on the page. */
export function fieldId(field: string): string | null {
  if (field === 'parties') return 'parties'
  if (field === 'signatures') return 'sign-off'
  return `q-${field}`
}
