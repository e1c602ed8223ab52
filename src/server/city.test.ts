import pg from 'pg'
import { expect, test } from 'vitest'
import { readTable } from '../door/read-table.ts'
import { inDistrict } from '../store/postgres/address.ts'
import { cityOfThree, cityYear, signedReport } from '../testing/city-sample.ts'
import { behind } from '../testing/database.ts'
import { type Browser, deskOf } from '../testing/desk.ts'

const { city, east, west, south } = await cityOfThree()
for (const one of [city, east, west]) one.on('2022-01-10T09:00')
south.on('2022-01-12T09:00')
const [cityDesk, eastDesk, westDesk, southDesk] = [
  await deskOf(city),
  await deskOf(east),
  await deskOf(west),
  await deskOf(south),
]

const reader = await cityDesk.signIn('head')
const round = new URLSearchParams(cityYear).toString()
const sums = async () => (await reader.get(`/api/city/sums?${round}`)).body
const sumOf = async (id: string) => (await sums()).figures.find((one: { id: string }) => one.id === id)
const opened = async (id: string) => (await reader.get(`/api/city/figures/${id}?${round}`)).body

async function join(desk: typeof eastDesk) {
  const [chief, keeper] = await Promise.all([desk.signIn('head'), desk.signIn('administrator')])
  await keeper.send('POST', '/api/handing-up/shishi/consents', { what: 'join', why: '市局通知' })
  const { status } = await chief.send('PUT', '/api/handing-up/shishi/consents/1', { agreed: true })
  expect(status).toBe(200)
}

const up = (who: Browser, matter: string, body = {}) =>
  who.send('POST', `/api/handing-up/shishi/reports/${matter}`, body)

const writers = {
  east: await eastDesk.signIn('clerk'),
  west: await westDesk.signIn('clerk'),
  south: await southDesk.signIn('clerk'),
}
const eastReport = await signedReport(east, '2022-01-10T09:00', { lecture: 2, reading: 1 })

test('市局点了名不算数：没有两个人确认加入，报不上去；同一个人不能自己确认，两个管理员也不行', async () => {
  expect((await reader.get('/api/city')).body.members.map(({ says }: { says: string }) => says)).toEqual(
    Array(3).fill('尚未确认加入'),
  )
  const refused = await up(writers.east, eastReport)
  expect([refused.status, refused.body.reasons[0].says]).toEqual([
    409,
    '本区还没有加入示范市的上报，请局长和管理员先确认',
  ])
  const keeper = await eastDesk.signIn('administrator')
  const ask = (who: Browser) => who.send('POST', '/api/handing-up/shishi/consents', { what: 'join', why: '市局通知' })
  const agree = (who: Browser) => who.send('PUT', '/api/handing-up/shishi/consents/1', { agreed: true })
  expect((await ask(writers.east)).status).toBe(403)
  expect((await ask(keeper)).body.says).toBe('已提出加入上报，请另一个人确认')
  expect((await ask(keeper)).body.reasons[0].says).toBe('已经有人提出，等着确认')
  expect((await agree(keeper)).body.reasons[0].says).toBe('您提出的，要另一个人来确认')
  const other = await eastDesk.signIn('administrator', { name: '另一个' })
  expect((await agree(other)).body.reasons[0].says).toBe('提出和确认的两个人，其中一个应当是局长')
  expect((await agree(await eastDesk.signIn('head'))).body.says).toBe('已同意加入上报')
  expect((await agree(await eastDesk.signIn('head'))).status).toBe(409)
})

