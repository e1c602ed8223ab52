import type { z } from 'zod'
import type { Line } from '../../kernel/line.ts'
import type { Performed } from '../../store/types.ts'
import type { performedSchema } from '../contract-views.ts'
import { actLabel, roleLabel } from './showing.ts'

const nothing = { act: null, role: null }

/** 已受理 · 已呈批，等科长审批 */
export function performedView(
  line: Line,
  act: string,
  { matter, number, version, state, papers, awaiting: waiting = nothing }: Performed,
): z.infer<typeof performedSchema> {
  const proposed = waiting.act === act
  const next = waiting.role ? `，等${roleLabel(waiting.role)}审批` : ''
  return {
    matter,
    number,
    version,
    state,
    says: proposed ? `已呈批${next}` : `已${actLabel(line, act)}${waiting.act ? next : ''}`,
    papers: papers.map(({ seq, title }) => ({ seq, title })),
  }
}
