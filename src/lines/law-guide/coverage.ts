export interface Served {
  readonly community: string
  readonly guides: number
}

export interface Coverage {
  readonly covered: number
  readonly of: number
  /** Communities below the floor, the emptiest first. */
  readonly short: readonly Served[]
}

/** Guides each community should have (规范：到2025年每个行政村至少三名). */
export const floor = 3

/** Which communities have fewer guides than the floor set for them. */
export function coverageOf(
  communities: readonly string[],
  guidesIn: ReadonlyMap<string, number>,
  least = floor,
): Coverage {
  const served = communities.map((community) => ({ community, guides: guidesIn.get(community) ?? 0 }))
  const short = served
    .filter(({ guides }) => guides < least)
    .toSorted((a, b) => a.guides - b.guides || a.community.localeCompare(b.community, 'zh-CN'))
  return { covered: served.length - short.length, of: served.length, short }
}
