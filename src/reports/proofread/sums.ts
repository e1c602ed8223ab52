import type { Figure, Reading } from '../reader/read-figures.ts'
import { isCount, labelOf, type PartList, partLists, sameKind } from './lists.ts'
import { type Relation, type RelationPart, shown, type Warning } from './warning.ts'

export interface SumFindings {
  readonly relations: readonly Relation[]
  readonly warnings: readonly Warning[]
}

/** 列全了就该加得上的几组说法。 */
const wholeGroups: readonly RegExp[][] = [
  [/国内[^涉]*民事/, /国内[^涉]*经济|涉外/, /涉外|经济/],
  [/民事/, /刑事/],
  [/一审/, /二审/],
  [/优秀/, /良好/, /合格/],
  [/专职/, /兼职/],
  [/男/, /女/],
  [/缓刑/, /假释|监外|管制/],
  [/(?<!不予)受理/, /不予受理/],
  [/国内/, /涉外/],
]

const overlapping = /农民工|妇女|老年|残疾|未成年|军人|少数民族|党员|重点|认罪认罚|户籍|涉/

/** 部分与总数：先总后分、先分后总。 */
export function checkSums({ flat, figures }: Reading): SumFindings {
  const relations: Relation[] = []
  const warnings: Warning[] = []
  for (const list of partLists(flat, figures)) {
    const relation = holding(list)
    if (relation !== null) {
      relations.push(relation)
      continue
    }
    const warning = judge(list, flat)
    if (warning === null) continue
    warnings.push(warning)
    if (list.parts.length > 1) relations.push(relationOf(list.whole, list.parts, false))
  }
  for (const found of totalsAfter(flat, figures)) {
    if (found.relation !== null) relations.push(found.relation)
    if (found.warning !== null) warnings.push(found.warning)
  }
  return { relations, warnings: apart(warnings) }
}

function holding({ whole, parts, opening }: PartList): Relation | null {
  let sum = 0
  let step = whole.step
  for (const [index, it] of parts.entries()) {
    if (it.bound !== 'exact') return null
    sum += it.value
    step = Math.max(step, it.step)
    if (index === 0 || !within(Number(sum.toPrecision(14)), whole.value, step)) continue
    const sure = opening !== 'none' || index > 1 || whole.value >= 10
    return whole.bound === 'exact' && sure ? relationOf(whole, parts.slice(0, index + 1), true) : null
  }
  return null
}

function close(sum: number, whole: number, figures: readonly Figure[]): boolean {
  return within(
    sum,
    whole,
    figures.reduce((most, it) => Math.max(most, it.step), 0),
  )
}

/** 小数只差一格的尾数、以万计的总数差不到一格，都不算错。 */
function within(sum: number, whole: number, step: number): boolean {
  if (step === 1) return Math.abs(sum - whole) < 0.5
  return Math.abs(sum - whole) < (step < 1 ? step * 1.01 : step)
}

function judge(list: PartList, flat: string): Warning | null {
  const { whole, parts, opening, nearby: figures } = list
  const first = parts[0] as Figure
  if (whole.bound !== 'exact' || parts.some((it) => it.bound !== 'exact')) return null
  if (opening !== 'none' && first.value > whole.value) return tooBig(whole, first, parts, figures)
  if (parts.length < 2) return null
  const group = wholeGroup(whole, parts)
  const follows =
    group?.strong === true && group.parts[0] === first && !flat.slice(whole.end, first.start).includes(';')
  if (group !== null && (opening !== 'none' || follows)) return mismatch(whole, group.parts, figures, 'error')
  if (opening === 'none') return null
  const listed = flat.slice(whole.end, (parts.at(-1) as Figure).end + 4)
  if (parts.some((it) => overlapping.test(labelOf(it)))) return null
  const sum = total(parts)
  if (opening === 'complete' && !/等/.test(listed)) return mismatch(whole, parts, figures, 'error')
  if (sum > whole.value) return mismatch(whole, parts, figures, 'error')
  const short = (whole.value - sum) / whole.value
  return parts.length >= 3 && short <= 0.05 ? mismatch(whole, parts, figures, 'warning') : null
}

function tooBig(whole: Figure, part: Figure, parts: readonly Figure[], figures: readonly Figure[]): Warning | null {
  if (parts.length > 1) {
    const named = otherWhole(total(parts), whole, figures)
    if (named !== null) return mismatch(whole, parts, figures, 'error')
  }
  const says = `部分大于总数：「${labelOf(part)}」写${shown(part.value)}${part.unit}，总数只有${shown(whole.value)}${whole.unit}。`
  return { code: 'part-over-whole', severity: 'error', says, start: part.start, end: part.end, also: [place(whole)] }
}

