import type { z } from 'zod'
import { closedBecause, notYours } from '../../kernel/availability.ts'
import type { Post } from '../../kernel/reach.ts'
import { agreementByItem } from '../../lines/file-review/agreement.ts'
import { numbersIn } from '../../lines/file-review/draw.ts'
import { turns } from '../../lines/file-review/fields-reading.ts'
import { fileReviewLine } from '../../lines/file-review/line.ts'
import type { It } from '../../lines/file-review/names.ts'
import {
  type HandIn,
  isOpened,
  mayReadHere,
  needsPanel,
  pairsOf,
  readTwice,
  thingOf,
  toAssign,
} from '../../lines/file-review/readings.ts'
import { grades, type RubricId, rubricOf, scoredItems, vetoes } from '../../lines/file-review/rubric.ts'
import { readSheet } from '../../lines/file-review/score-sheet.ts'
import { exactInterval } from '../../oversight/chance.ts'
import { asOf } from '../../store/as-of.ts'
import type { Store } from '../../store/store.ts'
import type { readingsContract } from '../contract-readings.ts'
import { type Round, waitingToOpen } from '../readings.ts'

type Overview = z.input<(typeof readingsContract)['GET /api/matters/:id/readings']['answer']>
type RubricView = Overview['rubric']
type OpenedView = Overview['disputes'][number]['first']

export function rubricView(id: RubricId): RubricView {
  const { label, standing, aspects, grades: steps } = rubricOf(id)
  return {
    ...{ id, label, toConfirm: standing !== 'checked', aspects: [...aspects] },
    items: scoredItems(id).map(([item, points]) => ({ item, points })),
    vetoes: Object.entries(vetoes).map(([veto, words]) => ({ veto, label: words })),
    grades: steps.map(({ grade, least }) => ({ label: grades[grade], least })),
  }
}

/** The round from the chair of whoever looks: one's own files, how far it has come, and what is open to all. */
export function overviewView(store: Store, post: Post, round: Round, rubric: RubricId): Overview {
  const { it } = round
  const pairs = pairsOf(it)
  const handed = new Map(it.handIns.map((one) => [thingOf(one), one]))
  return {
    rubric: rubricView(rubric),
    secondShare: it.secondShare ?? 0,
    tolerance: it.tolerance ?? 0,
    counts: countsOf(it),
    mine: mayReadHere(it, post.person)
      ? it.readings
          .filter(({ reader }) => reader === post.person)
          .map((one) => {
            const mine = handed.get(thingOf(one))
            const turnLabel = turns[one.turn ?? 'first']
            const opened = mine !== undefined && isOpened(mine)
            return { row: one.id, number: one.number ?? '', turnLabel, handedInOn: mine?.on ?? null, opened }
          })
      : [],
    readers: readersView(it),
    acts: actsView(store, post, round),
    agreement: pairs.length === 0 ? [] : agreementView(it),
    disputes: pairs
      .filter((pair) => needsPanel(it, pair))
      .map(({ number, first, second }) => ({
        number,
        first: openedView(it, rubric, first),
        second: openedView(it, rubric, second),
        decided: decidedView(it, rubric, number),
      })),
  }
}

function countsOf(it: It): Overview['counts'] {
  return {
    files: numbersIn(it.drawnList).length,
    twice: readTwice(it).length,
    readings: it.readings.length,
    toAssign: toAssign(it).length,
    handedIn: it.handIns.length,
    ready: waitingToOpen(it).length,
    opened: new Set(it.handIns.filter(isOpened).map(({ number }) => number)).size,
    results: it.files.length,
  }
}

function readersView({ reviewers, readings, handIns }: It): Overview['readers'] {
  const by = (rows: readonly { readonly reader: string | null }[], person: string | null | undefined) =>
    rows.filter(({ reader }) => reader === person).length
  return reviewers
    .filter(({ person }) => person)
    .map(({ name, person, recused }) => ({
      name: name ?? '',
      given: by(readings, person),
      handedIn: by(handIns, person),
      away: recused === true,
    }))
}

const named = { assign: 'assignReadings', open: 'openReadings', settle: 'settle' } as const

function actsView(store: Store, { person, role, organ }: Post, { file }: Round): Overview['acts'] {
  return (Object.keys(named) as (keyof typeof named)[]).flatMap((name) => {
    const act = fileReviewLine.acts[named[name]]
    if (notYours(act, file.matter, { person, role, organ }).length > 0) return []
    const closed = closedBecause(fileReviewLine, file.matter, act, asOf(store))
    return { name, label: act.label, reasons: closed.map(({ says }) => says) }
  })
}

function agreementView(it: It): Overview['agreement'] {
  return agreementByItem(it).map((one) => {
    const [low, high] = exactInterval(one.same, one.pairs)
    return { ...one, low, high }
  })
}

type Told = Pick<HandIn, 'on' | 'score' | 'grade' | 'sheet'>

function sheetView(rubric: RubricId, text: string | null): OpenedView['sheet'] {
  const sheet = readSheet(rubric, text ?? '')
  return { marks: [...(sheet?.marks ?? [])], vetoes: [...(sheet?.vetoes ?? [])] }
}

function told(rubric: RubricId, { on, score, grade, sheet }: Told, reader: string): OpenedView {
  const gradeLabel = grade ? grades[grade] : ''
  return { reader, on: on ?? '', score: score ?? 0, gradeLabel, sheet: sheetView(rubric, sheet) }
}

function openedView({ reviewers }: It, rubric: RubricId, one: HandIn): OpenedView {
  return told(rubric, one, reviewers.find(({ person }) => person === one.reader)?.name ?? '')
}

function decidedView({ decisions }: It, rubric: RubricId, number: string): Overview['disputes'][number]['decided'] {
  const found = decisions.find((one) => one.number === number)
  return found ? { ...told(rubric, found, found.panel ?? ''), why: found.why ?? '' } : null
}
