import { type Answer, api } from './api.ts'

/** What a form begins with: a referral, a letter of another district, or a sentence of last year's report, '2021:57'. */
export interface Bringing {
  readonly referral?: string | undefined
  readonly said?: string | undefined
  readonly letter?: string | undefined
}

/** Nothing is brought where nothing was handed over. */
export async function whatIsBrought({
  referral,
  said,
  letter,
}: Bringing): Promise<Pick<Answer<'GET /api/referrals/:id'>, 'given' | 'parties'>> {
  if (referral !== undefined) return api('GET /api/referrals/:id', { params: { id: referral } })
  if (letter !== undefined) return api('GET /api/letters/:from/:no', { params: placeOf(letter) })
  if (said === undefined) return { given: {}, parties: [] }
  const [year = '', at = ''] = said.split(':')
  const { rows } = await api('GET /api/said/words', { query: { year: Number(year) } })
  return { given: rows.find((row) => String(row.at) === at)?.given ?? {}, parties: [] }
}

/** Which letter: 'shixi:3'. */
export function placeOf(letter: string): { from: string; no: number } {
  const at = letter.lastIndexOf(':')
  return { from: letter.slice(0, at), no: Number(letter.slice(at + 1)) }
}
