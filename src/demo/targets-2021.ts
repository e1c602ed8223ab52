/**
 * What the district-year 2021 must be able to say: the only place where its volumes stand.
 * Exact figures are reached exactly; a bound is reached with an exact number behind it.
 */
export const targets2021 = {
  year: 2021,
  reconsideration: {
    received: 79,
    accepted: 74,
    closed: 66,
    /** All of the closed ones in time. */
    closedInTime: 66,
  },
  mediation: {
    /** 排查调处: accepted by the committees of every kind. */
    handled: 629,
    /** 调处率 98% 以上: at least this many of them ended. */
    disposed: 618,
    /** Handed over by the arbitration court; most are returned because a party will not mediate. */
    fromArbitration: 544,
    /** Of them taken on, and of those agreed. */
    arbitrationAccepted: 61,
    arbitrationAgreed: 56,
  },
} as const

export type Targets = {
  readonly [Line in keyof Omit<typeof targets2021, 'year'>]: { readonly [Name in keyof (typeof targets2021)[Line]]: number }
} & { readonly year: number }

/** The same year with every volume multiplied: for another seed of the same shape, and for the benchmark. */
export function scaled(targets: Targets, times: number): Targets {
  const { year, ...lines } = targets
  const grown = Object.entries(lines).map(([line, figures]) => [
    line,
    Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value * times])),
  ])
  return { ...Object.fromEntries(grown), year } as Targets
}
