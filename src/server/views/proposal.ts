import type { z } from 'zod'
import type { Line } from '../../kernel/line.ts'
import type { Proposal } from '../../kernel/matter.ts'
import type { Page } from '../../kernel/page.ts'
import { stepsDue } from '../../kernel/sign-off.ts'
import type { proposalSchema } from '../contract-views.ts'
import { pageView } from './page.ts'
import { actLabel, roleLabel, type Showing } from './showing.ts'
import { shown } from './shown.ts'

type Shown = z.infer<typeof proposalSchema>

/** A draft on its way up the chain, with the papers it would issue. */
export function proposalView(
  line: Line,
  proposal: Proposal,
  { mine, pages }: { mine: boolean; pages: readonly Page[] },
  { nameOf }: Showing,
): Shown {
  const due = stepsDue(proposal.steps)
  return {
    act: proposal.act,
    label: actLabel(line, proposal.act),
    by: nameOf(proposal.by) ?? '',
    on: proposal.on,
    answers: [
      ...askedOf(line, proposal.act).flatMap((name) => {
        const field = line.fields[name]
        const value = proposal.given[name]
        return field && value !== undefined && value !== null && value !== ''
          ? { label: field.label, shown: shown(field, value, nameOf) }
          : []
      }),
      ...proposal.parties.map(({ role, name }) => ({ label: line.parties[role] ?? role, shown: name })),
    ],
    steps: proposal.steps.map((step) => ({
      role: roleLabel(step.role),
      organ: step.organ ? (nameOf(step.organ) ?? '会签单位') : null,
      signed: step.signed
        ? { by: nameOf(step.signed.person) ?? '', on: step.signed.on, opinion: step.signed.opinion ?? null }
        : null,
      due: due.includes(step),
    })),
    mine,
    papers: pages.map(pageView),
  }
}

/** In the order of the form, which the journal does not keep. */
function askedOf({ acts }: Line, act: string): readonly string[] {
  const { asks = [], mayAsk = [] } = acts[act] ?? {}
  return [...asks, ...mayAsk]
}
