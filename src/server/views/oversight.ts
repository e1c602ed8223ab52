import type { z } from 'zod'
import { faults, isBlind, severities } from '../../kernel/check.ts'
import type { Post } from '../../kernel/reach.ts'
import { basisText, editionsText, evidenceOf, labelOf, neededText } from '../../oversight/evidence.ts'
import { leadActs, openLeadActs, stateWords } from '../../oversight/lead-acts.ts'
import { power } from '../../oversight/power.ts'
import type { Listed } from '../../oversight/run.ts'
import type { Lead, Word } from '../../store/leads.ts'
import type { Tallied } from '../../store/oversight-runs.ts'
import type { Outcome } from '../../store/read-oversight.ts'
import type { Store } from '../../store/store.ts'
import type { MatterFile } from '../../store/types.ts'
import type { oversightContract } from '../contract-oversight.ts'
import type { Showing } from './showing.ts'

type Wire<E extends keyof typeof oversightContract> = z.infer<(typeof oversightContract)[E]['answer']>
type CheckView = Wire<'GET /api/oversight/checks'>['rows'][number]
type LeadRow = Wire<'GET /api/oversight/leads'>['rows'][number]
type LeadView = Wire<'GET /api/oversight/leads/:id'>

export function checkView(
  { id, business, check }: Listed,
  tallies: readonly Tallied[],
  outcomes: readonly Outcome[],
): CheckView {
  const tally = tallies.find((one) => one.check === id)
  const count = (...states: string[]) =>
    outcomes.filter((one) => one.check === id && states.includes(one.state)).reduce((sum, { n }) => sum + n, 0)
  return {
    id,
    number: check.number,
    label: check.label,
    says: check.says,
    severity: check.severity,
    severityLabel: severities[check.severity],
    faultLabel: faults[check.fault],
    lineLabel: business.line.label,
    version: check.version,
    basis: editionsText(check),
    needs: neededText(business, check),
    caveat: check.caveat,
    blind: isBlind(check),
    population: tally?.population ?? 0,
    testable: tally?.testable ?? 0,
    missing: Object.entries(tally?.missing ?? {})
      .map(([name, n]) => ({ label: labelOf(business, name), n }))
      .toSorted((one, other) => other.n - one.n),
    hits: tally?.hits ?? 0,
    open: count('open', 'put', 'answered'),
    dismissed: count('explained', 'dismissed'),
    confirmed: count('confirmed'),
    power: power[id] ?? null,
  }
}

export function leadRowView({ businesses }: Pick<Store, 'businesses'>, lead: Lead, { nameOf }: Showing): LeadRow {
  const check = businesses.get(lead.line)?.checks[lead.check]
  return {
    id: lead.id,
    check: lead.check,
    checkLabel: check?.label ?? lead.check,
    title: lead.matterTitle ?? (lead.unit ? (nameOf(lead.unit) ?? '') : ''),
    unit: lead.unit ? (nameOf(lead.unit) ?? '') : '',
    on: lead.on,
    state: lead.state,
    stateLabel: stateWords[lead.state],
    present: lead.present,
  }
}

interface Beside {
  readonly showing: Showing
  /** The record, where the reader may see it. */
  readonly file: MatterFile | null
}

export function leadView(
  store: Store,
  post: Post,
  { lead, words }: { readonly lead: Lead; readonly words: readonly Word[] },
  { showing, file }: Beside,
): LeadView | null {
  const business = store.businesses.get(lead.line)
  const check = business?.checks[lead.check]
  if (!business || !check) return null
  return {
    ...leadRowView(store, lead, showing),
    says: check.says,
    severityLabel: `${severities[check.severity]}（${faults[check.fault]}）`,
    caveat: check.caveat,
    basis: basisText(check, lead.on),
    matter: file ? lead.matter : null,
    evidence: evidenceOf(business, lead, showing.nameOf),
    words: words.map((word) => wordView(word, showing)),
    acts: openLeadActs(store, post, lead).map((kind) => {
      const { label, help, says, reasons = {} } = leadActs[kind]
      return {
        kind,
        label,
        help,
        says,
        reasons: Object.entries(reasons).map(([value, text]) => ({ value, label: text })),
      }
    }),
    timeline: timelineOf(business.line.fields, file),
    supervision: lead.supervision,
  }
}

function wordView(
  { seq, kind, reason, says, person, on, files }: Word,
  { nameOf }: Showing,
): LeadView['words'][number] {
  const { label, reasons = {} } = leadActs[kind]
  return {
    seq,
    label,
    reason: reason ? (reasons[reason] ?? reason) : null,
    says,
    by: nameOf(person) ?? '',
    on,
    files: [...files],
  }
}

/** Every day the record knows, in order: where the steps fall among each other. */
function timelineOf(
  fields: Readonly<Record<string, { readonly kind: string; readonly label: string }>>,
  file: MatterFile | null,
): LeadView['timeline'] {
  if (!file) return []
  return Object.entries(fields)
    .flatMap(([name, { kind, label }]) => {
      const value = file.matter.answers[name]
      return kind === 'day' && typeof value === 'string' ? [{ label, shown: value }] : []
    })
    .toSorted((one, other) => (one.shown < other.shown ? -1 : one.shown > other.shown ? 1 : 0))
}
