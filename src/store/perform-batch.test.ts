import { expect, test } from 'vitest'
import { behind, testStore } from '../testing/database.ts'
import { libraryBusiness } from '../testing/library.ts'
import { compareWithReplay } from './compare-with-replay.ts'
import { recountTallies } from './day-tallies.ts'
import { perform } from './perform.ts'
import { type BatchPerformed, performBatch } from './perform-batch.ts'
import { search } from './search.ts'
import type { ActRequest, Performed } from './types.ts'
import { undoBatch } from './undo-batch.ts'

const { store, database, as } = await testStore([libraryBusiness])
const clerk = await as('clerk')
const note = '导入《示范清单》'

function lend(name: string, kind = 'novel'): ActRequest {
  const parties = [{ role: 'reader', kind: 'person', name, phone: '13800001234' } as const]
  return { line: 'library', act: 'lend', given: { subject: `${name}借书`, kind, lentOn: '2021-03-01' }, parties }
}

async function count(table: string): Promise<number> {
  const [row] = await behind<{ n: number }>(database, `select count(*)::int as n from ${table}`)
  return row?.n ?? 0
}

test('一批中有一行不对，整批不办，每一行说明自己的原因', async () => {
  const requests = [lend('示范读者一'), { ...lend('示范读者二'), parties: [] }, lend('示范读者三', 'poem')]
  const answer = await performBatch(store, clerk, requests, { note })
  expect(answer).toEqual({
    allowed: false,
    refused: [
      { index: 1, reasons: [{ says: '请登记读者', field: 'parties' }] },
      { index: 2, reasons: [{ says: '请选择书的种类', field: 'kind' }] },
    ],
  })
  expect(await count('matter')).toBe(0)
  expect(await count('counter')).toBe(0)
})

test('毛病在几百行之后：前面已经存下的也一并收回，后面的毛病照样说完', async () => {
  const requests = Array.from({ length: 900 }, (_, at) =>
    lend(`示范读者${at}`, at === 500 || at === 899 ? 'poem' : 'novel'),
  )
  const answer = await performBatch(store, clerk, requests, { note })
  const reasons = [{ says: '请选择书的种类', field: 'kind' }]
  expect(answer).toEqual({
    allowed: false,
    refused: [
      { index: 500, reasons },
      { index: 899, reasons },
    ],
  })
  for (const table of ['matter', 'event', 'batch', 'counter']) expect(await count(table)).toBe(0)
})

test('批量和单件是同一套规矩，说的话也一样', async () => {
  const lent = (await perform(store, clerk, lend('示范读者甲', 'map'))) as Performed
  const giveBack: ActRequest = { line: 'library', matter: lent.matter, act: 'giveBack', given: {} }
  const alone = await perform(store, clerk, giveBack)
  const inBatch = await performBatch(store, clerk, [giveBack], { note })
  expect(alone).toMatchObject({ allowed: false, reasons: [{ says: '地图须当面清点' }] })
  expect(inBatch).toEqual({ allowed: false, refused: [{ index: 0, reasons: !alone.allowed && alone.reasons }] })
})

test('一大批里各行填的栏目不一样、新旧事项混在一起，存下的都与日志重放一致', async () => {
  const told = { moods: ['glad', 'calm'], promisedOn: '2021-05-01', hotline: '13900005678' }
  const some = Array.from({ length: 60 }, (_, at): ActRequest => {
    const one = lend(`示范"读者\\${at}`, 'map')
    return at % 7 === 3 ? { ...one, given: { ...one.given, ...told } } : one
  })
  const opened = (await performBatch(store, clerk, some, { note })) as BatchPerformed
  const [first] = opened.performed
  const noted: ActRequest = { line: 'library', matter: first?.matter ?? '', act: 'note', given: { text: '电话催还' } }
  const again = await performBatch(store, clerk, [...some, noted], { note })
  expect(again).toMatchObject({ allowed: true })
  const { differences } = await compareWithReplay(store, {
    matters: [...opened.performed, ...(again as BatchPerformed).performed].map(({ matter }) => matter),
  })
  expect(differences).toEqual([])
  const [row] = await behind<{ told: number }>(
    database,
    'select count(*)::int as told from library where matter = any($1::uuid[]) and promised_on is not null and array_length(moods, 1) = 2',
    [opened.performed.map(({ matter }) => matter)],
  )
  expect(row?.told).toBe(9)
})

