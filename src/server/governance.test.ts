import { expect, test } from 'vitest'
import { normativeDocument } from '../lines/normative-document/business.ts'
import { task } from '../lines/task/business.ts'
import { type Browser, testDesk } from '../testing/desk.ts'
import { libraryBusiness } from '../testing/library.ts'

const desk = await testDesk([normativeDocument, task, libraryBusiness])
const { bureau } = desk.organs
desk.on('2021-05-10')
const clerk = await desk.signIn('handler')
const head = await desk.signIn('head')

async function opened(line: string, act: string, given: object): Promise<string> {
  const answer = await clerk.send('POST', `/api/lines/${line}/matters`, { act, given })
  expect([line, act, answer.status, answer.body.reasons]).toEqual([line, act, 200, undefined])
  return answer.body.matter
}
async function does(matter: string, act: string, given: object, there: Browser = clerk) {
  const answer = await there.send('POST', `/api/matters/${matter}/acts/${act}`, { given })
  expect([act, answer.status, answer.body.reasons]).toEqual([act, 200, undefined])
}
let documents = 0
const document = (title: string, more: object = {}) =>
  opened('normative-document', 'register', {
    title,
    docNumber: `示政规〔2020〕${++documents}号`,
    issuer: bureau,
    issuerLevel: 'government',
    publishedOn: '2020-03-01',
    effectiveOn: '2020-04-01',
    expiresOn: '2025-03-31',
    market: false,
    reviewNumber: '示司审〔2020〕1号',
    ...more,
  })
const rests = (law: string, article: string | null, clause: string) => ({
  upperLaws: [{ law, use: 'basis', clause, ...(article ? { article } : {}) }],
})

const parking = await document('示范区停车管理办法', {
  expiresOn: '2021-05-31',
  ...rests('《示范市停车条例》', '第25条、第二十六条第一款', '第三条'),
})
const market = await document('示范区集贸市场管理规定', {
  expiresOn: '2021-12-31',
  ...rests('示范市停车条例', null, '全文'),
})
const fees = await document('示范区收费公示办法', {
  expiresOn: '2021-05-09',
  ...rests('中华人民共和国价格法', '第九条', '第二条'),
})
const titles = ({ rows }: { rows: { title: string }[] }) => rows.map(({ title }) => title)

test('到期雷达：已经过期还没处理的在最前，几个月里要到期的按日子排', async () => {
  const { body } = await clerk.get('/api/lines/normative-document/expiring?months=1')
  expect(titles(body)).toEqual(['示范区收费公示办法', '示范区停车管理办法'])
  expect(body.rows.map((row: { past: boolean; says: string }) => [row.past, row.says])).toEqual([
    [true, '已过 1 天'],
    [false, '还有 21 天'],
  ])
  expect(titles((await clerk.get('/api/lines/normative-document/expiring?months=12')).body)).toHaveLength(3)
  expect((await clerk.get('/api/lines/library/expiring')).status).toBe(404)
})

test('上位法改一条，列出受影响的文件；没写到条的也列出来，请人看', async () => {
  const asked = (law: string, articles = '') =>
    clerk.get(`/api/upper-laws?law=${encodeURIComponent(law)}&articles=${encodeURIComponent(articles)}`)
  const { body } = await asked('示范市停车条例', '二十六')
  expect(body.laws[0]).toEqual({ law: '示范市停车条例', documents: 2, articles: ['第二十五条', '第二十六条'] })
  expect(body.touched.map((one: { title: string; certain: boolean }) => [one.title, one.certain])).toEqual([
    ['示范区停车管理办法', true],
    ['示范区集贸市场管理规定', false],
  ])
  expect(body.touched[0].rows).toEqual([
    { law: '《示范市停车条例》', article: '第25条、第二十六条第一款', clause: '第三条', use: '制定依据' },
  ])
  expect((await asked('示范市停车条例', '第一条')).body.touched).toHaveLength(1)
  expect((await asked('没有的法')).body.touched).toEqual([])
})

test('受影响的文件一次全登记；有一件登记不了，一件都不登记，说出是哪一件', async () => {
  const given = {
    changedLaw: '示范市停车条例',
    changedArticles: '第二十六条',
    changedOn: '2021-06-01',
    changeBy: '2021-07-01',
  }
  const send = (matters: string[]) =>
    clerk.send('POST', '/api/lines/normative-document/acts/flagChange', {
      acts: matters.map((matter) => ({ matter, given })),
      note: '上位法变动',
    })
  const refused = await send([parking, fees])
  expect([refused.status, refused.body.reasons]).toEqual([
    409,
    [{ says: '「示范区收费公示办法」：这份文件登记的上位法没有涉及这次变动', field: 'acts.1' }],
  ])
  const before = await clerk.get(`/api/matters/${parking}`)
  expect(before.body.clocks.some(({ name }: { name: string }) => name === 'change')).toBe(false)
  expect((await send([parking, market])).body).toMatchObject({ done: 2 })
  const after = await clerk.get(`/api/matters/${parking}`)
  expect(after.body.clocks.some(({ name }: { name: string }) => name === 'change')).toBe(true)
  expect(
    (
      await head.send('POST', '/api/lines/normative-document/acts/register', {
        acts: [{ matter: parking, given }],
        note: '登记',
      })
    ).status,
  ).toBe(422)
})

