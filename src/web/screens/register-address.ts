import { isDay } from '../../law/day.ts'
import { type Standing, standingWords } from './standing-words.ts'

export interface RegisterAddress {
  readonly on?: string
  readonly q?: string
  readonly standing?: Standing
  readonly page?: number
}

/** What is not understood is dropped, so that an old link still opens. */
export function registerAddress(search: Readonly<Record<string, unknown>>): RegisterAddress {
  const { q, standing } = search
  const page = Number(search.page)
  return {
    ...dayAddress(search),
    ...(q === undefined || q === '' || q === null ? {} : { q: String(q).slice(0, 100) }),
    ...(typeof standing === 'string' && Object.hasOwn(standingWords, standing)
      ? { standing: standing as Standing }
      : {}),
    ...(Number.isInteger(page) && page > 1 ? { page } : {}),
  }
}

export function dayAddress({ on }: Readonly<Record<string, unknown>>): { on?: string } {
  return typeof on === 'string' && isDay(on) ? { on } : {}
}

/** How a matter is opened: by which act, out of which referral, or out of which words of last year's report. */
export function openingAddress(search: Readonly<Record<string, unknown>>): {
  act?: string
  referral?: string
  said?: string
  letter?: string
} {
  const { act, referral, said, letter } = search
  return {
    ...(typeof act === 'string' ? { act } : {}),
    ...(typeof referral === 'string' ? { referral } : {}),
    ...(typeof said === 'string' ? { said } : {}),
    ...(typeof letter === 'string' && /^.+:\d+$/.test(letter) ? { letter } : {}),
  }
}
