import { type Assignment, assign } from './assign.ts'
import { type Context, contextOf } from './context.ts'
import { themeOf } from './lines.ts'
import { mask } from './masks.ts'
import { type Outline, outline } from './outline.ts'
import { type Cutoff, periodsFor } from './period.ts'
import { plain, unwrapped } from './plain.ts'
import { isResult } from './results.ts'
import { type Bound, scan, type Written } from './scan.ts'

export interface Figure {
  readonly value: number
  readonly bound: Bound
  /** 照印的单位：余额以万元印的，值也是万元。 */
  readonly unit: string
  readonly indicator: string | null
  readonly period: string
  readonly start: number
  readonly end: number
  readonly family: string
  readonly line: string
  readonly step: number
  readonly cutoff: Cutoff
  /** 认得有多准，只在内部比较时用。 */
  readonly score: number
  readonly context: Context
}

export interface Reading {
  readonly text: string
  /** 与原文等长，全角换成半角。 */
  readonly flat: string
  readonly masked: string
  readonly outline: Outline
  readonly figures: readonly Figure[]
}

/** 一篇报告不会有这么多数；防的是把数据表当报告塞进来。 */
const mostFigures = 20_000

/** 从任何一篇报告里读出每个结果数字。 */
export function readFigures(text: string): Reading {
  const flat = plain(text)
  const masked = mask(flat)
  const outlined = themed(outline(flat), flat)
  const results = scan(masked)
    .filter((it) => isResult(masked, it, outlined))
    .slice(0, mostFigures)
  return {
    text,
    flat,
    masked,
    outline: outlined,
    figures: withMeaning(unwrapped(flat), masked, outlined, withUnits(results, flat)),
  }
}

function themed(outlined: Outline, flat: string): Outline {
  return outlined.title === '' ? { ...outlined, title: themeOf(flat) } : outlined
}

function withMeaning(flat: string, masked: string, outlined: Outline, results: readonly Written[]): Figure[] {
  const periodAt = periodsFor(flat, masked, outlined)
  const figures: Figure[] = []
  for (const [index, it] of results.entries()) {
    const previous = figures.at(-1)
    const neighbours = { previousEnd: previous?.end ?? 0, nextStart: results[index + 1]?.start ?? flat.length }
    const context = contextOf(flat, it, neighbours, outlined)
    const meaning = inherited(flat, it, previous) ?? assign(context, it.unit)
    const line = meaning.line ?? lineOfNeighbour(flat, it, previous)
    const { says, cutoff } = periodAt(it.start)
    const { value, bound, unit, family, step, start, end } = it
    const { indicator, score } = meaning
    figures.push({
      value,
      bound,
      unit,
      indicator,
      period: says,
      start,
      end,
      family,
      line,
      step,
      cutoff,
      score,
      context,
    })
  }
  return figures
}

const turned =
  /^[一-龥]{0,4}(?:提升|提高|增加|增长|压减|压缩|缩减|缩短|减少|精简|下降|降低|上升|降|增|升|减)(?:至|到|为)[约近超]?$/
const compared = /^[,(]?(?:较|比|而)(?:20\d{2}年|上年|去年|上一年)度?的?$/
/** 「其中市级3家、区级8家、镇街20家」说的还是同一样东西。 */
const byLevel = /^,?(?:其中|、)[:,]?(?:国家|省|市|区|县|镇街|乡镇|镇|街道|村居|村|社区)级?$/
const paired = /^(?:和|、|及|与|以及)$/

/** 「由76%提升至92%」「较上年的27件」「分别为98%和96%」前后是同一个指标。 */
function inherited(flat: string, it: Written, previous: Figure | undefined): Assignment | null {
  if (previous === undefined || previous.family !== it.family || it.start - previous.end > 10) return null
  const between = flat.slice(previous.end, it.start)
  const joined = previous.unit === it.unit && (paired.test(between) || byLevel.test(between))
  return turned.test(between) || compared.test(between) || joined
    ? { indicator: previous.indicator, line: previous.line, score: previous.score }
    : null
}

/** 自己说不出条线的，跟同一段里的前一个数。 */
function lineOfNeighbour(flat: string, it: Written, previous: Figure | undefined): string {
  if (previous === undefined || it.start - previous.end > 200) return '其他'
  return flat.slice(previous.end, it.start).includes('\n') ? '其他' : previous.line
}

/** 「由30压减至15个工作日」前一个数借后一个的单位。 */
function withUnits(results: readonly Written[], flat: string): readonly Written[] {
  return results.map((it, index) => {
    const next = results[index + 1]
    if (it.unit !== '' || next === undefined || next.start - it.end > 6) return it
    const between = flat.slice(it.end, next.start)
    return /^(?:压|缩|减|精|提|增|升|降|下|上)/.test(between) ? { ...it, unit: next.unit, family: next.family } : it
  })
}
