import { type Form, formOf } from '../../kernel/form.ts'
import type { Line } from '../../kernel/line.ts'
import { renewalForm } from '../../kernel/renewal.ts'

/** One matter picked in a list, on its way to be done with others. */
export interface PickedRow {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly state: string
}

/** Acts whose answers fit a batch: no parties and no rows of their own to fill in. */
export function batchForm(line: Line | null, act: string): Form | null {
  const declared = line && Object.hasOwn(line.acts, act) ? line.acts[act] : undefined
  const form = line && declared ? (declared.renews ? renewalForm(line, act) : formOf(line, act)) : null
  const fits =
    form?.parties.length === 0 && form.questions.every(({ kind }) => kind !== 'rows' && kind !== 'attachments')
  return form && fits && (declared?.from !== 'new' || declared.renews) ? form : null
}

/** What a role may do to every one of the rows as they stand; the server judges each again. */
export function batchActs(
  line: Line | null,
  role: string,
  rows: readonly PickedRow[],
): { act: string; label: string }[] {
  if (!line || rows.length === 0) return []
  const states = [...new Set(rows.map(({ state }) => state))]
  return Object.entries(line.acts).flatMap(([act, { by, from: own, label, renews }]) => {
    const from = renews ? (line.acts[renews.ends]?.from ?? own) : own
    const open = (state: string) => (from === 'open' ? line.states[state]?.final !== true : from.includes(state))
    return from !== 'new' && by.some((one) => one === role) && states.every(open) && batchForm(line, act)
      ? [{ act, label }]
      : []
  })
}
