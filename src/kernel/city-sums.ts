import { type Day, formatDay } from '../law/day.ts'
import type { LetterFigure } from './city-letter.ts'

/** A district's figure as its city has it, with the day its count ended. */
export type DistrictFigure = LetterFigure & { readonly cutoffOn: Day }

/** A member on the period's last day, and what came from it. Whoever sent nothing is not nought. */
export interface Reporting {
  readonly member: string
  readonly name: string
  readonly standing: ReportingStanding
  readonly figures: ReadonlyMap<string, DistrictFigure>
}

export const reportingStandings = {
  handed: '已上报',
  missing: '尚未上报',
  notJoined: '尚未确认加入',
  broken: '上报件核验不符',
} as const
export type ReportingStanding = keyof typeof reportingStandings

/** Districts whose figures may be added: the same definition, counted up to the same day. */
export interface CityPart {
  /** As its definition names it: another version may be called otherwise. */
  readonly label: string
  readonly members: readonly string[]
  readonly version: number
  readonly definition: string
  readonly cutoffOn: Day
  /** Null where figures of this kind do not add up, or a rate has no base. */
  readonly sum: number | null
  readonly base: { readonly part: number; readonly whole: number } | null
}

export interface Absent {
  readonly member: string
  readonly name: string
  readonly why: string
}

export interface CityFigure {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly parts: readonly CityPart[]
  readonly absent: readonly Absent[]
  /** Every member's figure is in one sum. */
  readonly whole: boolean
  /** What must be known beside the number: what is missing, what stands apart and why, what does not add up. */
  readonly says: readonly string[]
}

/** The city's figures of a period, in the order in which districts report them. */
export function citySums(members: readonly Reporting[]): CityFigure[] {
  const ids = new Set(members.flatMap(({ figures }) => [...figures.keys()]))
  return [...ids].map((id) => cityFigure(id, members))
}

export function cityFigure(id: string, members: readonly Reporting[]): CityFigure {
  const given = members.flatMap((one) => {
    const told = toldBy(one, id)
    return 'why' in told ? [] : [told]
  })
  const absent = members.flatMap((one) => {
    const told = toldBy(one, id)
    return 'why' in told ? [{ member: one.member, name: one.name, why: told.why }] : []
  })
  const parts = partsOf(given)
  const { unit = '', adding } = given[0]?.figure ?? {}
  const label = parts[0]?.label ?? id
  const never = adding?.how === 'never' ? [`不能相加：${adding.why}`] : []
  const apart = parts.length > 1 && never.length === 0 ? [apartText(parts, members)] : []
  const says = [...never, ...apart, ...(absent.length > 0 ? [absentText(absent)] : [])]
  return { id, label, unit, parts, absent, whole: parts.length === 1 && says.length === 0, says }
}

interface Told {
  readonly member: string
  readonly figure: DistrictFigure
  readonly sides: { readonly part: DistrictFigure; readonly whole: DistrictFigure } | null
}

function toldBy({ member, standing, figures }: Reporting, id: string): Told | { readonly why: string } {
  if (standing !== 'handed') return { why: reportingStandings[standing] }
  const figure = figures.get(id)
  if (!figure) return { why: '上报件里没有这个数' }
  if (figure.adding.how !== 'rate') return { member, figure, sides: null }
  const [part, whole] = [figures.get(figure.adding.part), figures.get(figure.adding.whole)]
  return part && whole ? { member, figure, sides: { part, whole } } : { why: '上报件里没有它的分子或者分母' }
}

/** The part with the most districts first. */
function partsOf(given: readonly Told[]): CityPart[] {
  const groups = new Map<string, Told[]>()
  for (const told of given) {
    const key = JSON.stringify([told.figure, told.sides?.part, told.sides?.whole].map((one) => one && sameness(one)))
    groups.set(key, [...(groups.get(key) ?? []), told])
  }
  return [...groups.values()].map(partOf).toSorted((a, b) => b.members.length - a.members.length)
}

function sameness({ version, definition, cutoffOn, unit, adding }: DistrictFigure) {
  return [version, definition, cutoffOn, unit, adding.how]
}

function partOf(group: readonly Told[]): CityPart {
  const [first] = group
  if (!first) throw new Error('没有区的一组')
  const { label, version, definition, cutoffOn, adding } = first.figure
  const shared = { label, members: group.map(({ member }) => member), version, definition, cutoffOn }
  if (adding.how === 'never') return { ...shared, sum: null, base: null }
  if (adding.how === 'sum') return { ...shared, sum: total(group.map(({ figure }) => figure)), base: null }
  const part = total(group.flatMap(({ sides }) => sides?.part ?? []))
  const whole = total(group.flatMap(({ sides }) => sides?.whole ?? []))
  return { ...shared, sum: whole === 0 ? null : Math.round((part / whole) * 10_000) / 100, base: { part, whole } }
}

/** In hundredths, so that 分 stay whole. */
function total(figures: readonly DistrictFigure[]): number {
  return figures.reduce((sum, { value }) => sum + Math.round((value ?? 0) * 100), 0) / 100
}

function apartText(parts: readonly CityPart[], members: readonly Reporting[]): string {
  const nameOf = (id: string) => members.find(({ member }) => member === id)?.name ?? id
  const sameDefinition = new Set(parts.map(({ version, definition }) => `${version} ${definition}`)).size === 1
  const sameDay = new Set(parts.map(({ cutoffOn }) => cutoffOn)).size === 1
  const said = parts.map(({ members: of, version, definition, cutoffOn }) => {
    const how = [
      ...(sameDefinition ? [] : [`定义第 ${version} 版（指纹 ${definition.slice(0, 8)}）`]),
      ...(sameDay ? [] : [`统计到 ${formatDay(cutoffOn)}`]),
    ]
    return `${of.map(nameOf).join('、')}：${how.join('，') || '分子或者分母的口径不同'}`
  })
  return `口径或者截止不同，分开列，不相加。${said.join('；')}`
}

function absentText(absent: readonly Absent[]): string {
  const reasons = [...new Set(absent.map(({ why }) => why))]
  const said = reasons.map((why) => {
    const names = absent.filter((one) => one.why === why).map(({ name }) => name)
    return `${names.join('、')}${why}`
  })
  return `部分：不含${absent.map(({ name }) => name).join('、')}（${said.join('；')}）`
}
