import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { appendFileSync, chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { migrate, pendingMigrations } from '../src/store/migrate.ts'
import { serverAccount } from '../src/store/postgres/account.ts'
import { withClient } from '../src/store/postgres/client.ts'
import { freePort } from '../src/store/postgres/server.ts'
import { postgresPrograms } from '../src/testing/kill/programs.ts'
import { scratchFolder } from '../src/testing/scratch.ts'

/**
 * Point-in-time recovery on an external PostgreSQL, rehearsed: archive, base backup, a mistake, back to the moment
 * before it.   npx tsx bench/point-in-time.ts      with PostgreSQL's own programs (Debian's, or FAHENG_PG_BIN)
 */
const bin = postgresPrograms()
const folder = scratchFolder('moment')
const account = serverAccount(null)
const as: SpawnSyncOptions = { cwd: '/', encoding: 'utf8', ...(account ? { uid: account.uid, gid: account.gid } : {}) }
const [archive, first, base] = ['archive', 'first', 'base'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
]
const port = await freePort(null)
const url = `postgresql://postgres@127.0.0.1:${port}/postgres`

try {
  for (const made of [archive, first, base]) mkdirSync(made, { mode: 0o700 })
  if (account) for (const made of [archive, first, base]) chownSync(made, account.uid, account.gid)
  run('initdb', ['-D', first, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C'])
  appendFileSync(
    join(first, 'postgresql.conf'),
    `\narchive_mode = on\narchive_command = 'cp %p ${archive}/%f'\nlisten_addresses = '127.0.0.1'\nport = ${port}\nunix_socket_directories = ''\n`,
  )
  start(first)
  await migrate(url)
  run('pg_basebackup', [
    '-D',
    base,
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
    '-U',
    'postgres',
    '-X',
    'none',
    '-c',
    'fast',
  ])
  await ask(`insert into district (district, name) values ('shilian', '示练区')`)
  const [{ moment = '' } = {}] = await ask<{ moment: string }>('select clock_timestamp()::text as moment')
  await pause(1500)
  await ask('truncate district cascade')
  await ask('select pg_switch_wal()')
  run('pg_ctl', ['-D', first, '-w', 'stop', '-m', 'fast'])
  appendFileSync(
    join(base, 'postgresql.conf'),
    `\nrestore_command = 'cp ${archive}/%f %p'\nrecovery_target_time = '${moment}'\nrecovery_target_action = 'promote'\narchive_mode = off\n`,
  )
  writeFileSync(join(base, 'recovery.signal'), '')
  start(base)
  while ((await ask<{ busy: boolean }>('select pg_is_in_recovery() as busy'))[0]?.busy) await pause(200)
  const names = await ask<{ name: string }>('select name from district')
  const pending = await pendingMigrations(url)
  const back = names.length === 1 && names[0]?.name === '示练区' && pending.length === 0
  console.log(
    `恢复到 ${moment}：${names.map(({ name }) => name).join('、') || '什么也没有'}，还差 ${pending.length} 个迁移。${back ? '演练通过。' : '演练没有通过。'}`,
  )
  process.exitCode = back ? 0 : 1
} finally {
  for (const cluster of [first, base])
    spawnSync(join(bin, 'pg_ctl'), ['-D', cluster, '-w', 'stop', '-m', 'immediate'], { ...as, stdio: 'ignore' })
  rmSync(folder, { recursive: true, force: true })
}

function start(cluster: string): void {
  run('pg_ctl', ['-D', cluster, '-w', '-t', '120', '-l', join(cluster, 'log'), 'start'])
}

function run(program: string, words: readonly string[]): void {
  const { status, stderr, error } = spawnSync(join(bin, program), words, {
    ...as,
    stdio: ['ignore', 'ignore', program === 'pg_ctl' ? 'ignore' : 'pipe'],
  })
  if (status !== 0) throw new Error(`${program} 没有成功：${String(error ?? stderr ?? status)}`)
}

function ask<Row extends object>(query: string): Promise<Row[]> {
  return withClient(url, async (client) => (await client.query<Row>(query)).rows)
}
