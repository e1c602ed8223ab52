/** 报告的层次：一、（一）1. 一是；以及哪一段是明年的打算。 */
export interface Heading {
  readonly level: 1 | 2 | 3 | 4
  readonly text: string
  readonly start: number
}

export interface Outline {
  /** 标题点明是哪一条线的才记，如「法律援助信息公示」。 */
  readonly title: string
  readonly headings: readonly Heading[]
  /** 打算、计划所在的各段，里面的数是目标。 */
  readonly plans: readonly (readonly [start: number, end: number])[]
  /** 报告说的是哪一年。 */
  readonly year: number | null
}

const patterns: readonly (readonly [level: Heading['level'], pattern: RegExp])[] = [
  [1, /(?:^|[\n。;!)])[ ]{0,8}([一二三四五六七八九十]{1,3})、[ ]{0,4}([^\n。;]{2,60})/g],
  [2, /(?:^|[\n。;:! ])[ ]{0,8}\(([一二三四五六七八九十]{1,3})\)[ ]{0,4}([^\n。;]{2,60})/g],
  [3, /(?:^|[\n。]) {0,8}(\d{1,2})[.、﹒][ ]{0,4}(?!\d)([^\n。;]{2,40})/g],
  [4, /(?<![\u4e00-\u9fa5])([一二三四五六七八九十]{1,2})是([^。;\n]{2,40})/g],
]

export function outline(text: string): Outline {
  const year = reportYear(text)
  const headings: Heading[] = []
  for (const [level, pattern] of patterns) {
    for (const it of text.matchAll(pattern)) headings.push({ level, text: it[2] ?? '', start: it.index })
  }
  headings.sort((a, b) => a.start - b.start)
  return { title: titleOf(text), headings, plans: plansOf(text, headings, year), year }
}

function titleOf(text: string): string {
  const first = /^\s*([^\n。]{4,60})(?!。)\n/.exec(text.slice(0, 400))?.[1] ?? ''
  return /法律援助|公证|调解|复议|应诉|矫正|普法|行政执法/.test(first) ? first : ''
}

/** 标题里的年份；没有就取开头出现最多的。 */
function reportYear(text: string): number | null {
  const opening = text.slice(0, 4000)
  const titled = /(20\d{2})\s?年(?:度|上半年|以来)?[^\n。]{0,24}(?:报告|总结|汇报|公示|情况|自查)/.exec(
    opening.slice(0, 300),
  )
  if (titled !== null) return Number(titled[1])
  const counts = new Map<string, number>()
  for (const it of opening.matchAll(/(?<!\d)(20[12]\d)\s?年(?!版)/g)) {
    counts.set(it[1] ?? '', (counts.get(it[1] ?? '') ?? 0) + (it.index < 200 ? 3 : 1))
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]
  return most === undefined ? null : Number(most[0])
}

const planned =
  /下一?步|下一?阶段|下一?年度?(?:工作|重点|主要)|明年|来年|今后|努力方向|(?:工作|主要|重点|初步)(?:计划|打算|思路|设想)|(?:存在问题|不足).*(?:打算|计划)/
const nextYear = /(20\d{2})\s?年度?[^,。]{0,14}(?:计划|打算|思路|安排|要点|展望|谋划|重点|目标|任务)/

function isPlan(heading: string, year: number | null): boolean {
  if (/(?:总结|完成|落实|执行|推进|部署|制定|进展|开展)情况/.test(heading) && !/下一?步/.test(heading)) return false
  if (planned.test(heading)) return true
  const named = nextYear.exec(heading)
  return named !== null && year !== null && Number(named[1]) > year
}

function plansOf(text: string, headings: readonly Heading[], year: number | null): (readonly [number, number])[] {
  const tops = headings.filter((it) => it.level === 1)
  const plans: [number, number][] = []
  for (const [index, heading] of tops.entries()) {
    const title = heading.text.split(/\(一\)|[:,]/)[0] ?? ''
    if (isPlan(title.slice(0, 40), year)) plans.push([heading.start, tops[index + 1]?.start ?? text.length])
  }
  for (const it of text.matchAll(
    /(?:^|\n) {0,8}(?:\([一二三四五六七八九十]\)|\d[.、])? {0,4}(?:下一?步|下一?阶段|明年|20\d{2}年)[^\n]{0,4000}/g,
  )) {
    if (/^\s*(?:\([^)]*\)|\d[.、])? {0,4}(?:下一?步|下一?阶段|明年)/.test(it[0]))
      plans.push([it.index, it.index + it[0].length])
  }
  for (const it of text.matchAll(/(?<=[。\n])(?:下一?步|下一?阶段|明年),[^\n]{0,4000}/g)) {
    plans.push([it.index, it.index + it[0].length])
  }
  for (const it of text.matchAll(
    /(?:^|\n)[^\n。,]{0,20}(20\d{2})年(?:重点)?工作(?:要点|计划|思路|打算)[ ]{0,4}(?=\n|$)/g,
  )) {
    if (it.index > 400) plans.push([it.index, text.length])
  }
  return plans
}

export function isPlanned(outlined: Outline, at: number): boolean {
  return outlined.plans.some(([start, end]) => at >= start && at < end)
}

/** 所在的各级标题，最里层在后。 */
export function headingsAt(outlined: Outline, at: number): Heading[] {
  const open: Heading[] = []
  let index = lastBefore(outlined.headings, at)
  let level = 5
  while (index >= 0 && level > 1) {
    const heading = outlined.headings[index] as Heading
    if (heading.level < level) {
      open.unshift(heading)
      level = heading.level
    }
    index -= 1
    if (outlined.headings.length > 2000 && open.length > 0 && at - heading.start > 20_000) break
  }
  return open
}

function lastBefore(headings: readonly Heading[], at: number): number {
  let low = 0
  let high = headings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((headings[middle] as Heading).start < at) low = middle + 1
    else high = middle
  }
  return low - 1
}
