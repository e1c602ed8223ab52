import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { withClient } from '../store/postgres/client.ts'
import { isRunning } from '../store/postgres/processes.ts'
import { resolveDatabase } from '../store/postgres/resolve.ts'
import { removePostgres } from '../store/postgres/start.ts'
import type { TestRun } from './postgres.ts'
import { scratchFolder } from './scratch.ts'

const mark = 'faheng-test-'

let run: TestRun

/** Names the run's databases and folder; the server itself starts with the first test that asks for a database. */
export async function setup(project: TestProject) {
  await sweepAfterKilledRuns()
  const dataDir = scratchFolder(`test-${process.pid}`)
  run = { name: `test_${process.pid}_${dataDir.slice(-6).toLowerCase()}`, pid: process.pid, dataDir }
  project.provide('postgres', run)
}

export async function teardown() {
  if (process.env['DATABASE_URL']) await dropDatabases(run.name)
  await removePostgres(run.dataDir)
}

async function sweepAfterKilledRuns() {
  for (const folder of readdirSync(tmpdir()).filter((name) => name.startsWith(mark))) {
    const pid = Number(folder.slice(mark.length).split('-')[0])
    if (!isRunning(pid)) await removePostgres(join(tmpdir(), folder))
  }
}

async function dropDatabases(begins: string) {
  const { ownerUrl } = await resolveDatabase(process.env)
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [begins],
    )
    for (const { datname } of rows) await client.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`)
  })
}