test('报上去的加起来；没报的写明没报，不当作零；比率用分子分母重算；不能加的说明为什么', async () => {
  expect((await up(writers.east, eastReport)).body.says).toBe('已上报示范市（第 2 件，4 个数）')
  await join(westDesk)
  const westReport = await signedReport(west, '2022-01-10T09:30', { lecture: 1, reading: 7 })
  expect((await sumOf('study.lectures')).says).toEqual([
    '部分：不含示南区、示西区（示南区尚未确认加入；示西区尚未上报）',
  ])
  expect((await up(writers.west, westReport)).status).toBe(200)
  const lectures = await sumOf('study.lectures')
  expect([lectures.cells, lectures.parts.length, lectures.parts[0].sum, lectures.whole, lectures.says]).toEqual([
    { shifan: 2, shixi: 1 },
    1,
    3,
    false,
    ['部分：不含示南区（示南区尚未确认加入）'],
  ])
  const rate = await sumOf('study.lectureRate')
  // The mean of 66.67 % and 12.5 % would be 39.58 %.
  expect([rate.cells, rate.parts[0].base, rate.parts[0].sum]).toEqual([
    { shifan: 66.67, shixi: 12.5 },
    { part: 3, whole: 11 },
    27.27,
  ])
  const kinds = await sumOf('study.kinds')
  expect([kinds.cells.shifan, kinds.parts[0].sum, kinds.says[0]]).toEqual([
    2,
    null,
    '不能相加：不同的区可能是同一个，相加会重复计算',
  ])
})

test('定义版本不同、截止日不同的分开列，说出为什么', async () => {
  await join(southDesk)
  const report = await signedReport(south, '2022-01-12T09:00', { lecture: 4, reading: 0 })
  expect((await up(writers.south, report)).status).toBe(200)
  const lectures = await sumOf('study.lectures')
  expect(
    lectures.parts.map(({ sum, members, version, cutoffOn }: Record<string, unknown>) => [
      sum,
      members,
      version,
      cutoffOn,
    ]),
  ).toEqual([
    [3, ['shifan', 'shixi'], 1, '2022-01-10'],
    [4, ['shinan'], 2, '2022-01-12'],
  ])
  expect([lectures.whole, lectures.says[0]]).toEqual([
    false,
    expect.stringMatching(
      /^口径或者截止不同，分开列，不相加。示范区、示西区：定义第 1 版（指纹 \w{8}），统计到 2022年1月10日；示南区：定义第 2 版/,
    ),
  ])
  expect((await sumOf('study.all')).says[0]).toBe(
    '口径或者截止不同，分开列，不相加。示范区、示西区：统计到 2022年1月10日；示南区：统计到 2022年1月12日',
  )
})

test('导出的表和页上一样：每一组一行，没有算进这一组的区画横线', async () => {
  const { bytes } = await reader.raw({ method: 'GET', url: `/api/city/sums.xlsx?${round}` })
  const read = await readTable({ name: 'a.xlsx', bytes: new Uint8Array(bytes) })
  const rows = read.ok ? (read.workbook.worksheets[0]?.rows.map(({ cells }) => cells.map(String)) ?? []) : []
  expect(rows.map((row) => row.slice(0, 8)).filter(([label]) => label?.startsWith('法治讲座'))).toEqual([
    ['法治讲座', '次', '3', '2022年1月10日', '第 1 版', '2', '—', '1'],
    ['法治讲座和旁听', '次', '4', '2022年1月12日', '第 2 版', '—', '4', '—'],
  ])
  expect(rows.at(-1)?.[0]).toMatch(/^导出：示范工作人员/)
})

test('更正另报一件，要写原因；原来那件还在，一样的不重报', async () => {
  expect((await up(writers.east, eastReport)).body.reasons[0].says).toBe('和上次上报的完全一样，不用再报')
  const corrected = await signedReport(east, '2022-01-10T10:00', { lecture: 1, reading: 0 })
  expect((await up(writers.east, corrected)).body.reasons[0]).toEqual({
    says: '这一期已经上报过，更正要写明原因',
    field: 'why',
  })
  expect((await up(writers.east, corrected, { why: '补登一场讲座' })).status).toBe(200)
  const { districts, figure } = await opened('study.lectures')
  expect(figure.parts[0].sum).toBe(4)
  expect(
    districts[0].letters.map(({ no, value, why, signedBy }: Record<string, unknown>) => [no, value, why, signedBy]),
  ).toEqual([
    [3, 3, '补登一场讲座', '示范签发人、示范签发人、示范签发人'],
    [2, 2, null, '示范签发人、示范签发人、示范签发人'],
  ])
  expect(districts[0].passport).toMatchObject({ version: 1, listed: 3, says: '讲座的次数', countedBy: '示范统计人' })
  expect(districts[0].passport.hash).toMatch(/^[0-9a-f]{64}$/)
})

