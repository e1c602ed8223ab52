/** Facts that travel with a referral, so that nothing is typed twice. `origin`: in the receiving line's own word. */
export const shared = [
  ...(['summary', 'amount', 'place', 'street', 'requests'] as const),
  ...(['title', 'unit', 'dueOn', 'basis', 'domain', 'origin'] as const),
] as const
export type Shared = (typeof shared)[number]

/** Rows that an act hands over: those whose `when` it fills in, unless `unless` says that it was done by other means. */
export interface Offer {
  readonly to: string
  readonly rows: string
  readonly when: string
  readonly unless?: string
  /** What goes along: from the cells of the row, and from the fields of the matter. */
  readonly cells: Readonly<Partial<Record<Shared, string>>>
  readonly fields?: Readonly<Partial<Record<Shared, string>>>
  readonly origin?: string
}
