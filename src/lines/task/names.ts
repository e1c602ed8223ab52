import type { Answers } from '../../kernel/field.ts'
import type { Act } from '../../kernel/line.ts'
import type { fields } from './fields.ts'

export const states = {
  underWay: { label: '办理中' },
  reported: { label: '已报完成，待核验' },
  done: { label: '已销号', final: true },
  dropped: { label: '已撤销', final: true },
} as const

export const parties = { helper: '协办单位' } as const

export type Fields = typeof fields
export type It = Answers<Fields>
export type TaskAct = Omit<Act<keyof typeof states, Fields>, 'parties' | 'mayAddParties'> & {
  readonly mayAddParties?: readonly (keyof typeof parties)[]
}

/** What last year's report owned up to or announced: next year's report answers it. */
export const isFromReport = ({ source }: Pick<It, 'source'>) => source === 'weakness' || source === 'promise'