test('上报件里没有事项，也没有当事人', async () => {
  const rows = await behind<{ text: string }>(east.database, `select text from city_letter where kind = 'figures'`)
  const matters = await behind<{ id: string; title: string }>(east.database, `select id, title from matter`)
  expect(rows.length).toBe(4)
  for (const { id } of matters) expect(rows.some(({ text }) => text.includes(id))).toBe(false)
  expect(rows.some(({ text }) => text.includes('示范学习'))).toBe(false)
})

type Told = Readonly<Record<'id' | 'member', string> & Record<'wrong' | 'letters', readonly unknown[]>>

const memberIn = (rows: readonly Told[], member: string) => rows.find((one) => one.member === member)
const wrongOf = async (member: string) => memberIn((await sums()).members, member)?.wrong

const spoil = async (change: string, back: string) => {
  await behind(east.database, `update city_letter set ${change} where member = 'shixi' and no = 2`)
  const [table, figure] = [await sums(), await opened('study.lectures')]
  await behind(east.database, `update city_letter set ${back} where member = 'shixi' and no = 2`)
  const { lectures } = Object.fromEntries(table.figures.map((one: Told) => [one.id.split('.')[1], one]))
  return { member: memberIn(table.members, 'shixi'), lectures, west: memberIn(figure.districts, 'shixi') }
}

test.each([
  [
    `text = replace(text, '"value":1,', '"value":9,')`,
    `text = replace(text, '"value":9,', '"value":1,')`,
    ['内容与收到时的指纹不符，收到后被改过', '签名与内容不符，不是该区签出的原文'],
  ],
  [
    `key = repeat('0', 64)`,
    `key = (select l.key from city_letter l where l.member = 'shixi' and l.no = 1)`,
    ['签名用的密钥不是该区确认加入时给出的'],
  ],
])('收到后被改过的上报件不计入，说出哪里不符：%s', async (change, back, wrong) => {
  const { member, lectures, west: seen } = await spoil(change, back)
  expect(member).toMatchObject({ standing: 'broken', standingLabel: '上报件核验不符', wrong })
  expect([lectures.cells.shixi, lectures.parts[0].sum]).toEqual([undefined, 3])
  expect(lectures.says.join()).toContain('不含示西区（示西区上报件核验不符）')
  expect(seen?.letters[0]).toMatchObject({ wrong, value: null })
  expect(await wrongOf('shixi')).toEqual([])
})

