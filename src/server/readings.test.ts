import { expect, test } from 'vitest'
import { sm3 } from '../kernel/sm3.ts'
import { certificate } from '../lines/certificate/business.ts'
import { enforcement } from '../lines/enforcement/business.ts'
import { fileReview } from '../lines/file-review/business.ts'
import { writingsOf } from '../store/apart.ts'
import { behind } from '../testing/database.ts'
import { type Browser, testDesk } from '../testing/desk.ts'
import { company, penalty } from '../testing/enforcement-sample.ts'
import { plan } from '../testing/file-review-sample.ts'
import { sheetLess } from '../testing/readings-sample.ts'
import { pdf, uploadForm } from '../testing/upload.ts'
import { byteRoutes } from './byte-routes.ts'
import { contract } from './contract.ts'

const desk = await testDesk([enforcement, fileReview, certificate])
const { eastStreet, westStreet } = desk.organs
desk.on('2021-09-10')
const handler = await desk.signIn('handler')
const one = await desk.signIn('reviewer', { organ: 'westStreet', name: '甲' })
const two = await desk.signIn('reviewer', { organ: 'westStreet', name: '乙' })
const own = await desk.signIn('reviewer', { organ: 'eastStreet', name: '丙' })
const personOf = ({ actor }: Browser) => actor?.post.person ?? ''
const seed = '示范区封存的评阅种子'

async function sends(there: Browser, url: string, body?: object) {
  const answer = await there.send('POST', url, body)
  expect([url, answer.status, answer.body.reasons]).toEqual([url, 200, undefined])
  return answer.body
}
const does = (matter: string, act: string, given: object) =>
  sends(handler, `/api/matters/${matter}/acts/${act}`, { given })

const numbers = [1, 2, 3].map((n) => `示东罚〔2021〕${n}号`)
const records: string[] = []
for (const decisionNumber of numbers) {
  const given = { ...penalty, unit: eastStreet, unitLevel: 'street', decisionNumber, decidedOn: '2021-09-01' }
  records.push(
    (await sends(handler, '/api/lines/enforcement/matters', { act: 'record', given, parties: company })).matter,
  )
}

/** A round of three files, as far as the reviewers being named. */
async function seatedRound(reviewers: readonly object[], more: object = {}): Promise<string> {
  const given = { ...plan, unit: eastStreet, byUnit: westStreet, seedHash: sm3(seed), secondShare: 34, ...more }
  const { matter } = await sends(handler, '/api/lines/file-review/matters', { act: 'plan', given })
  await does(matter, 'freeze', { frame: numbers.join('\n'), sampleSize: 3, frozenOn: '2021-09-10' })
  await does(matter, 'draw', { seed, drawnOn: '2021-09-10' })
  await does(matter, 'assignReviewers', { reviewers })
  return matter
}
const named = (there: Browser, name: string, homeUnit = westStreet) => ({
  ...{ name, person: personOf(there), homeUnit, recused: false },
})
const matter = await seatedRound([named(one, '甲'), named(two, '乙')])
const readings = `/api/matters/${matter}/readings`
await sends(handler, `${readings}/assign`)

type Mine = { row: number; number: string; turnLabel: string; handedInOn: string | null }
const mineOf = async (there: Browser): Promise<Mine[]> => (await there.get(readings)).body.mine
const all = [...(await mineOf(one)), ...(await mineOf(two))]
const shared = all.filter(({ number }) => all.filter((other) => other.number === number).length === 2)
const [byOne, byTwo] = [one, two].map((there) => async () => {
  const mine = await mineOf(there)
  return mine.find(({ number }) => number === shared[0]?.number) as Mine
})
const secret = '蓝封皮暗记'
const marked = (taken: Record<number, number>) => {
  const sheet = sheetLess(taken)
  const [first, ...rest] = sheet.marks
  return { ...sheet, marks: [{ ...first, note: secret, article: secret }, ...rest] }
}

