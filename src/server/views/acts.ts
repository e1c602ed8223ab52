import type { z } from 'zod'
import type { ActView } from '../../kernel/availability.ts'
import type { Business } from '../../kernel/business.ts'
import { type CommonActName, commonActs, isCommonAct } from '../../kernel/common-acts.ts'
import type { Reason } from '../../kernel/reason.ts'
import { roles } from '../../kernel/role.ts'
import { citationText } from '../../law/statute.ts'
import type { actSchema } from '../contract-views.ts'

type Shown = z.infer<typeof actSchema>

/** The acts of a matter, the line's own first, then those every line has. */
export function actsView({ line, papers }: Business, acts: readonly ActView[], common: readonly string[]): Shown[] {
  const own = acts.map(
    ({ name, label, help, reasons, notMine }): Shown => ({
      name,
      label,
      help,
      reasons: reasons.map(reasonView),
      notMine,
      common: false,
      issues: Object.values(papers)
        .filter(({ after }) => after.includes(name))
        .map(({ title }) => title),
      signedBy: (line.acts[name]?.signedBy ?? []).map((role) => roles[role]),
    }),
  )
  return [...own, ...common.filter(isCommonAct).map(commonView)]
}

export function reasonView({ says, field, law }: Reason): Shown['reasons'][number] {
  return { says, ...(field ? { field } : {}), ...(law ? { article: citationText(law) } : {}) }
}

function commonView(name: CommonActName): Shown {
  const { label, help } = commonActs[name]
  return { name, label, help: help || null, reasons: [], notMine: false, common: true, issues: [], signedBy: [] }
}
