import { countIn } from './line-hits.ts'
import { type LineScores, lineScores, type Surveyed } from './lines.ts'
import { headingsAt } from './outline.ts'

/** 一个数周围的话：同一分句、同一句、上一句、所在标题。# 是数字的位置。 */
export interface Context {
  readonly local: string
  readonly near: string
  readonly after: string
  readonly sentence: string
  readonly ahead: string
  readonly previous: string
  readonly headings: string
  readonly places: Places
  readonly lines: LineScores
  /** 自己的分句里有没有点明条线的词。 */
  readonly told: boolean
}

/** 这几段话在文中的起止。 */
export interface Places {
  readonly own: number
  readonly clause: number
  readonly sentence: number
  readonly previous: number
  readonly start: number
  readonly end: number
  /** 数字后面的话到哪里为止。 */
  readonly after: number
  /** 后面半句到哪里为止。 */
  readonly ahead: number
}

const clauseMarks = new Set([',', '。', ';', '\n', '(', ')', ':', '!', '?', '|'])
const sentenceMarks = new Set(['。', '\n', '!', '?'])
const afterMarks = new Set([',', '。', ';', '\n', '、', ':', '!', '?', '|', ')', '('])
const shortAside = 12

export interface Span {
  readonly start: number
  readonly end: number
}

/** 前一个数的结尾和后一个数的开头。 */
export interface Neighbours {
  readonly previousEnd: number
  readonly nextStart: number
}

export function contextOf(flat: string, it: Span, { previousEnd, nextStart }: Neighbours, text: Surveyed): Context {
  const { outline: outlined, hits } = text
  const sentenceStart = backTo(flat, it.start, sentenceMarks, 220)
  const from = Math.max(backTo(flat, it.start, clauseMarks, 70), previousEnd)
  const adjoining = previousEnd > 0 && from === previousEnd
  const own = adjoining ? pastPreviousObject(flat, from, it.start) : from
  const near = flat.slice(own, it.start).trim()
  const after = afterOf(flat, it.end, nextStart)
  const named = own > from || ((adjoining || near === '') && /[\u4e00-\u9fa5]{2}/.test(after))
  const start = short(near) && !named ? Math.max(backTo(flat, from - 1, clauseMarks, 60), sentenceStart) : own
  const cut = backTo(flat, sentenceStart - 1, sentenceMarks, 120)
  const ahead = aheadOf(flat, it.end + after.length)
  const places: Places = {
    own,
    clause: start,
    sentence: sentenceStart,
    previous: Math.max(0, cut),
    start: it.start,
    end: it.end,
    after: it.end + after.length,
    ahead: it.end + after.length + ahead.length,
  }
  return {
    local: `${closed(flat.slice(start, it.start)).replace(/#/g, ' ')}#${closed(after)}`,
    near,
    after,
    sentence: closed(flat.slice(sentenceStart, it.end + after.length)),
    ahead,
    previous: flat.slice(Math.max(0, cut), Math.max(0, sentenceStart)),
    headings: [outlined.title, ...headingsAt(outlined, it.start).map((heading) => heading.text.slice(0, 40))].join(
      '。',
    ),
    places,
    lines: lineScores(places, text),
    told: countIn(hits, own, places.after, 1).some((count) => count >= 1),
  }
}

/** 折行和排版留在词中间的空格不算。 */
function closed(text: string): string {
  return text.replace(/(?<=[一-龥]) (?=[一-龥])/g, '')
}

/** 「其中」「共计」一类的分句自己说不清，要带上前一分句。 */
function short(near: string): boolean {
  return (
    near.replace(/全年|累计|总计|合计|年内|今年|开展|组织|覆盖|达到|[其中共计已均为达约近超的在,(:、\s]/g, '').length <
    2
  )
}

/** 「17个场景、4个一件事」：顿号前的「场景」是前一个数的。 */
function pastPreviousObject(flat: string, from: number, at: number): number {
  const joint = /^[^、和及与]{1,24}?(?:、|以及|和|及|与)/.exec(flat.slice(from, at))
  return joint === null ? from : from + joint[0].length
}

/** 往回走到句读；短括注不算句读。 */
function backTo(flat: string, from: number, marks: ReadonlySet<string>, limit: number): number {
  let at = Math.max(0, from)
  const stop = Math.max(0, from - limit)
  while (at > stop) {
    const char = flat[at - 1] as string
    if (char === ')' && marks.has(')')) {
      const open = flat.lastIndexOf('(', at - 2)
      const inside = open < 0 || at - open > shortAside + 2 ? null : flat.slice(open + 1, at - 1)
      if (inside === null || /\d/.test(inside) || open < stop) break
      at = open
      continue
    }
    if (marks.has(char)) break
    at -= 1
  }
  return at
}

function afterOf(flat: string, end: number, nextStart: number): string {
  let at = end
  const stop = Math.min(flat.length, end + 26, nextStart)
  while (at < stop) {
    if (flat[at] === '(') {
      const close = flat.indexOf(')', at)
      if (close < 0 || close - at > 6 || /\d/.test(flat.slice(at, close))) break
      at = close + 1
      continue
    }
    if (afterMarks.has(flat[at] as string)) break
    at += 1
  }
  return flat.slice(end, at)
}

function aheadOf(flat: string, from: number): string {
  const piece = flat.slice(from, from + 50)
  const end = piece.search(/[。;\n]/)
  return end < 0 ? piece : piece.slice(0, end)
}
