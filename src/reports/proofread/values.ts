import type { Figure, Reading } from '../reader/read-figures.ts'
import { findIndicator } from '../reader/vocabulary.ts'
import { shown, type Warning } from './warning.ts'

/** 全报告只应有一个值的指标。 */
const single = new Set(
  `recon-applications recon-accepted recon-closed litig-cases litig-first-instance litig-second-instance litig-losses
  legal-aid-cases legal-aid-civil legal-aid-criminal notary-total mediation-disputes mediation-success-cases consultations
  law-literates mediators mediators-fulltime mediation-committees enforcement-units case-files-reviewed officer-certs-cancelled
  normative-docs-repealed cc-current legality-review-docs contract-reviews law-exam-participants enforcement-cases-collected
  publicity-events mediation-success-rate recon-correction-rate litig-loss-rate head-appearance-rate normative-docs-filed
  party-study-sessions legal-help-cases notary-foreign-civil notary-domestic-civil mediation-transferred-cases`.split(
    /\s+/,
  ),
)

const scoped =
  /其中|上半年|下半年|季度|试点|专项|期间|镇|街道|社区(?!矫)|村|所(?:共|年)|法院|部门|以[^,]{0,8}为|涉|类|活动周|宣传周|月|累计|协助|参与|配合|网上|线上|线下|上年|去年|结转|新收|旧存|每年|年来|部门|本局|局机关|某|首|新增|比|率.*率|行业|企业|劳动|交通|医疗|物业|农民工|妇女|未成年/

/** 同一个指标两处写了两个值。 */
export function checkTwoValues({ flat, figures }: Reading): Warning[] {
  const byIndicator = new Map<string, Figure[]>()
  for (const it of figures) {
    if (!comparable(it)) continue
    const seen = byIndicator.get(it.indicator as string) ?? []
    byIndicator.set(it.indicator as string, [...seen, it].slice(0, 12))
  }
  return [...byIndicator.values()].flatMap((seen) => clash(flat, seen))
}

function comparable(it: Figure): boolean {
  if (it.indicator === null || !single.has(it.indicator) || it.bound !== 'exact' || it.score < 7.5 || it.part)
    return false
  return !scoped.test(it.context.local.split('#')[0] ?? '')
}

function clash(flat: string, seen: readonly Figure[]): Warning[] {
  const [first] = seen
  const other = seen.find(
    (it) =>
      first !== undefined &&
      it.value !== first.value &&
      it.family === first.family &&
      samePeriod(it, first) &&
      sameBody(it, first) &&
      apart(flat, first, it) &&
      sameWords(it, first),
  )
  if (first === undefined || other === undefined) return []
  const name = findIndicator(first.indicator ?? '')?.name ?? ''
  const says = `同一指标两个值：「${name}」一处写${shown(first.value)}${first.unit}，另一处写${shown(other.value)}${other.unit}。`
  const also = [{ start: first.start, end: first.end }]
  return [{ code: 'two-values', severity: 'warning', says, start: other.start, end: other.end, also }]
}

/** 一处说的是法院或者哪个部门的，另一处说的是全区的。 */
function sameBody(one: Figure, other: Figure): boolean {
  const body = (it: Figure) => /法院|诉调对接|诉前|派出所|交警|本院/.test(it.context.sentence)
  return body(one) === body(other)
}

function samePeriod(one: Figure, other: Figure): boolean {
  const spans = (it: Figure) => /年多?来$|^每年$/.test(it.period)
  if (one.period !== other.period && (spans(one) || spans(other))) return false
  const year = (it: Figure) => /20\d{2}/.exec(it.period)?.[0] ?? ''
  return year(one) === year(other) || year(one) === '' || year(other) === ''
}

/** 同一句里并列的两个数是两回事。 */
function apart(flat: string, one: Figure, other: Figure): boolean {
  return /[。\n]/.test(flat.slice(one.end, other.start))
}

/** 说的是不是同一件事：数字前的动词宾语要一样。 */
function sameWords(one: Figure, other: Figure): boolean {
  const words = (it: Figure) =>
    it.context.near
      .replace(/[^\u4e00-\u9fa5]/g, '')
      .replace(/^(?:.*?)(?:全年|今年以来|截[至止]目前|共计?|累计|总计)/, '')
      .replace(/(?:共计?|达到?|为|约|了|总计|的)/g, '')
  const [short, long] = [words(one), words(other)].sort((a, b) => a.length - b.length) as [string, string]
  if (short.length < 2) return false
  return long.endsWith(short)
    ? short.length >= 4 || long.length - short.length <= 2
    : short.slice(-6) === long.slice(-6)
}
