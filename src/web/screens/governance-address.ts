type Search = Readonly<Record<string, unknown>>

/** How far ahead a register may be asked to look. */
export const monthsAhead = [3, 6, 12, 24] as const

export function monthsAddress({ months }: Search): { months?: number } {
  const asked = Number(months)
  return monthsAhead.some((one) => one === asked) ? { months: asked } : {}
}

export function lawAddress({ law, articles }: Search): { law?: string; articles?: string } {
  return { ...words('law', law, 200), ...words('articles', articles, 200) }
}

export function roundAddress({ round }: Search): { round?: string } {
  return words('round', round, 60)
}

export function yearAddress({ year }: Search): { year?: number } {
  const asked = Number(year)
  return Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? { year: asked } : {}
}

function words<Name extends string>(name: Name, value: unknown, max: number): { [key in Name]?: string } {
  if (value === undefined || value === null || value === '') return {}
  return { [name]: String(value).slice(0, max) } as { [key in Name]?: string }
}
