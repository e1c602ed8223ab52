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

export function isRegister(line: Line | null): boolean {
  return line?.valid !== undefined
}

/** A register of people of whom every community should have some. */
export function countsCommunities(line: Line | null): boolean {
  return isRegister(line) && line?.fields.community?.among?.includes('community') === true
}

/** A roster of candidates by ticket, with what became of each. */
export function candidatesIn(line: Line | null): RowsField | null {
  return rowsWith(line, { ticket: 'text', name: 'text', unit: 'text', result: 'choice', makeUp: 'choice' })
}

/** Papers whose written answers are marked apart from what was written. */
export function isMarked(line: Line | null): boolean {
  return (
    rowsWith(line, { answer: 'long-text', full: 'count' }) !== null &&
    rowsWith(line, { given: 'count', why: 'text' }) !== null
  )
}
