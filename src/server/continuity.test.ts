import { webcrypto } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { businesses } from '../lines/register.ts'
import { accountNumbers } from '../store/account-numbers.ts'
import { stockOfBlanks, voidBlank } from '../store/continuity/reserve.ts'
import { perform } from '../store/perform.ts'
import { behind, testStore } from '../testing/database.ts'
import { scratchFolder } from '../testing/scratch.ts'
import { type LockedPack, writeContinuityPack } from './continuity.ts'

const { store, database, as, on, organs } = await testStore(businesses)
const clerk = await as('clerk')
const folder = scratchFolder('continuity')
const page = join(folder, 'empty.html')
writeFileSync(page, '<script type="application/json" id="pack">null</script>')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const passphrase = '停机的时候也能打开这一包'
const written = () => writeContinuityPack(store, { page, folder: join(folder, 'packs'), passphrase })

async function opened(file: string, words: string) {
  const html = readFileSync(file, 'utf8')
  const locked = JSON.parse(html.slice(html.indexOf('>') + 1, html.lastIndexOf('<'))) as LockedPack
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
  const base = await webcrypto.subtle.importKey('raw', Buffer.from(words), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(locked.salt), iterations: locked.rounds }
  const key = await webcrypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['decrypt'])
  const plain = await webcrypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(locked.iv) }, key, bytes(locked.box))
  return { html, pack: JSON.parse(new TextDecoder().decode(plain)) }
}

async function opensTask(title: string): Promise<string> {
  const days = { openedOn: store.today(), dueOn: '2021-03-10' }
  const given = { title, source: 'leader', domain: 'other', lead: organs.eastStreet, ...days }
  const parties = [{ role: 'helper', kind: 'organ', name: '示范区西街', organ: organs.westStreet }] as const
  const done = await perform(store, clerk, { line: 'task', act: 'open', given, parties })
  if (!done.allowed) throw new Error(JSON.stringify(done.reasons))
  return done.matter
}

const reminds = (matter: string, day: string, paperNumbers: readonly string[]) =>
  perform(store, clerk, {
    ...{ line: 'task', matter, act: 'remind', paperNumbers },
    given: { remindedOn: day, remindHow: 'paper' },
  })
const says = (answer: Awaited<ReturnType<typeof reminds>>) =>
  answer.allowed ? [] : answer.reasons.map((one) => one.says)

on('2021-03-01')
const matter = await opensTask('示范任务甲')
await reminds(matter, '2021-03-01', [])

test('停机备用包：凭口令打开，有十个工作日的期限、在办事项、留好编号的空白文书；口令不对打不开', async () => {
  const { html, pack } = await opened(await written(), passphrase)
  expect(html).not.toContain('示范任务甲')
  const [bureau] = pack.organs
  expect(bureau.deadlines).toMatchObject([{ due: '2021-03-10', label: expect.any(String), title: '示范任务甲' }])
  expect(bureau.open).toMatchObject([{ title: '示范任务甲', last: '2021-03-01 催办' }])
  expect(bureau.blanks).toMatchObject([
    { title: '督办通知单', number: '示司督督办〔2021〕2号', act: '立项' },
    { title: '催办单', number: '示司督催办〔2021〕2号', act: '催办', asks: ['催办日期', '催办方式'] },
  ])
  await expect(opened(await written(), '不是这个口令')).rejects.toThrow()
  expect(readdirSync(join(folder, 'packs'))).toEqual(['shifan-2021-03-01.html'])
  expect((await stockOfBlanks(store)).map(({ number }) => number).sort()).toEqual([
    '示司督催办〔2021〕2号',
    '示司督督办〔2021〕2号',
  ])
})

test('补录：认纸上的日期和编号，只认一次；留给别的文书的、不是预留的，都说清楚，什么也不留下', async () => {
  on('2021-03-08')
  expect(says(await reminds(matter, '2021-03-03', ['示司督催办〔2021〕99号']))).toEqual([
    '编号示司督催办〔2021〕99号不是停机备用文书上的号，请与纸质文书核对',
  ])
  expect(says(await reminds(matter, '2021-03-03', ['示司督督办〔2021〕2号']))).toEqual([
    '这一步没有编号为示司督督办〔2021〕2号的文书，请核对是哪一步、哪种文书',
  ])
  const late = await reminds(matter, '2021-03-03', ['示司督催办〔2021〕2号'])
  expect(late).toMatchObject({ allowed: true, papers: [{ number: '示司督催办〔2021〕2号' }] })
  const events = await behind(
    database,
    `select happened_on::text, recorded_at::date::text from event where act = 'remind' order by seq`,
  )
  expect(events.at(-1)).toEqual({ happened_on: '2021-03-03', recorded_at: '2021-03-08' })
  expect(says(await reminds(matter, '2021-03-04', ['示司督催办〔2021〕2号']))).toEqual([
    '编号示司督催办〔2021〕2号已经用过或者作废，请与纸质文书核对',
  ])
  expect(await reminds(matter, '2021-03-05', [])).toMatchObject({ papers: [{ number: '示司督催办〔2021〕3号' }] })
})

test('预留的号也都有下落：没用的，第二年作废并写明原因', async () => {
  const missing = async () => {
    const { series, astray } = await accountNumbers(store)
    return [series.flatMap((one) => one.missing), series.flatMap((one) => one.doubled), astray]
  }
  expect(await missing()).toEqual([[], [], []])
  expect(await voidBlank(store, '示司督催办〔2021〕9号', '写坏')).toBe(false)
  on('2022-01-04')
  await written()
  const voided = await behind(database, 'select number, reason from number_void order by number')
  expect(voided).toEqual([{ number: '示司督督办〔2021〕2号', reason: '停机备用文书预留的号，当年没有用' }])
  expect(await missing()).toEqual([[], [], []])
})
