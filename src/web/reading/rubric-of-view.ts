import { type RubricId, rubrics } from '../../lines/file-review/rubric.ts'
import type { RubricView } from './asks.ts'

/** The edition by its id; the server names none that is not declared. */
export function rubricOfView({ id }: Pick<RubricView, 'id'>): RubricId {
  const found = (Object.keys(rubrics) as RubricId[]).find((one) => one === id)
  if (!found) throw new Error(`没有评分标准 ${id}`)
  return found
}
