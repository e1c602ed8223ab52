import type { Assignment, Carried } from './assign.ts'
import type { Context } from './context.ts'
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

/** 同一段里最近一个说得出条线的数：同一串、同一句、同一段，一层比一层轻；自己的分句没有点明条线的，更要接着说。 */
export function carriedOn(flat: string, it: Written, figures: readonly Figure[], context: Context): Carried | null {
  const previous = lastWithLine(figures)
  if (previous === undefined || it.start - previous.end > farthest) return null
  const distance = distanceOf(flat.slice(previous.end, it.start))
  return { line: previous.line, weight: goesOnBy[distance] + (context.told ? 0 : silent[distance]) }
}

const farthest = 300
type Distance = 'list' | 'sentence' | 'paragraph' | 'beyond'
const goesOnBy: Readonly<Record<Distance, number>> = { list: 1.4, sentence: 2, paragraph: 0.7, beyond: 0.2 }
const silent: Readonly<Record<Distance, number>> = { list: 1.3, sentence: 0, paragraph: 0.7, beyond: 0 }

function distanceOf(between: string): Distance {
  if (between.includes('\n')) return 'beyond'
  if (between.includes('。')) return 'paragraph'
  return between.length <= 20 ? 'list' : 'sentence'
}

function lastWithLine(figures: readonly Figure[]): Figure | undefined {
  for (let back = 1; back <= 4; back += 1) {
    const figure = figures.at(-back)
    if (figure === undefined || figure.line !== '其他') return figure
  }
  return undefined
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
  const itself = own.indicator !== null && own.indicator !== indicator
  if (itself && (own.line === line || own.score >= sure)) return { ...own, part: false }
  return { indicator, line, score, part: indicator !== null }
}
