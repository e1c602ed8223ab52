import type { Figure } from '../reader/read-figures.ts'

/** 一串并列的数：前面的总数、后面的各部分、怎么引出来的。 */
export interface PartList {
  readonly whole: Figure
  readonly parts: readonly Figure[]
  /** 其中：可能只列一部分；分列：说的是全部；无：没有引出的词。 */
  readonly opening: 'among' | 'complete' | 'none'
  /** 前后不远的数，找相符的另一个总数用。 */
  readonly nearby: readonly Figure[]
}

const among = /^[^,;。)]{0,12}[,;:、]?\s?\(?(?:其中|含|内含)|^[^,;。)]{0,8}\((?![^()]{0,12}\))/
const complete = /^[^,;。)]{0,12}[,;:、]?\s?\(?(?:分别(?:为|是)|包括|构成为)/
const unrelated =
  /全年|累计|另(?!类)|接待|开展|组织|召开|举办|提供|发放|走访|截[至止]|同比|较上|今年|还|同时|代写|为群众|挽回|涉及|下降|增长|培训|参加|人民调解员#|并(?!列)/
const startsAfresh = /^[,;]?\s?(?:全[区县市镇乡]|共(?!同)|我[区县市局]|其他工作)/

/** 同一句里，每个数后面跟着的同族数。 */
export function partLists(flat: string, figures: readonly Figure[]): PartList[] {
  const lists: PartList[] = []
  for (const [index, whole] of figures.entries()) {
    if (!isCount(whole)) continue
    const next = nextCount(figures, index + 1)
    if (next === null) continue
    const first = figures[next] as Figure
    const between = flat.slice(whole.end, first.start)
    if (between.length > 40 || /[。\n]/.test(between)) continue
    const opening = complete.test(between) ? 'complete' : among.test(between) ? 'among' : 'none'
    const parts = partsFrom(flat, figures, next, whole)
    if (parts.length > 0) lists.push({ whole, parts, opening, nearby: figures.slice(Math.max(0, index - 30), index) })
  }
  return lists
}

export function isCount(it: Figure): boolean {
  return it.family !== '%' && it.family !== '天' && it.family !== '分' && it.unit !== '个百分点'
}

export function sameKind(one: Figure, other: Figure): boolean {
  return one.family === other.family && (one.family !== '元' || one.unit === other.unit)
}

function nextCount(figures: readonly Figure[], from: number): number | null {
  for (let index = from; index < Math.min(figures.length, from + 2); index += 1) {
    if (isCount(figures[index] as Figure)) return index
  }
  return null
}

function partsFrom(flat: string, figures: readonly Figure[], from: number, whole: Figure): Figure[] {
  const parts: Figure[] = []
  const opening = flat.slice(whole.end, (figures[from] as Figure).start)
  const inBrackets = depthOf(opening) > 0
  const semicolons = opening.includes(';')
  let depth = 0
  let end = whole.end
  for (const it of figures.slice(from, from + 40)) {
    const between = flat.slice(end, it.start)
    if (/[。\n]/.test(between)) break
    depth += depthOf(between)
    if (inBrackets && depth < 1) break
    if (!inBrackets && !semicolons && parts.length > 0 && between.includes(';')) break
    end = it.end
    if (!isCount(it) || depth > (inBrackets ? 1 : 0)) continue
    const label = between.replace(/^[^,;、:(]*[,;、:(]/, '')
    if (!sameKind(whole, it)) break
    if (parts.length > 0 && (label.length > 24 || unrelated.test(label) || startsAfresh.test(between))) break
    parts.push(it)
  }
  return parts
}

/** 左括号比右括号多几个。 */
function depthOf(text: string): number {
  return [...text].reduce((depth, char) => depth + (char === '(' ? 1 : char === ')' ? -1 : 0), 0)
}

/** 一个部分叫什么：数字前面的几个字。 */
export function labelOf(it: Figure): string {
  return it.context.near.replace(/^[,;、:(其中含有共]+/, '') || it.context.after
}

/** 同一句里在它前面的件数。 */
export function countsBefore(flat: string, figures: readonly Figure[], index: number): Figure[] {
  const rate = figures[index] as Figure
  const found: Figure[] = []
  for (let at = index - 1; at >= Math.max(0, index - 16); at -= 1) {
    const it = figures[at] as Figure
    if (/[。\n]/.test(flat.slice(it.end, rate.start)) || rate.start - it.end > 260) break
    if (isCount(it)) found.unshift(it)
  }
  return found
}
