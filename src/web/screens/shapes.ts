import type { Line } from '../../kernel/line.ts'
import { type RowsField, rowsWith } from './told-rows.ts'

/** Opinions as `kernel/opinion.ts` declares them. */
export function opinionsIn(line: Line | null): RowsField | null {
  return rowsWith(line, { clause: 'text', opinion: 'long-text', outcome: 'choice' })
}

/** The draft before and after, as every line with opinions names them. */
export const draftFields = { before: 'draftText', after: 'nextText' } as const

/** The acts that say how opinions ended, on the draft that came after. */
export function settlesOpinions(line: Line | null, act: string): boolean {
  const opinions = opinionsIn(line)
  const { asks = [], mayAsk = [] } = line?.acts[act] ?? {}
  return opinions !== null && asks.includes(opinions.name) && [...asks, ...mayAsk].includes(draftFields.after)
}

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

/** Entries whose term ends: what lapses soon can be shown. */
export function lapses(line: Line | null): boolean {
  return isRegister(line) && line?.valid?.until !== undefined
}

/** What entries rest on: an upper law, its article, and the clause of their own. */
export function upperLawsIn(line: Line | null): RowsField | null {
  return rowsWith(line, { law: 'text', article: 'text', clause: 'text', use: 'choice' })
}

/** The act that notes on an entry that an upper law has changed. */
export function changeActOf(line: Line | null): string | null {
  return actAsking(line, ['changedLaw', 'changedOn', 'changeBy'])
}

/** The act of a clean-up round: on a day, under the round's name, one verdict for each entry. */
export function roundActOf(line: Line | null): string | null {
  return line?.fields.verdict?.kind === 'choice' ? actAsking(line, ['roundName', 'roundOn', 'verdict']) : null
}

/** Matters that answer for words of last year's report, by a measure. */
export function answersForWords(line: Line | null): boolean {
  const { fields } = line ?? {}
  return ['saidIn', 'did', 'proof', 'baseline', 'target', 'measured'].every((name) => fields && name in fields)
}

function actAsking(line: Line | null, names: readonly string[]): string | null {
  const found = Object.entries(line?.acts ?? {}).find(([, { asks = [] }]) => names.every((name) => asks.includes(name)))
  return found?.[0] ?? null
}

/** Questions with options, one of them right: a quiz that may be given out. */
export function quizIn(line: Line | null): RowsField | null {
  return rowsWith(line, { question: 'text', first: 'text', second: 'text', right: 'choice' })
}

/** A sample drawn by a seed that was promised before the list was frozen. */
export function drawsBySeed(line: Line | null): boolean {
  const kinds = { seedHash: 'text', frame: 'long-text', frameHash: 'text', sampleSize: 'count', seed: 'text' }
  return Object.entries(kinds).every(([name, kind]) => line?.fields[name]?.kind === kind)
}

/** Rows that one reader grades and another grades again. */
export function gradesTwice(line: Line | null): boolean {
  return rowsWith(line, { number: 'text', score: 'count', grade: 'choice', secondGrade: 'choice' }) !== null
}

/** The act that freezes the list a sample is drawn from. */
export function freezesFrame(line: Line | null, act: string): boolean {
  return drawsBySeed(line) && line?.acts[act]?.asks?.includes('frame') === true
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

/** Readings that are promised by a digest and opened when all are handed in. */
export function readsApart(line: Line | null): boolean {
  return rowsWith(line, { number: 'text', reader: 'person', digest: 'text', sheet: 'long-text' }) !== null
}
