import { sql } from 'kysely'
import { type Concerned, mayRead, type Post, reachOf } from '../kernel/reach.ts'
import { because, type Reason, type Refusal, refuse } from '../kernel/reason.ts'
import { type Bears, numbersBorne, takenWords } from '../kernel/unique.ts'
import type { Tx } from './load.ts'
import type { Store } from './store.ts'
import type { Working } from './working.ts'

export interface Taken {
  readonly working: Working
  readonly reasons: readonly Reason[]
}

interface Row extends Bears {
  readonly district: string
  readonly line: string
  readonly matter: string
}

/**
 * Enters the numbers that the changed matters now bear, and frees those they no longer bear (decision 33). The table's
 * key decides between two who come at the same moment: the second waits for the first, and is told who has it.
 */
export async function bearNumbers(
  store: Store,
  tx: Tx,
  post: Post,
  workings: readonly Working[],
): Promise<readonly Taken[]> {
  const changed = workings.map((working) => ({ working, ...changeOf(store, working) }))
  const freed = changed.flatMap(({ freed: rows }) => rows)
  const claimed = changed.flatMap(({ claimed: rows }) => rows)
  if (freed.length > 0) await free(tx, freed)
  if (claimed.length === 0) return []
  const refused = missed(claimed, await enter(tx, claimed))
  return refused.length === 0 ? [] : whoHas(store, tx, post, { changed, refused })
}

/** The refusal of one matter's act; null when its numbers are its own. */
export async function refusedNumbers(store: Store, tx: Tx, post: Post, working: Working): Promise<Refusal | null> {
  const [taken] = await bearNumbers(store, tx, post, [working])
  return taken ? refuse('procedure', taken.reasons) : null
}

/** The same question with nothing written: for a look at what an act would issue. */
export async function numbersTaken(
  store: Store,
  tx: Tx,
  post: Post,
  workings: readonly Working[],
): Promise<readonly Taken[]> {
  const changed = workings.map((working) => ({ working, ...changeOf(store, working) }))
  const claimed = changed.flatMap(({ claimed: rows }) => rows)
  return claimed.length === 0 ? [] : whoHas(store, tx, post, { changed, refused: claimed })
}

interface Change {
  readonly working: Working
  readonly claimed: readonly Row[]
  readonly freed: readonly Row[]
}

function changeOf({ district }: Store, { id, business, isNew, plainBefore, plain }: Working): Omit<Change, 'working'> {
  const { line } = business
  if (!line.unique) return { claimed: [], freed: [] }
  const rows = (bears: readonly Bears[]) => bears.map((one): Row => ({ district, line: line.id, ...one, matter: id }))
  const before = isNew ? [] : rows(numbersBorne(line, plainBefore))
  const after = rows(numbersBorne(line, plain))
  const without = (all: readonly Row[], others: readonly Row[]) =>
    all.filter((row) => !others.some((other) => placeOf(other) === placeOf(row)))
  return { claimed: without(after, before), freed: without(before, after) }
}

/** The rows that a folded matter asks for: what the replay compares with. */
export function numberRows(
  district: string,
  id: string,
  line: Working['business']['line'],
  matter: Working['plain'],
): Row[] {
  return numbersBorne(line, matter).map((one) => ({ district, line: line.id, ...one, matter: id }))
}

async function free(tx: Tx, rows: readonly Row[]): Promise<void> {
  await sql`
    delete from number_borne
    using json_populate_recordset(null::number_borne, ${JSON.stringify(rows)}::json) as gone
    where number_borne.district = gone.district and number_borne.line = gone.line
      and number_borne.field = gone.field and number_borne.value = gone.value
      and number_borne.matter = gone.matter`.execute(tx)
}

/** In the order of the key, so that two batches never wait for each other in a circle. */
async function enter(tx: Tx, rows: readonly Row[]): Promise<readonly Row[]> {
  const entered = await sql<Row>`
    insert into number_borne (district, line, field, value, matter)
    select district, line, field, value, matter
    from json_populate_recordset(null::number_borne, ${JSON.stringify(rows)}::json) with ordinality
    order by line, field, value, ordinality
    on conflict do nothing
    returning district, line, field, value, matter`.execute(tx)
  return entered.rows
}

function missed(claimed: readonly Row[], entered: readonly Row[]): Row[] {
  const ours = new Set(entered.map((row) => `${placeOf(row)}\n${row.matter}`))
  return claimed.filter((row) => !ours.has(`${placeOf(row)}\n${row.matter}`))
}

interface Holder extends Bears, Concerned {
  readonly line: string
  readonly matter: string
  readonly number: string | null
}

/** Who bears each of these numbers. A holder without a row yet is of the same batch. */
async function holders(tx: Tx, rows: readonly Row[]): Promise<Map<string, Holder>> {
  const found = await sql<Holder>`
    select borne.line, borne.field, borne.value, borne.matter, matter.number,
      coalesce(matter.organs, '{}') as organs, coalesce(matter.people, '{}') as people
    from json_populate_recordset(null::number_borne, ${JSON.stringify(rows)}::json) as wanted
    join number_borne as borne on borne.district = wanted.district and borne.line = wanted.line
      and borne.field = wanted.field and borne.value = wanted.value
    left join matter on matter.district = borne.district and matter.id = borne.matter`.execute(tx)
  return new Map(found.rows.map((row) => [placeOf(row), row]))
}

interface Asking {
  readonly changed: readonly Change[]
  readonly refused: readonly Row[]
}

async function whoHas(store: Store, tx: Tx, post: Post, { changed, refused }: Asking): Promise<Taken[]> {
  const held = await holders(tx, refused)
  const own = new Set(changed.map(({ working }) => working.id))
  return changed.flatMap(({ working, claimed }) => {
    const { line } = working.business
    const reach = reachOf(line, post)
    const reasons = claimed.flatMap((row) => {
      const holder = refused.includes(row) ? held.get(placeOf(row)) : undefined
      if (!holder || holder.matter === row.matter) return []
      const name = own.has(holder.matter) ? '（同一批的另一件）' : mayRead(reach, holder) ? holder.number : null
      return [because(takenWords(line, shown(working, row), name), { field: row.field })]
    })
    return reasons.length > 0 ? [{ working, reasons }] : []
  })
}

/** As it was typed, not as it is compared. */
function shown({ plain }: Working, { field }: Row): Bears {
  return { field, value: String(plain.answers[field] ?? '') }
}

function placeOf({ line, field, value }: Pick<Row, 'line' | 'field' | 'value'>): string {
  return `${line}\n${field}\n${value}`
}

/** What stands against values of a sheet before it is taken in: by value, who bears it already. */
export async function bearersOf(
  { district }: Store,
  tx: Tx,
  line: string,
  borne: readonly Bears[],
): Promise<Map<string, Holder>> {
  if (borne.length === 0) return new Map()
  const nobody = '00000000-0000-0000-0000-000000000000'
  const found = await holders(
    tx,
    borne.map((one) => ({ district, line, ...one, matter: nobody })),
  )
  return new Map([...found.values()].map((holder) => [`${holder.field}\n${holder.value}`, holder]))
}
