import type { Field } from '../kernel/field.ts'
import { idNumberCheck, idNumberProblem } from '../kernel/id-number.ts'
import { creditCodeCheck, isCreditCode } from '../lines/enforcement/credit-code.ts'
import { isNone, plain, type Scalar, textOf } from './cell.ts'
import { blank, misread, quote, type Reading, understood } from './reading.ts'

/** Numbers, codes and names are read more strictly than prose. */
export function readText(cell: Scalar, field: Field): Reading {
  const text = textOf(cell)
  if (field.kind !== 'long-text' && isNone(text)) return blank
  if (/公民身份号码|身份证号/.test(field.label)) return readIdNumber(cell)
  if (/统一社会信用代码/.test(field.label)) return readCreditCode(cell)
  if (!/(号|号码|代码|编号|文号|证号|电话)$/.test(field.label)) return understood(text, text)
  if (losesDigits(cell)) return misread(lost(text))
  const code = halfWidth(text)
  return understood(code, code)
}

export function readIdNumber(cell: Scalar): Reading {
  if (losesDigits(cell)) return misread(lost(textOf(cell)))
  const code = plain(textOf(cell)).toUpperCase()
  const problem = idNumberProblem(code)
  if (!problem) return understood(code, code)
  const fix = /^\d{15}$/.test(code) ? null : readable(code)
  return misread({
    code: 'bad-id-number',
    says: /^\d{15}$/.test(code) ? '这是 15 位的旧号码，请填 18 位的公民身份号码' : `${problem}，请对照证件重填`,
    ...(fix ? { fix } : {}),
  })
}

/** O for 0 and l for 1 are the slips that can be seen; a wrong digit cannot be guessed. */
function readable(code: string): string | null {
  const read = code.replaceAll('O', '0').replace(/[IL]/g, '1')
  return read !== code && /^\d{17}[\dX]$/.test(read) && idNumberCheck(read.slice(0, 17)) === read[17] ? read : null
}

export function readCreditCode(cell: Scalar): Reading {
  if (losesDigits(cell)) return misread(lost(textOf(cell)))
  const code = plain(textOf(cell)).toUpperCase().replace(/-/g, '')
  if (isCreditCode(code)) return understood(code, code)
  const read = code.replaceAll('O', '0').replaceAll('I', '1')
  const fixable = read !== code && /^[0-9A-Z]{18}$/.test(read) && creditCodeCheck(read.slice(0, 17)) === read[17]
  const says =
    code.length === 18
      ? `「${quote(code)}」的校验位不对，请对照营业执照重填`
      : `「${quote(code)}」有 ${code.length} 位，统一社会信用代码应为 18 位`
  return misread({ code: 'bad-credit-code', says, ...(fixable ? { fix: read } : {}) })
}

/** A spreadsheet keeps fifteen digits of a number; the rest of a longer code is gone. */
function losesDigits(cell: Scalar): boolean {
  if (typeof cell === 'number') return !Number.isInteger(cell) ? false : Math.abs(cell) >= 1e15
  return typeof cell === 'string' && /^\d(\.\d+)?e\+\d+$/i.test(plain(cell))
}

function lost(text: string) {
  return {
    code: 'digits-lost' as const,
    says: `「${quote(text)}」超过 15 位，表格软件已经改掉后几位；请把这一列设为文本后重填`,
  }
}

/** Full-width letters and digits become ordinary ones; the brackets of a document number stay as they are. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d\uff0f]/g, (letter) => letter.normalize('NFKC'))
    .replace(/\s+/g, '')
}
