import type { Answers } from '../../../kernel/field.ts'
import { ticksOf } from '../answer-card.ts'
import type { Question } from '../bank.ts'
import type { Fields } from './fields.ts'

/** An entry of the bank as the hall asks it. */
export function questionOf(id: string, it: Answers<Fields>): Question {
  const kind = it.kind ?? 'single'
  return {
    id,
    kind,
    topic: it.topic ?? '',
    stem: it.stem ?? '',
    ...(it.material ? { material: it.material } : {}),
    ...(it.points ? { points: it.points } : {}),
    ...(it.source ? { source: it.source } : {}),
    options: kind === 'judgement' ? [] : optionsOf(it),
    key: it.key ? ticksOf({ kind }, it.key) : [],
    difficulty: (it.difficulty ?? 60) / 100,
  }
}

export function optionsOf(it: Pick<Answers<Fields>, `option${'A' | 'B' | 'C' | 'D' | 'E' | 'F'}`>): string[] {
  return [it.optionA, it.optionB, it.optionC, it.optionD, it.optionE, it.optionF].flatMap((option) => option ?? [])
}
