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

/** Questions with options, one of them right: a quiz that may be given out. */
export function quizIn(line: Line | null): RowsField | null {
  return rowsWith(line, { question: 'text', first: 'text', second: 'text', right: 'choice' })
}

/** Duties of units, listed by year and published. */
export function listsDuties(line: Line | null): boolean {
  const kinds = { dutyYear: 'count', dutyBy: 'day', publishedOn: 'day', unit: 'organ' }
  return Object.entries(kinds).every(([name, kind]) => line?.fields[name]?.kind === kind)
}

/** A register of those who serve streets. */
export function servesStreets(line: Line | null): boolean {
  return isRegister(line) && line?.fields.street?.among?.includes('street') === true
}
