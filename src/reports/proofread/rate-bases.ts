import type { Figure, Reading } from '../reader/read-figures.ts'
import { countsBefore } from './lists.ts'
import { shown, type Warning } from './warning.ts'

const undecidable = /按时|按期|准期|及时|如期|期限|限期|审限|法定/
const caseRate = /(?:调处|调解|化解|成功|调成|审结|结案|办结|履行|胜诉|和解)[一-龥]{0,3}率/

/** 超过百分之百的率；没有基数的率。 */
export function checkRateBases({ flat, figures }: Reading): Warning[] {
  const warnings: Warning[] = []
  const bare: Figure[] = []
  for (const [index, rate] of figures.entries()) {
    if (rate.unit !== '%') continue
    const name = rate.context.local.split('#')[0] ?? ''
    if (rate.value > 100 && isRate(name)) warnings.push(over100(rate))
    if (!caseRate.test(rate.context.near) || undecidable.test(rate.context.near)) continue
    const counts = countsBefore(flat, figures, index).filter((it) => it.family === '件' || it.family === '')
    const rival = rivalOf(flat, figures, rate, counts)
    if (rival !== null) warnings.push(rivalled(rate, rival))
    else if (counts.length === 0 && !earlierCounts(flat, figures, index)) bare.push(rate)
  }
  const first = bare[0]
  return first === undefined ? warnings : [...warnings, withoutCounts(first, bare)]
}

function isRate(name: string): boolean {
  return (
    /(?:率|占比?|占[^,;]{0,10})(?:均?为|达到?|约|均达)?$/.test(name) &&
    !/完成|增长|同比|超额|上升|提高|增幅|下降|产出|投入产出/.test(name)
  )
}

function over100(rate: Figure): Warning {
  const says = `率超过100%：写的是${shown(rate.value)}%，分子不应大于分母。`
  return { code: 'rate-over-100', severity: 'error', says, start: rate.start, end: rate.end }
}

interface Rival {
  readonly base: Figure
  readonly success: Figure
}

/** 一处写成功率98%，同一节另有544件成功56件：说的不是同一批案件，要写明基数。 */
function rivalOf(flat: string, figures: readonly Figure[], rate: Figure, counts: readonly Figure[]): Rival | null {
  if (counts.some((it) => /成功|调成|达成|审结|办结|结案/.test(it.context.near)) || ownBase(rate, counts)) return null
  for (const [index, success] of figures.entries()) {
    if (success.start - rate.start > 2500) break
    if (rate.start - success.start > 2500) continue
    if (success.family !== '件' || success.bound !== 'exact' || !/成功|调成|达成/.test(success.context.near)) continue
    if (success.line !== rate.line) continue
    const base = figures[index - 1]
    if (base === undefined || base.family !== '件' || base.value <= success.value) continue
    if (/[。\n]/.test(flat.slice(base.end, success.start))) continue
    if (Math.abs((success.value / base.value) * 100 - rate.value) > 10) return { base, success }
  }
  return null
}

/** 「法院诉调对接中心调处案件36件，成功率50%」：同一句里自己的件数就是基数。 */
function ownBase(rate: Figure, counts: readonly Figure[]): boolean {
  const last = counts.at(-1)
  return last !== undefined && last.bound === 'exact' && /法院|诉调对接|派出所/.test(rate.context.sentence)
}

function rivalled(rate: Figure, { base, success }: Rival): Warning {
  const computed = shown(Number(((success.value / base.value) * 100).toFixed(1)))
  const says = `${shown(rate.value)}%没有写明基数：同一项工作另有${shown(base.value)}${base.unit}成功${shown(success.value)}${success.unit}（${computed}%），请写明各自的范围。`
  const also = [base, success].map(({ start, end }) => ({ start, end }))
  return { code: 'rate-without-base', severity: 'warning', says, start: rate.start, end: rate.end, also }
}

function earlierCounts(flat: string, figures: readonly Figure[], index: number): boolean {
  const rate = figures[index] as Figure
  return figures
    .slice(Math.max(0, index - 6), index)
    .some((it) => it.family === '件' && rate.start - it.end < 160 && !flat.slice(it.end, rate.start).includes('\n'))
}

function withoutCounts(first: Figure, all: readonly Figure[]): Warning {
  const more = all.length > 1 ? `等${all.length}处` : ''
  const says = `${shown(first.value)}%${more}没有件数可以核对，请写明基数。`
  const also = all.slice(1).map(({ start, end }) => ({ start, end }))
  return { code: 'rate-without-base', severity: 'hint', says, start: first.start, end: first.end, also }
}
