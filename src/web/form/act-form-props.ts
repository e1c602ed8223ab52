import type { ReactNode } from 'react'
import type { Form } from '../../kernel/form.ts'
import type { Reason } from '../../kernel/reason.ts'
import type { Role } from '../../kernel/role.ts'
import type { Performed } from '../queries.ts'
import type { AttemptBody, AttemptDraft } from './attempt-draft.ts'
import type { Draft } from './draft.ts'
import type { Preview } from './preview-step.tsx'
import type { ToldEntry } from './question-props.ts'

export interface ActFormProps {
  readonly form: Form
  readonly draft: Draft<AttemptDraft>
  readonly chain: readonly Role[]
  readonly opening: boolean
  readonly present: readonly { readonly id: number; readonly role: string; readonly name: string }[]
  readonly today: string
  /** The rows the file has, by repeated field: what is asked again may change them. */
  readonly told?: (field: string) => readonly ToldEntry[]
  readonly check: (body: AttemptBody) => readonly Reason[]
  readonly send: (body: AttemptBody & { readonly key: string }) => Promise<Performed>
  readonly onDone: (performed: Performed) => void
  /** Papers it would issue, shown before it is done. Absent where nothing is issued. */
  readonly preview?: (body: AttemptBody) => Promise<Preview>
  readonly onGiven?: (given: AttemptDraft['given']) => AttemptDraft['given']
  readonly tidy?: (given: Record<string, unknown>) => Record<string, unknown>
  readonly children?: ReactNode
}

/** Where the question of a field stands on the page. */
export function fieldId(field: string): string | null {
  if (field === 'parties') return 'parties'
  if (field === 'signatures') return 'sign-off'
  return `q-${field}`
}