/** Whatever can be asked for with a matter in it, as widely as the declarations allow. */
async function everythingRead(there: Browser, within: string): Promise<[url: string, text: string][]> {
  const gets = [...Object.keys(contract), ...Object.keys(byteRoutes)].filter((endpoint) => endpoint.startsWith('GET '))
  const draft = `reading:${matter}:`
  const values: Record<string, readonly (string | number)[]> = {
    id: [matter],
    line: ['file-review', 'enforcement'],
    field: ['handIns', 'files', 'decisions', 'readings'],
    clock: ['scoring'],
    act: ['handIn'],
    row: [1, 2, 3, 4],
    seq: [1, 2],
    key: [1, 2, 3, 4].map((row) => encodeURIComponent(`${draft}${row}`)),
    year: [2021],
  }
  const urls = gets.flatMap((endpoint) =>
    (endpoint.slice(4).match(/:\w+/g) ?? []).reduce<string[]>(
      (made, name) =>
        made.flatMap((url) => (values[name.slice(1)] ?? ['x']).map((value) => url.replace(name, String(value)))),
      [endpoint.slice(4)],
    ),
  )
  const asked = [
    ...new Set(urls),
    `/api/matters/${records[0]}`,
    `/api/search?q=${encodeURIComponent(secret)}`,
    `/api/lines/file-review/matters?q=${encodeURIComponent(secret)}`,
    '/api/review-results?from=2021-01-01&until=2021-12-31',
    '/api/review-results.xlsx?from=2021-01-01&until=2021-12-31',
  ]
  const found: [string, string][] = []
  for (const url of asked.filter((one) => one.includes(within))) {
    const { status, bytes } = await there.raw({ method: 'GET', url })
    if (status >= 500) throw new Error(`${url} ${status}`)
    found.push([url, bytes.toString('utf8')])
  }
  return found
}
const leaks = async (there: Browser, within = '') =>
  (await everythingRead(there, within)).flatMap(([url, text]) => (text.includes(secret) ? url : []))

/** Every row of every table, as the owner of the database reads it. */
async function plainInTables(): Promise<string[]> {
  const tables = await behind<{ name: string }>(
    desk.database,
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const query = `select 1 from "${name}" as t where t::text like $1 limit 1`
    if ((await behind(desk.database, query, [`%${secret}%`])).length > 0) found.push(name)
  }
  return found
}

test('评阅人看得到案卷的事实、经过和当日证件；没有分派到的、别人的一份都打不开；这些动作不从表单办', async () => {
  const mine = await byOne?.()
  const { body } = await one.get(`${readings}/${mine?.row}`)
  expect([body.number, body.record.row.id, body.rubric.items.length, body.mine]).toEqual([
    mine?.number,
    records[numbers.indexOf(mine?.number ?? '')],
    10,
    null,
  ])
  expect(body.record.timeline.length).toBeGreaterThan(0)
  expect(body.officers.map(({ says }: { says: string }) => says)).toContain('名册上没有这个证号')
  expect((await two.get(`${readings}/${mine?.row}`)).status).toBe(404)
  expect((await handler.get(`${readings}/${mine?.row}`)).status).toBe(404)
  expect((await one.get(`/api/matters/${records[0]}`)).status).toBe(404)
  const forged = {
    handIns: [{ number: mine?.number, turn: 'first', reader: personOf(one), on: '2021-09-10', digest: sm3('') }],
  }
  const { status, body: refused } = await one.send('POST', `/api/matters/${matter}/acts/handIn`, { given: forged })
  expect([status, refused.reasons[0].says]).toEqual([409, '「交卷」在「评阅」页上办理'])
  const many = await handler.send('POST', '/api/lines/file-review/acts/handIn', { rows: [{ matter, given: forged }] })
  expect(many.status).toBeGreaterThanOrEqual(400)
})

test('没写齐的交不上，说哪一项；第二个人交以前，第一个人怎么评的，从哪条路都读不到，本人读得到', async () => {
  const mine = await byOne?.()
  const url = `${readings}/${mine?.row}/hand-in`
  const missing = await one.send('POST', url, { sheet: { ...sheetLess(), marks: [] } })
  expect([missing.status, missing.body.reasons[0].says]).toEqual([422, '评分表与评分标准的项目数不符，请重新打开本页'])
  await one.send('PUT', `/api/drafts/${encodeURIComponent(`reading:${matter}:${mine?.row}`)}`, { content: marked({}) })
  await sends(one, url, { sheet: marked({ 0: 3, 4: 6 }) })
  expect((await leaks(two)).concat(await leaks(handler, matter))).toEqual([])
  expect(await plainInTables()).toEqual([])
  const [kept] = (await handler.get(`/api/matters/${matter}/rows/handIns`)).body.rows
  const promised = [
    { thing: `${kept.cells.turn} ${kept.cells.number}`, writer: personOf(one), digest: kept.cells.digest },
  ]
  const readBy = (there: Browser) =>
    there.actor ? writingsOf(desk.store, matter, { own: there.actor.post, promised }) : Promise.resolve([])
  expect([(await readBy(one)).length, await readBy(two), await readBy(handler)]).toEqual([1, [], []])
  expect(await writingsOf(desk.store, matter, { groups: [{ all: promised, of: 2 }] })).toEqual([])
  const again = (await one.get(`${readings}/${mine?.row}`)).body
  expect(again.mine.sheet.marks[0]).toMatchObject({ points: 7, note: secret })
  expect(
    JSON.stringify((await one.get(`/api/drafts/${encodeURIComponent(`reading:${matter}:${mine?.row}`)}`)).body),
  ).toContain(secret)
  expect((await handler.send('POST', `${readings}/open`)).status).toBe(409)
}, 60_000)

