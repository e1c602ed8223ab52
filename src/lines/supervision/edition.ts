import { type Day, day } from '../../law/day.ts'
import { type Citation, cite, type Standing } from '../../law/statute.ts'
import {
  enforcementSupervision as regulation,
  tianjinEnforcementSupervision as tianjin,
} from '../../law/statutes/supervision-acts.ts'

/** 《行政执法监督条例》自此日施行；此前用本市规定。 */
const since = day('2026-02-01')

/** The day of the supervisory act picks the edition. */
export function underRegulation(on: Day | null | undefined): boolean {
  return Boolean(on && on >= since)
}

export function underLocalRule(on: Day | null | undefined): boolean {
  return Boolean(on && on < since)
}

/** One edition of an instrument: since when, on what footing, and how well that is known here. */
export interface Basis {
  readonly from: Day | null
  readonly until: Day | null
  readonly law: Citation
  readonly standing: Standing
}

const eve = day('2026-01-31')
const inRegulation: Basis = { from: since, until: null, law: cite(regulation, 'ch4'), standing: 'to-confirm' }

/** 监督文书及其依据。条例里三种文书的名称只见于摘要，待核；督办函在本市规定中的名称没有查到。 */
export const instruments = {
  letter: {
    label: '督办函',
    bases: [{ from: null, until: eve, law: cite(tianjin, '21'), standing: 'unknown' }, inRegulation],
  },
  opinion: { label: '监督意见书', bases: [inRegulation] },
  decision: {
    label: '监督决定书',
    bases: [{ from: day('2014-10-01'), until: eve, law: cite(tianjin, '23'), standing: 'checked' }, inRegulation],
  },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly bases: readonly Basis[] }>>

export type Instrument = keyof typeof instruments

export function basisOn(instrument: Instrument, on: Day | null): Basis | null {
  if (!on) return null
  const bases: readonly Basis[] = instruments[instrument].bases
  return bases.find(({ from, until }) => (from === null || from <= on) && (until === null || on <= until)) ?? null
}
