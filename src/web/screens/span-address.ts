import { isDay } from '../../law/day.ts'

export interface SpanAddress {
  readonly from?: string
  readonly until?: string
}

export function spanAddress({ from, until }: Readonly<Record<string, unknown>>): SpanAddress {
  return {
    ...(typeof from === 'string' && isDay(from) ? { from } : {}),
    ...(typeof until === 'string' && isDay(until) ? { until } : {}),
  }
}

export function yearAddress({ year }: Readonly<Record<string, unknown>>): { year?: number } {
  const asked = Number(year)
  return Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? { year: asked } : {}
}
