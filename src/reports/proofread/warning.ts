export type Severity = 'error' | 'warning' | 'hint'

export type WarningCode =
  | 'parts-not-whole'
  | 'rate-not-counts'
  | 'part-over-whole'
  | 'two-values'
  | 'mixed-cutoffs'
  | 'rate-over-100'
  | 'rate-without-base'
  | 'ledger-differs'
  | 'no-ledger'
  | 'doubled-words'
  | 'wrong-term'
  | 'law-not-in-force'
  | 'unchanged-sentence'
  | 'promise-unanswered'

export interface Place {
  readonly start: number
  readonly end: number
}

export interface Warning extends Place {
  readonly code: WarningCode
  readonly severity: Severity
  readonly says: string
  /** 同一件事在别处的位置。 */
  readonly also?: readonly Place[]
}

export interface Relation {
  readonly kind: 'sum' | 'rate'
  readonly parts: readonly RelationPart[]
  readonly whole: RelationPart
  readonly holds: boolean
}

export interface RelationPart extends Place {
  readonly value: number
  readonly unit: string
}

/** 去掉浮点尾巴再给人看。 */
export function shown(value: number): string {
  return String(Number(value.toFixed(4)))
}
