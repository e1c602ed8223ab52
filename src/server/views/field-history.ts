import type { z } from 'zod'
import type { Line } from '../../kernel/line.ts'
import type { TimelineEntry } from '../../store/types.ts'
import type { fieldHistorySchema } from '../contract-registers.ts'
import type { Showing } from './showing.ts'
import { shown } from './shown.ts'

type FieldHistory = z.infer<typeof fieldHistorySchema>['rows']

/** What one field held, by the acts that stand. A correction takes the place of what it corrects. */
export function fieldHistory(
  line: Line,
  timeline: readonly TimelineEntry[],
  name: string,
  { nameOf }: Showing,
): FieldHistory | null {
  const field = Object.hasOwn(line.fields, name) ? line.fields[name] : undefined
  if (!field || field.kind === 'rows') return null
  const rows: FieldHistory = []
  for (const { seq, act, on, label, fields, undone } of timeline) {
    if (!Object.hasOwn(fields, name) || (undone && act !== 'correct')) continue
    const held = shown(field, fields[name], nameOf)
    const before = act === 'correct' ? rows.pop() : undefined
    if (held !== '')
      rows.push({ seq: before?.seq ?? seq, on: before?.on ?? on, label: before?.label ?? label, shown: held })
  }
  return rows
}
