import { addDays, type Day, day, isDay } from '../law/day.ts'
import { plain, type Scalar, textOf } from './cell.ts'
import { readNumeral } from './numerals.ts'
import { misread, quote, type Reading, understood } from './reading.ts'

const firstSerial = 20_000
const lastSerial = 80_000
const serialZero = day('1899-12-30')

/** A day however it is written: 2021.1.5, 2021年1月5日, 20210105, a spreadsheet's serial number, 二〇二一年一月五日. */
export function readDay(cell: Scalar): Reading {
  const text = plain(withoutTime(textOf(cell)))
  const found = dayIn(text)
  // The last day of 2099 may stand there as a number like any other date.
  if (isForever(found ?? text)) {
    return understood(null, '', [
      { code: 'long-term', severity: 'notice', says: `「${quote(text)}」表示长期，按不填日期处理` },
    ])
  }
  if (found) return understood(found, found)
  const fix = twoDigitYear(text)
  return misread({
    code: 'bad-day',
    says: `「${quote(textOf(cell))}」不是日历上的一天，请写作 2021-03-15`,
    ...(fix ? { fix } : {}),
  })
}

export function isForever(text: string): boolean {
  return /^(长期(有效)?|永久|无期限|无固定期限|(9999|2099)[-./年]?(0?9|12)[-./月]?(0?9|31)日?)$/.test(text)
}

/** 2021-01-05 09:30 for a hearing; a day alone is not enough. */
export function readMoment(cell: Scalar): Reading {
  const text = textOf(cell)
    .normalize('NFKC')
    .replace(/[时点]/, ':')
    .replace(/分$/, '')
  const found = /^(.*?\d)(?:日\s*|\s+|T)(\d{1,2}):(\d{1,2})?(?::\d{2})?$/.exec(text)
  const on = found ? dayIn(plain(found[1] ?? '')) : null
  const [hour, minute] = [Number(found?.[2]), Number(found?.[3] ?? 0)]
  if (!on || hour > 23 || minute > 59)
    return misread({ code: 'bad-day', says: `「${quote(textOf(cell))}」应写到分钟，如 2021-03-15 09:30` })
  const at = `${on}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return understood(at, at.replace('T', ' '))
}

/** Exports write a time of day behind every date, mostly midnight. */
function withoutTime(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=日)\s*(?:[上下中]午)?\s*\d{1,2}[:时点].*$|(\s+|(?<=\d)T)\d{1,2}:\d{1,2}.*$/, '')
}

function dayIn(text: string): Day | null {
  const bare = text.replace(/[日号]$/, '')
  const serial = /^\d{5}(\.\d+)?$/.test(bare) ? Math.floor(Number(bare)) : 0
  if (serial >= firstSerial && serial <= lastSerial) return addDays(serialZero, serial)
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(bare) ?? /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})$/.exec(bare)
  return parts ? valid(parts[1], parts[2], parts[3]) : inNumerals(bare)
}

function inNumerals(text: string): Day | null {
  const parts = /^([零〇一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})$/.exec(
    text,
  )
  if (!parts) return null
  const [year, month, date] = parts.slice(1).map((part) => readNumeral(part))
  return valid(String(year ?? ''), String(month ?? ''), String(date ?? ''))
}

function valid(year = '', month = '', date = ''): Day | null {
  const written = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(written) ? written : null
}

/** 21.1.5 is probably 2021, but nobody may decide that for the sender. */
function twoDigitYear(text: string): Day | null {
  const parts = /^(\d{2})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text)
  return parts ? valid(`20${parts[1]}`, parts[2], parts[3]) : null
}
