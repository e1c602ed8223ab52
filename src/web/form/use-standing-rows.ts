import { useSuspenseQueries } from '@tanstack/react-query'
import type { Form } from '../../kernel/form.ts'
import { asks } from '../queries.ts'
import type { AttemptDraft } from './attempt-draft.ts'
import type { Draft } from './draft.ts'
import { changesOf, type RowTyped, type StandingRow, sentRows, shownRows } from './standing-rows.ts'

type Given = AttemptDraft['given']

export interface StandingRows {
  /** The draft with the rows of the file in it, as the form draws them. */
  shown(draft: Draft<AttemptDraft>): Draft<AttemptDraft>
  /** What is sent of them. */
  sent(given: Record<string, unknown>): Record<string, unknown>
}

/** The rows already in the file, for an act that asks for them again: changed in place, never typed twice. */
export function useStandingRows(id: string, form: Form): StandingRows {
  const questions = form.questions.filter(({ kind }) => kind === 'rows')
  const found = useSuspenseQueries({ queries: questions.map(({ name }) => asks.standingRows(id, name)) })
  const standing = questions.flatMap(({ name, required }, at) => {
    const rows = found[at]?.data.rows ?? []
    return rows.length > 0 ? [{ name, required, rows }] : []
  })
  const each = (
    given: Given,
    change: (typed: readonly RowTyped[], rows: readonly StandingRow[]) => readonly RowTyped[],
  ) =>
    Object.fromEntries([
      ...Object.entries(given),
      ...standing.map(({ name, rows }) => [name, change(rowsIn(given[name]), rows)] as const),
    ])
  return {
    shown: (draft) => ({
      ...draft,
      content: { ...draft.content, given: each(draft.content.given, shownRows) },
      put: (content) => draft.put({ ...content, given: each(content.given, changesOf) }),
    }),
    sent: (given) => {
      const rows = standing.map(({ name, required, rows }) => {
        const typed = rowsIn(given[name])
        const untouched = !required && changesOf(typed, rows).length === 0
        return [name, untouched ? [] : sentRows(typed, rows)] as const
      })
      const all = Object.entries({ ...given, ...Object.fromEntries(rows) })
      return Object.fromEntries(all.filter(([, value]) => !Array.isArray(value) || value.length > 0))
    },
  }
}

function rowsIn(value: unknown): readonly RowTyped[] {
  return Array.isArray(value) ? (value as RowTyped[]) : []
}
