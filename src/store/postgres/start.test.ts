import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { end, type StartedElsewhere, startElsewhere } from '../../testing/child.ts'
import { scratchFolder } from '../../testing/scratch.ts'
import { reachableBy, serverAccount } from './account.ts'
import { binariesFor, bundled } from './binaries.ts'
import { existingCluster } from './layout.ts'
import { isRunning, waitUntilGone } from './processes.ts'
import { removePostgres, startPostgres } from './start.ts'

const asRoot = process.getuid?.() === 0
const nobody = { name: 'nobody', uid: 65_534, gid: 65_534 }
const nobodyCanReadUs = [process.execPath, import.meta.filename].every((path) => reachableBy(path, nobody))

let folder: string
let dataDir: string
let elsewhere: StartedElsewhere[]

beforeEach(() => {
  folder = scratchFolder('start')
  dataDir = join(folder, 'postgres')
  elsewhere = []
})

afterEach(async () => {
  for (const { child } of elsewhere) await end(child, 'SIGKILL')
  await removePostgres(dataDir)
  rmSync(folder, { recursive: true, force: true })
})

const start = () => startPostgres({ dataDir, fsync: false })

async function startByAnother(options: Parameters<typeof startElsewhere>[1] = {}) {
  const started = await startElsewhere(dataDir, options)
  elsewhere.push(started)
  return started
}

