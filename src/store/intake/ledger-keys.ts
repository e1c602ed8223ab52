import { type RawBuilder, sql } from 'kysely'
import { keyOf } from '../../door/doubles.ts'
import type { Names } from '../../door/names.ts'
import { writeValue } from '../../door/write-value.ts'
import type { Business } from '../../kernel/business.ts'
import type { Field } from '../../kernel/field.ts'
import type { Sheet } from '../../kernel/sheet.ts'
import type { Tx } from '../load.ts'
import { snake, tableOf } from '../schema.ts'
import type { Store } from '../store.ts'
import { annulled } from '../working.ts'

interface KeyField {
  readonly name: string
  readonly field: Field
}

interface Candidate {
  readonly id: string
  readonly number: string | null
  readonly organs: readonly string[]
  readonly people: readonly string[]
  readonly values: readonly unknown[]
  readonly parties: readonly string[] | null
}

export interface Recorded {
  readonly id: string
  readonly number: string | null
  readonly organs: readonly string[]
  readonly people: readonly string[]
}

interface Asking {
  readonly business: Business
  readonly sheet: Sheet
  readonly names: Names
  /** What the rows of the file give: only matters that could be one of them are looked at. */
  readonly given: readonly Readonly<Record<string, unknown>>[]
}

/** What is already recorded of a sheet's acts, however it came in, by the same key that finds doubles in a file. */
export async function recordedKeys(store: Store, tx: Tx, asking: Asking): Promise<Map<string, Recorded>> {
  const { business, sheet, names } = asking
  const fields = sheet.key.flatMap((header): KeyField[] => {
    const name = sheet.columns[header]?.field ?? ''
    const field = business.line.fields[name]
    return field?.column && !field.sealed ? [{ name, field }] : []
  })
  if (fields.length < sheet.key.length || asking.given.length === 0) return new Map()
  const found = new Map<string, Recorded>()
  for (const { values, parties, ...matter } of await candidates(store, tx, asking, fields)) {
    const texts = fields.map(({ field }, at) => writeValue(values[at], field, { unit: 'yuan', names }))
    const key = keyOf(
      texts,
      (parties ?? []).map((name) => ({ name })),
    )
    if (key !== null) found.set(key, matter)
  }
  return found
}

async function candidates(
  { district }: Store,
  tx: Tx,
  { business, given }: Asking,
  fields: readonly KeyField[],
): Promise<Candidate[]> {
  const { line } = business
  const clauses = fields.flatMap((field) => exactly(field, given) ?? spelled(field, given) ?? [])
  const { rows } = await sql<Candidate>`
    select matter.id, matter.number, matter.organs, matter.people,
      json_build_array(${sql.join(fields.map(({ name }) => sql.ref(`it.${snake(name)}`)))}) as values,
      (select array_agg(party.name) from party where party.district = matter.district and party.matter = matter.id) as parties
    from ${sql.table(tableOf(line).name)} as it
    cross join lateral (
      select id, number, organs, people, state, district
      from matter
      where matter.district = it.district and matter.id = it.matter
      limit 1
    ) as matter
    where it.district = ${district}
      and matter.state <> ${annulled} and ${sql.join([sql`true`, ...clauses], sql` and `)}`.execute(tx)
  return rows
}

const types: Readonly<Record<string, string>> = { organ: 'uuid', person: 'uuid', day: 'date', choice: 'text' }

function exactly({ name, field }: KeyField, given: Asking['given']): RawBuilder<unknown> | null {
  const type = types[field.kind]
  if (!type) return null
  const column = sql.ref(`it.${snake(name)}`)
  const values = [...new Set(given.map((row) => row[name]))]
  const known = values.filter((value) => typeof value === 'string')
  const same = sql`${column} = any(${known}::${sql.raw(type)}[])`
  return known.length === values.length ? same : sql`(${same} or ${column} is null)`
}

/** 〔2021〕 and [2021] are one number: compared as `sameNumber` does, as far as the database can. */
function spelled({ name, field }: KeyField, given: Asking['given']): RawBuilder<unknown> | null {
  if (!['text', 'place'].includes(field.kind)) return null
  const column = sql.ref(`it.${snake(name)}`)
  const round = (text: RawBuilder<unknown>) =>
    sql`upper(translate(regexp_replace(${text}, '\\s', '', 'g'), '〔［[【〈<﹝（〕］]】〉>﹞）', '(((((((())))))))'))`
  const values = [...new Set(given.flatMap((row) => (typeof row[name] === 'string' ? String(row[name]) : [])))]
  const wanted = sql`(select ${round(sql.ref('one'))} from unnest(${values}::text[]) as one)`
  return sql`(${column} is null or ${round(column)} in ${wanted})`
}
