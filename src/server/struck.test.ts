import { expect, test } from 'vitest'
import { behind } from '../testing/database.ts'
import { testDesk } from '../testing/desk.ts'
import { libraryBusiness } from '../testing/library.ts'

const desk = await testDesk([libraryBusiness])
desk.on('2021-03-01')
const clerk = await desk.signIn('clerk')
const lent = await clerk.send('POST', '/api/lines/library/matters', {
  act: 'lend',
  given: { subject: '借书', kind: 'novel', lentOn: '2021-03-01' },
  parties: [{ role: 'reader', kind: 'person', name: '示范读者甲', phone: '13800001234', address: '示范区东街甲一号' }],
})
const url = `/api/matters/${lent.body.matter}`
const does = async (act: string, body: object) => {
  const { status, body: answer } = await clerk.send('POST', `${url}/acts/${act}`, body)
  return [status, answer.reasons?.[0]?.says ?? null]
}
const damage = (...pages: object[]) => does('damage', { given: { pages } })
const pagesOf = async () =>
  (await clerk.get(url)).body.facts.find(({ name }: { name: string }) => name === 'pages') ?? null

test('划去一行要写理由；划去的还读得到，密封的格仍盖着，表里不再有它；撤销了就没有划去过', async () => {
  await damage({ page: 7, note: '折角', home: '示范区东街乙二号' }, { page: 9, note: '缺页' })
  expect(await damage({ id: 1, gone: true })).toEqual([422, '污损页第 1 行：请填写划去的理由'])
  expect(await damage({ id: 1, gone: true, goneWhy: '登记错了，没有折角' })).toEqual([200, null])
  const fact = await pagesOf()
  expect(fact.rows).toEqual([['9', '缺页', '', '', '']])
  expect(fact.struck).toEqual([
    {
      cells: ['7', '折角', '', '', expect.stringMatching(/^示范\*+$/)],
      says: expect.stringMatching(/^2021年3月1日.+划去：登记错了，没有折角$/),
    },
  ])
  expect((await clerk.get(url)).body.timeline.at(-1).says).toEqual(['污损页：划去一条，登记错了，没有折角'])
  expect(await behind(desk.database, 'select id from library_pages')).toEqual([{ id: 2 }])
  await damage({ id: 2, gone: true, goneWhy: '也不缺' })
  expect([(await pagesOf()).rows, (await pagesOf()).struck.length]).toEqual([[], 2])
  await does('undo', { given: { why: '划错了' } })
  expect([(await pagesOf()).rows.length, (await pagesOf()).struck.length]).toEqual([1, 1])
})

test('更正时可以清空登记错的电话和住址：卷里没有了，按号码也搜不到，流水里有理由', async () => {
  const found = async () => (await clerk.get('/api/search?q=13800001234')).body.rows.length
  const tokens = () => behind(desk.database, "select token from token where kind = 'phone'")
  expect([await found(), (await tokens()).length]).toEqual([1, 1])
  const parties = [{ id: 1, role: 'reader', kind: 'person', phone: null, address: null }]
  expect(await does('correct', { given: { why: '本人不愿留电话' }, parties })).toEqual([200, null])
  const { body } = await clerk.get(url)
  expect(body.parties[0]).toMatchObject({ name: '示范读者甲', phone: null, address: null, sealed: [] })
  expect([await found(), await tokens()]).toEqual([0, []])
  expect(body.timeline.at(-1).says).toContain('理由：本人不愿留电话')
})
