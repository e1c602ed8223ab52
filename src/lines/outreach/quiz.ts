import type { Answers } from '../../kernel/field.ts'
import type { Day } from '../../law/day.ts'
import type { fields } from './fields.ts'

export type Question = Answers<typeof fields>['quizQuestions'][number]
export type Side = 'before' | 'after'
export const sides = { before: '活动前', after: '活动后' } as const satisfies Record<Side, string>

export const letters = { first: '甲', second: '乙', third: '丙', fourth: '丁' } as const
export type Letter = keyof typeof letters

/** The options that were written, in their order. */
export function optionsOf(question: Question): { readonly key: Letter; readonly label: string }[] {
  return (Object.keys(letters) as Letter[]).flatMap((key) => {
    const label = question[key]
    return label ? [{ key, label }] : []
  })
}

/** What decides whether a code takes answers today. */
export interface QuizDays {
  readonly quizOpenedOn: Day | null
  readonly plannedOn: Day | null
  readonly heldOn: Day | null
  readonly quizUntil: Day | null
  /** The activity was called off. */
  readonly dropped: boolean
}

export interface Window {
  readonly open: boolean
  readonly says: string
}

/** 活动前的码用到活动当天为止，活动后的码从活动当天用到截止日期。 */
export function windowOf(days: QuizDays, side: Side, today: Day): Window {
  const { quizOpenedOn, quizUntil, dropped } = days
  const day = days.heldOn ?? days.plannedOn
  if (dropped) return { open: false, says: '活动已取消，不再答题' }
  if (!quizOpenedOn || !quizUntil || !day || today < quizOpenedOn) return { open: false, says: '还没有开放答题' }
  if (side === 'before') return today <= day ? open : { open: false, says: '活动前的答题已经结束' }
  if (today < day) return { open: false, says: '活动还没有开始，活动当天再答' }
  return today <= quizUntil ? open : { open: false, says: '答题已经结束' }
}

const open: Window = { open: true, says: '正在答题' }

export interface Marked {
  readonly right: number
  readonly of: number
}

/** Marks one sheet; null where a question is not answered or an option does not exist. */
export function mark(questions: readonly Question[], picks: readonly (string | undefined)[]): Marked | null {
  const all = questions.every((question, at) => optionsOf(question).some(({ key }) => key === picks[at]))
  if (!all || questions.length === 0) return null
  return { right: questions.filter(({ right }, at) => right === picks[at]).length, of: questions.length }
}
