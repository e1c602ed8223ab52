import { expect, test } from 'vitest'
import { testStore } from '../testing/database.ts'
import { libraryBusiness } from '../testing/library.ts'
import { listMatters } from './list-matters.ts'
import { perform } from './perform.ts'
import type { ListQuery } from './types.ts'

const { store, as, on, organs } = await testStore([libraryBusiness])
on('2021-03-01')
const head = await as('head')
const clerk = await as('clerk')
const east = await as('sectionHead', { organ: 'eastStreet' } as never)

const deposits = [500, null, 300, 500, null, 100, 700] as const
for (const [at, deposit] of deposits.entries()) {
  const given = {
    subject: `第${at}件`,
    kind: at % 2 === 0 ? 'map' : 'novel',
    lentOn: `2021-02-0${at + 1}`,
    ...(deposit === null ? {} : { deposit }),
    ...(at % 3 === 0 ? { branch: organs.eastStreet } : {}),
  }
  const parties = [{ role: 'reader', kind: 'person', name: '示范读者' } as const]
  const answer = await perform(store, clerk, { line: 'library', act: 'lend', given, parties })
  if (!answer.allowed) throw new Error(JSON.stringify(answer.reasons))
}

async function pages(post: typeof head, query: Omit<ListQuery, 'page' | 'size'>): Promise<string[]> {
  const titles: string[] = []
  for (let page = 1; page <= 4; page++) {
    const { rows, total, totalExact } = await listMatters(store, post.post, 'library', { ...query, page, size: 2 })
    expect(totalExact).toBe(true)
    expect(total).toBe(query.filters?.['branch'] || post === east ? 3 : 7)
    titles.push(...rows.map(({ title }) => title.replaceAll(/\D/g, '')))
  }
  return titles
}

test('按金额从头排到尾，没有填的总在最后，翻页不重不漏', async () => {
  const amounts = (titles: readonly string[]) => titles.map((at) => deposits[Number(at)] ?? null)
  const up = await pages(head, { sort: 'deposit', desc: false })
  expect(amounts(up)).toEqual([100, 300, 500, 500, 700, null, null])
  expect(new Set(up).size).toBe(7)
  const down = await pages(head, { sort: 'deposit', desc: true })
  expect(amounts(down)).toEqual([700, 500, 500, 300, 100, null, null])
  expect(new Set(down).size).toBe(7)
})

test('按一个机构筛和只看得到一个机构的，给出同样的行，怎样排都是', async () => {
  const filters = { branch: organs.eastStreet }
  expect(await pages(head, { filters })).toEqual(['6', '3', '0'])
  expect(await pages(east, {})).toEqual(['6', '3', '0'])
  expect(await pages(east, { desc: false })).toEqual(['0', '3', '6'])
  const [first, ...equal] = await pages(head, { filters, sort: 'deposit', desc: true })
  expect([first, equal.toSorted()]).toEqual(['6', ['0', '3']])
  const { rows, next } = await listMatters(store, east.post, 'library', { page: 1, size: 2 })
  expect(rows).toHaveLength(2)
  const after = await listMatters(store, east.post, 'library', { page: 1, size: 2, ...(next ? { after: next } : {}) })
  expect(after.rows.map(({ title }) => title)).toEqual(['第0件'])
})
