import type { Citation } from '../law/statute.ts'

/** Why not: one sentence a clerk can act on, where it is wrong, and by which article. */
export interface Reason {
  readonly says: string
  readonly field?: string
  readonly law?: Citation
}

/** form: what was typed is wrong (422). procedure: the law or the state says no (409). reach: not yours to do (403). */
export type RefusalKind = 'form' | 'procedure' | 'reach'

export interface Refusal {
  readonly allowed: false
  readonly kind: RefusalKind
  readonly reasons: readonly Reason[]
}

export function refuse(kind: RefusalKind, reasons: readonly Reason[]): Refusal {
  return { allowed: false, kind, reasons }
}

/** A reason without undefined keys, so that it can be stored and compared. */
export function because(says: string, more: { field?: string | undefined; law?: Citation | undefined } = {}): Reason {
  return { says, ...(more.field ? { field: more.field } : {}), ...(more.law ? { law: more.law } : {}) }
}
