import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll } from 'vitest'

/**
 * Listens to every statement the app sends while tests run: whatever touches a table of the business has to name the
 * district once for each, so that on several machines it goes to one of them, and never to another district's rows.
 */
const spread = readFileSync(join(import.meta.dirname, '../store/distribution.sql'), 'utf8')
const tables = new Set([...spread.matchAll(/create_distributed_table\('(\w+)'/g)].map(([, name = '']) => name))
const touching = /\b(?:from|join|update|into|using)\s+(?:only\s+)?"?(\w+)"?/gi

/** Stands in the comment of a statement that names no district to see what happens. */
export const withoutDistrict = 'no district, on purpose'

const judged = new Set<string>()
const astray = new Set<string>()

/** How often a statement touches a table of the business without naming the district. */
export function unnamed(statement: string): number {
  const touched = [...statement.matchAll(touching)].filter(([, name = '']) => tables.has(name)).length
  return Math.max(0, touched - (statement.match(/\bdistrict\b/g)?.length ?? 0))
}

function listen(statement: unknown): void {
  const text = typeof statement === 'string' ? statement : (statement as { text?: unknown } | null)?.text
  if (typeof text !== 'string' || judged.has(text)) return
  judged.add(text)
  if (unnamed(text) > 0 && !text.includes(withoutDistrict)) astray.add(text)
}

const { query } = pg.Client.prototype
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  if (sentByTheApp(this)) listen(args[0])
  return (query as (...given: unknown[]) => unknown).apply(this, args)
} as typeof query

function sentByTheApp(client: pg.Client): boolean {
  const { connectionParameters: known } = client as unknown as { connectionParameters?: { application_name?: string } }
  return known?.application_name === 'faheng'
}

/** At the end of the file that opens a store: what was sent without a district fails it. */
export function watchQueries(): void {
  afterAll(() => {
    const found = [...astray]
    astray.clear()
    if (found.length > 0) throw new Error(`没有写明区的查询：\n${found.join('\n')}`)
  })
}
