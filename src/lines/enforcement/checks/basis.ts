import type { Test } from '../../../kernel/check-words.ts'
import type { Citation } from '../../../law/statute.ts'

/** 行政处罚法2021年修订本自这天施行；此前是另一个文本。 */
const revised = '2021-07-15'
const eve = '2021-07-14'

/** Said only of acts since the revision. */
export const since2021 = (...is: readonly Citation[]) => [{ from: revised, is }]
/** Said of both texts, each by its own article. */
export const both = (old: readonly Citation[], fresh: readonly Citation[]) => [
  { until: eve, is: old },
  { from: revised, is: fresh },
]
export const from = (day: string, ...is: readonly Citation[]) => [{ from: day, is }]

export const penalty: Test = { field: 'kind', is: 'penalty' }
export const imposed: Test = { all: [penalty, { field: 'result', is: 'imposed' }] }
export const ordinary: Test = { all: [penalty, { field: 'procedure', is: 'ordinary' }] }
export const ordinaryImposed: Test = { all: [imposed, { field: 'procedure', is: 'ordinary' }] }
export const fined: Test = { all: [imposed, { field: 'penaltyKinds', holds: ['fine'] }] }
/** Yes, or nobody said: a record that says no is not meant; one that says nothing is not testable. */
export const perhaps = (field: string): Test => ({ any: [{ field, is: true }, { blank: field }] })
export const no = (test: Test): Test => ({ not: test })
export const yes = (field: string): Test => ({ field, is: true })
