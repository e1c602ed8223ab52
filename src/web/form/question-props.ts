import type { Question } from '../../kernel/form.ts'

/** One row as the file has it: its answers with its number, and how it reads. */
export interface ToldEntry {
  readonly says: string
  readonly row: Readonly<Record<string, unknown>>
}

export interface QuestionProps {
  readonly question: Question
  readonly id: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly refusal?: string | undefined
  readonly today: string
  /** Rows of a repeated field that stand in the file already. */
  readonly told?: readonly ToldEntry[]
}
