import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { accountNumbers } from '../store/account-numbers.ts'
import { compareWithReplay } from '../store/compare-with-replay.ts'
import { makeSeals } from '../store/seals/seal.ts'
import { verifySeals } from '../store/seals/verify.ts'
import { behind } from '../testing/database.ts'
import { type Asked, testDesk } from '../testing/desk.ts'
import { libraryBusiness } from '../testing/library.ts'
import { clockStanding } from './clock-check.ts'

const desk = await testDesk([libraryBusiness])
desk.on('2021-03-01')
let clerk = await desk.signIn('clerk')

const lending = (key: string) =>
  clerk.send('POST', '/api/lines/library/matters', {
    act: 'lend',
    given: { subject: '借书', kind: 'novel', lentOn: desk.store.today() },
    parties: [{ role: 'reader', kind: 'person', name: '示范读者甲' }],
    key,
  })
const lent = async () => Number((await behind(desk.database, 'select count(*) from matter'))[0]?.count)
const said = ({ status, body, headers }: Asked) => [status, body.kind, body.reasons?.[0]?.says, headers['retry-after']]

/** Only the app may see and end its own sessions. */
const asApp = { ...desk.database, ownerUrl: desk.database.appUrl }
const waiters = `from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`

/** Holds the counter's row, so that the next act waits at its last step; then does something to whoever waits. */
async function whileWaiting(does: 'pg_terminate_backend' | 'pg_cancel_backend', key: string): Promise<Asked> {
  const owner = new pg.Client({ connectionString: desk.database.ownerUrl })
  await owner.connect()
  try {
    await owner.query('begin')
    await owner.query('select * from counter for update')
    let early: Asked | null = null
    const answer = lending(key).then((answered) => {
      early = answered
      return answered
    })
    while ((await behind(asApp, `select 1 ${waiters}`)).length === 0) {
      if (early) throw new Error(`没有等锁就答了：${JSON.stringify(early)}`)
      await pause(20)
    }
    await behind(asApp, `select ${does}(pid) ${waiters}`)
    return await answer
  } finally {
    await owner.end()
  }
}

test('办到最后一步连接断了：503，说清楚也许办成了；同一张表再交一次，只办一件', async () => {
  expect((await lending('first-key')).status).toBe(200)
  const cut = await whileWaiting('pg_terminate_backend', 'second-key')
  expect(said(cut)).toEqual([503, 'away', expect.stringContaining('再提交一次，办过的不会重办'), '5'])
  expect(await lent()).toBe(1)
  expect((await lending('second-key')).body.number).toBe('示司借〔2021〕2号')
  expect((await lending('second-key')).body.number).toBe('示司借〔2021〕2号')
  expect(await lent()).toBe(2)
})

test('盘慢得超过时限：503，没有保存，号也没有用掉', async () => {
  const slow = await whileWaiting('pg_cancel_backend', 'third-key')
  expect(said(slow)).toEqual([503, 'away', expect.stringContaining('没有保存'), '5'])
  expect((await lending('third-key')).body.number).toBe('示司借〔2021〕3号')
})

test('数据库的盘满了、附件的盘满了：503，说是盘满，什么也没留下', async () => {
  await behind(
    desk.database,
    `create function full_disk() returns trigger language plpgsql as
     $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`,
  )
  await behind(
    desk.database,
    'create trigger full_disk before insert on party for each row execute function full_disk()',
  )
  const before = await lent()
  expect(said(await lending('fourth-key'))).toEqual([503, 'away', expect.stringContaining('磁盘写满'), '5'])
  expect(await lent()).toBe(before)
  await behind(desk.database, 'drop trigger full_disk on party')
  const put = desk.store.files.put
  const noSpace = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  Object.assign(desk.store.files, { put: () => Promise.reject(noSpace) })
  const payload = `--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n证据\r\n--x--\r\n`
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const uploaded = await clerk.raw({ method: 'POST', url: '/api/files', headers, payload })
  Object.assign(desk.store.files, { put })
  expect(said(uploaded)).toEqual([503, 'away', expect.stringContaining('磁盘写满'), '5'])
  expect(await behind(desk.database, 'select 1 from file')).toEqual([])
})

test('时钟倒退：流水的次序不靠时钟，号不重，封存对得上；倒退一天以上不让启动', async () => {
  desk.on('2021-03-10')
  clerk = await desk.signIn('clerk')
  expect((await lending('fifth-key')).status).toBe(200)
  await makeSeals(desk.store)
  expect(await clockStanding(desk.store)).toEqual({ stands: 'well' })
  desk.on('2021-03-09T23:00')
  expect((await clockStanding(desk.store)).stands).toBe('behind')
  desk.on('2021-03-02')
  expect(await clockStanding(desk.store)).toMatchObject({
    stands: 'far-behind',
    says: expect.stringContaining('请先校时'),
  })
  expect((await lending('sixth-key')).body.number).toBe('示司借〔2021〕5号')
  await makeSeals(desk.store)
  expect((await verifySeals(desk.store)).broken).toEqual([])
  expect((await compareWithReplay(desk.store)).differences).toEqual([])
  const { series, astray } = await accountNumbers(desk.store)
  expect([series.flatMap(({ missing, doubled }) => [...missing, ...doubled]), astray]).toEqual([[], []])
})
