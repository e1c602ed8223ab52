import { digestOf } from '../../kernel/apart.ts'
import { sm3 } from '../../kernel/sm3.ts'
import { sits } from './acts-score.ts'
import { numbersIn } from './draw.ts'
import type { Turn } from './fields-reading.ts'
import type { It } from './names.ts'
import { findingsOf, readSheet, scoreOf } from './score-sheet.ts'

type Assigned = Omit<It['readings'][number], 'id'>
export type HandIn = It['handIns'][number]

/** 复评哪几份：由种子算出，与抽取一样谁也挑不了；全部评查没有种子的，用名单的摘要。 */
export function readTwice({
  drawnList,
  seed,
  frameHash,
  secondShare,
}: Pick<It, 'drawnList' | 'seed' | 'frameHash' | 'secondShare'>): string[] {
  const numbers = numbersIn(drawnList)
  const take = Math.ceil((numbers.length * (secondShare ?? 0)) / 100)
  return numbers
    .map((number) => ({ number, key: sm3(`${seed ?? frameHash ?? ''}\n复评\n${number}`) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .slice(0, take)
    .map(({ number }) => number)
}

/** The people who read in this round: on the platform, and not stepped aside. */
export function readersOf({ reviewers }: Pick<It, 'reviewers'>): string[] {
  return [
    ...new Set(
      reviewers.flatMap(({ person, recused }) => (typeof person === 'string' && recused !== true ? person : [])),
    ),
  ]
}

/** 分派：按名单轮流，复评轮到下一个人。已经交了的不动，回避的人没有交的重新分。 */
export function assignedTo(it: It): (Assigned & { readonly id?: number })[] {
  const readers = readersOf(it)
  const twice = new Set(readTwice(it))
  const standing = new Map(it.readings.map((one) => [thingOf(one), one]))
  const kept = keptReaders(it)
  return numbersIn(it.drawnList).flatMap((number, at) => {
    const turns: readonly Turn[] = twice.has(number) ? ['first', 'second'] : ['first']
    const taken = new Map(turns.map((turn) => [turn, kept.get(thingOf({ number, turn })) ?? null]))
    return turns.map((turn, step) => {
      const others = [...taken].flatMap(([other, who]) => (other !== turn && who ? who : []))
      const free = readers.filter((reader) => !others.includes(reader))
      const reader = taken.get(turn) ?? free[(at + (free.length === readers.length ? step : 0)) % free.length] ?? ''
      taken.set(turn, reader)
      const before = standing.get(thingOf({ number, turn }))
      return { ...(before ? { id: before.id } : {}), number, turn, reader }
    })
  })
}

/** Who has handed in keeps the file; so does who was given it and still sits. */
function keptReaders(it: It): Map<string, string | null> {
  const sitting = new Set(readersOf(it))
  const given = it.readings.filter(({ reader }) => reader !== null && sitting.has(reader))
  return new Map([...given, ...it.handIns].map((one) => [thingOf(one), one.reader]))
}

/** What is still to be assigned: no reader yet, or one who has stepped aside. */
export function toAssign(it: It): ReturnType<typeof assignedTo> {
  const given = new Map(it.readings.map((one) => [thingOf(one), one.reader]))
  return assignedTo(it).filter((one) => given.get(thingOf(one)) !== one.reader)
}

/** In portions an act can take. The readings of one file stay together: nobody may open what the second has yet to be given. */
export function inPortions(rows: ReturnType<typeof assignedTo>, most = 500): (typeof rows)[] {
  const portions: (typeof rows)[] = []
  for (const row of rows) {
    const last = portions.at(-1)
    const goesOn = last && (last.length < most - 1 || (last.length < most && last.at(-1)?.number === row.number))
    if (goesOn) last.push(row)
    else portions.push([row])
  }
  return portions
}

/** What a reading is promised and kept under: the file and the turn. */
export function thingOf({ number, turn }: Pick<Assigned, 'number' | 'turn'>): string {
  return `${turn ?? ''} ${number ?? ''}`
}

/** The files all of whose readings are handed in. */
export function readyNumbers({ readings, handIns }: Pick<It, 'readings' | 'handIns'>): Set<string> {
  const handed = new Set(handIns.map(thingOf))
  const lacking = new Set(readings.flatMap((one) => (handed.has(thingOf(one)) ? [] : one.number)))
  return new Set(readings.flatMap(({ number }) => (number && !lacking.has(number) ? number : [])))
}

export function isOpened({ sheet }: Pick<HandIn, 'sheet'>): boolean {
  return Boolean(sheet)
}

/** Whether what was opened is what was promised at the hand-in, and scores what it says. */
export function keepsPromise(one: HandIn): boolean {
  const { reader, digest, nonce, sheet } = one
  return digest === digestOf({ thing: thingOf(one), writer: reader ?? '', nonce: nonce ?? '', text: sheet ?? '' })
}

type Scoring = Pick<HandIn, 'sheet' | 'score' | 'vetoes' | 'grade'>

export function scoresItself({ rubric }: Pick<It, 'rubric'>, { sheet, score, vetoes, grade }: Scoring): boolean {
  const read = rubric && sheet ? readSheet(rubric, sheet) : null
  if (!rubric || !read) return false
  const own = scoreOf(rubric, read)
  return own.score === score && own.grade === grade && own.vetoes.join() === (vetoes ?? []).join()
}

export interface Pair {
  readonly number: string
  readonly first: HandIn
  readonly second: HandIn
}

/** The files two people read, once both readings are open. */
export function pairsOf({ handIns }: Pick<It, 'handIns'>): Pair[] {
  const open = handIns.filter(isOpened)
  return open.flatMap((first) => {
    const second = open.find(({ number, turn }) => turn === 'second' && number === first.number)
    return first.turn === 'first' && first.number && second ? { number: first.number, first, second } : []
  })
}

/** 等次、否决项不同，或者总分相差超过约定的，要合议。 */
export function needsPanel({ tolerance }: Pick<It, 'tolerance'>, { first, second }: Pair): boolean {
  const apart = Math.abs((first.score ?? 0) - (second.score ?? 0))
  const vetoes = (one: HandIn) => (one.vetoes ?? []).join()
  return first.grade !== second.grade || vetoes(first) !== vetoes(second) || apart > (tolerance ?? 0)
}

type FileRow = Omit<It['files'][number], 'id'> & { readonly id?: number }

/** The rows of the result that follow from what is open: read once, agreed, or decided by the panel. */
export function resultRows(it: It): FileRow[] {
  const pairs = new Map(pairsOf(it).map((pair) => [pair.number, pair]))
  const twice = new Set(it.readings.flatMap(({ number, turn }) => (turn === 'second' ? number : [])))
  return it.handIns
    .filter((one) => one.turn === 'first' && isOpened(one))
    .flatMap((first) => {
      const pair = pairs.get(first.number ?? '')
      if (twice.has(first.number) && !pair) return []
      const decided = it.decisions.find(({ number }) => number === first.number)
      if (pair && needsPanel(it, pair) && !decided) return []
      return resultRow(it, first, { second: pair?.second, decided })
    })
}

interface Beside {
  readonly second: HandIn | undefined
  readonly decided: It['decisions'][number] | undefined
}

function resultRow(it: It, first: HandIn, { second, decided }: Beside): FileRow {
  const final = decided ?? first
  const sheet = it.rubric && final.sheet ? readSheet(it.rubric, final.sheet) : null
  const before = it.files.find(({ number }) => number === first.number)
  return {
    ...(before ? { id: before.id } : {}),
    number: first.number,
    caseKind: it.caseKind,
    reviewer: nameOf(it, first.reader),
    score: final.score,
    vetoes: final.vetoes && final.vetoes.length > 0 ? final.vetoes : null,
    grade: final.grade,
    findings: (it.rubric && sheet && findingsOf(it.rubric, sheet).slice(0, 2000)) || null,
    secondReviewer: second ? nameOf(it, second.reader) : null,
    secondScore: second?.score ?? null,
    secondGrade: second?.grade ?? null,
    firstScore: decided ? first.score : null,
    firstGrade: decided ? first.grade : null,
  }
}

function nameOf({ reviewers }: It, person: string | null): string {
  return reviewers.find((one) => one.person === person)?.name ?? ''
}

/** Whether this person may read here at all: sits on the round and has not stepped aside. */
export function mayReadHere(it: It, person: string | null): boolean {
  return it.reviewers.some((one) => one.person === person && sits(it, one.name))
}
