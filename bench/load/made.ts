import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { businesses } from '../../src/lines/register.ts'
import { connect } from '../../src/store/connect.ts'
import { recountTallies } from '../../src/store/day-tallies.ts'
import { migrate } from '../../src/store/migrate.ts'
import { foundDistrict, openStore } from '../../src/store/open.ts'
import type { Addresses } from './databases.ts'
import { copyRecords, type Model } from './records.ts'
import { furnish, lookersOn, units } from './world.ts'

/** What is written beside the data, so that a folder made once can be asked again. */
interface Made {
  readonly models: readonly Model[]
  readonly there: number
  /** Milliseconds the desk's clock is behind: it goes on where it was, and is never put back. */
  readonly shift: number
}

const step = 100_000

/** The folder with at least so many records, made where they are missing; and how many there are. */
export async function made(folder: string, { ownerUrl, appUrl, readerUrl }: Addresses, records: number): Promise<Made> {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o711)
  const note = join(folder, 'made.json')
  await migrate(ownerUrl, { appRole: 'faheng_app', readerRole: 'faheng_reader' })
  const before = existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as Made) : await founded()
  if (before.there >= records) return before
  const started = performance.now()
  await filled(ownerUrl, before, records)
  // What came in past the store is not in the counts by day.
  const { db, close } = connect(appUrl, { district: 'shifan' })
  await recountTallies({ db, district: 'shifan' }, true)
  await close()
  const after = { ...before, there: records }
  writeFileSync(note, JSON.stringify(after))
  console.log(`写入 ${records - before.there} 条：${((performance.now() - started) / 1000).toFixed(0)} 秒`)
  return after

  async function founded(): Promise<Made> {
    await foundDistrict(appUrl, { district: 'shifan', name: '示范区', synthetic: true })
    const shift = Date.now() - Date.parse('2022-01-05T09:00:00+08:00')
    const store = await openStore({
      url: appUrl,
      readerUrl,
      businesses,
      district: 'shifan',
      keyFile: join(folder, 'key'),
      filesDir: join(folder, 'files'),
      clock: () => new Date(Date.now() - shift),
    })
    const { models } = await furnish(store)
    await lookersOn(store)
    await store.close()
    const fresh = { models, there: 0, shift }
    writeFileSync(note, JSON.stringify(fresh))
    return fresh
  }
}

/** Many records are written without indexes and references, which are put back once the records stand. */
async function filled(ownerUrl: string, { models, there }: Made, until: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query("set maintenance_work_mem = '1GB'; set work_mem = '256MB'")
    const again = until - there > step ? await putAside(client) : []
    for (let from = there; from < until; from += step) {
      await copyRecords(client, { units, models, from, until: Math.min(from + step, until) })
      if (until - there > step) console.log(`  已有 ${Math.min(from + step, until)} 条`)
    }
    for (const statement of again) await client.query(statement)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

/** What puts them back. Keys stay: a record written twice must be refused. */
async function putAside(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ off: string; on: string }>(
    `with filled as (select unnest('{matter, event, clock, party, enforcement, enforcement_officers}'::regclass[]) as it)
     select format('alter table %s drop constraint %I', it, conname) as off,
       format('alter table %s add constraint %I %s', it, conname, pg_get_constraintdef(pg_constraint.oid)) as on
     from filled join pg_constraint on conrelid = it where contype = 'f'
     union all
     select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
     from filled join pg_index on indrelid = it where not indisunique`,
  )
  for (const { off } of rows) await client.query(off)
  return rows.map(({ on }) => on)
}
