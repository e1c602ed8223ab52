import type { Figure, Reading } from '../reader/read-figures.ts'
import { countsBefore, isCount, labelOf } from './lists.ts'
import { type Relation, type RelationPart, shown, type Warning } from './warning.ts'

export interface RateFindings {
  readonly relations: readonly Relation[]
  readonly warnings: readonly Warning[]
}

interface RateKind {
  /** 率的名字。 */
  readonly rate: RegExp
  /** 分子旁边的字。 */
  readonly numerator: RegExp
  /** 分母旁边的字。 */
  readonly base: RegExp
}

const kinds: readonly RateKind[] = [
  {
    rate: /(?:调解|调处)?成功率|调成率/,
    numerator: /成功|调成|达成/,
    base: /调解|调处|受理|纠纷|接收|办理|移送|转办|委派|委托/,
  },
  {
    rate: /(?:审结|结案|办结)率/,
    numerator: /(?<!未)(?:审结|办结|结案|已结)/,
    base: /受理|收到|立案|新收|办理|接收|承办/,
  },
  { rate: /(?<!不予)受理率/, numerator: /(?<!不予)受理/, base: /收到|申请|收案|接收/ },
  { rate: /败诉率/, numerator: /败诉/, base: /审结|结案|诉讼|应诉|一审|办结/ },
  { rate: /胜诉率/, numerator: /胜诉/, base: /审结|结案|诉讼|应诉|一审|办结/ },
  { rate: /纠错率/, numerator: /纠错|纠正/, base: /审结|办结|结案/ },
  { rate: /化解率/, numerator: /化解|成功/, base: /排查|受理|调处|纠纷|接收/ },
  { rate: /采纳率/, numerator: /采纳/, base: /提出|意见|建议|反馈/ },
  { rate: /通过率/, numerator: /通过|合格/, base: /参加|参考|报名|参训|应考/ },
  { rate: /合格率/, numerator: /合格|通过/, base: /参加|参考|报名|抽取|抽查|评查|评估|参训|应考/ },
  { rate: /参考率|参学率/, numerator: /参考|参加|参学|实考/, base: /应考|应参|报名|应到/ },
  { rate: /整改率/, numerator: /整改/, base: /发现|问题|反馈/ },
  { rate: /办复率|答复率/, numerator: /办复|答复/, base: /收到|承办|办理|接收/ },
  { rate: /出庭(?:应诉)?率/, numerator: /出庭/, base: /开庭|应出庭|应诉|诉讼/ },
  { rate: /履行率/, numerator: /履行/, base: /协议|达成/ },
]
const undecidable = /按时|按期|准期|及时|如期|期限|限期|审限|法定/

/** 写出的率和旁边的件数算得上算不上。 */
export function checkRates({ flat, figures }: Reading): RateFindings {
  const relations: Relation[] = []
  const warnings: Warning[] = []
  for (const [index, rate] of figures.entries()) {
    if (rate.unit !== '%' || rate.bound === 'below') continue
    const found = shareOf(flat, figures, index) ?? namedRate(flat, figures, index)
    if (found === null) continue
    if (found.relation !== null) relations.push(found.relation)
    if (found.warning !== null) warnings.push(found.warning)
  }
  return { relations, warnings }
}

interface RateFound {
  readonly relation: Relation | null
  readonly warning: Warning | null
}

const share = /占(?:比)?(?<base>[^,;、]{0,14}?)(?:的)?(?:比例|比重)?(?:为|达到?|约)?$/

/** 「其中优秀14件，占比14%」：前一个数是分子。 */
function shareOf(flat: string, figures: readonly Figure[], index: number): RateFound | null {
  const rate = figures[index] as Figure
  const numerator = figures[index - 1]
  const found = share.exec(flat.slice(Math.max(0, rate.start - 20), rate.start))
  if (found === null || numerator === undefined || !isCount(numerator) || numerator.bound !== 'exact') return null
  if (rate.start - numerator.end > 24 || /[。;\n|]/.test(flat.slice(numerator.end, rate.start))) return null
  if (/案件/.test(found.groups?.base ?? '') && numerator.family !== '件') return null
  const bases = candidates(flat, figures, index - 1, 500).filter((it) => it.family === numerator.family)
  const fitting = bases.find((base) => fits(numerator.value / base.value, rate))
  if (fitting !== undefined) return { relation: relationOf(rate, [numerator, fitting], true), warning: null }
  const base = ownWhole(flat, bases, numerator, found.groups?.base ?? '')
  return base === undefined
    ? null
    : {
        relation: null,
        warning: disagreement(rate, numerator, base, figures.slice(Math.max(0, index - 60), index + 20)),
      }
}

