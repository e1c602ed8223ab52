import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** One record on its way straight into the tables, past every guard: for planting faults, and for volume. */
export interface Straight {
  readonly id?: string
  readonly line: string
  readonly table: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly rows?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
}

export interface Into {
  readonly district: string
  readonly organ: string
}

/** Puts records into the tables of their lines, with the matter each hangs on; answers their ids in order. */
export async function putStraight(client: pg.Client, into: Into, records: readonly Straight[]): Promise<string[]> {
  const known = records.map((record) => ({ ...record, id: record.id ?? randomUUID() }))
  await insert(
    client,
    'matter',
    known.map(({ id, line, fields }, n) => matterRow(into, { id, line, fields, n })),
  )
  for (const table of new Set(known.map((one) => one.table))) {
    const own = known.filter((one) => one.table === table)
    await insert(
      client,
      table,
      own.map(({ id, fields }) => ({ district: into.district, matter: id, ...columns(fields) })),
    )
    const lists = new Set(own.flatMap(({ rows }) => Object.keys(rows ?? {})))
    for (const list of lists) {
      const rows = own.flatMap(({ id, rows }) =>
        (rows?.[list] ?? []).map((row, at) => ({ district: into.district, matter: id, id: at + 1, ...columns(row) })),
      )
      await insert(client, `${table}_${snake(list)}`, rows)
    }
  }
  return known.map(({ id }) => id)
}

async function insert(client: pg.Client, table: string, rows: readonly Readonly<Record<string, unknown>>[]) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => `"${name}"`).join(', ')
  if (rows.length === 0) return
  await client.query(
    `insert into "${table}" (${names}) select ${names} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}

function columns(fields: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [snake(name), value]))
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

interface Given {
  readonly id: string
  readonly line: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly n: number
}

function matterRow({ district, organ }: Into, { id, line, fields, n }: Given) {
  const unit = fields.unit ?? organ
  return {
    district,
    id,
    line,
    line_version: 1,
    number: null,
    state: 'recorded',
    organ,
    organ_name: '示范区司法局',
    title: String(fields.cause ?? fields.subject ?? fields.holder ?? `示范记录${n}`),
    opened_on: fields.collectedOn ?? fields.receivedOn ?? '2024-06-30',
    version: 1,
    organs: [organ, unit],
    people: [],
    paused: false,
    returned: false,
    taken_over: false,
    closed: true,
    grams: [],
    haystack: '',
  }
}
