import type { TestPaper } from './parallel-papers.ts'

/** Question id → the options ticked. */
export type Answered = Readonly<Record<string, readonly number[]>>

export interface Scored {
  readonly marks: number
  readonly right: readonly string[]
}

/** 多选少选给一半分，错选不给分；其余题型全对才给分。 */
export function score({ questions }: TestPaper, answered: Answered): Scored {
  let marks = 0
  const right: string[] = []
  for (const { question, marks: worth } of questions) {
    const ticked = [...new Set(answered[question.id] ?? [])]
    const wrong = ticked.some((at) => !question.key.includes(at))
    if (wrong || ticked.length === 0) continue
    if (ticked.length === question.key.length) {
      marks += worth
      right.push(question.id)
    } else if (question.kind === 'multiple') marks += worth / 2
  }
  return { marks, right }
}
