import type pg from 'pg'

/** Rows by table, and values that are not empty by column. */
export interface Held {
  readonly rows: ReadonlyMap<string, number>
  /** matter.title */
  readonly values: ReadonlyMap<string, number>
}

/** Migrations say what they take away on purpose: `-- gives up: matter.title 已并入 matter.subject`. */
const givenUp = /^-- gives up: (\S+) \S/gmu

export async function heldIn(client: pg.ClientBase): Promise<Held> {
  const { rows: columns } = await client.query<{ table: string; column: string }>(`
    select table_name as "table", column_name as "column"
      from information_schema.columns
      join pg_class on pg_class.oid = format('%I.%I', table_schema, table_name)::regclass and relkind in ('r', 'p')
     where table_schema = 'public' and table_name <> 'migration'
     order by table_name, ordinal_position`)
  const byTable = new Map<string, { column: string }[]>()
  for (const { table, column } of columns) byTable.set(table, [...(byTable.get(table) ?? []), { column }])
  const held = { rows: new Map<string, number>(), values: new Map<string, number>() }
  for (const [table, its] of byTable) {
    const counts = its.map(({ column }, at) => `count(${quoted(column)}) as c${at}`).join(', ')
    const { rows } = await client.query<Record<string, string>>(
      `select count(*) as all, ${counts} from ${quoted(table)}`,
    )
    held.rows.set(table, Number(rows[0]?.['all']))
    for (const [at, { column }] of its.entries()) held.values.set(`${table}.${column}`, Number(rows[0]?.[`c${at}`]))
  }
  return held
}

/** What was there and is not any more, in plain sentences. */
export function lossesBetween(before: Held, after: Held, allowed: ReadonlySet<string> = new Set()): string[] {
  const said: string[] = []
  for (const [table, count] of before.rows) {
    const now = after.rows.get(table)
    if (count === 0 || allowed.has(table)) continue
    if (now === undefined) said.push(`表 ${table} 有 ${count} 行，升级后没有这张表了`)
    else if (now < count) said.push(`表 ${table} 原有 ${count} 行，升级后只有 ${now} 行`)
  }
  for (const [column, count] of before.values) {
    const now = after.values.get(column)
    const [table = ''] = column.split('.')
    if (
      count === 0 ||
      allowed.has(column) ||
      allowed.has(table) ||
      (after.rows.get(table) ?? 0) < (before.rows.get(table) ?? 0)
    )
      continue
    if (now === undefined) said.push(`列 ${column} 有 ${count} 个值，升级后没有这一列了`)
    else if (now < count) said.push(`列 ${column} 原有 ${count} 个值，升级后只有 ${now} 个`)
  }
  return said
}

export function givesUp(migration: string): Set<string> {
  return new Set([...migration.matchAll(givenUp)].map(([, name = '']) => name))
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
