import { expect, test } from 'vitest'
import { behind, testStore } from '../testing/database.ts'
import { counselBusiness, libraryBusiness } from '../testing/library.ts'
import { saveOrgan } from './organs.ts'
import { perform } from './perform.ts'
import { takeOver } from './take-over.ts'
import type { Performed } from './types.ts'

const { store, database, as, on, organs } = await testStore([libraryBusiness, counselBusiness])
const parties = [{ role: 'reader', kind: 'person', name: '示范读者甲' } as const]
const given = { subject: '借书', kind: 'novel', lentOn: '2021-03-01' }

test('二十个人同时登记，号不重、不漏', async () => {
  const clerks = await Promise.all(Array.from({ length: 20 }, (_, at) => as('clerk', { name: `第${at}人` })))
  const rounds = [0, 1, 2, 3, 4]
  const all = await Promise.all(
    clerks.flatMap((clerk) =>
      rounds.map((round) =>
        perform(store, clerk, {
          line: 'library',
          act: 'lend',
          given: round === 3 ? { ...given, kind: 'poem' } : given,
          parties,
        }),
      ),
    ),
  )
  const numbers = all
    .flatMap((one) => (one.allowed ? one.number : []))
    .map((number) => Number(/(\d+)号/.exec(number ?? '')?.[1]))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 80 }, (_, at) => at + 1))
})

test('年度按办理那天算，各机构、各文书各有各的号', async () => {
  on('2021-03-02')
  const east = await as('clerk', { organ: 'eastStreet' })
  const lastYear = (await perform(store, east, {
    line: 'library',
    act: 'lend',
    given: { ...given, lentOn: '2020-12-31' },
    parties,
  })) as Performed
  const thisYear = (await perform(store, east, { line: 'library', act: 'lend', given, parties })) as Performed
  expect([lastYear.number, thisYear.number]).toEqual(['东借〔2020〕1号', '东借〔2021〕1号'])
  expect(thisYear.papers[0]?.number).toBe('东借凭〔2021〕1号')
})

test('由后来的步骤编号的，登记时没有号，以局的名义编', async () => {
  const officer = await as('correctionOfficer', { organ: 'eastStreet', lines: ['counsel'] })
  const met = (await perform(store, officer, {
    line: 'counsel',
    act: 'meet',
    given: { topic: '谈心' },
    parties: [{ role: 'visitor', kind: 'person', name: '示范来访人' }],
  })) as Performed
  expect(met.number).toBeNull()
  const filed = (await perform(store, officer, {
    line: 'counsel',
    matter: met.matter,
    act: 'file',
    given: {},
  })) as Performed
  expect(filed.number).toBe('示司谈〔2021〕1号')
})

test('存量接续带着原来的号，之后不再把这个号给别人', async () => {
  const west = await as('clerk', { organ: 'westStreet' })
  const steps = [{ act: 'lend', on: '2021-02-01' as never, given: { ...given, lentOn: '2021-02-01' } }]
  const old = await takeOver(store, west, { line: 'library', steps, parties, number: '西借〔2021〕7号' })
  expect(old).toMatchObject({ allowed: true, number: '西借〔2021〕7号', papers: [] })
  const [event] = await behind(database, 'select happened_on::text, taken_over, number from event where matter = $1', [
    (old as Performed).matter,
  ])
  expect(event).toEqual({ happened_on: '2021-02-01', taken_over: true, number: '西借〔2021〕7号' })
  const fresh = (await perform(store, west, { line: 'library', act: 'lend', given, parties })) as Performed
  expect(fresh.number).toBe('西借〔2021〕8号')
  const twice = await takeOver(store, west, { line: 'library', steps, parties, number: '西借〔2021〕7号' })
  expect(twice).toMatchObject({ allowed: false, reasons: [{ says: '编号西借〔2021〕7号已经有了，请核对' }] })
})

test('两个机构用同一个代字的，共用一套号，不会撞号', async () => {
  await saveOrgan(store, {
    id: organs.westStreet,
    name: '示范区西街',
    kind: 'street',
    codeWord: '东',
    parent: organs.bureau,
    validFrom: '2000-01-01' as never,
  })
  const east = await as('clerk', { organ: 'eastStreet' })
  const west = await as('clerk', { organ: 'westStreet' })
  const numbers = await Promise.all(
    [east, west, east, west].map(
      async (clerk) =>
        ((await perform(store, clerk, { line: 'library', act: 'lend', given, parties })) as Performed).number,
    ),
  )
  expect(new Set(numbers).size).toBe(4)
  expect(numbers.every((number) => number?.startsWith('东借〔2021〕'))).toBe(true)
})
