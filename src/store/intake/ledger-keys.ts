import { type RawBuilder, sql } from 'kysely'
import type { CheckedRow } from '../../door/check-row.ts'
import { columnsKey, keyOf, keyTexts } from '../../door/doubles.ts'
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
  readonly rows: readonly CheckedRow[]
}

/**
 * What is already recorded of a sheet's acts, however it came in, by the same key that finds doubles in a file. The
 * columns are compared first: of all that a unit has recorded few say what a row of the file says.
 */
export async function recordedKeys(store: Store, tx: Tx, asking: Asking): Promise<Map<string, Recorded>> {
  const { business, sheet, names, rows } = asking
  const fields = sheet.key.flatMap((header): KeyField[] => {
    const name = sheet.columns[header]?.field ?? ''
    const field = business.line.fields[name]
    return field?.column && !field.sealed ? [{ name, field }] : []
  })
  if (fields.length < sheet.key.length || rows.length === 0) return new Map()
  const wanted = new Set(rows.map((row) => columnsKey(keyTexts(row, sheet))))
  const near = new Map<string, readonly string[]>()
  for (const { id, values } of await candidates(store, tx, asking, fields)) {
    const texts = fields.map(({ field }, at) => writeValue(values[at], field, { unit: 'yuan', names }))
    const key = columnsKey(texts)
    if (key !== null && wanted.has(key)) near.set(id, texts)
  }
  const found = new Map<string, Recorded>()
  for (const { parties, ...matter } of await standing(store, tx, [...near.keys()])) {
    const key = keyOf(
      near.get(matter.id) ?? [],
      (parties ?? []).map((name) => ({ name })),
    )
    if (key !== null) found.set(key, matter)
  }
  return found
}

async function candidates(
  { district }: Store,
  tx: Tx,
  { business, rows }: Asking,
  fields: readonly KeyField[],
): Promise<{ readonly id: string; readonly values: readonly unknown[] }[]> {
  const given = rows.map(({ attempt }) => attempt.given)
  const exact = fields.flatMap((field) => exactly(field, given) ?? [])
  const clauses = exact.length > 0 ? exact : fields.flatMap((field) => spelled(field, given) ?? [])
  const found = await sql<{ id: string; values: readonly unknown[] }>`
    select it.matter as id, json_build_array(${sql.join(fields.map(({ name }) => sql.ref(`it.${snake(name)}`)))}) as values
    from ${sql.table(tableOf(business.line).name)} as it
    where it.district = ${district} and ${sql.join([sql`true`, ...clauses], sql` and `)}`.execute(tx)
  return found.rows
}

async function standing(
  { district }: Store,
  tx: Tx,
  ids: readonly string[],
): Promise<(Recorded & { readonly parties: readonly string[] | null })[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Recorded & { readonly parties: readonly string[] | null }>`
    select matter.id, matter.number, matter.organs, matter.people,
      (select array_agg(party.name) from party where party.district = matter.district and party.matter = matter.id) as parties
    from matter
    where matter.district = ${district} and matter.id = any(${ids}::uuid[]) and matter.state <> ${annulled}`.execute(tx)
  return rows
}

type Given = readonly Readonly<Record<string, unknown>>[]

const types: Readonly<Record<string, string>> = { organ: 'uuid', person: 'uuid', day: 'date', choice: 'text' }

function exactly({ name, field }: KeyField, given: Given): RawBuilder<unknown> | null {
  const type = types[field.kind]
  if (!type) return null
  const column = sql.ref(`it.${snake(name)}`)
  const values = [...new Set(given.map((row) => row[name]))]
  const known = values.filter((value) => typeof value === 'string')
  const same = sql`${column} = any(${known}::${sql.raw(type)}[])`
  return known.length === values.length ? same : sql`(${same} or ${column} is null)`
}

/** 〔2021〕 and [2021] are one number: compared as `sameNumber` does, as far as the database can. */
function spelled({ name, field }: KeyField, given: Given): RawBuilder<unknown> | null {
  if (!['text', 'place'].includes(field.kind)) return null
  const column = sql.ref(`it.${snake(name)}`)
  const round = (text: RawBuilder<unknown>) =>
    sql`upper(translate(regexp_replace(${text}, '\\s', '', 'g'), '〔［[【〈<﹝（〕］]】〉>﹞）', '(((((((())))))))'))`
  const values = [...new Set(given.flatMap((row) => (typeof row[name] === 'string' ? String(row[name]) : [])))]
  const wanted = sql`(select ${round(sql.ref('one'))} from unnest(${values}::text[]) as one)`
  return sql`(${column} is null or ${round(column)} in ${wanted})`
}
