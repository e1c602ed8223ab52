import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

/** How the tables lie when a database stands on several machines (Citus): all rows of a district on one of them. */
export interface Distribution {
  /** The statements of distribution.sql: what others refer to comes first. */
  readonly sql: string
  /** One sentence for each key that does not begin with the district; empty when the schema can be spread as it is. */
  readonly says: readonly string[]
}

interface Table {
  readonly name: string
  readonly of_district: boolean
  /** Unique keys and references whose first column is another one. */
  readonly astray: readonly string[]
  readonly refers_to: readonly string[]
}

/** Reads the catalogue of a migrated database. `migration` belongs to the installation and stays where it is. */
export async function distributionOf(db: Kysely<Database>): Promise<Distribution> {
  const tables = (await tablesIn(db)).filter(({ name }) => name !== 'migration')
  const says = tables.flatMap(({ name, of_district, astray }) =>
    of_district ? astray.map((key) => `表 ${name} 的 ${key} 不以 district 开头`) : `表 ${name} 没有 district 列`,
  )
  return { sql: inOrder(tables).map(statement).join('\n'), says }
}

const head = `-- Spreads the tables over the machines of a Citus cluster: all rows of a district lie together, so that no query and no
-- transaction leaves its machine. For an empty, migrated database, as its owner, after create extension citus.
-- Written by npx tsx tools/distribution.ts from the catalogue.
`

/** The file distribution.sql as it should stand. */
export function distributionText({ sql: statements }: Distribution): string {
  return `${head}\n${statements}\n`
}

function statement({ name }: Table): string {
  return name === 'district'
    ? `select create_distributed_table('district', 'district');`
    : `select create_distributed_table('${name}', 'district', colocate_with => 'district');`
}

function inOrder(tables: readonly Table[]): Table[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  const placed = new Set<Table>()
  const place = (table: Table) => {
    if (placed.has(table)) return
    for (const name of table.refers_to) {
      const other = byName.get(name)
      if (other && other !== table) place(other)
    }
    placed.add(table)
  }
  for (const first of tables.filter(({ name }) => name === 'district')) place(first)
  for (const table of tables) place(table)
  return [...placed]
}

async function tablesIn(db: Kysely<Database>): Promise<readonly Table[]> {
  const { rows } = await sql<Table>`
    with first_of as (
      select i.indrelid as of, i.indexrelid::regclass::text as key, i.indkey[0] as leads
      from pg_index i
      where i.indisunique
      union all
      select c.conrelid, c.conname, case when leads_too.attname = 'district' then c.conkey[1] else 0 end
      from pg_constraint c
      join pg_attribute leads_too on leads_too.attrelid = c.confrelid and leads_too.attnum = c.confkey[1]
      where c.contype = 'f')
    select t.relname as name,
      exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'district') as of_district,
      array(
        select first_of.key
        from first_of
        left join pg_attribute a on a.attrelid = t.oid and a.attnum = first_of.leads
        where first_of.of = t.oid and a.attname is distinct from 'district'
        order by first_of.key)::text[] as astray,
      array(
        select c.confrelid::regclass::text
        from pg_constraint c
        where c.conrelid = t.oid and c.contype = 'f'
        order by 1)::text[] as refers_to
    from pg_class t
    where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace
    order by t.relname`.execute(db)
  return rows
}
