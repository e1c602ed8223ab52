import { expect, test } from 'vitest'
import { behind, testStore } from '../testing/database.ts'
import { counselBusiness, libraryBusiness } from '../testing/library.ts'
import { compareWithReplay } from './compare-with-replay.ts'
import { perform } from './perform.ts'
import type { ActRequest, Performed } from './types.ts'

const { store, database, as, on } = await testStore([libraryBusiness, counselBusiness])
const clerk = await as('clerk')
const head = await as('head')
const chief = await as('sectionHead')
const officer = await as('correctionOfficer', { lines: ['counsel'] })

async function done(request: ActRequest, actor = clerk): Promise<Performed> {
  const answer = await perform(store, actor, request)
  if (!answer.allowed) throw new Error(answer.reasons.map(({ says }) => says).join('；'))
  return answer
}

/** Matters that went through everything a matter can go through. */
async function livedThrough(): Promise<string[]> {
  on('2021-03-01')
  const parties = [
    {
      role: 'reader',
      kind: 'person',
      name: '示范读者甲',
      idNumber: '11010519491231002X',
      phone: '13800001234',
    } as const,
  ]
  const { matter } = await done({
    line: 'library',
    act: 'lend',
    given: {
      subject: '借地图',
      kind: 'map',
      lentOn: '2021-03-01',
      hotline: '13900005678',
      moods: ['glad', 'calm'],
      promisedOn: '2021-05-01',
    },
    parties,
  })
  const act = (name: string, given: Record<string, unknown> = {}): ActRequest => ({
    line: 'library',
    matter,
    act: name,
    given,
  })
  await done(
    act('damage', {
      pages: [
        { page: 3, home: '示范区西街九号' },
        { page: 4, dueOn: '2021-03-20' },
      ],
    }),
  )
  await done(act('damage', { pages: [{ id: 1, page: 5 }] }))
  await done(act('allow', { days: 3, why: '没看完' }))
  await done(act('return', { opinion: '写详细些' }), chief)
  await done(act('allow', { days: 2, why: '书太厚' }))
  await done(act('sign'), chief)
  await done(act('sign'), head)
  on('2021-03-05')
  await done(act('stopLending', { why: '等修补' }))
  on('2021-03-09')
  await done(act('goOn'))
  await done(act('assign', { handler: clerk.post.person }))
  await done(act('upstream', { system: '市平台', number: 'S-1', enteredOn: '2021-03-08' }))
  await done(act('serve', { paper: 'receipt', party: 1, to: '示范读者甲', method: 'direct', provedOn: '2021-03-08' }))
  await done(act('tag', { campaign: '读书月' }))
  await done(act('refer', { toLine: 'counsel', why: '想谈谈' }))
  await done(act('giveBack'))
  await done(act('undo', { why: '还没还' }))
  await done(act('giveBack'))
  await done(act('correct', { why: '种类写错', kind: 'novel' }))
  const met = await done(
    {
      line: 'counsel',
      act: 'meet',
      given: { topic: '谈心', phone: '13700001111' },
      parties: [{ role: 'visitor', kind: 'person', name: '示范来访人' }],
    },
    officer,
  )
  await done({ line: 'counsel', matter: met.matter, act: 'file', given: { words: '谈得来' } }, officer)
  return [matter, met.matter]
}

const [matter] = await livedThrough()

test('把日志从头再折一遍，就是现在的行', async () => {
  const comparison = await compareWithReplay(store)
  expect(comparison.differences).toEqual([])
  expect(comparison.matters).toBe(2)
  expect(comparison.columns).toEqual(
    expect.arrayContaining([
      'matter.state',
      'matter.number',
      'matter.handler',
      'matter.grams',
      'matter.returned',
      'library.kind',
      'library.hotline',
      'library_pages.home',
      'party.id_number',
      'clock.start_on',
      'counsel.phone',
      'event.hash',
    ]),
  )
})

test.each([
  ['matter', 'title', `'改过'`],
  ['matter', 'closed_on', `'2020-01-01'`],
  ['library', 'kind', `'map'`],
  ['library_pages', 'page', '99'],
  ['party', 'name', `'别人'`],
  ['clock', 'stopped_on', `'2020-01-01'`],
])('有人用 SQL 改了 %s.%s，重放就对不上', async (table, column, value) => {
  const key = table === 'matter' ? 'id' : 'matter'
  const kept = await behind(database, `select ctid, ${column}::text as old from ${table} where ${key} = $1`, [matter])
  await behind(database, `update ${table} set ${column} = ${value} where ${key} = $1`, [matter])
  const { differences } = await compareWithReplay(store)
  expect(differences.map((one) => [one.table, one.column])).toContainEqual([table, column])
  for (const { old } of kept.slice(0, 1)) {
    const restored =
      kept.length === 1
        ? await behind(database, `update ${table} set ${column} = $2 where ${key} = $1`, [matter, old])
        : []
    expect(restored).toEqual([])
  }
})

test('有人用 SQL 改了日志本身，指纹就对不上', async () => {
  await behind(database, `update event set happened_on = '2020-01-01' where matter = $1 and seq = 2`, [matter])
  const { differences } = await compareWithReplay(store)
  expect(differences).toContainEqual(expect.objectContaining({ table: 'event', column: 'hash（第 2 条）' }))
})
