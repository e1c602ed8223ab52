import { reckon } from '../law/clock.ts'
import type { Day } from '../law/day.ts'

/** 送达方式 of the civil procedure law, which reconsideration, penalty and coercion law borrow. */
export const serviceMethods = {
  direct: '直接送达',
  lien: '留置送达',
  electronic: '电子送达',
  post: '邮寄送达',
  relay: '转交送达',
  notice: '公告送达',
} as const

export type ServiceMethod = keyof typeof serviceMethods

/** The day service counts from: the day of the proof, or the end of the public notice (60 days before 2022-01-01, then 30). */
export function effectiveDay(method: ServiceMethod, on: Day): Day {
  if (method !== 'notice') return on
  const end = reckon({ rule: 'serve-public-notice', start: on }).due
  if (!end) throw new Error(`公告送达没有适用的期限：${on}`)
  return end
}
