import { type Reading, readFigures } from '../reader/read-figures.ts'
import type { Place, Warning } from './warning.ts'

interface Sentence extends Place {
  readonly says: string
  /** 去掉空白标点，用来比对。 */
  readonly key: string
}

const shortest = 18

/** 照抄去年的句子；去年说要做、今年没有交代的事。 */
export function checkAgainstLastYear(reading: Reading, lastText: string): Warning[] {
  const last = readFigures(lastText)
  return [...unchanged(reading, last), ...unanswered(reading, last)]
}

function unchanged(reading: Reading, last: Reading): Warning[] {
  const before = new Set(sentencesOf(last.flat).map((it) => it.key))
  return sentencesOf(reading.flat)
    .filter((it) => it.key.length >= shortest && before.has(it.key))
    .map(({ start, end }) => {
      const copied = reading.figures.some((it) => it.start >= start && it.end <= end)
      const says = copied
        ? '这一句连数字都与去年的报告一字不差，请核对是不是今年的数。'
        : '这一句与去年的报告一字不差。'
      return { code: 'unchanged-sentence', severity: copied ? 'warning' : 'hint', says, start, end }
    })
}

function sentencesOf(flat: string): Sentence[] {
  const found: Sentence[] = []
  for (const it of flat.matchAll(/[^。!?\n]+[。!?]?/g)) {
    const lead = it[0].length - it[0].trimStart().length
    const says = it[0].trim()
    const key = says
      .replace(/[^\u4e00-\u9fa5A-Za-z0-9%]/g, '')
      .replace(/^[一二三四五六七八九十]{1,3}(?=是|[\u4e00-\u9fa5])(?:是)?/, '')
    const start = it.index + lead
    found.push({ start, end: start + says.length, says, key })
  }
  return found
}

const promise =
  /将|继续|进一步|加快|推动|推进|建成|新建|完善|建立|制定|开展|启动|力争|争取|计划|打造|编制|实现|培育|增加|配备|出台/
/** 谁都会写的词，不能当作回答。 */
const common =
  /^(?:工作|建设|推进|进一|一步|加强|完善|法治|政府|机制|制度|开展|落实|深入|全面|依法|行政|提升|提高|强化|持续|推动|健全|水平|能力|体系|服务|社会|群众|治理|不断|继续|规范|实施|加快|建立|重点|管理|责任|保障|发展|下一|我区|我局|做好|力度|效能|质量|积极|有效|坚持|习近|近平|思想|贯彻|党的|领导|组织|各级|单位|部门|年度|全区|区政|任务|目标|要求|方面|问题|作用)$/

function unanswered(reading: Reading, last: Reading): Warning[] {
  const results = outsidePlans(reading)
  const promised = last.outline.plans.flatMap(([start, end]) => sentencesOf(last.flat.slice(start, end)))
  const left = promised.filter((it) => promise.test(it.says) && !isAnswered(it.says, results))
  const seen = new Set<string>()
  return left
    .filter((it) => !seen.has(it.key) && seen.add(it.key).size <= 20)
    .map((it) => {
      const says = `去年说过「${it.says.slice(0, 48)}${it.says.length > 48 ? '……' : ''}」，今年的报告没有交代。`
      return { code: 'promise-unanswered', severity: 'warning', says, start: 0, end: 0 }
    })
}

function outsidePlans({ flat, outline }: Reading): ReadonlySet<string> {
  const kept = [...outline.plans].sort((a, b) => a[0] - b[0])
  const pieces: string[] = []
  let at = 0
  for (const [start, end] of kept) {
    if (start > at) pieces.push(flat.slice(at, start))
    at = Math.max(at, end)
  }
  pieces.push(flat.slice(at))
  return new Set(pairsOf(pieces.join('\n')))
}

/** 承诺里的特有词有六成在今年的成绩里出现过，就算有交代；书名号、引号里的名称出现过也算。 */
function isAnswered(says: string, results: ReadonlySet<string>): boolean {
  const own = [...new Set(pairsOf(says))].filter((pair) => !common.test(pair))
  if (own.length < 6) return true
  const met = own.filter((pair) => results.has(pair)).length
  return met / own.length >= 0.5
}

function pairsOf(text: string): string[] {
  const pairs: string[] = []
  for (const run of text.matchAll(/[\u4e00-\u9fa5]{2,}/g)) {
    for (let at = 0; at < run[0].length - 1; at += 1) pairs.push(run[0].slice(at, at + 2))
  }
  return pairs
}
