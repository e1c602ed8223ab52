import { addDays, type Day, isDay } from '../../law/day.ts'

/** Reads a day however a clerk types it: 20210315, 2021.3.15, 2021年3月15日, or 3.15 of this year. */
export function readDay(typed: string, today: string): Day | null {
  const text = typed.trim().replace(/\s+/g, '').replace(/日$/, '')
  if (text === '今天' && isDay(today)) return today
  if (text === '昨天' && isDay(today)) return addDays(today, -1)
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})$/.exec(text)
  const short = /^(\d{1,2})[-./月](\d{1,2})$/.exec(text)
  const [year, month, date] = whole ? whole.slice(1) : short ? [today.slice(0, 4), short[1], short[2]] : []
  if (!year || !month || !date) return null
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(written) ? written : null
}

/** 12,300.00 元 → 1230000 分; null when it is no amount with at most two decimals. */
export function readMoney(typed: string): number | null {
  const text = typed.replace(/[,，\s]/g, '').replace(/元$/, '')
  const found = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text)
  if (!found) return null
  const fen = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return Number.isSafeInteger(fen) ? fen : null
}

/** 1230000 分 → 12,300.00 */
export function moneyText(fen: number): string {
  const whole = Math.floor(fen / 100).toLocaleString('zh-CN')
  return `${whole}.${String(fen % 100).padStart(2, '0')}`
}

export function readCount(typed: string): number | null {
  const text = typed.replace(/[,，\s]/g, '')
  return /^\d{1,12}$/.test(text) ? Number(text) : null
}

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** What is sent: blanks left out, in rows too. */
export function withoutBlanks(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const filled = Object.entries(given).filter(([, value]) => !isBlank(value))
  return Object.fromEntries(
    filled.map(([name, value]) => [name, Array.isArray(value) ? value.map(rowWithoutBlanks) : value]),
  )
}

function rowWithoutBlanks(row: unknown): unknown {
  return typeof row === 'object' && row !== null ? withoutBlanks(row as Record<string, unknown>) : row
}
