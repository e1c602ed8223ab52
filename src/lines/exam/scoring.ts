import { isWritten } from './bank.ts'
import type { TestPaper } from './parallel-papers.ts'

/** Question id → the options ticked, or the words written. */
export type Answered = Readonly<Record<string, readonly number[] | string>>

export interface Scored {
  readonly marks: number
  readonly right: readonly string[]
}

/** 多选少选给一半分，错选不给分；其余题型全对才给分。文字作答的由阅卷人评，不在其中。 */
export function score({ questions }: TestPaper, answered: Answered): Scored {
  let marks = 0
  const right: string[] = []
  for (const { question, marks: worth } of questions) {
    if (isWritten(question)) continue
    const ticked = tickedOf(answered, question.id)
    const wrong = ticked.some((at) => !question.key.includes(at))
    if (wrong || ticked.length === 0) continue
    if (ticked.length === question.key.length) {
      marks += worth
      right.push(question.id)
    } else if (question.kind === 'multiple') marks += worth / 2
  }
  return { marks, right }
}

/** The options ticked, each once; nothing where words stand instead. */
export function tickedOf(answered: Answered, question: string): readonly number[] {
  const given = answered[question]
  return typeof given === 'string' ? [] : [...new Set(given ?? [])].toSorted((a, b) => a - b)
}

export function writtenOf(answered: Answered, question: string): string {
  const given = answered[question]
  return typeof given === 'string' ? given.trim() : ''
}
