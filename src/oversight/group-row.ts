/** What a comparison of groups says of one unit: the shape every kind of group ends in. */
export interface GroupRow {
  readonly unit: string
  readonly missing: readonly string[]
  readonly hit: boolean
  readonly facts: Readonly<Record<string, unknown>>
  readonly shows: Readonly<Record<string, unknown>>
}

/** Too few records to compare: not testable, and no pass. */
export const tooFew = '同类样本'