function ownWhole(flat: string, bases: readonly Figure[], numerator: Figure, named: string): Figure | undefined {
  if (/全[省市国]|[省市]的|上年|同期/.test(named)) return undefined
  const words = named.replace(/总(?:数|量)?|案件|的|件|数/g, '')
  if (words.length >= 2) {
    const called = bases.find((it) => it.context.near.includes(words.slice(0, 2)) && it.value >= numerator.value)
    return called === undefined || sameScope(flat, called, numerator) ? called : undefined
  }
  const sentence = bases.filter(
    (it) => it.value >= numerator.value && !/[。\n]/.test(flat.slice(it.end, numerator.start)),
  )
  return sentence.find((it) => /^[^\d]{0,24}?(?:其中|\(|:|分别)/.test(flat.slice(it.end, it.end + 30)))
}

/** 隔了一段的总数，前一段说的常是全市、这一段说的是本中心：写了万的约数也不能当基数。 */
function sameScope(flat: string, base: Figure, numerator: Figure): boolean {
  return base.step <= numerator.step || !flat.slice(base.end, numerator.start).includes('\n')
}

function namedRate(flat: string, figures: readonly Figure[], index: number): RateFound | null {
  const rate = figures[index] as Figure
  const name = rate.context.near
  const kind = kinds.find((it) => it.rate.test(name))
  if (kind === undefined || undecidable.test(name) || /[、和与]/.test(name.replace(/^[,、]/, ''))) return null
  const counts = countsBefore(flat, figures, index)
  if (/合格率/.test(name) && counts.some((it) => /优秀|良好/.test(it.context.near))) return null
  const numerator = counts.findLast(
    (it) => kind.numerator.test(it.context.near) || kind.numerator.test(it.context.after.slice(0, 4)),
  )
  if (numerator === undefined || numerator.bound !== 'exact') return null
  const bases = counts.filter((it) => it !== numerator && it.family === numerator.family && it.value >= numerator.value)
  const near = bases.filter((it) => it.bound === 'exact' && !kind.numerator.test(it.context.near))
  const fitting = near.find((base) => fits(numerator.value / base.value, rate))
  if (fitting !== undefined) return { relation: relationOf(rate, [numerator, fitting], true), warning: null }
  const base = near.findLast((it) => it.start < numerator.start && kind.base.test(it.context.near + it.context.after))
  if (base === undefined || composite(counts, near, rate) || numerator.start > rate.start) return null
  return {
    relation: relationOf(rate, [numerator, base], false),
    warning: disagreement(rate, numerator, base, figures.slice(Math.max(0, index - 60), index + 20)),
  }
}

/** 两个数合起来作分子也算得上：维持加驳回。 */
function composite(counts: readonly Figure[], bases: readonly Figure[], rate: Figure): boolean {
  const sums = counts.flatMap((one, at) => counts.slice(at + 1).map((other) => one.value + other.value))
  return bases.some((base) => sums.some((sum) => sum <= base.value && fits(sum / base.value, rate)))
}

/** 四舍五入和去尾都算对；「以上」只要不低于。 */
function fits(ratio: number, rate: Figure): boolean {
  const percent = ratio * 100
  if (percent > 100 + 1e-9) return false
  const slack = rate.bound === 'about' ? Math.max(1, rate.step) : rate.step
  if (rate.bound === 'above') return percent >= rate.value - slack
  return Math.abs(percent - rate.value) < slack + 1e-9
}

function disagreement(rate: Figure, numerator: Figure, base: Figure, figures: readonly Figure[]): Warning {
  const computed = Number(((numerator.value / base.value) * 100).toFixed(2))
  const other = figures.find(
    (it) =>
      it !== base &&
      it !== numerator &&
      it.bound === 'exact' &&
      it.family === numerator.family &&
      Math.abs(it.start - rate.start) < 1500 &&
      it.value >= numerator.value &&
      fits(numerator.value / it.value, rate) &&
      it.value > 1,
  )
  const fitting =
    other === undefined ? '' : `按「${labelOf(other)}」${shown(other.value)}${other.unit}作基数则相符，请写明基数。`
  const says = `率与件数不符：${shown(numerator.value)}÷${shown(base.value)}=${shown(computed)}%，写的是${shown(rate.value)}%${rate.bound === 'above' ? '以上' : ''}。${fitting}`
  const also = [numerator, base].map(({ start, end }) => ({ start, end }))
  return {
    code: 'rate-not-counts',
    severity: other === undefined ? 'error' : 'warning',
    says,
    start: rate.start,
    end: rate.end,
    also,
  }
}

function candidates(flat: string, figures: readonly Figure[], index: number, reach: number): Figure[] {
  const from = figures[index] as Figure
  const found: Figure[] = []
  for (let at = index - 1; at >= Math.max(0, index - 40); at -= 1) {
    const it = figures[at] as Figure
    if (from.start - it.end > reach || /\n\s*[一二三四五六七八九十]{1,3}、/.test(flat.slice(it.end, from.start))) break
    if (isCount(it) && it.value >= from.value && it.value > 0) found.push(it)
  }
  return found
}

function relationOf(rate: Figure, [numerator, base]: readonly [Figure, Figure], holds: boolean): Relation {
  return { kind: 'rate', parts: [part(numerator), part(base)], whole: part(rate), holds }
}

function part({ value, unit, start, end }: Figure): RelationPart {
  return { value, unit, start, end }
}
