import { assign } from './assign.ts'
import { type Context, contextOf } from './context.ts'
import { carriedOn, inherited, type List, listAt, withinList } from './inherit.ts'
import { hitsIn } from './line-hits.ts'
import { type Surveyed, survey, themeOf } from './lines.ts'
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
  /** 「其中」的一部分，指标跟着总数。 */
  readonly part: boolean
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
  const hits = hitsIn(unwrapped(flat))
  const outlined = themed(outline(flat), themeOf(hits, flat.length))
  const surveyed = survey(unwrapped(flat), outlined, hits)
  const results = scan(masked)
    .filter((it) => isResult(masked, it, outlined))
    .slice(0, mostFigures)
  return {
    text,
    flat,
    masked,
    outline: outlined,
    figures: withMeaning(surveyed, masked, withUnits(results, flat)),
  }
}

function themed(outlined: Outline, theme: string): Outline {
  return outlined.title === '' ? { ...outlined, title: theme } : outlined
}

function withMeaning(text: Surveyed, masked: string, results: readonly Written[]): Figure[] {
  const { flat, outline: outlined } = text
  const periodAt = periodsFor(flat, masked, outlined)
  const figures: Figure[] = []
  let list: List | null = null
  for (const [index, it] of results.entries()) {
    const previous = figures.at(-1)
    const neighbours = { previousEnd: previous?.end ?? 0, nextStart: results[index + 1]?.start ?? flat.length }
    const context = contextOf(flat, it, neighbours, text)
    list = listAt(flat, it, previous, list)
    const meaning =
      inherited(flat, it, previous) ?? withinList(assign(context, it.unit, carriedOn(flat, it, figures, context)), list)
    const { says, cutoff } = periodAt(it.start)
    const { value, bound, unit, family, step, start, end } = it
    const { indicator, line, score, part } = meaning
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
      part,
      context,
    })
  }
  return figures
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
