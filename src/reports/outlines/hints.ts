import { parse } from '../compile/markup.ts'
import { annualOutline } from './annual.ts'
import { disputes } from './disputes.ts'
import { enforcement } from './enforcement.ts'
import { inspection } from './inspection.ts'
import { aid, mediation } from './services.ts'

/** What stands in a section the ledger cannot fill. */
export const nothingYet = '本期台账里没有这方面的记录，请核实后补写。'

/** The outlines' own requests to the writer, 请写明……: to be replaced, never to be printed. */
const hints: readonly string[] = [
  nothingYet,
  ...[...annualOutline([], []), ...disputes, ...enforcement, ...inspection, ...mediation, ...aid]
    .flatMap(({ paragraphs }) => paragraphs)
    .filter((text) => text.startsWith('请')),
]

interface HintLeft {
  /** Counted from 1, as the writer counts paragraphs. */
  readonly paragraph: number
  readonly hint: string
}

/** The hints a section still holds; one with more written behind it is still a hint. */
export function hintsIn(text: string): HintLeft[] {
  return parse(text).flatMap(({ pieces }, at) => {
    const words = pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join('')
    const hint = hints.find((one) => words.includes(one))
    return hint === undefined ? [] : [{ paragraph: at + 1, hint }]
  })
}
