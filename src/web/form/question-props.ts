import type { Question } from '../../kernel/form.ts'

export interface QuestionProps {
  readonly question: Question
  readonly id: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly refusal?: string | undefined
  readonly today: string
}
