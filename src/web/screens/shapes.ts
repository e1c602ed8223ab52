import type { Line } from '../../kernel/line.ts'
import { type RowsField, rowsWith } from './told-rows.ts'

/** Opinions as `kernel/opinion.ts` declares them. */
export function opinionsIn(line: Line | null): RowsField | null {
  return rowsWith(line, { clause: 'text', opinion: 'long-text', outcome: 'choice' })
}

/** The draft before and after, as every line with opinions names them. */
export const draftFields = { before: 'draftText', after: 'nextText' } as const

/** An indicator tree shared out among units: self-scored, then scored by a reviewer. */
export function treeIn(line: Line | null): RowsField | null {
  return rowsWith(line, { heading: 'text', name: 'text', unit: 'text', selfScore: 'count', score: 'count' })
}

/** What was found wrong and when it was put right, by unit. */
export function findingsIn(line: Line | null): RowsField | null {
  return rowsWith(line, { problem: 'long-text', unit: 'text', dueOn: 'day', doneOn: 'day' })
}

/** Shifts: a day, whose turn, who stands in. */
export function shiftsIn(line: Line | null): RowsField | null {
  return rowsWith(line, { on: 'day', lawyer: 'person', standIn: 'person' })
}

/** A text written in parts, each with an owner and a sign-off. */
export function sectionsIn(line: Line | null): RowsField | null {
  return rowsWith(line, { heading: 'text', owner: 'person', text: 'long-text', signedOn: 'day' })
}

export function isRegister(line: Line | null): boolean {
  return line?.valid !== undefined
}

/** A register of people of whom every community should have some. */
export function countsCommunities(line: Line | null): boolean {
  return isRegister(line) && line?.fields.community?.among?.includes('community') === true
}
