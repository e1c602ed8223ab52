import { randomBytes } from 'node:crypto'
import { digestOf, type Promised } from '../kernel/apart.ts'
import { complete } from '../kernel/complete.ts'
import type { Post } from '../kernel/reach.ts'
import { enforcementLine } from '../lines/enforcement/line.ts'
import { fileReviewLine } from '../lines/file-review/line.ts'
import type { It } from '../lines/file-review/names.ts'
import {
  type HandIn,
  inPortions,
  isOpened,
  mayReadHere,
  readersOf,
  readyNumbers,
  resultRows,
  thingOf,
  toAssign,
} from '../lines/file-review/readings.ts'
import { readSheet, type ScoreSheet, scoreOf, sheetText } from '../lines/file-review/score-sheet.ts'
import { keepApart, writingsOf } from '../store/apart.ts'
import { postsOf } from '../store/people.ts'
import { perform } from '../store/perform.ts'
import { readMatter } from '../store/read-matter.ts'
import { readingPost, recordNumbered } from '../store/read-record.ts'
import type { Store } from '../store/store.ts'
import type { Actor, MatterFile, NotPerformed, Performed } from '../store/types.ts'
import { notFound, Refused } from './problems.ts'

export interface Round {
  readonly id: string
  readonly file: MatterFile
  readonly it: It
}

/** The most files one act opens: a list of rows is at most five hundred. */
const atOnce = 200

export async function openRound(store: Store, post: Post, id: string): Promise<Round | Refused> {
  const file = await readMatter(store, post, id)
  if (file?.row.line !== fileReviewLine.id) return notFound('没有这次评查')
  return { id, file, it: complete(fileReviewLine.fields, file.matter.answers) as unknown as It }
}

export type Reading = It['readings'][number]

/** The file given to this person in this round; for nobody else, and not for one's own unit. */
export function readingOf({ it, file }: Round, { person, organ }: Post, row: number): Reading | Refused {
  const found = it.readings.find(({ id }) => id === row)
  const away = file.matter.recused.some((one) => one.person === person) || !mayReadHere(it, person)
  if (!found || found.reader !== person) return notFound('没有分派给您的这份案卷')
  if (away) return new Refused('reach', ['您已回避，不能再评'])
  if (organ === it.unit && it.reviewKind !== 'self') return new Refused('reach', ['本单位的案卷，本单位的人应当回避'])
  return found
}

/** The record of the ledger behind a file, and the post it is read under; null where the number names none, or two. */
export async function recordOf(store: Store, { it }: Round, { number }: Reading, post: Post) {
  const line = store.businesses.get(enforcementLine.id)?.line
  if (!line || !it.unit || !number) return null
  const matter = await recordNumbered(store, line, { unit: it.unit, number })
  return matter ? { matter, as: readingPost(post, line) } : null
}

export function handInOf({ it }: Round, reading: Reading): HandIn | null {
  return it.handIns.find((one) => thingOf(one) === thingOf(reading)) ?? null
}

function promiseOf(one: HandIn): Promised {
  return { thing: thingOf(one), writer: one.reader ?? '', digest: one.digest ?? '' }
}

/** What this person handed in for it, before anybody else may see it. */
export async function ownSheet(store: Store, post: Post, round: Round, reading: Reading): Promise<ScoreSheet | null> {
  const handed = handInOf(round, reading)
  if (!handed || !round.it.rubric) return null
  const [own] = await writingsOf(store, round.id, { own: post, promised: [promiseOf(handed)] })
  return own ? readSheet(round.it.rubric, own.text) : null
}

type Done = Performed | NotPerformed | Refused

export async function assignReadings(store: Store, actor: Actor, round: Round): Promise<Done> {
  const { it, id, file } = round
  const readers = readersOf(it)
  if (readers.length === 0)
    return new Refused('procedure', ['还没有有平台账号的评查员，请先在「指派评查员」里选上账号'])
  if ((it.secondShare ?? 0) > 0 && readers.length < 2)
    return new Refused('procedure', ['要复评的至少有两名有平台账号的评查员'])
  if (it.reviewKind !== 'self') {
    const own = await ofUnit(store, it, readers)
    if (own.length > 0) return new Refused('procedure', [`${own.join('、')}在被评查单位任职，应当回避`])
  }
  const [first, ...rest] = inPortions(toAssign(it))
  if (!first) return new Refused('procedure', ['抽到的案卷都已分派，没有要重新分的'])
  const act = { line: fileReviewLine.id, matter: id, act: 'assignReadings', onPage: true } as const
  let done = await perform(store, actor, { ...act, version: file.version, given: { readings: first } })
  // Each portion stands when it is done: after a stop, the button goes on with what is left.
  for (const readings of rest) if (done.allowed) done = await perform(store, actor, { ...act, given: { readings } })
  return done
}

