import type { Reading } from '../reader/read-figures.ts'
import { terms } from './terms.ts'
import type { Warning } from './warning.ts'

const compiled = terms.map((term) => ({ ...term, pattern: new RegExp(term.wrong, 'g') }))

/** 词典里的错词。 */
export function checkTerms({ text, flat, outline }: Reading): Warning[] {
  const warnings: Warning[] = []
  for (const { pattern, right, why, since, severity } of compiled) {
    if (since !== undefined && (outline.year === null || outline.year < since)) continue
    const found = [...flat.matchAll(pattern)].slice(0, severity === 'hint' ? 1 : 20)
    for (const it of found) {
      const start = it.index
      const end = start + it[0].length
      const says = `「${text.slice(start, end)}」应为「${right}」：${why}。`
      warnings.push({ code: 'wrong-term', severity: severity ?? 'warning', says, start, end })
    }
  }
  return [...warnings, ...strayCharacters(flat)]
}

const counted =
  '讲座|培训班|培训会|培训|会议|案件|纠纷|案卷|咨询|活动|学习会|座谈会|援助案件|复议案件|调解|宣讲|评查|检查'
const stray = new RegExp(
  `(${counted})([\\u4e00-\\u9fa5])(?=\\s?\\d{1,7}(?:余|多)?(?:件|场|次|期|起|宗|份|人次|场次|名))`,
  'g',
)
/** 名词和数字之间本来就会有的字。 */
const usual = new Set(
  '共约近达等有各仅超逾计为数量均占含满破总合至到余多另又再在并和与及或是类型班会课日周月季站点员人组室式期次场家个名前中后内时里上下间已即连先首还曾需应可被由从给按经率比件案的了过以也就才只拟将约能要得获评率书证册页单栏片品库卷所处科局办厅院委队长师者费款金金额度期限权力网群者者号率法级项目例于对向同跟自其此该且但而则因如若虽使让把将教成议',
)

/** 「讲座题3场」：名词和数字之间多了一个字。 */
function strayCharacters(flat: string): Warning[] {
  return [...flat.matchAll(stray)]
    .filter((it) => !usual.has(it[2] as string))
    .map((it) => {
      const end = it.index + it[0].length
      const says = `「${it[0]}」后直接是数量，疑多一个「${it[2]}」字。`
      return { code: 'wrong-term', severity: 'warning', says, start: it.index, end }
    })
}

/** 叠着也通的：名词动词同形、自然的重叠。 */
const natural =
  /^(?:组织|要求|规定|通知|建议|报告|决定|代表|领导|调解|编制|指导|服务|培训|公示|承诺|提示|通报|调查|参谋|个人|许多|非常|很多|特别|真正|永远|往往|常常|层层|人人|处处|时时|事事|户户|村村|家家|天天|年年|件件|样样|一.)$/
const doubled = /([\u4e00-\u9fa5]{2,8})\1/g
const particles =
  /(?<![目标])的的(?!确)|(?<![不一明终末知除为])了了(?!解|结|之|望)|(?<![调总饱温共柔缓平中谐附])和和(?!解|谐|睦|平|气|美|好|善|田)|(?<![参赠给付授])与与(?!会|否|时|其)|(?<![存实现旨好潜内外自])在在(?!线|押|册|建|校|职|场|岗|读|编|逃|场)|(?<![普涉波触以顾危推])及及(?!时|其|格|早|物)|[,，]{2,}|。{2}(?!。)|、{2,}|；{2,}/g

/** 重复的词：行政行政、的的。 */
export function checkDoubled({ text, flat }: Reading): Warning[] {
  const warnings: Warning[] = []
  for (const it of flat.matchAll(doubled)) {
    if (isNatural(flat, it.index, it[1] as string)) continue
    warnings.push(doubling(text, it.index, it[0].length, it[1] as string))
  }
  for (const it of text.matchAll(particles)) warnings.push(doubling(text, it.index, it[0].length, it[0].slice(0, 1)))
  return warnings
}

function isNatural(flat: string, at: number, word: string): boolean {
  if (natural.test(word)) return true
  if (/^(.)\1+$/.test(word)) return true
  const before = flat.slice(Math.max(0, at - 2), at)
  const after = flat.slice(at + word.length * 2, at + word.length * 2 + 2)
  if (word === '行政') return before === '依法' || before === '司法'
  if (word === '社区') return /^(?:矫正|工作|民警|居民|干部)/.test(after)
  if (word === '人民') return /^(?:币|群众|代表)/.test(after)
  if (word === '法律') return /(?:宪法|民法|国家)$/.test(before)
  return word.length >= 4 && new Set(word).size === 1
}

function doubling(text: string, start: number, length: number, word: string): Warning {
  const says = `「${text.slice(start, start + length)}」重复了「${word}」。`
  return { code: 'doubled-words', severity: 'warning', says, start, end: start + length }
}
