import { digestOf } from '../kernel/apart.ts'
import type { It } from '../lines/file-review/names.ts'
import { assignedTo, type HandIn, resultRows, thingOf } from '../lines/file-review/readings.ts'
import { blankSheet, type ScoreSheet, scoreOf, sheetText } from '../lines/file-review/score-sheet.ts'
import * as sample from './file-review-sample.ts'
import { personOf, type tell } from './story.ts'

type Story = ReturnType<typeof tell>

export const readers = [personOf('reviewer', '甲'), personOf('reviewer', '乙')] as const
const seated = sample.reviewers.map((one, at) => ({ ...one, person: readers[at] }))

/** Full points but for what is taken off: `{ 1: 3 }` takes three off the second item. */
export function sheetLess(taken: Readonly<Record<number, number>> = {}, vetoes: ScoreSheet['vetoes'] = []): ScoreSheet {
  const full = [10, 8, 22, 12, 8, 18, 6, 8, 4, 4]
  const marks = blankSheet('combined').marks.map((mark, at) => {
    const off = taken[at] ?? 0
    return { ...mark, points: (full[at] ?? 0) - off, finding: off > 0 ? `第 ${at + 1} 项的毛病` : '' }
  })
  return { marks, vetoes }
}

export function answersOf(story: Story): It {
  const { answers } = story.matter()
  const blank = { readings: [], handIns: [], decisions: [], files: [], tolerance: null, seed: null }
  return { ...blank, ...answers } as unknown as It
}

/** A round of five files, two of them read twice. */
export function seatedOut(story: Story, more: object = {}, freezing: object = {}): Story {
  return sample
    .planned(story, { secondShare: 40, ...more })
    .on('2021-09-06')
    .does('freeze', { ...sample.freezing, ...freezing })
    .on('2021-09-08')
    .does('draw', 'sampling' in more && more.sampling === 'whole' ? { drawnOn: '2021-09-08' } : sample.drawing)
    .does('assignReviewers', { reviewers: seated })
}

export function assigned(story: Story, more: object = {}): Story {
  const one = seatedOut(story, more)
  return one.does('assignReadings', { readings: assignedTo(answersOf(one)) })
}

type Given = (reading: It['readings'][number]) => ScoreSheet

const nonce = '示范随机数'

export function handInFor(reading: It['readings'][number], sheet: ScoreSheet) {
  const { number, turn, reader } = reading
  const text = sheetText('combined', sheet)
  const digest = digestOf({ thing: thingOf(reading), writer: reader ?? '', nonce, text })
  return { number, turn, reader, on: '2021-10-08', digest }
}

export function handedIn(story: Story, sheets: Given, more: object = {}): Story {
  const one = assigned(story, more).on('2021-10-08')
  for (const reading of answersOf(one).readings)
    one.as('reviewer').does('handIn', { handIns: [handInFor(reading, sheets(reading))] })
  return one.as('handler')
}

/** What the opening writes: the words of every reading, and the results that follow. */
export function opening(story: Story, sheets: Given) {
  const it = answersOf(story)
  const handIns = it.handIns.map((one): HandIn => {
    const reading = it.readings.find((other) => thingOf(other) === thingOf(one))
    const sheet = sheets(reading as It['readings'][number])
    const { score, vetoes, grade } = scoreOf('combined', sheet)
    return { ...one, nonce, sheet: sheetText('combined', sheet), score, vetoes: vetoes.length ? vetoes : null, grade }
  })
  const files = resultRows({ ...it, handIns })
  return { handIns, ...(files.length > 0 ? { files } : {}) }
}

export function openedUp(story: Story, sheets: Given, more: object = {}): Story {
  const one = handedIn(story, sheets, more)
  return one.does('openReadings', opening(one, sheets))
}

export function settling(story: Story, number: string, sheet: ScoreSheet) {
  const it = answersOf(story)
  const { score, vetoes, grade } = scoreOf('combined', sheet)
  const decision = {
    ...{ number, on: '2021-10-08', panel: '甲、乙和监督科', why: '核对了原件', sheet: sheetText('combined', sheet) },
    ...{ score, vetoes: vetoes.length ? vetoes : null, grade },
  }
  const decisions = [...it.decisions, { id: 0, ...decision }] as It['decisions']
  return { decisions: [decision], files: resultRows({ ...it, decisions }).filter((one) => one.number === number) }
}
