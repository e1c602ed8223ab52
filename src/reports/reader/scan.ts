import { isHoldable } from './bounds.ts'
import { readChineseNumeral, scaled, scaleOf, stepOf } from './numerals.ts'
import { familyOf, isNounUnit, unitInitials, unitSource } from './units.ts'

export type Bound = 'exact' | 'above' | 'about' | 'below'

/** 一处写出的数：还没有判断它是不是结果。 */
export interface Written {
  readonly value: number
  readonly bound: Bound
  readonly unit: string
  readonly family: string
  /** 写出的一格有多大：57.95万的一格是100。 */
  readonly step: number
  readonly chinese: boolean
  /** 数字与单位的起止，不含前面的「近」「超」。 */
  readonly start: number
  readonly end: number
}

/** 「1 5起」「1↵25件」：排版断开的一个数，前面贴着汉字、后面贴着单位才接上。 */
const arabic =
  /(?<![\d.])(?:(?<=[\u4e00-\u9fa5])(?<!附件|附表|[表图年月日第条款项章版])\d{1,3}[ \n]\d{1,3}(?=[件宗起人名次场份])|\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?= ?[件份人名次个宗元余多])|\d{1,15})(?:[.·]\d{1,6})?/g
const chinese = /[零一二两三四五六七八九十百千万亿]{1,10}/g
const more = '余|多|来|几'
const tail = new RegExp(
  `\\s{0,2}(${more})?\\s?(万亿|亿|万|千|百|十)?\\s?(余|多|来)?\\s{0,3}(${unitSource})?(余|多(?=元|万元))?(以上|左右|上下|以内|以下|之多)?`,
  'y',
)

const unitAhead = new RegExp(`^\\s{0,3}[${unitInitials}余多几来]`)

export function scan(text: string): Written[] {
  const found = [...arabicNumbers(text), ...chineseNumbers(text), ...zeros(text)]
  return found.sort((a, b) => a.start - b.start)
}

