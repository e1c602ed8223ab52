import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { businesses } from '../lines/register.ts'
import { scratchFolder } from '../testing/scratch.ts'
import { givesUp } from './loss.ts'
import { migrate } from './migrate.ts'
import { foundDistrict, openStore } from './open.ts'
import { saveOrgan } from './organs.ts'
import { postsOf, savePerson, savePost } from './people.ts'
import { perform } from './perform.ts'
import { backUp } from './postgres/backup.ts'
import { keyOfPassphrase } from './postgres/backup-key.ts'
import { withClient } from './postgres/client.ts'
import { type RunningPostgres, removePostgres, startPostgres } from './postgres/start.ts'
import { makeSeals } from './seals/seal.ts'
import { rehearseUpgrade } from './upgrade.ts'
import { newId } from './uuid.ts'

const folder = scratchFolder('upgrade')
const migrations = join(folder, 'migrations')
const keys = keyOfPassphrase('示范用的备份口令一二三四')
const clock = () => new Date('2021-03-01T09:00:00+08:00')
let server: RunningPostgres

beforeAll(async () => {
  cpSync(join(import.meta.dirname, 'migrations'), migrations, { recursive: true })
  server = await startPostgres({ dataDir: join(folder, 'postgres'), fsync: false })
  await migrate(server.ownerUrl)
  await foundDistrict(server.appUrl, { district: 'shifan', name: '示范区', synthetic: false })
  const aside = { keyFile: join(folder, 'key'), filesDir: join(folder, 'files') }
  const store = await openStore({ url: server.appUrl, businesses, district: 'shifan', clock, ...aside })
  const [organ, person, post] = [newId(clock()), newId(clock()), newId(clock())]
  const validFrom = '2000-01-01' as never
  await saveOrgan(store, { id: organ, name: '示范区司法局', kind: 'bureau', codeWord: '示司', validFrom })
  await savePerson(store, { id: person, name: '示范内勤' })
  await savePost(store, { id: post, person, role: 'clerk', organ, lines: 'all', validFrom })
  const [held] = await postsOf(store, person)
  const days = { openedOn: '2021-03-01', dueOn: '2021-06-01' }
  const given = { title: '示范任务', source: 'leader', domain: 'other', lead: organ, ...days }
  const done =
    held && (await perform(store, { post: held, organName: '示范区司法局' }, { line: 'task', act: 'open', given }))
  expect(done?.allowed).toBe(true)
  await makeSeals(store)
  await store.close()
})

afterAll(async () => {
  await server.stop()
  await removePostgres(join(folder, 'postgres'))
  rmSync(folder, { recursive: true, force: true })
})

async function backedUp(name: string): Promise<string> {
  const into = join(folder, `${name}.fhb`)
  await backUp({ dataDir: join(folder, 'postgres'), into, keys, at: '2021-03-01T10:00' })
  return into
}

const rehearsing = { keys, businesses, clock, folder: migrations }
const asOwner = (query: string) => withClient(server.ownerUrl, async (client) => (await client.query(query)).rows)

/** Whole databases are packed and unpacked, several times over. */
const patient = { timeout: 300_000 }

test('在备份上演练：不丢数据的通过，丢数据的说出丢什么；原库两次都没动', patient, async () => {
  const bundle = await backedUp('one')
  const next = join(migrations, '9001-next.sql')
  writeFileSync(next, 'alter table matter add column later text;\n')
  const good = await rehearseUpgrade(bundle, rehearsing)
  expect(good.against).toEqual([])
  expect(good.databases).toMatchObject([{ database: 'faheng', pending: ['9001-next.sql'], ok: true, matters: 1 }])
  writeFileSync(next, 'alter table task drop column title;\n')
  const bad = await rehearseUpgrade(bundle, rehearsing)
  expect(bad.against).toEqual([expect.stringContaining('会丢失数据：列 task.title 有 1 个值，升级后没有这一列了')])
  await expect(migrate(server.ownerUrl, { folder: migrations })).rejects.toThrow('会丢失数据')
  expect(await asOwner('select title from task')).toEqual([{ title: '示范任务' }])
  rmSync(next)
})

test('流水被改过的备份，演练说得出来；比程序新的数据库，旧程序不打开', patient, async () => {
  await asOwner(`update event set happened_on = '2020-01-01'`)
  const { against } = await rehearseUpgrade(await backedUp('two'), rehearsing)
  expect(against.join()).toContain('与第 1 次封存时不同')
  await asOwner(`insert into migration (name, checksum) values ('9999-newer.sql', 'x')`)
  await expect(migrate(server.ownerUrl)).rejects.toThrow(/更新版本的法衡升级过（到 9999-newer.sql）/)
})

test('有意放弃的数据，要在迁移里写明放弃什么、为什么', () => {
  expect(givesUp('-- gives up: task.title 已并入 task.subject\nalter table task drop column title;')).toEqual(
    new Set(['task.title']),
  )
  expect(givesUp('-- gives up: task.title\n')).toEqual(new Set())
})
