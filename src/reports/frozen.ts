import type { Row } from '../kernel/field.ts'
import type { frozenFields } from '../lines/annual-report/fields.ts'
import type { Figure } from './figure.ts'
import type { Period } from './period.ts'

/** A published figure as the report's matter keeps it. */
export interface Frozen {
  readonly figure: string
  readonly label: string
  /** Null for a rate whose base was nought. */
  readonly value: number | null
  readonly unit: string
  readonly version: number
  readonly period: Period
  readonly cutoff: string
  readonly hash: string
}

type FrozenRow = Row<typeof frozenFields>

/** What is typed into `freeze`. Rows of an earlier freezing leave, so that a figure is never kept twice. */
export function frozenRowsOf(figures: readonly Figure[], earlier: readonly { readonly id: number }[] = []) {
  return [
    ...earlier.map(({ id }) => ({ gone: true as const, id, goneWhy: '定稿时重新列出' })),
    ...figures.map(({ id, label, value, unit, passport }) => ({
      figure: id,
      label,
      ...(value === null ? {} : { value: String(value) }),
      unit,
      version: passport.version,
      from: passport.period.from,
      until: passport.period.until,
      cutoff: passport.cutoff,
      listed: passport.count,
      hash: passport.hash,
      countedBy: passport.countedBy,
    })),
  ]
}

/** Null for a row that lacks what a recount needs; a row from `freeze` never does. */
export function frozenOf({ figure, label, value, unit, version, from, until, cutoff, hash }: FrozenRow): Frozen | null {
  if (!figure || !label || !unit || version === null || !from || !until || !cutoff || !hash) return null
  return { figure, label, value: value ? Number(value) : null, unit, version, period: { from, until }, cutoff, hash }
}