function* arabicNumbers(text: string): Generator<Written> {
  for (const it of text.matchAll(arabic)) {
    const before = text[it.index - 1] ?? ''
    if (/[A-Za-z第+\-/〔*#_]/.test(before) && !isDashBeforeNumber(text, it.index)) continue
    const written = it[0].replace(/[, \n]/g, '').replace('·', '.')
    const read = readTail(text, it.index, it.index + it[0].length, written)
    if (read !== null) yield read
  }
}

/** 「3-5个」的后一个数要读，「A-5」不读。 */
function isDashBeforeNumber(text: string, at: number): boolean {
  return text[at - 1] === '-' && /[\d\u4e00-\u9fa5” ]/.test(text[at - 2] ?? ' ')
}

function readTail(text: string, start: number, numberEnd: number, written: string): Written | null {
  tail.lastIndex = numberEnd
  const found = tail.exec(text)
  if (found === null) return null
  const [whole, fuzzy1, scaleWord = '', fuzzy2, bareUnit, fuzzy3, suffix] = found
  const fuzzy = fuzzy1 ?? fuzzy2 ?? fuzzy3
  if (bareUnit === undefined) return bare(text, start, numberEnd, { written, scaleWord, fuzzy: fuzzy1 ?? fuzzy2 })
  const money = familyOf(bareUnit) === '元' && bareUnit === '元' && /^(?:万|亿|万亿)$/.test(scaleWord)
  const scale = money ? 1 : scaleOf(scaleWord)
  const unit = money ? scaleWord + bareUnit : bareUnit
  const read = {
    value: scaled(written, scale),
    unit,
    family: familyOf(unit),
    step: stepOf(written, scale),
    chinese: false,
    start,
    end: numberEnd + whole.length,
  }
  return { ...read, bound: boundOf(text, start, fuzzy, suffix) }
}

interface BareNumber {
  readonly written: string
  readonly scaleWord: string
  readonly fuzzy: string | undefined
}

/** 漏了单位的数：只在「案件」「处罚」一类名词后、句读前才算。 */
function bare(
  text: string,
  start: number,
  numberEnd: number,
  { written, scaleWord, fuzzy }: BareNumber,
): Written | null {
  const length = (fuzzy ?? '').length + scaleWord.length
  const end = numberEnd + length
  const plus = /^\s?\+/.test(text.slice(end, end + 2)) && length > 0
  const held = isHoldable({
    before: text.slice(Math.max(0, start - 14), start),
    after: text.slice(end, end + 8),
    written,
    marked: length > 0,
  })
  if (!held) return null
  const scale = scaleOf(scaleWord)
  const read = { value: scaled(written, scale), unit: '', family: '', step: stepOf(written, scale), chinese: false }
  return { ...read, start, end, bound: boundOf(text, start, plus ? '+' : fuzzy, undefined) }
}

const above = /(?:超过|超出|超|逾|突破|至少|多达|不少于|不低于)\s?$/
const below = /(?:(?<![附最临邻就靠远亲])近|将近|接近|不足|不到|少于)\s?$/
const about = /(?:(?<![节预契签条公违制履特租合邀相民规大毁爽集]|(?<!损)失)约|大约|大概)为?\s?$/

function boundOf(text: string, start: number, fuzzy: string | undefined, suffix: string | undefined): Bound {
  const before = text.slice(Math.max(0, start - 4), start)
  if (suffix === '左右' || suffix === '上下') return 'about'
  if (suffix === '以内' || suffix === '以下') return 'below'
  if (about.test(before)) return fuzzy === undefined ? 'about' : 'above'
  if (fuzzy !== undefined || suffix === '以上' || suffix === '之多') return 'above'
  if (above.test(before)) return 'above'
  if (below.test(before)) return 'below'
  return 'exact'
}

function* chineseNumbers(text: string): Generator<Written> {
  for (const it of text.matchAll(chinese)) {
    if (/(?:[\d.第几数]|\d\s{1,2}|\d\s?[余多来]\s?)$/.test(text.slice(Math.max(0, it.index - 3), it.index))) continue
    const value = readChineseNumeral(it[0])
    if (value === null || value === 0) continue
    if (!unitAhead.test(text.slice(it.index + it[0].length, it.index + it[0].length + 4))) continue
    tail.lastIndex = it.index + it[0].length
    const found = tail.exec(text)
    const unit = found?.[4]
    if (found === null || unit === undefined || found[2] !== undefined || isNounUnit(unit)) continue
    const fuzzy = found[1] ?? found[3] ?? (/^[上成]$/.test(text[it.index - 1] ?? '') ? '余' : undefined)
    const read = { value, unit, family: familyOf(unit), step: 1, chinese: true }
    const end = it.index + it[0].length + found[0].length
    yield { ...read, start: it.index, end, bound: boundOf(text, it.index, fuzzy, found[6]) }
  }
  for (const it of text.matchAll(/百分之([一二三四五六七八九十百零点]{1,6})(以上|左右|以下)?/g)) {
    const value = readChineseNumeral((it[1] ?? '').replace(/点.*/, ''))
    if (value === null) continue
    const read = { value, unit: '百分之', family: '%', step: 1, chinese: true }
    const end = it.index + it[0].length
    yield { ...read, start: it.index, end, bound: boundOf(text, it.index, undefined, it[2]) }
  }
}

const zero =
  /(?<=[“"'])(?:0|零)(?=[”"'])|(?:(?<![\d.一二三四五六七八九十百千])0|(?<![清归飘凋])零)(?=(?:败诉|纠错|撤销|改判|发回|上访|投诉|脱管|漏管|差错|再犯|重新犯罪))/g

/** 「零败诉」「“0”」写的是数值零。 */
function* zeros(text: string): Generator<Written> {
  for (const it of text.matchAll(zero)) {
    const end = it.index + it[0].length
    yield { value: 0, bound: 'exact', unit: '', family: '', step: 1, chinese: false, start: it.index, end }
  }
}
