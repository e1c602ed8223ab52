import { moneyText } from '../form/typed.ts'
import { numberText } from '../words.ts'
import type { CityFigure } from './asks.ts'

type Part = CityFigure['parts'][number]

export function cellText(value: number | null | undefined, unit: string): string {
  if (value === undefined) return ''
  if (value === null) return '暂无'
  return unit === '元' ? moneyText(Math.round(value * 100)) : `${numberText(value)}${unit === '%' ? '%' : ''}`
}

/** A rate is never shown without its base; what does not add up has no sum. */
export function sumText({ sum, base }: Part, unit: string): string {
  if (base)
    return `${sum === null ? '暂无' : `${numberText(sum)}%`}（${numberText(base.part)}/${numberText(base.whole)}）`
  return sum === null ? '不相加' : `${cellText(sum, unit)}${unit === '%' || unit === '元' ? '' : ` ${unit}`}`
}
