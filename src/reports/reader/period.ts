import type { Outline } from './outline.ts'

/** 全年：整年；目前：截至写报告时；至某月：截至某月；区间：几月到几月。 */
export type Cutoff = 'year' | 'to-date' | 'as-of' | 'months'

export interface Period {
  readonly says: string
  readonly cutoff: Cutoff
}

interface Mention extends Period {
  readonly start: number
}

const mention =
  /截[至止](?:到)?(?:目前|现在|今)|今年以来|年初以来|(?:截[至止](?:到)?)\s?(?:(?:20\d{2}|今)\s?年)?\s?(\d{1,2})\s?月(?:\s?\d{1,2}\s?日|底|末|份)?|(?:(20\d{2})\s?年\s?)?(\d{1,2})\s?月?\s?[-~至到]\s?(\d{1,2})\s?月(?:份|底)?|(?:(20\d{2})\s?年\s?)?(上半年|下半年|前三季度|[一二三四]季度)|(20\d{2})\s?年(?:度|以来|全年)?|全年|本年度|今年|去年|每年|近?[一二三四五六七八九十两\d]{1,2}年(?:多)?来/g

/** 文中每一处说明期间的话，按位置排好。 */
export function mentions(flat: string, masked: string): readonly Mention[] {
  const found: Mention[] = []
  for (const it of flat.matchAll(mention)) {
    const inTitle = flat[it.index - 1] === '《' || isInTitle(flat, masked, it.index)
    if (!inTitle) found.push({ start: it.index, says: it[0].replace(/\s/g, ''), cutoff: cutoffOf(it) })
  }
  return found
}

/** 标题整个被遮住，日期也被遮住：看遮住的一段里有没有书名号。 */
function isInTitle(flat: string, masked: string, at: number): boolean {
  if (masked[at] !== '▉') return false
  for (let back = at; back > Math.max(0, at - 120) && masked[back] === '▉'; back -= 1) {
    if (flat[back] === '《') return true
    if (flat[back] === '》') return false
  }
  return false
}

function cutoffOf(it: RegExpMatchArray): Cutoff {
  if (/^截/.test(it[0])) return it[1] === undefined ? 'to-date' : Number(it[1]) === 12 ? 'year' : 'as-of'
  if (/以来$/.test(it[0]) && !/^20/.test(it[0])) return 'to-date'
  if (it[3] !== undefined) return it[3] === '1' && it[4] === '12' ? 'year' : 'months'
  return it[6] === undefined ? 'year' : 'months'
}

export function periodsFor(flat: string, masked: string, outlined: Outline): (start: number) => Period {
  const all = mentions(flat, masked)
  const whole: Period = { says: outlined.year === null ? '全年' : String(outlined.year), cutoff: 'year' }
  let next = 0
  return (start) => {
    while (next < all.length && (all[next] as Mention).start < start) next += 1
    const last = all[next - 1]
    if (last === undefined || start - last.start > 400) return whole
    const between = flat.slice(last.start, start)
    if (/[。\n]/.test(between)) return whole
    return named(last, outlined)
  }
}

function named(last: Mention, { year }: Outline): Period {
  const own = /20\d{2}/.exec(last.says)?.[0]
  if (/^(?:全年|本年度|今年)$/.test(last.says)) return { says: year === null ? '全年' : String(year), cutoff: 'year' }
  if (last.says === '去年') return { says: year === null ? '去年' : String(year - 1), cutoff: 'year' }
  if (/^20\d{2}年(?:度|全年)?$/.test(last.says)) return { says: own ?? last.says, cutoff: 'year' }
  const says = last.says.replace(/-/g, '—')
  if (own === undefined && year !== null && (last.cutoff === 'months' || last.cutoff === 'as-of')) {
    return { says: says.replace(/^(截[至止]到?)?(今年)?/, `$1${year}年`), cutoff: last.cutoff }
  }
  return { says, cutoff: last.cutoff }
}
