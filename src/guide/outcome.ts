import type { Calendar } from '../law/calendar.ts'
import { type Reckoning, reckon } from '../law/clock.ts'
import { type Day, daysBetween, formatDayWithWeekday } from '../law/day.ts'
import { articleInWords, type Citation, editionOfStatute, type Standing, titleOf } from '../law/statute.ts'
import { findStatute } from '../law/statutes/register.ts'
import { type DayName, type DayQuestion, holds, type Way } from './shape.ts'
import type { Walk } from './walk.ts'
import { type WayId, ways } from './ways.ts'

export type Days = Readonly<Partial<Record<DayName, Day>>>

export interface Cited {
  /** 《中华人民共和国行政复议法》（2023年修订，2024-01-01 起施行）第二十条 */
  readonly text: string
  readonly says: string
  readonly standing: Standing
}

export interface TimeLeft {
  readonly label: string
  /** What it counts from, in words. */
  readonly from: DayQuestion
  /** Null until the day is given. */
  readonly reckoning: Reckoning | null
  readonly sentence: string
}

export interface OpenWay {
  readonly id: WayId
  readonly way: Way
  readonly note: string | null
  readonly cites: readonly Cited[]
  readonly times: readonly TimeLeft[]
}

export interface Outcome {
  readonly ways: readonly OpenWay[]
  /** Legal aid stands beside every way. */
  readonly aid: OpenWay
  /** Days worth telling: only those an open way counts from. */
  readonly days: readonly DayQuestion[]
}

export interface Asking {
  readonly days: Days
  readonly today: Day
  readonly calendar?: Calendar
}

/** The ways open after these answers, in their order, each with its clock. */
export function outcomeOf({ topic, known }: Walk, asking: Asking): Outcome {
  const seen = new Set<WayId>()
  const open = topic.ways.flatMap(({ way, when, note }): OpenWay[] => {
    if (seen.has(way) || !holds(when, known)) return []
    seen.add(way)
    return [openWay(way, note ?? null, topic.days, asking)]
  })
  const needed = new Set(open.flatMap(({ times }) => times.map(({ from }) => from.name)))
  return {
    ways: open,
    aid: open.find(({ id }) => id === 'aid') ?? openWay('aid', null, topic.days, asking),
    days: topic.days.filter(({ name }) => needed.has(name)),
  }
}

function openWay(id: WayId, note: string | null, days: readonly DayQuestion[], asking: Asking): OpenWay {
  const way: Way = ways[id]
  const times = (way.clocks ?? []).flatMap(({ rule, from, label }): TimeLeft[] => {
    const asked = days.find(({ name }) => name === from)
    if (!asked) return []
    const start = asking.days[from]
    const { today, calendar } = asking
    const reckoning = start ? reckon({ rule, start, today, ...(calendar ? { calendar } : {}) }) : null
    return [{ label, from: asked, reckoning, sentence: timeSentence(label, reckoning, today) }]
  })
  return { id, way, note, cites: way.cites.map((one) => citedOn(one, asking.today)), times }
}

/** A plain sentence for what the clock says; never a threat. */
export function timeSentence(label: string, reckoning: Reckoning | null, today: Day): string {
  if (!reckoning) return `${label}有时间限制。告诉我们日期，就能算出还剩多久。`
  const { due, whyNoDate } = reckoning
  if (!due) return `${label}：${whyNoDate ?? '这条期限还没有核对清楚，算不出日期'}。请马上打电话问清，别等。`
  const left = daysBetween(today, due)
  const last = formatDayWithWeekday(due)
  if (left < 0)
    return `${label}的最后一天是${last}，已经过去 ${-left} 天。有不可抗力等正当理由耽误的，有的可以补救，请马上咨询。`
  if (left === 0) return `${label}的最后一天就是今天（${last}）。请今天就办。`
  return `${label}还来得及：最后一天是${last}，还剩 ${left} 天。`
}

/** The article as it stood that day, with its edition and standing. */
export function citedOn(citation: Citation, on: Day): Cited {
  const statute = findStatute(citation.statute)
  const edition = statute && editionOfStatute(statute, on)
  const inForce = edition?.from ? `，${edition.from} 起施行` : ''
  const label = edition ? `（${edition.label}${inForce}）` : ''
  return {
    text: `《${titleOf(citation.statute)}》${label}${articleInWords(citation.article)}`,
    says: edition?.articles[citation.article] ?? citation.says ?? '',
    standing: edition?.standing ?? 'unknown',
  }
}