async function ask(url: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query({ text: query, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

describe('第一次启动', () => {
  test('建好数据库和三个用户，只有所有者能建表', async () => {
    const server = await start()
    await ask(server.ownerUrl, 'create table note (text text)')
    expect(await ask(server.ownerUrl, 'select current_user')).toBe('faheng_owner')
    expect(await ask(server.appUrl, 'select current_user')).toBe('faheng_app')
    await expect(ask(server.appUrl, 'create table other (text text)')).rejects.toThrow('permission denied')
    await expect(ask(server.readerUrl, 'create table other (text text)')).rejects.toThrow('permission denied')
    await server.stop()
  })

  test('用北京时间，名字能按拼音排', async () => {
    const server = await start()
    expect(await ask(server.appUrl, 'show timezone')).toBe('Asia/Shanghai')
    const byPinyin = `select string_agg(name, '' order by name collate "zh-x-icu") from (values ('赵'), ('安'), ('李')) as given(name)`
    expect(await ask(server.appUrl, byPinyin)).toBe('安李赵')
    await server.stop()
  })

  test('口令和数据旁人看不到', async () => {
    const server = await start()
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(dataDir, 'cluster')).mode & 0o777).toBe(0o700)
    await expect(ask(server.appUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password')
    await server.stop()
  })

  test.runIf(asRoot)('以 root 启动时数据库不是 root 在跑', async () => {
    const server = await start()
    expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0)
    await server.stop()
  })

  test.runIf(asRoot)('数据目录在别人进不去的地方时，数据放到 /var/lib/faheng', async () => {
    mkdirSync(join(folder, 'private'), { mode: 0o700 })
    dataDir = join(folder, 'private/postgres')
    const server = await start()
    expect(existingCluster(dataDir)).toMatch(/^\/var\/lib\/faheng\//)
    expect(await ask(server.appUrl, 'select 1')).toBe(1)
    await server.stop()
    const again = await start()
    expect(await ask(again.appUrl, 'select 1')).toBe(1)
    await again.stop()
  })

  test.runIf(asRoot && nobodyCanReadUs)('普通用户也能启动', async () => {
    mkdirSync(dataDir)
    chownSync(dataDir, nobody.uid, nobody.gid)
    const { ownerUrl, pid, child } = await startByAnother({ uid: nobody.uid })
    expect(statSync(`/proc/${pid}`).uid).toBe(nobody.uid)
    expect(await ask(ownerUrl, 'select current_user')).toBe('faheng_owner')
    await end(child, 'SIGTERM')
    expect(isRunning(pid)).toBe(false)
  })

  test('上次初始化到一半被杀，不留半个数据库', async () => {
    mkdirSync(join(dataDir, 'cluster.new-1/cluster'), { recursive: true })
    const server = await start()
    expect(readdirSync(dataDir).filter((name) => name.includes('.new-'))).toEqual([])
    await server.stop()
  })
})

describe('自带程序', () => {
  test.runIf(asRoot)('数据库用户够不着时复制一份，缺的链接补上', () => {
    const { folder: original, version } = bundled()
    const hidden = join(folder, 'hidden')
    mkdirSync(hidden, { mode: 0o700 })
    execFileSync('cp', ['-r', original, join(hidden, 'package')])
    rmSync(join(hidden, 'package/native/lib/libicui18n.so.60'))
    const account = serverAccount(null)
    const { postgres } = binariesFor(account, folder, { folder: join(hidden, 'package'), version })
    const told = execFileSync(postgres, ['--version'], {
      uid: account?.uid,
      gid: account?.gid,
      cwd: '/',
      encoding: 'utf8',
    })
    expect(told).toContain('PostgreSQL')
  })
})

describe('再次启动', () => {
  test('同一目录第二次启动接着用，最后走的人关', async () => {
    const first = await start()
    const second = await start()
    expect(second).toMatchObject({ pid: first.pid, adopted: true })
    expect(first.adopted).toBe(false)
    await first.stop()
    expect(await ask(second.appUrl, 'select 1')).toBe(1)
    await second.stop()
    expect(isRunning(first.pid)).toBe(false)
  })

  test('两个进程同时启动，一个启动，一个接着用', async () => {
    const both = await Promise.all([startByAnother(), startByAnother()])
    expect(both[0].pid).toBe(both[1].pid)
    expect(both.map(({ adopted }) => adopted).sort()).toEqual([false, true])
  })

  test('启动它的进程被强杀，下次启动接过来，停得下来', async () => {
    const orphaned = await startByAnother()
    await end(orphaned.child, 'SIGKILL')
    expect(isRunning(orphaned.pid)).toBe(true)
    const server = await start()
    expect(server).toMatchObject({ pid: orphaned.pid, adopted: true })
    await server.stop()
    expect(isRunning(orphaned.pid)).toBe(false)
  })

  test('端口被占就换一个，并记住', async () => {
    const first = await start()
    await first.stop()
    const squatter = createServer().listen(first.port, '127.0.0.1')
    const second = await start()
    expect(second.port).not.toBe(first.port)
    expect(await ask(second.appUrl, 'select 1')).toBe(1)
    await second.stop()
    squatter.close()
    const third = await start()
    expect(third.port).toBe(second.port)
    await third.stop()
  })

  test.each([
    ['已经不在的进程', 4_000_000],
    ['另一个程序的进程', process.pid],
  ])('遗留的进程号指向%s，照样启动', async (_, pid) => {
    const first = await start()
    await first.stop()
    writeFileSync(
      join(dataDir, 'cluster/postmaster.pid'),
      `${pid}\n${dataDir}/cluster\n0\n${first.port}\n\n127.0.0.1\n`,
    )
    const second = await start()
    expect(await ask(second.appUrl, 'select 1')).toBe(1)
    await second.stop()
  })

  test('留下锁的进程已死，不会一直等', async () => {
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, 'lock'), `${process.pid}@1`)
    const server = await start()
    await server.stop()
    expect(readdirSync(dataDir)).not.toContain('lock')
  })

  test('数据库自己被强杀后，已提交的还在', async () => {
    const first = await startPostgres({ dataDir })
    await ask(first.ownerUrl, `create table note as select '在' as text`)
    process.kill(first.pid, 'SIGKILL')
    await waitUntilGone(first.pid, 5000)
    const second = await start()
    expect(second.adopted).toBe(false)
    expect(await ask(second.ownerUrl, 'select text from note')).toBe('在')
    await second.stop()
  })
})

describe('停止', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('进程收到 %s，数据库先停好再退出', async (signal) => {
    const { child, pid } = await startByAnother()
    const code = await end(child, signal)
    expect(code).toBe(signal === 'SIGTERM' ? 143 : 130)
    expect(isRunning(pid)).toBe(false)
    expect(readFileSync(join(dataDir, 'cluster.log'), 'utf8')).toContain('database system is shut down')
    expect(readdirSync(join(dataDir, 'cluster'))).not.toContain('postmaster.pid')
  })

  test('进程自己退出，数据库随后停下', async () => {
    const { pid } = await startByAnother({ then: 'exit' })
    expect(await waitUntilGone(pid, 10_000)).toBe(true)
  })
})

describe('不能启动时说清楚', () => {
  test('口令文件丢了', async () => {
    await (await start()).stop()
    rmSync(join(dataDir, 'secrets.json'))
    await expect(start()).rejects.toThrow(/口令文件不见了[\s\S]*备份/)
  })

  test('口令文件换了，而数据库还在运行', async () => {
    const server = await start()
    const kept = readFileSync(join(dataDir, 'secrets.json'))
    writeFileSync(join(dataDir, 'secrets.json'), kept.toString().replace(/"superuser": "[^"]+"/, '"superuser": "x"'))
    await expect(start()).rejects.toThrow('口令不符')
    await server.stop()
  })

  test('数据是别的版本的', async () => {
    await (await start()).stop()
    writeFileSync(join(dataDir, 'cluster/PG_VERSION'), '15\n')
    await expect(start()).rejects.toThrow('数据是 PostgreSQL 15 的')
  })
})