/** Whatever unit was typed beside a name: whoever holds a post in the unit steps aside. */
async function ofUnit(store: Store, { unit, reviewers }: It, readers: readonly string[]): Promise<string[]> {
  const posts = await Promise.all(readers.map(async (person) => ({ person, posts: await postsOf(store, person) })))
  const own = posts.filter((one) => one.posts.some(({ organ }) => organ === unit)).map(({ person }) => person)
  return reviewers.flatMap(({ person, name }) => (person && own.includes(person) ? (name ?? '') : []))
}

interface Handing {
  readonly round: Round
  readonly reading: Reading
  readonly sheet: ScoreSheet
}

/** The act writes the digest into the file; the words are kept apart, in the same transaction. */
export async function handIn(store: Store, actor: Actor, { round, reading, sheet }: Handing): Promise<Done> {
  const { rubric } = round.it
  const before = handInOf(round, reading)
  if (!rubric) return new Refused('procedure', ['本次评查没有评分标准'])
  if (before && isOpened(before)) return new Refused('procedure', ['这份案卷已经拆封，不能再改'])
  const writing = {
    thing: thingOf(reading),
    writer: actor.post.person,
    nonce: randomBytes(16).toString('hex'),
    text: sheetText(rubric, sheet),
  }
  const { number, turn, reader } = reading
  const row = { number, turn, reader, on: store.today(), digest: digestOf(writing) }
  return perform(
    store,
    actor,
    {
      ...{ line: fileReviewLine.id, matter: round.id, act: 'handIn' },
      given: { handIns: [{ ...(before ? { id: before.id } : {}), ...row }] },
      onPage: true,
    },
    async (tx) => {
      await keepApart(store, tx, round.id, writing)
      return null
    },
  )
}

export async function openReadings(store: Store, actor: Actor, round: Round): Promise<Done> {
  const { it, id, file } = round
  const { rubric } = it
  const groups = waitingToOpen(it)
    .slice(0, atOnce)
    .map((number) => ({
      all: it.handIns.filter((one) => one.number === number).map(promiseOf),
      of: it.readings.filter((one) => one.number === number).length,
    }))
  const writings = await writingsOf(store, id, { groups })
  if (!rubric || writings.length === 0) return new Refused('procedure', ['没有评阅都交齐而还没有拆封的案卷'])
  const opened = it.handIns.flatMap((one): HandIn[] => {
    const found = writings.find(({ thing, writer }) => thing === thingOf(one) && writer === one.reader)
    const sheet = found && readSheet(rubric, found.text)
    if (!found || !sheet) return []
    const { score, vetoes, grade } = scoreOf(rubric, sheet)
    return [{ ...one, nonce: found.nonce, sheet: found.text, score, vetoes: vetoes.length > 0 ? vetoes : null, grade }]
  })
  const merged = it.handIns.map((one) => opened.find((other) => other.id === one.id) ?? one)
  const numbers = new Set(opened.map(({ number }) => number))
  const files = resultRows({ ...it, handIns: merged }).filter(({ number }) => numbers.has(number))
  return perform(store, actor, {
    ...{ line: fileReviewLine.id, matter: id, version: file.version, act: 'openReadings' },
    given: { handIns: opened, ...(files.length > 0 ? { files } : {}) },
    onPage: true,
  })
}

export function waitingToOpen(it: It): string[] {
  const opened = new Set(it.handIns.filter(isOpened).map(({ number }) => number))
  return [...readyNumbers(it)].filter((number) => !opened.has(number))
}

interface Settling {
  readonly number: string
  readonly panel: string
  readonly why: string
  readonly sheet: ScoreSheet
}

export async function settle(store: Store, actor: Actor, round: Round, given: Settling): Promise<Done> {
  const { it, id, file } = round
  if (!it.rubric) return new Refused('procedure', ['本次评查没有评分标准'])
  const { number, panel, why, sheet } = given
  const { score, vetoes, grade } = scoreOf(it.rubric, sheet)
  const before = it.decisions.find((one) => one.number === number)
  const decision = {
    ...{ number, panel, why, on: store.today(), sheet: sheetText(it.rubric, sheet), score, grade },
    vetoes: vetoes.length > 0 ? vetoes : null,
  }
  const decisions = [...it.decisions.filter((one) => one.number !== number), { id: before?.id ?? 0, ...decision }]
  const files = resultRows({ ...it, decisions }).filter((one) => one.number === number)
  return perform(store, actor, {
    ...{ line: fileReviewLine.id, matter: id, version: file.version, act: 'settle' },
    given: { decisions: [{ ...(before ? { id: before.id } : {}), ...decision }], files },
    onPage: true,
  })
}