test('一批清理：每份的结论、还没有结论的、各结论的合计和落实；改了主意的后一次算数', async () => {
  const round = { roundName: '2021年全面清理', roundOn: '2021-05-10' }
  const why = { verdictWhy: '情况变化', carryOutBy: '2021-08-31' }
  const done = await clerk.send('POST', '/api/lines/normative-document/acts/cleanUp', {
    acts: [
      { matter: parking, given: { ...round, verdict: 'keep' } },
      { matter: fees, given: { ...round, ...why, verdict: 'repeal' } },
    ],
    note: '2021年全面清理',
  })
  expect(done.body).toMatchObject({ done: 2, says: '已对 2 件办理「登记清理结论」' })
  const read = async () => (await clerk.get(`/api/rounds?round=${encodeURIComponent('2021年全面清理')}`)).body
  const first = await read()
  expect(first.rounds).toEqual([{ name: '2021年全面清理', on: '2021-05-10', documents: 2 }])
  expect(first.undecided.map(({ title }: { title: string }) => title)).toEqual(['示范区集贸市场管理规定'])
  expect(first.decided.map((one: Record<string, string>) => [one.title, one.verdictLabel, one.says])).toEqual([
    ['示范区收费公示办法', '废止', '2021年8月31日前落实'],
    ['示范区停车管理办法', '继续有效', ''],
  ])
  await does(parking, 'cleanUp', { ...round, ...why, verdict: 'amend' })
  await does(fees, 'repeal', { endedOn: '2021-05-10', repealGround: 'situation', roundName: round.roundName })
  expect((await read()).tallies).toEqual([
    { verdict: 'keep', label: '继续有效', documents: 0, carriedOut: 0 },
    { verdict: 'amend', label: '修改', documents: 1, carriedOut: 0 },
    { verdict: 'repeal', label: '废止', documents: 1, carriedOut: 1 },
    { verdict: 'lapse', label: '宣布失效', documents: 0, carriedOut: 0 },
  ])
})

test('上年报告说过的，今年做了什么、凭据、达到没有；看不到的机构看不到', async () => {
  const said = { source: 'weakness', saidIn: '专职调解员只有四人', measure: '专职调解员人数', baseline: 4, target: 10 }
  const one = await opened('task', 'open', {
    title: '充实专职调解员',
    domain: 'mediation',
    lead: bureau,
    openedOn: '2021-03-01',
    dueOn: '2021-05-31',
    ...said,
  })
  await opened('task', 'open', {
    title: '别的任务',
    source: 'plan',
    domain: 'other',
    lead: bureau,
    openedOn: '2021-03-01',
    dueOn: '2021-05-31',
  })
  const read = async (there: Browser, year = 2021) => (await there.get(`/api/said?year=${year}`)).body.rows
  expect(await read(clerk)).toMatchObject([
    { said: said.saidIn, did: '尚未完成', reached: null, baseline: 4, target: 10 },
  ])
  await does(one, 'report', { reportedOn: '2021-05-10', did: '招聘八人', proof: '聘书', measured: 12 })
  expect(await read(head)).toMatchObject([
    {
      said: said.saidIn,
      did: '招聘八人',
      proof: '聘书',
      measured: 12,
      reached: true,
      ended: false,
      source: '上年报告的不足',
    },
  ])
  expect(await read(head, 2020)).toEqual([])
  expect(await read(await desk.signIn('handler', { organ: 'westStreet' }))).toEqual([])
})

test('改子任务从册上的行改起：给出每行的编号和原来填的，别的事项、不是行的一样说没有', async () => {
  const one = await opened('task', 'open', {
    title: '分解',
    source: 'plan',
    domain: 'other',
    lead: bureau,
    openedOn: '2021-03-01',
    dueOn: '2021-05-31',
  })
  expect((await clerk.get(`/api/matters/${one}/rows/parts`)).body.rows).toEqual([])
  await does(one, 'split', { parts: [{ what: '调研', unit: '复议科', givenOn: '2021-03-02', dueOn: '2021-04-30' }] })
  const { body } = await clerk.get(`/api/matters/${one}/rows/parts`)
  expect(body.rows).toEqual([
    {
      id: 1,
      cells: { what: '调研', unit: '复议科', givenOn: '2021-03-02', dueOn: '2021-04-30' },
    },
  ])
  await does(one, 'progress', {
    progressOn: '2021-04-20',
    progress: '调研完毕',
    parts: [{ id: 1, ...body.rows[0].cells, doneOn: '2021-04-20', proof: '调研报告' }],
  })
  const after = await clerk.get(`/api/matters/${one}/rows/parts`)
  expect(after.body.rows).toHaveLength(1)
  expect(after.body.rows[0].cells.proof).toBe('调研报告')
  expect((await clerk.get(`/api/matters/${one}/rows/title`)).status).toBe(404)
  expect(
    (await (await desk.signIn('handler', { organ: 'westStreet' })).get(`/api/matters/${one}/rows/parts`)).status,
  ).toBe(404)
})
