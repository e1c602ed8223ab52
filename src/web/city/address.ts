export interface CityAddress {
  readonly report?: string
  readonly from?: string
  readonly until?: string
  readonly figure?: string
}

/** Which round is looked at and which figure is open; the latest round unless said. */
export function cityAddress(search: Readonly<Record<string, unknown>>): CityAddress {
  const { report, from, until, figure } = search
  const round =
    typeof report === 'string' && typeof from === 'string' && typeof until === 'string' ? { report, from, until } : {}
  return { ...round, ...(typeof figure === 'string' ? { figure } : {}) }
}
