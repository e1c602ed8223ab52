import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import type { Day } from '../law/day.ts'
import { outreachLine } from '../lines/outreach/line.ts'
import { mark, type Question, type QuizDays, type Side, type Window, windowOf } from '../lines/outreach/quiz.ts'
import { withinReach } from './reach-filter.ts'
import type { Store } from './store.ts'
import { isUuid } from './uuid.ts'
import { annulled } from './working.ts'

/** What whoever holds the code may see of an activity. */
export interface PublicQuiz {
  readonly matter: string
  readonly side: Side
  readonly title: string
  readonly groups: readonly string[]
  readonly questions: readonly Question[]
  readonly window: Window
}

/** One code takes no more sheets than this: a whole street may answer, a machine may not fill the disk. */
const most = 5000

interface Row {
  readonly matter: string
  readonly side: Side
  readonly title: string
  readonly groups: string[] | null
  readonly state: string
  readonly quizOpenedOn: Day | null
  readonly plannedOn: Day | null
  readonly heldOn: Day | null
  readonly quizUntil: Day | null
}

/** The quiz behind a code; null for a code nobody gave out. */
export async function quizByToken(store: Store, token: string): Promise<PublicQuiz | null> {
  if (!/^[\w-]{22}$/.test(token)) return null
  const { db, district } = store
  const { rows } = await sql<Row>`
    select quiz_link.matter, quiz_link.side, it.subject as title, it.groups, matter.state,
      it.quiz_opened_on as "quizOpenedOn", it.planned_on as "plannedOn", it.held_on as "heldOn", it.quiz_until as "quizUntil"
    from quiz_link
    join matter on matter.district = quiz_link.district and matter.id = quiz_link.matter
    join outreach as it on it.district = quiz_link.district and it.matter = quiz_link.matter
    where quiz_link.district = ${district} and quiz_link.token = ${token} and matter.state <> ${annulled}`.execute(db)
  const [row] = rows
  if (!row) return null
  const questions = await questionsOf(store, row.matter)
  const window = windowOf(daysOf(row), row.side, store.today())
  return { matter: row.matter, side: row.side, title: row.title, groups: row.groups ?? [], questions, window }
}

/** The days that open and close the codes of an activity. */
export function daysOf(row: Pick<Row, 'state' | 'quizOpenedOn' | 'plannedOn' | 'heldOn' | 'quizUntil'>): QuizDays {
  const { quizOpenedOn, plannedOn, heldOn, quizUntil, state } = row
  return { quizOpenedOn, plannedOn, heldOn, quizUntil, dropped: state === 'dropped' }
}

async function questionsOf({ db, district }: Store, matter: string): Promise<Question[]> {
  const { rows } = await sql<Question>`
    select id, question, first, second, third, fourth, "right", why
    from outreach_quiz_questions
    where district = ${district} and matter = ${matter}
    order by id`.execute(db)
  return rows
}

export interface SheetGiven {
  /** Made with the page, so that a sheet sent twice is kept once. */
  readonly id: string
  readonly picks: readonly (string | undefined)[]
  readonly group: string | null
}

export type Kept = 'kept' | 'incomplete' | 'closed' | 'full'

/** Keeps one anonymous sheet: what was ticked and on which day, and nothing else. */
export async function keepSheet(store: Store, quiz: PublicQuiz, { id, picks, group }: SheetGiven): Promise<Kept> {
  if (!quiz.window.open) return 'closed'
  const marked = mark(quiz.questions, picks)
  if (!marked || !isUuid(id)) return 'incomplete'
  const { db, district } = store
  const known = group !== null && quiz.groups.includes(group) ? group : null
  const { rows } = await sql<{ n: number }>`
    with kept as (
      insert into quiz_answer (district, id, matter, side, taker_group, picks, "right", "of", answered_on)
      select ${district}, ${id}::uuid, ${quiz.matter}::uuid, ${quiz.side}, ${known}, ${[...picks]}::text[],
        ${marked.right}::smallint, ${marked.of}::smallint, ${store.today()}::date
      where (
        select count(*) from quiz_answer
        where district = ${district} and matter = ${quiz.matter} and side = ${quiz.side}
      ) < ${most}
      on conflict (district, id) do nothing
      returning 1
    )
    select (select count(*)::int from kept) +
      (select count(*)::int from quiz_answer where district = ${district} and id = ${id}::uuid) as n`.execute(db)
  return (rows[0]?.n ?? 0) > 0 ? 'kept' : 'full'
}

/** The two addresses of a quiz, made the first time somebody of the house asks for them. */
export async function quizLinks({ db, district }: Store, matter: string): Promise<Readonly<Record<Side, string>>> {
  const fresh = () => randomBytes(16).toString('base64url')
  await sql`
    insert into quiz_link (district, token, matter, side)
    values (${district}, ${fresh()}, ${matter}, 'before'), (${district}, ${fresh()}, ${matter}, 'after')
    on conflict (district, matter, side) do nothing`.execute(db)
  const { rows } = await sql<{ token: string; side: Side }>`
    select token, side
    from quiz_link
    where district = ${district} and matter = ${matter}`.execute(db)
  const of = (side: Side) => rows.find((row) => row.side === side)?.token ?? ''
  return { before: of('before'), after: of('after') }
}

export interface SheetRow {
  readonly matter: string
  readonly side: Side
  readonly group: string | null
  readonly street: string | null
  readonly picks: readonly string[]
  readonly right: number
  readonly of: number
}

/** The sheets of one activity, or of every activity held in a span, inside this post's reach. */
export async function sheetsOf(
  store: Store,
  post: Post,
  asked: { readonly matter: string } | { readonly from: Day; readonly until: Day },
): Promise<SheetRow[]> {
  const { db, district } = store
  const which =
    'matter' in asked
      ? sql`quiz_answer.matter = ${asked.matter}`
      : sql`coalesce(it.held_on, it.planned_on) between ${asked.from} and ${asked.until}`
  const { rows } = await sql<SheetRow>`
    select quiz_answer.matter, quiz_answer.side, quiz_answer.taker_group as "group", it.street, quiz_answer.picks,
      quiz_answer."right", quiz_answer."of"
    from quiz_answer
    join matter on matter.district = quiz_answer.district and matter.id = quiz_answer.matter
    join outreach as it on it.district = quiz_answer.district and it.matter = quiz_answer.matter
    where quiz_answer.district = ${district} and ${which} and matter.state <> ${annulled}
      and ${withinReach(store, post, 'matter', [outreachLine.id])}
    order by quiz_answer.id
    limit 200000`.execute(db)
  return rows
}