test('交了可以改，改的替下原来的；都交了拆封以后都看得到，逐项一致程度带着数，不一致的等合议', async () => {
  const [mine, theirs] = [await byOne?.(), await byTwo?.()]
  await sends(two, `${readings}/${theirs?.row}/hand-in`, { sheet: sheetLess({ 0: 1 }) })
  await sends(one, `${readings}/${mine?.row}/hand-in`, { sheet: marked({ 0: 3, 5: 8 }) })
  await sends(handler, `${readings}/open`)
  expect((await leaks(two, matter)).length).toBeGreaterThan(2)
  const undone = await handler.send('POST', `/api/matters/${matter}/acts/undo`, { given: { why: '重来' } })
  expect([undone.status, undone.body.reasons[0].says]).toEqual([409, '「拆封」由办理的页面记下，不能撤销'])
  const late = await one.send('POST', `${readings}/${mine?.row}/hand-in`, { sheet: sheetLess() })
  expect([late.status, late.body.reasons[0].says]).toEqual([409, '这份案卷已经拆封，不能再改'])
  const { agreement, disputes, counts } = (await handler.get(readings)).body
  expect(counts).toMatchObject({ files: 3, twice: 2, opened: 1 })
  expect(agreement[0]).toMatchObject({ pairs: 1, same: 0, both: 1, apart: 2, low: 0 })
  expect(agreement[3]).toMatchObject({ pairs: 1, same: 1, neither: 1, ac1: 1, high: 1 })
  const scores = [disputes[0].first, disputes[0].second].map(({ score }) => score)
  expect(scores.toSorted()).toEqual([89, 99])
  const given = { number: mine?.number, panel: '甲、乙、监督科', why: '调阅原件', sheet: sheetLess({ 0: 2 }) }
  await sends(handler, `${readings}/settle`, given)
  const rowsOf = async (field: string) => (await handler.get(`/api/matters/${matter}/rows/${field}`)).body.rows
  const files = await rowsOf('files')
  expect(files).toHaveLength(1)
  expect(files[0].cells).toMatchObject({ number: mine?.number, score: 98 })
  const decisions = (await rowsOf('decisions')).map(({ id, cells }: { id: number; cells: object }) => ({
    id,
    ...cells,
  }))
  const corrected = await handler.send('POST', `/api/matters/${matter}/acts/correct`, {
    given: { why: '改一改', decisions },
  })
  expect([corrected.status, corrected.body.reasons[0].says]).toEqual([409, '「合议」由办理的页面记下，不能更正'])
}, 60_000)

test('本单位的人填了别的单位也分派不到；自查时是自己的事，分得到', async () => {
  const cross = await seatedRound([named(own, '丙'), named(two, '乙')])
  const refused = await handler.send('POST', `/api/matters/${cross}/readings/assign`)
  expect([refused.status, refused.body.reasons[0].says]).toEqual([409, '丙在被评查单位任职，应当回避'])
  const self = await seatedRound([named(own, '丙', eastStreet), named(two, '乙')], { reviewKind: 'self', byUnit: null })
  await sends(handler, `/api/matters/${self}/readings/assign`)
  expect((await own.get(`/api/matters/${self}/readings`)).body.mine.length).toBeGreaterThan(0)
})

const upload = async (there: Browser, name: string) =>
  (await there.raw({ method: 'POST', url: '/api/files', ...uploadForm(name, pdf) })).body.id as string

