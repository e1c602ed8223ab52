import { sql } from 'kysely'
import { type FiguresLetter, type Letter, letterSchema, noLetterBefore } from '../../kernel/city-letter.ts'
import type { Day } from '../../law/day.ts'
import type { Store } from '../store.ts'
import { Keyring, ownKeyOf } from './keyring.ts'
import { isSignedBy, keyIdOf, textHash } from './signing.ts'

export interface MemberRow {
  readonly member: string
  readonly name: string
  readonly from: Day
  readonly to: Day | null
}

/** Who belonged to the city on a day. */
export async function membersOn({ db, district }: Store, on: Day): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select member, name, valid_from as "from", valid_to as "to"
    from city_member
    where district = ${district} and valid_from <= ${on}::date and (valid_to is null or valid_to >= ${on}::date)
    order by valid_from, member`.execute(db)
  return rows
}

/** One report of one period, as districts hand it up: 年度报告 of 2021. */
export interface Round {
  readonly report: string
  readonly from: Day
  readonly until: Day
}

/** The reports that any district has handed up, the latest period first. */
export async function roundsIn({ db, district }: Store): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select distinct report, period_from as "from", period_until as "until"
    from city_letter
    where district = ${district} and kind = 'figures' and report is not null and period_until is not null
    order by period_until desc, period_from desc, report
    limit 200`.execute(db)
  return rows
}

/** A letter with what was found when it was checked: it counts only where nothing was. */
export interface Received {
  readonly member: string
  readonly no: number
  readonly receivedAt: string
  readonly hash: string
  readonly key: string
  readonly letter: FiguresLetter | null
  readonly wrong: readonly string[]
}

interface Row {
  readonly member: string
  readonly no: number
  readonly text: string
  readonly hash: string
  readonly key: string
  readonly signature: string
  readonly receivedAt: string
  /** Of the letter before it, as it stands now; null where that one is gone. */
  readonly before: string | null
}

const columns = sql`member, no, text, hash, key, signature, received_at as "receivedAt",
  lag(hash) over (partition by member order by no) as before`

/** The letters of one round, by member and number, each checked against the key its district joined with. */
export async function lettersOf({ db, district }: Store, { report, from, until }: Round): Promise<Received[]> {
  const { rows } = await sql<Row & { of: string }>`
    select * from (
      select ${columns}, kind as of, report, period_from, period_until from city_letter where district = ${district}
    ) as letter
    where of <> 'figures' or (report = ${report} and period_from = ${from}::date and period_until = ${until}::date)
    order by member, no`.execute(db)
  const ring = new Keyring()
  const received: Received[] = []
  for (const row of rows) {
    const { letter, wrong } = checked(district, row, ring)
    if (letter && wrong.length === 0) ring.take(row.member, letter, row)
    if (row.of !== 'figures') continue
    const { member, no, receivedAt, hash, key } = row
    const astray = letter?.kind === 'figures' ? otherRound(letter, { report, from, until }) : []
    const told = { letter: letter?.kind === 'figures' ? letter : null, wrong: [...wrong, ...astray] }
    received.push({ member, no, receivedAt, hash, key, ...told })
  }
  return received
}

export type Joined = 'joined' | 'left'

/** Districts whose joining was checked, and whether they still hand up. */
export async function joinedOf({ db, district }: Store): Promise<ReadonlyMap<string, Joined>> {
  const { rows } = await sql<Row>`
    select * from (select ${columns}, kind from city_letter where district = ${district}) as letter
    where kind <> 'figures'
    order by member, no`.execute(db)
  return boardOf(district, rows).standing
}

/** Who a district is to the others of its city: standing, name and keys, each letter checked. */
export interface Board {
  readonly ring: Keyring
  readonly standing: ReadonlyMap<string, Joined>
  readonly names: ReadonlyMap<string, string>
}

/** The letters in which a city's members tell of themselves, as a member reads them. */
export async function readBoard(tx: Pick<Store, 'db'>['db'], city: string): Promise<Board> {
  const { rows } = await sql<Row>`
    select member, no, text, hash, key, signature, received_at as "receivedAt", before
    from city_board(${city})`.execute(tx)
  return boardOf(city, rows)
}

function boardOf(city: string, rows: readonly Row[]): Board {
  const ring = new Keyring()
  const standing = new Map<string, Joined>()
  const names = new Map<string, string>()
  for (const row of rows) {
    const { letter, wrong } = checked(city, row, ring)
    if (!letter || wrong.length > 0) continue
    ring.take(row.member, letter, row)
    names.set(row.member, letter.districtName)
    if (letter.kind !== 'key') standing.set(row.member, letter.kind === 'leave' ? 'left' : 'joined')
  }
  return { ring, standing, names }
}

interface Checked {
  readonly letter: Letter | null
  readonly wrong: readonly string[]
}

/** Everything that does not fit, in words; keys are those of the letters before it. */
function checked(city: string, row: Row, ring: Keyring): Checked {
  const letter = letterIn(row.text)
  const wrong = textHash(row.text) === row.hash ? [] : ['内容与收到时的指纹不符，收到后被改过']
  if (!letter) return { letter, wrong: [...wrong, '内容不是上报件的写法'] }
  const own = ownKeyOf(letter)
  const untrue = own === null ? ring.whyNot(row.member, row, letter.at) : notItsOwn(own, row)
  if (untrue) wrong.push(untrue)
  if (letter.district !== row.member) wrong.push('信里写的区不是送来的区')
  if (letter.city !== city) wrong.push('不是报给本市的')
  if (letter.no !== row.no || letter.previous !== (row.before ?? noLetterBefore))
    wrong.push('与前一件接不上，中间的上报件不见了或者被换过')
  return { letter, wrong }
}

function notItsOwn(publicKey: string, { key, text, signature }: Row): string | null {
  return keyIdOf(publicKey) === key && isSignedBy(publicKey, text, signature)
    ? null
    : '签名与内容不符，不是该区签出的原文'
}

function letterIn(text: string): Letter | null {
  try {
    const read = letterSchema.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

function otherRound({ report, period }: FiguresLetter, round: Round): string[] {
  const same = report.kind === round.report && period.from === round.from && period.until === round.until
  return same ? [] : ['报告种类或者统计期与登记的不一致']
}
