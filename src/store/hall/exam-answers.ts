import { complete } from '../../kernel/complete.ts'
import type { Answers } from '../../kernel/field.ts'
import type { Matter } from '../../kernel/matter.ts'
import type { Blueprint } from '../../lines/exam/blueprint.ts'
import type { Fields } from '../../lines/exam/fields.ts'
import { examLine } from '../../lines/exam/line.ts'

export type ExamAnswers = Answers<Fields>

/** What the journal says of an exam; it was parsed by the declaration when it was written. */
export function examAnswersOf({ answers }: Pick<Matter, 'answers'>): ExamAnswers {
  return complete(examLine.fields, answers) as ExamAnswers
}

export function blueprintOf({ blueprint, cells }: ExamAnswers): Blueprint {
  return {
    post: blueprint ?? '',
    cells: cells.map(({ kind, topic, count, marks }) => ({
      kind: kind ?? 'single',
      topic: topic ?? '',
      count: count ?? 0,
      marks: marks ?? 0,
    })),
  }
}
