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
  return { flat, outline, hits, titleEnd: title.length, theme: shares(countIn(hits, 0, flat.length, Infinity)) }
}

/** 一个数周围的几块地方，各自为每条线说了多少话。 */
export type Zone = 'own' | 'sentence' | 'previous' | 'ahead' | 'above' | 'inner' | 'title' | 'para' | 'doc'

/** 离得越近说话越重；通篇的话最轻，却处处都在。各条线共用这一组数。 */
export const weights: Readonly<Record<Zone, number>> = {
  own: 1.5,
  sentence: 1.1,
  previous: 0.35,
  ahead: 1,
  above: 0.3,
  inner: 0.9,
  title: 0.6,
  para: 0.8,
  doc: 2,
}

export type LineScores = ReadonlyMap<string, number>

export function lineScores(places: Places, text: Surveyed): LineScores {
  const scores = new Float64Array(lineNames.length)
  for (const [zone, counts] of zonesOf(places, text)) {
    for (let line = 0; line < scores.length; line += 1) {
      scores[line] = (scores[line] as number) + weights[zone] * (counts[line] as number)
    }
  }
  return new Map(lineNames.map((line, index) => [line, scores[index] as number]))
}

const headingLength = 40
const paragraphReach = 400

export function zonesOf(places: Places, { flat, outline, hits, titleEnd, theme }: Surveyed): [Zone, Float64Array][] {
  const count = (from: number, to: number, most = 2) => countIn(hits, from, to, most)
  const from = Math.max(flat.lastIndexOf('\n', places.start - 1) + 1, places.start - paragraphReach)
  const newline = flat.indexOf('\n', places.end)
  const to = Math.min(newline < 0 ? flat.length : newline, places.end + paragraphReach)
  const heading = headingsAt(outline, places.start).at(-1)?.start ?? flat.length
  const above = shortLineAbove(flat, from)
  return [
    ['own', count(places.own, places.after)],
    ['sentence', count(places.sentence, places.after)],
    ['previous', count(places.previous, places.sentence)],
    ['ahead', count(places.after, places.ahead, 1)],
    ['above', count(above, above + headingLength)],
    ['inner', count(heading, headingEnd(flat, heading))],
    ['title', count(0, titleEnd)],
    ['para', shares(count(from, to, Infinity))],
    ['doc', theme],
  ]
}

/** 标题说到第一个逗号或者冒号为止，后面常常接着正文。 */
function headingEnd(flat: string, start: number): number {
  const said = /^.{6,}?[,:。;\n]/.exec(flat.slice(start + 1, start + headingLength))
  return start + (said === null ? headingLength : said[0].length)
}

/** 没有编号的小标题：上面不远处短短的一行，句末没有标点。 */
function shortLineAbove(flat: string, paragraph: number): number {
  let end = flat.lastIndexOf('\n', paragraph - 1)
  for (let back = 0; back < 6 && end > 0; back += 1) {
    const start = flat.lastIndexOf('\n', end - 1) + 1
    const line = flat.slice(start, end).trim()
    if (line.length > 2 && line.length <= headingLength && !/[。;]$/.test(line)) return start
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
  const counts = countIn(hits, 0, length, Infinity)
  const sum = counts.reduce((a, b) => a + b, 0)
  const at = counts.findIndex((count) => count >= fewest && count >= sum * dominant)
  return lineNames[at] ?? ''
}
