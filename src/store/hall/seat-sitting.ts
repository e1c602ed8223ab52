import { sql } from 'kysely'
import { because, refuse } from '../../kernel/reason.ts'
import { stillDue } from '../../lines/exam/compliance.ts'
import { paperAt, parallelPapers, type TestPaper } from '../../lines/exam/parallel-papers.ts'
import type { Tx } from '../load.ts'
import type { Store } from '../store.ts'
import type { Actor, NotPerformed } from '../types.ts'
import { newId } from '../uuid.ts'
import { blueprintOf, type ExamAnswers } from './exam-answers.ts'
import { readBank } from './read-bank.ts'

export interface Seating {
  readonly exam: string
  readonly number: string | null
  readonly it: ExamAnswers
}

/** 开设考场：papers are made, and everyone still due gets a seat, in the transaction of the act; or the act is refused. */
export async function seatSitting(store: Store, tx: Tx, actor: Actor, seating: Seating): Promise<NotPerformed | null> {
  const { exam, it } = seating
  const n = it.sittings.length
  if (await isBegun(store, tx, exam, n)) return no(['这一场已经有人开考，不能重新开设'])
  const demand = { papers: it.paperCount ?? 2, exposureCap: it.exposureCap ?? 1 }
  const made = parallelPapers(await readBank(store, tx, actor.post), blueprintOf(it), demand, seedOf(exam) + n)
  if (!made.ok) return no(made.says)
  await clear(store, tx, exam, n)
  await addSitting(store, tx, actor, seating)
  await addForms(store, tx, { exam, n }, made.papers)
  const seats = seatsOf(store, seating, made.papers)
  if (seats.length === 0) return no(['名单上没有还要考的人'])
  await sql`
    insert into hall_seat (district, id, exam, n, candidate, ticket, name, unit, form)
    select ${store.district}, id, ${exam}, ${n}, candidate, ticket, name, unit, form
    from json_to_recordset(${JSON.stringify(seats)}::json)
      as seat (id uuid, candidate int, ticket text, name text, unit text, form text)`.execute(tx)
  await knowByAccount(store, tx, exam, n)
  return null
}

function no(says: readonly string[]): NotPerformed {
  return refuse(
    'procedure',
    says.slice(0, 20).map((one) => because(one)),
  )
}

function seedOf(id: string): number {
  return Number.parseInt(id.slice(-6), 16)
}

async function isBegun({ district }: Store, tx: Tx, exam: string, n: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from hall_seat
    where district = ${district} and exam = ${exam} and n = ${n} and started_at is not null
    limit 1`.execute(tx)
  return rows.length > 0
}

/** What an act since taken back had left behind. */
async function clear({ district }: Store, tx: Tx, exam: string, n: number): Promise<void> {
  await sql`delete from hall_seat where district = ${district} and exam = ${exam} and n = ${n}`.execute(tx)
  await sql`delete from hall_form where district = ${district} and exam = ${exam} and n = ${n}`.execute(tx)
  await sql`delete from hall_sitting where district = ${district} and exam = ${exam} and n = ${n}`.execute(tx)
}

async function addSitting({ district }: Store, tx: Tx, { post }: Actor, { exam, it }: Seating): Promise<void> {
  const row = it.sittings.at(-1)
  const at = (moment: string | null | undefined) => `${moment ?? ''}:00+08:00`
  await sql`
    insert into hall_sitting (district, exam, n, kind, title, opens_at, closes_at, minutes, person, post)
    values (${district}, ${exam}, ${it.sittings.length}, ${row?.kind ?? 'first'}, ${it.title ?? ''},
      ${at(row?.opensAt)}::timestamptz, ${at(row?.closesAt)}::timestamptz, ${row?.minutes ?? 0},
      ${post.person}, ${post.id})`.execute(tx)
}

async function addForms(
  { district }: Store,
  tx: Tx,
  { exam, n }: { exam: string; n: number },
  papers: readonly TestPaper[],
): Promise<void> {
  const forms = papers.map(({ questions }, at) => ({ form: `${at + 1}`, questions }))
  await sql`
    insert into hall_form (district, exam, n, form, questions)
    select ${district}, ${exam}, ${n}, form, questions
    from json_to_recordset(${JSON.stringify(forms)}::json) as made (form text, questions jsonb)`.execute(tx)
}

/** Neighbours on the roster never share a paper. Whoever has no ticket is given one. */
function seatsOf(store: Store, { number, it }: Seating, papers: readonly TestPaper[]) {
  const serial = [...(number ?? '').matchAll(/\d+/g)].map(([digits], at) =>
    at === 0 ? digits : digits.padStart(3, '0'),
  )
  return stillDue(it.candidates).map(({ id, ticket, name, unit }, seat) => ({
    id: newId(store.now()),
    candidate: id,
    ticket: (ticket ?? `${serial.join('')}${String(id).padStart(5, '0')}`).normalize('NFKC').toUpperCase(),
    ...{ name: name ?? '', unit: unit ?? '' },
    form: `${papers.indexOf(paperAt(papers, seat)) + 1}`,
  }))
}

/** Who works at a unit under the name on the roster may walk in from the desk; where two share a name, neither may. */
async function knowByAccount({ district, today }: Store, tx: Tx, exam: string, n: number): Promise<void> {
  const on = today()
  await sql`
    with staff as (
      select person.name, organ.name as unit, (min(person.id::text))::uuid as person
      from person
      join account on account.district = person.district and account.person = person.id
      join post on post.district = person.district and post.person = person.id
        and post.valid_from <= ${on} and (post.valid_to is null or post.valid_to >= ${on})
      join organ on organ.district = post.district and organ.id = post.organ
      where person.district = ${district} and person.active
      group by person.name, organ.name
      having count(distinct person.id) = 1
    ), alone as (
      select name, unit
      from hall_seat
      where district = ${district} and exam = ${exam} and n = ${n}
      group by name, unit
      having count(*) = 1
    )
    update hall_seat
    set person = staff.person
    from staff, alone
    where hall_seat.district = ${district} and hall_seat.exam = ${exam} and hall_seat.n = ${n}
      and staff.name = hall_seat.name and staff.unit = hall_seat.unit
      and alone.name = hall_seat.name and alone.unit = hall_seat.unit`.execute(tx)
}
