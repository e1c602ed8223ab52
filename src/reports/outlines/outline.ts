/** A part of a report before any figure is known: heading, what it covers, and paragraphs with bound figures. */
export interface Part {
  readonly heading: string
  readonly covers: 'work' | 'gaps' | 'chief' | 'plan' | 'other'
  readonly paragraphs: readonly string[]
}
