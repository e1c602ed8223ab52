import type { Assignment } from './assign.ts'
import type { Context } from './context.ts'
import { tells } from './lines.ts'
import type { Figure } from './read-figures.ts'
import type { Written } from './scan.ts'

const turned =
  /^[一-龥]{0,4}(?:提升|提高|增加|增长|压减|压缩|缩减|缩短|减少|精简|下降|降低|上升|降|增|升|减)(?:至|到|为)(?:20\d{2}年的?)?[约近超]?$/
const compared =
  /^[,(]?(?:较|比|而)(?:20\d{2}年|上年|去年|上一年)度?的?$|^\((?:20\d{2}年|上年|去年|上一年)度?(?:同期)?(?:为|是)?$/
/** 「其中市级3家、区级8家、镇街20家」说的还是同一样东西。 */
const byLevel = /^,?(?:其中|、)[:,]?(?:国家|省|市|区|县|镇街|乡镇|镇|街道|村居|村|社区)级?$/
const paired = /^(?:和|、|及|与|以及)$/

/** 「由76%提升至92%」「较上年的27件」「分别为98%和96%」前后是同一个指标。 */
export function inherited(flat: string, it: Written, previous: Figure | undefined): Meaning | null {
  if (previous === undefined || previous.family !== it.family || it.start - previous.end > 10) return null
  const between = flat.slice(previous.end, it.start)
  const joined = previous.unit === it.unit && (paired.test(between) || byLevel.test(between))
  return turned.test(between) || compared.test(between) || joined
    ? { indicator: previous.indicator, line: previous.line, score: previous.score, part: previous.part }
    : null
}

/** 自己说不出条线的，跟同一段里的前一个数。 */
export function lineOfNeighbour(flat: string, it: Written, previous: Figure | undefined): string {
  if (previous === undefined || it.start - previous.end > 200) return '其他'
  return flat.slice(previous.end, it.start).includes('\n') ? '其他' : previous.line
}

/** 同一句里，自己的分句没有点明条线的，接着说前一个数的那条线。 */
export function carries(flat: string, it: Written, previous: Figure | undefined, context: Context): previous is Figure {
  if (previous === undefined || previous.line === '其他' || tells(context)) return false
  return !/[。\n]/.test(flat.slice(previous.end, it.start))
}

/** 一个数说的是什么；只是总数的一部分的，不和台账的总数对。 */
export interface Meaning extends Assignment {
  readonly part: boolean
}

/** 「共860条，其中机构概况8条、政策文件3条」：一串部分和它们的总数。 */
export interface List {
  readonly whole: Figure
}

const opens = /^[,;:]?\s?\(?(?:其中|包括|含|分别|主要(?:是|有)|即)|^[^,。;]{0,8}[:(]/
const sure = 9
const goesOn = /^\)?[、,;]\s?[^、,;。:]{1,14}$/

/** 这个数是不是还在前面的一串里。 */
export function listAt(flat: string, it: Written, previous: Figure | undefined, list: List | null): List | null {
  if (previous === undefined) return null
  const between = flat.slice(previous.end, it.start)
  if (between.length > 40 || /[。\n]/.test(between)) return null
  if (opens.test(between)) return previous.family === it.family ? { whole: previous } : null
  return list !== null && list.whole.family === it.family && goesOn.test(between) ? list : null
}

/** 部分自己说不清，或者勉强像别的条线：是总数的一部分。 */
export function withinList(own: Assignment, list: List | null): Meaning {
  if (list === null) return { ...own, part: false }
  const { indicator, line, score } = list.whole
  if (own.indicator !== null && (own.line === line || own.score >= sure)) return { ...own, part: false }
  return { indicator, line, score, part: indicator !== null }
}
