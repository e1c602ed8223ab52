import type { z } from 'zod'
import type { Line } from '../../kernel/line.ts'
import type { Performed } from '../../store/types.ts'
import type { performedSchema } from '../contract-views.ts'
import { actLabel, roleLabel } from './showing.ts'

interface Waiting {
  readonly act: string | null
  readonly role: string | null
}

/** 已受理 · 已呈批，等科长审批 */
export function performedView(
  line: Line,
  act: string,
  done: Performed,
  waiting: Waiting,
): z.infer<typeof performedSchema> {
  const { matter, number, version, state } = done
  const proposed = waiting.act === act
  const next = waiting.role ? `，等${roleLabel(waiting.role)}审批` : ''
  return {
    matter,
    number,
    version,
    state,
    says: proposed ? `已呈批${next}` : `已${actLabel(line, act)}${waiting.act ? next : ''}`,
    papers: done.papers.map(({ seq, title }) => ({ seq, title })),
  }
}
