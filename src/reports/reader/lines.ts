import type { Places } from './context.ts'
import { countIn, type LineHits, lineNames } from './line-hits.ts'
import { headingsAt, type Outline } from './outline.ts'

/** 一篇文字，连同它的层次和点到各条线的词。 */
export interface Surveyed {
  readonly flat: string
  readonly outline: Outline
  readonly hits: LineHits
  /** 第一行是题目的，到哪里为止；不是题目的为零。 */
  readonly titleEnd: number
  /** 通篇的话里，每条线占多少。 */
  readonly theme: Float64Array
}

export function survey(flat: string, outline: Outline, hits: LineHits): Surveyed {
  const title = /^\s*[^\n。]{4,60}(?=\n)/.exec(flat.slice(0, 400))?.[0] ?? ''
  return {
    flat,
    outline,
    hits,
    titleEnd: title.length,
    theme: shares(countIn(hits, 0, flat.length, Number.POSITIVE_INFINITY)),
  }
}

/**
 * 一个数周围的几块地方，说话有轻有重，各条线共用这一组数。
 * 从标注过的报告里拟合，再取整；每个数上下动三成，结果差不多。
 */
const weights = {
  own: 1.5,
  sentence: 1.1,
  previous: 0.35,
  ahead: 1,
  heading: 0.9,
  above: 0.3,
  title: 0.6,
  paragraph: 0.8,
  whole: 2,
} as const

type Zone = keyof typeof weights

export type LineScores = ReadonlyMap<string, number>

export function lineScores(places: Places, text: Surveyed): LineScores {
  const scores = new Float64Array(lineNames.length)
  for (const [zone, counts] of zonesOf(places, text)) {
    for (const [line, count] of counts.entries()) scores[line] = (scores[line] ?? 0) + weights[zone] * count
  }
  return new Map(lineNames.map((line, index) => [line, scores[index] ?? 0]))
}

const headingLength = 40
const paragraphReach = 400

function zonesOf(places: Places, { flat, outline, hits, titleEnd, theme }: Surveyed): [Zone, Float64Array][] {
  const count = (from: number, to: number, most = 2) => countIn(hits, from, to, most)
  const [from, to] = paragraphAround(flat, places)
  const heading = headingsAt(outline, places.start).at(-1)?.start
  const above = shortLineAbove(flat, from)
  return [
    ['own', count(places.own, places.after)],
    ['sentence', count(places.sentence, places.after)],
    ['previous', count(places.previous, places.sentence)],
    ['ahead', count(places.after, places.ahead, 1)],
    ['heading', heading === undefined ? count(0, titleEnd) : count(heading, headingEnd(flat, heading))],
    ['above', count(above, above + headingLength)],
    ['title', count(0, titleEnd)],
    ['paragraph', shares(count(from, to, Number.POSITIVE_INFINITY))],
    ['whole', theme],
  ]
}

function paragraphAround(flat: string, { start, end }: Places): [from: number, to: number] {
  const far = Math.max(0, start - paragraphReach)
  const newline = flat.slice(end, end + paragraphReach).indexOf('\n')
  return [far + flat.slice(far, start).lastIndexOf('\n') + 1, end + (newline < 0 ? paragraphReach : newline)]
}

/** 标题说到第一个逗号或者冒号为止，后面常常接着正文。 */
function headingEnd(flat: string, start: number): number {
  const said = /^.{6,}?[,:。;\n]/.exec(flat.slice(start + 1, start + headingLength))
  return start + (said === null ? headingLength : said[0].length)
}

const farthestAbove = 600

/** 没有编号的小标题：上面不远处短短的一行，句末没有标点。 */
function shortLineAbove(flat: string, paragraph: number): number {
  const from = Math.max(0, paragraph - farthestAbove)
  const lines = flat
    .slice(from, paragraph)
    .split('\n')
    .slice(from > 0 ? 1 : 0, -1)
  let end = paragraph - 1
  for (const line of lines.reverse().slice(0, 6)) {
    const start = end - line.length
    const said = line.trim()
    if (said.length > 2 && said.length <= headingLength && !/[。;]$/.test(said)) return start
    end = start - 1
  }
  return flat.length
}

function shares(counts: Float64Array): Float64Array {
  const sum = counts.reduce((total, count) => total + count, 0)
  return counts.map((count) => count / (sum + 1))
}

const dominant = 0.5
const fewest = 4

/** 通篇只说一条线的报告，没有标题也知道说的是哪一条；综合的报告没有。 */
export function themeOf(hits: LineHits, length: number): string {
  const counts = countIn(hits, 0, length, Number.POSITIVE_INFINITY)
  const sum = counts.reduce((a, b) => a + b, 0)
  const at = counts.findIndex((count) => count >= fewest && count >= sum * dominant)
  return lineNames[at] ?? ''
}