test('案卷的扫描件由评阅人下载，只有分到的那一份的，下载留痕；别处、别人都打不开', async () => {
  const scans: string[] = []
  for (const record of records) {
    const file = await upload(handler, '示范送达回证.pdf')
    await sends(handler, `/api/matters/${record}/acts/attach`, { given: { file, name: '送达回证', kind: '扫描件' } })
    scans.push(file)
  }
  const mine = await byOne?.()
  const at = numbers.indexOf(mine?.number ?? '')
  const [scan, other] = [scans[at], scans[(at + 1) % scans.length]]
  const { record } = (await one.get(`${readings}/${mine?.row}`)).body
  expect(record.attachments).toEqual([{ file: scan, name: '送达回证', kind: '扫描件' }])
  const got = await one.raw({ method: 'GET', url: `${readings}/${mine?.row}/files/${scan}` })
  expect([got.status, got.bytes.equals(pdf)]).toEqual([200, true])
  const closed = [
    one.get(`${readings}/${mine?.row}/files/${other}`),
    two.get(`${readings}/${mine?.row}/files/${scan}`),
    one.get(`/api/files/${scan}/content`),
  ]
  expect((await Promise.all(closed)).map(({ status }) => status)).toEqual([404, 404, 404])
  const log = await behind(
    desk.database,
    "select matter, field, person, purpose from access_log where what = 'download'",
  )
  const round = (await handler.get(`/api/matters/${matter}`)).body.row.number
  expect(log).toEqual([{ matter: records[at], field: scan, person: personOf(one), purpose: `评阅：${round}` }])
})

test('整改证明是文件的，单位传上来，办结的人在事项页上打得开；不是文件的列表说哪一行', async () => {
  const files = [{ number: '甲', caseKind: 'penalty', reviewer: '甲', score: 80, grade: 'passed' }]
  const given = {
    name: '自查',
    unit: eastStreet,
    caseKind: 'penalty',
    rubric: 'combined',
    finishedOn: '2021-09-10',
    files,
  }
  const { matter: self } = await sends(handler, '/api/lines/file-review/matters', { act: 'takeResults', given })
  await does(self, 'announce', { announcedOn: '2021-09-10', objectBy: '2021-09-20' })
  const chief = await desk.signIn('sectionHead')
  await sends(chief, `/api/matters/${self}/acts/sign`, { given: {} })
  await does(self, 'requireRectification', { rectifications: [{ what: '没有送达回证', due: '2021-09-20' }] })
  const liaison = await desk.signIn('liaison', { organ: 'eastStreet' })
  const proof = await upload(liaison, '补送的回证.pdf')
  const done = { id: 1, what: '没有送达回证', due: '2021-09-20', doneOn: '2021-09-10' }
  const record = (row: object) =>
    liaison.send('POST', `/api/matters/${self}/acts/recordRectification`, { given: { rectifications: [row] } })
  const wrong = await record({ ...done, proofFiles: '不是文件' })
  expect([wrong.status, wrong.body.reasons[0].says]).toEqual([422, '整改问题第 1 行：请上传证明文件'])
  const foreign = await record({ ...done, proofFiles: [await upload(chief, '别人的.pdf')] })
  expect([foreign.status, foreign.body.reasons[0].says]).toEqual([422, '材料没有上传成功，请重新上传'])
  expect((await record({ ...done, proofFiles: [proof] })).body.reasons).toBe(undefined)
  const fact = (await chief.get(`/api/matters/${self}`)).body.facts.find(
    ({ name }: { name: string }) => name === 'rectifications',
  )
  expect(fact.files).toEqual([{ file: proof, row: 0, cell: 4 }])
  const opened = await chief.raw({ method: 'GET', url: `/api/files/${proof}/content` })
  expect([opened.status, opened.bytes.equals(pdf)]).toEqual([200, true])
})

test('六百份案卷一次分派完；停在半路的，再按一次接着分，已经分到的不动', async () => {
  const frame = Array.from({ length: 600 }, (_, n) => `示东卷${n}号`).join('\n')
  const given = { ...plan, unit: eastStreet, byUnit: westStreet, sampling: 'whole', seedHash: null, secondShare: 10 }
  const { matter: large } = await sends(handler, '/api/lines/file-review/matters', { act: 'plan', given })
  await does(large, 'freeze', { frame, frozenOn: '2021-09-10' })
  await does(large, 'draw', { drawnOn: '2021-09-10' })
  await does(large, 'assignReviewers', { reviewers: [named(one, '甲'), named(two, '乙')] })
  await sends(handler, `/api/matters/${large}/readings/assign`)
  const { counts } = (await handler.get(`/api/matters/${large}/readings`)).body
  expect(counts).toMatchObject({ files: 600, twice: 60, readings: 660, toAssign: 0 })
  const again = await handler.send('POST', `/api/matters/${large}/readings/assign`)
  expect([again.status, again.body.reasons[0].says]).toEqual([409, '抽到的案卷都已分派，没有要重新分的'])
  const acts = (await handler.get(`/api/matters/${large}`)).body.timeline.map(({ act }: { act: string }) => act)
  expect(acts.filter((act: string) => act === 'assignReadings')).toHaveLength(2)
})
