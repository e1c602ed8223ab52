import { mentions } from '../reader/period.ts'
import type { Reading } from '../reader/read-figures.ts'
import type { Warning } from './warning.ts'

const stock = /现有|在册|累计|共有|建成|设立|配备|拥有|现行有效|设有|编制|覆盖/

/** 有的数算到年底，有的数算到写报告那天，有的只算几个月。 */
export function checkCutoffs(reading: Reading): Warning[] {
  const { flat, figures, outline } = reading
  const flows = figures.filter((it) => !stock.test(it.context.local) && it.family !== '%')
  const whole = flows.filter((it) => it.cutoff === 'year' && /全年/.test(sentenceBefore(flat, it.start)))
  const partial = flows.filter((it) => isPartial(it.period, it.cutoff))
  const first = partial[0]
  if (whole.length === 0 || first === undefined) return []
  const sinceJanuary = flows.filter((it) => /以来$/.test(it.period)).map((it) => it.period)
  const kinds = new Set([
    '全年',
    ...partial.map((it) => it.period),
    ...sinceJanuary,
    ...titledMonths(flat, outline.year),
  ])
  const says = `统计截止时间不一：${[...kinds].map((it) => `「${it}」`).join('')}并用，共${partial.length}个数不是全年数，请统一或者逐项注明。`
  const also = partial.slice(1, 20).map(({ start, end }) => ({ start, end }))
  return [{ code: 'mixed-cutoffs', severity: 'warning', says, start: first.start, end: first.end, also }]
}

function isPartial(says: string, cutoff: string): boolean {
  if (cutoff === 'as-of' || cutoff === 'months') return true
  return cutoff === 'to-date' && /目前|现在|今$/.test(says)
}

function sentenceBefore(flat: string, at: number): string {
  const piece = flat.slice(Math.max(0, at - 160), at)
  return piece.slice(Math.max(piece.lastIndexOf('。'), piece.lastIndexOf('\n')) + 1)
}

/** 标题里的「1—9月」也是一种截止时间。 */
function titledMonths(flat: string, year: number | null): string[] {
  const found = mentions(flat, '').filter((it) => it.cutoff === 'months' && /\d\s?月?\s?-/.test(it.says))
  const own = found.filter((it) => year === null || !/20\d{2}/.test(it.says) || it.says.startsWith(String(year)))
  const full = (says: string) => (year === null || /^20/.test(says) ? says : `${year}年${says}`)
  return [...new Set(own.map((it) => full(it.says.replace('-', '—'))))].slice(0, 3)
}
