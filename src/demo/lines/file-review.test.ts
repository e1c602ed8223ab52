import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { drawn } from '../../lines/file-review/draw.ts'
import { businesses } from '../../lines/register.ts'
import { testStore } from '../../testing/database.ts'
import { makeDistrictYear } from '../make.ts'
import { targets2021 } from '../targets-2021.ts'

interface Drawn {
  readonly frame: string
  readonly seed: string
  readonly size: number
  readonly strata: number
  readonly list: string
}

test.each([827, 41])('示范区的案卷评查合计 %i 份，交叉评查分层抽取，逐件重算一致', async (files) => {
  const { store, on } = await testStore(businesses, { synthetic: true })
  on('2026-11-24')
  const targets = { ...targets2021, fileReview: { ...targets2021.fileReview, files } }
  await makeDistrictYear(store, { targets, lines: ['file-review'], lately: false })
  const { rows } = await sql<Drawn>`
    select frame, seed, sample_size as size, strata_total as strata, drawn_list as list
    from file_review where district = ${store.district} and seed is not null`.execute(store.db)
  expect(rows).toHaveLength(3)
  for (const { frame, seed, size, list } of rows) expect(drawn(frame, seed, size).join('\n')).toBe(list)
  expect(rows.map(({ strata }) => strata)).toEqual(files === 827 ? [3, 3, 3] : [1, 1, 1])
  const { rows: sums } = await sql<{ total: number }>`
    select sum(files_total)::int as total from file_review where district = ${store.district}`.execute(store.db)
  expect(sums[0]?.total).toBe(files)
})

test('近几周有一轮背靠背评阅在办：最近的案卷分给了监督科两个人，打开就能评', async () => {
  const { store, on } = await testStore(businesses, { synthetic: true })
  on('2026-11-24')
  const targets = { ...targets2021, fileReview: { ...targets2021.fileReview, files: 41 } }
  await makeDistrictYear(store, { targets, lines: ['file-review'], lately: true })
  const { rows } = await sql<{ turn: string; readers: number; files: number }>`
    select turn, count(distinct reader)::int as readers, count(*)::int as files
    from file_review_readings where district = ${store.district} group by turn order by turn`.execute(store.db)
  const [first, second] = rows
  expect(first?.files).toBeGreaterThan(1)
  expect(second?.files).toBe(first?.files)
  expect(rows.map(({ readers }) => readers)).toEqual([2, 2])
})
