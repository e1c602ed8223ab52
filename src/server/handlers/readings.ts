import { closedBecause } from '../../kernel/availability.ts'
import type { Post } from '../../kernel/reach.ts'
import { turns } from '../../lines/file-review/fields-reading.ts'
import { fileReviewLine } from '../../lines/file-review/line.ts'
import { isOpened, thingOf } from '../../lines/file-review/readings.ts'
import { problemsOfSheet, type ScoreSheet } from '../../lines/file-review/score-sheet.ts'
import { cardWords, officerDays } from '../../oversight/officers.ts'
import { asOf } from '../../store/as-of.ts'
import { readMatter } from '../../store/read-matter.ts'
import { readPaper } from '../../store/read-papers.ts'
import type { Store } from '../../store/store.ts'
import type { readingsContract } from '../contract-readings.ts'
import { notFound, Refused } from '../problems.ts'
import {
  assignReadings,
  handIn,
  handInOf,
  openReadings,
  openRound,
  ownSheet,
  type Reading,
  type Round,
  readingOf,
  recordOf,
  settle,
} from '../readings.ts'
import { refusedView } from '../refused-view.ts'
import type { Handlers } from '../route.ts'
import { showingFor } from '../showing-for.ts'
import { matterFileView } from '../views/matter-file.ts'
import { pageView } from '../views/page.ts'
import { overviewView, rubricView } from '../views/readings.ts'
import { actorOf } from './acts.ts'

/** 背靠背评阅：各人只看得到自己的，同一案卷都交了才拆封。 */
export const readingsHandlers: Pick<Handlers, keyof typeof readingsContract> = {
  'GET /api/matters/:id/readings': async ({ desk: { store }, who, params: { id } }) => {
    const round = await openRound(store, who.post, id)
    if (round instanceof Refused) return round
    if (!round.it.rubric || !round.it.drawnList) return notFound('本次评查还没有抽取')
    return overviewView(store, who.post, round, round.it.rubric)
  },

  'GET /api/matters/:id/readings/:row': async ({ desk: { store }, who, params: { id, row } }) => {
    const round = await openRound(store, who.post, id)
    if (round instanceof Refused) return round
    const reading = readingOf(round, who.post, row)
    if (reading instanceof Refused) return reading
    return readingView(store, who.post, round, reading)
  },

  'GET /api/matters/:id/readings/:row/papers/:seq': async ({ desk: { store }, who, params: { id, row, seq } }) => {
    const round = await openRound(store, who.post, id)
    if (round instanceof Refused) return round
    const reading = readingOf(round, who.post, row)
    if (reading instanceof Refused) return reading
    const found = await recordOf(store, round, reading, who.post)
    const page = found && (await readPaper(store, found.as, found.matter, seq))
    return page ? pageView(page) : notFound('没有这份文书')
  },

  'POST /api/matters/:id/readings/assign': async ({ desk: { store }, who, params: { id } }) => {
    const round = await openRound(store, who.post, id)
    if (round instanceof Refused) return round
    return told(await assignReadings(store, actorOf(who), round), '已分派')
  },

  'POST /api/matters/:id/readings/open': async ({ desk: { store }, who, params: { id } }) => {
    const round = await openRound(store, who.post, id)
    if (round instanceof Refused) return round
    return told(await openReadings(store, actorOf(who), round), '已拆封')
  },

  'POST /api/matters/:id/readings/settle': async ({ desk: { store }, who, params: { id }, body }) => {
    const round = await openRound(store, who.post, id)
    if (round instanceof Refused) return round
    const wrong = wrongSheet(round, body.sheet)
    return wrong ?? told(await settle(store, actorOf(who), round, body), '已记下合议')
  },

  'POST /api/matters/:id/readings/:row/hand-in': async ({ desk: { store }, who, params: { id, row }, body }) => {
    const round = await openRound(store, who.post, id)
    if (round instanceof Refused) return round
    const reading = readingOf(round, who.post, row)
    if (reading instanceof Refused) return reading
    const wrong = wrongSheet(round, body.sheet)
    if (wrong) return wrong
    const done = told(await handIn(store, actorOf(who), { round, reading, sheet: body.sheet }), '已交卷')
    if (done instanceof Refused) return done
    const next = round.it.readings.find((one) => one.reader === who.person && one.id !== row && !handInOf(round, one))
    return { ...done, next: next?.id ?? null }
  },
}

function told(done: Awaited<ReturnType<typeof handIn>>, says: string): { says: string } | Refused {
  if (done instanceof Refused) return done
  return done.allowed ? { says } : refusedView(done)
}

/** Each reason names its place on the sheet, so that the screen can show it there. */
function wrongSheet({ it }: Round, sheet: ScoreSheet): Refused | null {
  const problems = it.rubric ? problemsOfSheet(it.rubric, sheet) : []
  if (problems.length === 0) return null
  return new Refused(
    'form',
    problems.map(({ item, says }) => ({ says, ...(item === null ? {} : { field: `marks.${item}` }) })),
  )
}

async function readingView(store: Store, post: Post, round: Round, reading: Reading) {
  const { it, file } = round
  const [mine, found, showing] = await Promise.all([
    ownSheet(store, post, round, reading),
    recordOf(store, round, reading, post),
    showingFor(store),
  ])
  const record = found && (await readMatter(store, found.as, found.matter))
  const query = { matter: found?.matter, problems: false, page: 1, size: 60 }
  const officers = found ? (await officerDays(store, found.as, query)).rows : []
  const handed = handInOf(round, reading)
  const view = record && matterFileView(record, showing, { proposed: [], synthetic: store.synthetic })
  if (!it.rubric) return notFound('本次评查没有评分标准')
  return {
    version: file.version,
    number: reading.number ?? '',
    turnLabel: turns[reading.turn ?? 'first'],
    rubric: rubricView(it.rubric),
    mine: mine && handed ? { sheet: { marks: [...mine.marks], vetoes: [...mine.vetoes] }, on: handed.on ?? '' } : null,
    opened: handed !== null && Boolean(handed && isOpened(handed)),
    mayHandIn: closedBecause(fileReviewLine, file.matter, fileReviewLine.acts.handIn, asOf(store)).map(
      ({ says }) => says,
    ),
    place: placeOf(it.readings, reading, post.person),
    record: view && {
      ...view,
      acts: [],
      chain: [],
      proposal: null,
      facts: view.facts.map((one) => ({ ...one, sealed: false, files: undefined })),
    },
    officers: officers.toReversed().map(({ step, on, name, certificate, standing }) => ({
      ...{ step, on, name, certificate, ok: standing === 'valid', says: cardWords[standing] },
    })),
  }
}

function placeOf(readings: readonly Reading[], reading: Reading, person: string) {
  const mine = readings.filter(({ reader }) => reader === person)
  const at = mine.findIndex((one) => thingOf(one) === thingOf(reading))
  return { at: at + 1, of: mine.length, before: mine[at - 1]?.id ?? null, after: mine[at + 1]?.id ?? null }
}
