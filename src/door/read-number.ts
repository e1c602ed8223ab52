import { plain, type Scalar, textOf } from './cell.ts'
import type { Unit } from './headings.ts'
import { readNumeral } from './numerals.ts'
import { misread, quote, type Reading, understood } from './reading.ts'
import type { Finding } from './verdict.ts'

/** Up to a hundred million 元 in one act: beyond that a column in 万元 was probably filled in 元. */
const doubtful = 10_000_000_000

/** 2000元, 0.2 万元, ¥2,000.00, 贰仟元整 → 分. The unit in the cell wins over the one in the header. */
export function readMoney(cell: Scalar, unit: Unit): Reading {
  const text = plain(textOf(cell))
    .replace(/[,，¥￥]/g, '')
    .replace(/^(人民币|RMB|CNY)/i, '')
    .replace(/[整正]$/, '')
  const found = /^(\d+(?:\.\d*)?|\.\d+)(元|万元|万|亿元)?$/.exec(text)
  const spelled = found ? null : readNumeral(text.replace(/[元圆]$/, ''))
  if (spelled !== null) return understood(spelled * 100, moneyText(spelled * 100))
  if (!found) return misread(badMoney(textOf(cell)))
  const own = found[2]
  const scale = own === '亿元' ? 8 : own === '万元' || own === '万' ? 4 : own === '元' ? 0 : unit === 'wan' ? 4 : 0
  const fen = shifted(found[1] ?? '', scale + 2)
  if (fen === null) return misread({ code: 'bad-money', says: `「${quote(text)}」比分还小，金额最多写到分` })
  if (!Number.isSafeInteger(fen)) return misread({ code: 'bad-money', says: `「${quote(text)}」过大，请核对单位` })
  return understood(fen, moneyText(fen), doubts(fen, unit, own === undefined))
}

function badMoney(text: string): Finding {
  const digits = /\d[\d,]*(\.\d{1,2})?/.exec(plain(text))?.[0]
  return {
    code: 'bad-money',
    says: `「${quote(text)}」不是金额，请只写数字，如 2000.00；不写「约」「余」`,
    ...(digits && !text.includes('-') && /^[约近共计]|[余多]元?$/.test(plain(text))
      ? { fix: digits.replaceAll(',', '') }
      : {}),
  }
}

function doubts(fen: number, unit: Unit, bare: boolean): Finding[] {
  if (unit !== 'wan' || !bare || fen < doubtful) return []
  return [
    { code: 'unit-doubt', severity: 'notice', says: `按万元读是 ${moneyText(fen)} 元，请核对是不是把元填进了万元的列` },
  ]
}

/** Moves the point of a written decimal to the right; null when a digit would be left behind it. */
function shifted(text: string, places: number): number | null {
  const [whole = '', rest = ''] = text.split('.')
  const kept = rest.slice(0, places).padEnd(places, '0')
  return /[1-9]/.test(rest.slice(places)) ? null : Number(`${whole}${kept}`)
}

/** 1230000 分 → 12300.00 */
export function moneyText(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
}

/** 3, 3人, ３, 三, 3.0 */
export function readCount(cell: Scalar): Reading {
  const text = plain(textOf(cell)).replace(/,/g, '')
  const found = /^(\d{1,12})(?:\.0+)?(?:人|名|件|次|份|个|页|户|年|年度|分钟|小时|天|日|场|元|岁)?$/.exec(text)
  const value = found ? Number(found[1]) : readNumeral(text.replace(/[人名件次份个页]$/, ''))
  if (value === null) return misread({ code: 'bad-count', says: `「${quote(textOf(cell))}」不是整数，请只写数字` })
  return understood(value, String(value))
}