test('一千行一次办完，编号连着，日志、期限、文书、凭据都在', async () => {
  const before = await count('event')
  const requests = Array.from({ length: 1000 }, (_, at) => lend(`示范读者${at}`))
  const answer = (await performBatch(store, clerk, requests, { note })) as BatchPerformed
  expect(answer.performed).toHaveLength(1000)
  const numbers = answer.performed.map(({ number }) => Number(/(\d+)号/.exec(number ?? '')?.[1]))
  expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at))
  expect(await count('event')).toBe(before + 1000)
  expect(await recountTallies(store)).toEqual([])
  const [kept] = await behind(database, 'select acts, note from batch where id = $1', [answer.batch])
  expect(kept).toEqual({ acts: 1000, note })
  const [written] = await behind(
    database,
    'select count(*)::int as events, count(paper.number)::int as papers from event join paper on paper.matter = event.matter where event.batch = $1',
    [answer.batch],
  )
  expect(written).toEqual({ events: 1000, papers: 1000 })
})

test('同一件在一批里先后办两次，后一次看得见前一次', async () => {
  const lent = (await perform(store, clerk, lend('示范读者乙', 'map'))) as Performed
  const requests: ActRequest[] = [
    { line: 'library', matter: lent.matter, version: 1, act: 'damage', given: { pages: [{ page: 7 }] } },
    { line: 'library', matter: lent.matter, version: 1, act: 'giveBack', given: {} },
  ]
  const answer = (await performBatch(store, clerk, requests, { note })) as BatchPerformed
  expect(answer.performed[1]).toMatchObject({ state: 'back', version: 3, events: [2, 3] })
})

test('整批撤销：新登记的注销、编号作废，旧事项回到原样；其后又办了事的不能撤', async () => {
  const old = (await perform(store, clerk, lend('示范读者丙'))) as Performed
  const requests: ActRequest[] = [
    lend('示范读者丁'),
    { line: 'library', matter: old.matter, act: 'giveBack', given: {} },
  ]
  const answer = (await performBatch(store, clerk, requests, { note })) as BatchPerformed
  const [opened] = answer.performed
  expect((await undoBatch(store, clerk, answer.batch, '导错了表')).allowed).toBe(true)
  const states = await behind(database, 'select state, closed from matter where id = any($1::uuid[])', [
    [opened?.matter, old.matter],
  ])
  expect(states).toEqual(
    expect.arrayContaining([
      { state: '_annulled', closed: true },
      { state: 'lent', closed: false },
    ]),
  )
  const [voided] = await behind(database, `select number from number_void where series = 'library' and matter = $1`, [
    opened?.matter,
  ])
  expect(voided?.number).toBe(opened?.number)
  expect(await search(store, clerk.post, '示范读者丁')).toEqual([])
  expect(await undoBatch(store, clerk, answer.batch, '再撤一次')).toMatchObject({
    refused: [{ reasons: [{ says: '这个批次已经撤销过' }] }],
  })

  const again = (await performBatch(store, clerk, [lend('示范读者戊')], { note })) as BatchPerformed
  await perform(store, clerk, { line: 'library', matter: again.performed[0]?.matter ?? '', act: 'giveBack', given: {} })
  const refused = await undoBatch(store, clerk, again.batch, '晚了')
  expect(refused).toMatchObject({
    allowed: false,
    refused: [{ reasons: [{ says: expect.stringContaining('其后又办理了别的事') }] }],
  })
})

test('同一批送两次，只办一次', async () => {
  const before = await count('matter')
  const send = () => performBatch(store, clerk, [lend('示范读者己')], { note, key: 'batch-0001' })
  const [first, second] = await Promise.all([send(), send()])
  expect(second).toEqual(first)
  expect(await count('matter')).toBe(before + 1)
})
