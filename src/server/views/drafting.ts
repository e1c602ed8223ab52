import type { z } from 'zod'
import { fields } from '../../lines/annual-report/fields.ts'
import { states } from '../../lines/annual-report/names.ts'
import type { Compiled } from '../../reports/drafting/compile-draft.ts'
import type { Draft } from '../../reports/drafting/draft.ts'
import type { Recount } from '../../reports/recount.ts'
import type { MatterFile } from '../../store/types.ts'
import type { draftingContract } from '../contract-drafting.ts'
import { figureView } from './report.ts'

type Drafting = typeof draftingContract
type DraftView = z.input<Drafting['GET /api/report-drafts/:id']['answer']>

const draftingActs = ['divide', 'write', 'check', 'freeze']

export function draftView(draft: Draft, compiled: Compiled, file: MatterFile, person: string): DraftView {
  const { matter, number, title, kind, year, period, signedBy } = draft
  const state = file.row.state
  return {
    id: matter,
    number,
    title,
    kindLabel: labelOf('kind', kind),
    year,
    period: { ...period },
    stateLabel: stateLabels[state] ?? state,
    frozen: compiled.frozen,
    signedBy,
    sections: draft.sections.map((section, at) => {
      const { id, heading, covers, owner, ownerName, dueOn, signedOn, version, text } = section
      const made = compiled.sections[at]
      return {
        ...{ id, heading, ownerName, dueOn, signedOn, version, text, mine: owner === person },
        coversLabel: fields.sections.rows?.covers?.options?.[covers] ?? covers,
        lines: (made?.lines ?? []).map(({ level, parts, table }) => ({
          level,
          parts: [...parts],
          table: table && {
            head: [...table.head],
            rows: table.rows.map((row) => [...row]),
            ...(table.opens ? { opens: [...table.opens] } : {}),
          },
        })),
        problems: (made?.problems ?? []).map(({ paragraph, says }) => ({ paragraph, says })),
      }
    }),
    figures: [...compiled.figures.values()].map(figureView),
    before: [...compiled.before].map(([figure, one]) => ({ figure, ...one })),
    relations: compiled.relations.map((one) => ({ ...one, parts: [...one.parts] })),
    acts: file.acts
      .filter(({ name }) => draftingActs.includes(name))
      .map(({ name, label, reasons }) => ({ name, label, reasons: reasons.map(({ says }) => says) })),
  }
}

export function labelOf(field: 'kind' | 'issuer', key: string): string {
  const options: Readonly<Record<string, string>> = fields[field].options ?? {}
  return options[key] ?? key
}

const stateLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(states).map(([state, { label }]) => [state, label]),
)

type RecountView = z.input<Drafting['GET /api/report-drafts/:id/recount/:figure']['answer']>

/** Whoever may not open the matters that moved it learns how far the figure moved, and not by whose doing. */
export function recountView({ changes, says, ...recount }: Recount, sees: boolean): RecountView {
  if (!sees) return { ...recount, changes: [], says: says.split('，因为')[0] ?? says }
  return {
    ...recount,
    says,
    changes: changes.map(({ kind, list, matter, number, cause }) => ({
      ...{ kind, list, matter, number },
      act: cause?.act ?? null,
      on: cause?.on ?? null,
      recordedAt: cause?.recordedAt ?? null,
      person: cause?.person ?? null,
      why: cause?.why ?? null,
    })),
  }
}