interface Group {
  readonly parts: readonly Figure[]
  /** 四类以上或者国内涉外这样的固定分法，没有「其中」也算。 */
  readonly strong: boolean
}

function wholeGroup(whole: Figure, parts: readonly Figure[]): Group | null {
  for (const [index, group] of wholeGroups.entries()) {
    if (!group.every((label) => parts.some((it) => label.test(labelOf(it))))) continue
    const members = parts.filter((it) => group.some((label) => label.test(labelOf(it))) || isRest(it, index))
    const fixed = index === 0 || index === 2 || ((index === 1 || index === 3) && members.length >= 3)
    const named = group.some((label) => label.test(labelOf(whole)))
    if (members.length >= 2) return { parts: members, strong: fixed && !named }
  }
  return null
}

function isRest(it: Figure, group: number): boolean {
  return (
    /其他/.test(labelOf(it)) ||
    (group === 1 && /行政|国家赔偿/.test(labelOf(it))) ||
    (group === 3 && /不合格/.test(labelOf(it)))
  )
}

function mismatch(
  whole: Figure,
  parts: readonly Figure[],
  figures: readonly Figure[],
  severity: Warning['severity'],
): Warning | null {
  const sum = total(parts)
  if (close(sum, whole.value, [...parts, whole])) return null
  const added = parts.map((it) => shown(it.value)).join('+')
  const other = otherWhole(sum, whole, figures)
  const difference = shown(Math.abs(sum - whole.value))
  const rest =
    severity === 'warning' ? `，差的${difference}${whole.unit}是否为其他类？` : `，相差${difference}${whole.unit}。`
  const hint =
    other === null
      ? ''
      : `各部分之和与「${labelOf(other)}」的${shown(other.value)}${other.unit}相符，总数是否写错了位置？`
  const says = `各部分相加不等于总数：${added}=${shown(sum)}，总数写${shown(whole.value)}${whole.unit}${rest}${hint}`
  const also = parts.map(place)
  return { code: 'parts-not-whole', severity, says, start: whole.start, end: whole.end, also }
}

function otherWhole(sum: number, whole: Figure, figures: readonly Figure[]): Figure | null {
  const near = (it: Figure) => it.start < whole.start && whole.start - it.start < 300
  return figures.find((it) => it !== whole && near(it) && sameKind(it, whole) && it.value === sum) ?? null
}

const closingTotal = /(?:^|[,;、)])\s?(?:以上)?(?:合计|总计|共计|总共)[^,;、\d]{0,12}$/

interface TotalAfter {
  readonly relation: Relation | null
  readonly warning: Warning | null
}

/** 「甲3件，乙4件，合计7件」。 */
function* totalsAfter(flat: string, figures: readonly Figure[]): Generator<TotalAfter> {
  for (const [index, whole] of figures.entries()) {
    const between = flat.slice(Math.max(0, whole.start - 24, figures[index - 1]?.end ?? 0), whole.start)
    if (!isCount(whole) || whole.bound !== 'exact' || !closingTotal.test(between)) continue
    const parts = before(flat, figures, index)
    if (parts.length < 2 || parts.some((it) => it.bound !== 'exact')) continue
    const matched = parts
      .map((_, at) => parts.slice(at))
      .find((some) => some.length > 1 && close(total(some), whole.value, [...some, whole]))
    if (matched !== undefined) yield { relation: relationOf(whole, matched, true), warning: null }
    else if (parts.every((it) => labelOf(it).length <= 14) && !Number.isNaN(whole.value)) {
      yield { relation: relationOf(whole, parts, false), warning: mismatch(whole, parts, [], 'error') }
    }
  }
}

function before(flat: string, figures: readonly Figure[], index: number): Figure[] {
  const whole = figures[index] as Figure
  const parts: Figure[] = []
  let start = whole.start
  for (let at = index - 1; at >= 0 && parts.length < 20; at -= 1) {
    const it = figures[at] as Figure
    if (/[。\n]/.test(flat.slice(it.end, start))) break
    start = it.start
    if (sameKind(it, whole)) parts.unshift(it)
    else if (whole.family === '元') continue
    else break
  }
  return parts
}

function total(parts: readonly Figure[]): number {
  return Number(parts.reduce((sum, it) => sum + it.value, 0).toPrecision(14))
}

function relationOf(whole: Figure, parts: readonly Figure[], holds: boolean): Relation {
  return { kind: 'sum', parts: parts.map(part), whole: part(whole), holds }
}

function part({ value, unit, start, end }: Figure): RelationPart {
  return { value, unit, start, end }
}

function place({ start, end }: Figure): { start: number; end: number } {
  return { start, end }
}

/** 同一个总数只说一次。 */
function apart(warnings: readonly Warning[]): Warning[] {
  const seen = new Set<string>()
  return warnings.filter((it) => {
    const key = `${it.code}@${it.start}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