test('连指纹一起改、拿掉中间一件，也看得出来', async () => {
  const hash = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`
  const turned = `replace(text, '"value":1,', '"value":9,')`
  const kept = await behind<{ text: string; hash: string }>(
    east.database,
    `select text, hash from city_letter where member = 'shixi' and no = 2`,
  )
  await behind(
    east.database,
    `update city_letter set text = ${turned}, hash = ${hash(turned)} where member = 'shixi' and no = 2`,
  )
  expect(await wrongOf('shixi')).toEqual(['签名与内容不符，不是该区签出的原文'])
  await behind(east.database, `update city_letter set text = $1, hash = $2 where member = 'shixi' and no = 2`, [
    kept[0]?.text,
    kept[0]?.hash,
  ])
  await behind(east.database, `create table aside as select * from city_letter where member = 'shifan' and no = 2`)
  await behind(east.database, `delete from city_letter where member = 'shifan' and no = 2`)
  expect(await wrongOf('shifan')).toEqual(['与前一件接不上，中间的上报件不见了或者被换过'])
  await behind(east.database, 'insert into city_letter select * from aside')
  await behind(east.database, 'drop table aside')
  expect((await sums()).members.map(({ standing }: { standing: string }) => standing)).toEqual([
    'handed',
    'handed',
    'handed',
  ])
})

test('市里的连接读不到区里的事，区里的连接读不到市里和别的区的；信箱只进不出', async () => {
  const asked = async (district: string, statement: string) => {
    const client = new pg.Client({ connectionString: inDistrict(east.database.appUrl, district) })
    await client.connect()
    try {
      return (await client.query(statement)).rows
    } finally {
      await client.end()
    }
  }
  expect(await asked('shishi', 'select district from matter')).toEqual([])
  expect(await asked('shishi', 'select district from city_sent')).toEqual([])
  expect(await asked('shishi', 'select distinct district from city_letter')).toEqual([{ district: 'shishi' }])
  expect(await asked('shifan', 'select district from city_letter')).toEqual([])
  expect(await asked('shifan', `select distinct district from city_sent`)).toEqual([{ district: 'shifan' }])
  await expect(asked('shishi', `insert into city_member values ('shishi', 'x', 'x', '2020-01-01')`)).rejects.toThrow(
    /permission denied/,
  )
  await expect(asked('shishi', 'update city_letter set text = text')).rejects.toThrow(/permission denied/)
  await expect(
    asked('shifan', `insert into city_letter values ('shishi', 'shixi', 9, 'x', null, null, null, '{}', '', '', '')`),
  ).rejects.toThrow(/permission denied/)
  expect(await asked('elsewhere', `select drop_letter('shishi', '{}', '', '') as place`)).toEqual([{ place: null }])
  expect(await asked('shifan', `select drop_letter('shixi', '{}', '', '') as place`)).toEqual([{ place: null }])
  expect(
    await asked(
      'shifan',
      `select drop_letter('shishi', '{"kind":"x"}', '', '') as place, current_setting('faheng.district') as still`,
    ),
  ).toEqual([{ place: 4, still: 'shifan' }])
  await behind(east.database, `delete from city_letter where member = 'shifan' and no = 4`)
})

test('市里的人打不开区里的事，区里的人打不开市里的页，不看统计的岗位也不行', async () => {
  const there = await reader.get(`/api/matters/${eastReport}`)
  expect(there.status).toBe(404)
  expect((await reader.get('/api/lines/study/matters')).body.rows).toEqual([])
  const theirs = await Promise.all([writers.east, writers.west].map((one) => one.get(`/api/city/sums?${round}`)))
  expect(theirs.map(({ status }) => status)).toEqual([404, 404])
  expect((await writers.west.get(`/api/matters/${eastReport}`)).status).toBe(404)
  expect((await up(writers.west, eastReport)).status).toBe(404)
  const lawyer = await cityDesk.signIn('lawyer')
  expect((await lawyer.get('/api/city')).status).toBe(403)
  expect((await (await eastDesk.signIn('lawyer')).get('/api/handing-up')).status).toBe(403)
})

test('只认统计期最后一天的成员；停止上报以后报不上去', async () => {
  const leaves = (on: string) =>
    behind(east.database, `update city_member set valid_to = '${on}' where member = 'shinan'`)
  await leaves('2022-01-05')
  expect((await reader.get('/api/city')).body.members.map(({ name }: { name: string }) => name)).toEqual([
    '示范区',
    '示西区',
  ])
  expect((await sums()).members).toHaveLength(3)
  await leaves('2021-12-30')
  expect((await sums()).members.map(({ name }: { name: string }) => name)).toEqual(['示范区', '示西区'])
  await behind(east.database, `update city_tie set valid_to = '2021-12-30' where district = 'shixi'`)
  const again = await signedReport(west, '2022-01-10T10:00', { lecture: 1, reading: 0 })
  expect((await up(writers.west, again, { why: '更正' })).body.reasons[0].says).toBe(
    '统计期最后一天（2021-12-31）本区不是示范市的成员',
  )
  const [chief, keeper] = [await eastDesk.signIn('head'), await eastDesk.signIn('administrator')]
  await chief.send('POST', '/api/handing-up/shishi/consents', { what: 'leave', why: '体制调整' })
  expect((await keeper.send('PUT', '/api/handing-up/shishi/consents/2', { agreed: true })).body.says).toBe(
    '已同意停止上报',
  )
  expect((await reader.get('/api/city')).body.members[0].says).toBe('已停止上报')
  expect((await up(writers.east, eastReport, { why: '再报' })).status).toBe(409)
})
