import { isDay } from '../../law/day.ts'

const leadStates = ['open', 'put', 'answered', 'explained', 'dismissed', 'confirmed'] as const
export type LeadState = (typeof leadStates)[number]

export interface LeadsAddress {
  readonly state?: LeadState
  readonly unit?: string
  readonly page?: number
}

/** What is not understood is dropped, so that an old link still opens. */
export function leadsAddress(search: Readonly<Record<string, unknown>>): LeadsAddress {
  const state = leadStates.find((one) => one === search.state)
  return { ...(state ? { state } : {}), ...unitIn(search), ...pageIn(search) }
}

export interface OfficersAddress {
  readonly matter?: string
  readonly q?: string
  readonly problems?: 'yes'
  readonly page?: number
}

export function officersAddress(search: Readonly<Record<string, unknown>>): OfficersAddress {
  return {
    ...(typeof search.matter === 'string' && uuid.test(search.matter) ? { matter: search.matter } : {}),
    ...(search.q === undefined || search.q === '' || search.q === null ? {} : { q: String(search.q).slice(0, 60) }),
    ...(search.problems === 'yes' ? { problems: 'yes' as const } : {}),
    ...pageIn(search),
  }
}

export interface SpanAddress {
  readonly from?: string
  readonly until?: string
  readonly unit?: string
}

export function spanAddress(search: Readonly<Record<string, unknown>>): SpanAddress {
  const day = (name: 'from' | 'until') =>
    typeof search[name] === 'string' && isDay(search[name]) ? search[name] : null
  const [from, until] = [day('from'), day('until')]
  return { ...(from ? { from } : {}), ...(until ? { until } : {}), ...unitIn(search) }
}

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i

function unitIn({ unit }: Readonly<Record<string, unknown>>) {
  return typeof unit === 'string' && uuid.test(unit) ? { unit } : {}
}

function pageIn(search: Readonly<Record<string, unknown>>) {
  const page = Number(search.page)
  return Number.isInteger(page) && page > 1 ? { page } : {}
}
