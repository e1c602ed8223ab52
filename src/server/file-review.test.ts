import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import vm from 'node:vm'
import { afterAll, expect, test } from 'vitest'
// @ts-expect-error -- a build script without types
import { buildReplayer, bundleReplayer } from '../../tools/build-replayer.mjs'
import { readTable } from '../door/read-table.ts'
import { sm3 } from '../kernel/sm3.ts'
import { enforcement } from '../lines/enforcement/business.ts'
import { fileReview } from '../lines/file-review/business.ts'
import { drawn } from '../lines/file-review/draw.ts'
import { type Browser, testDesk } from '../testing/desk.ts'
import { company, inspection, penalty } from '../testing/enforcement-sample.ts'
import { plan } from '../testing/file-review-sample.ts'
import { scratchFolder } from '../testing/scratch.ts'

const pages = scratchFolder('replayer')
mkdirSync(join(pages, 'web'))
afterAll(() => rmSync(pages, { recursive: true, force: true }))
const desk = await testDesk([enforcement, fileReview], { webDir: join(pages, 'web') })
const { eastStreet, westStreet } = desk.organs
desk.on('2021-09-10')
const handler = await desk.signIn('handler')
const seed = '示范区封存的种子'

async function sends(there: Browser, url: string, body: object) {
  const answer = await there.send('POST', url, body)
  expect([url, answer.status, answer.body.reasons]).toEqual([url, 200, undefined])
  return answer.body.matter as string
}
const recorded = (given: object) =>
  sends(handler, '/api/lines/enforcement/matters', { act: 'record', given, parties: company })
const penalised = (unit: string, decisionNumber: string, decidedOn = '2021-09-01') =>
  recorded({ ...penalty, unit, unitLevel: 'street', decisionNumber, decidedOn })
const planned = (unit: string, byUnit: string, more: object = {}) =>
  sends(handler, '/api/lines/file-review/matters', {
    act: 'plan',
    given: { ...plan, unit, byUnit, seedHash: sm3(seed), ...more },
  })
const does = (matter: string, act: string, given: object) =>
  sends(handler, `/api/matters/${matter}/acts/${act}`, { given })

for (const n of [1, 2, 3, 4, 5, 6]) await penalised(eastStreet, `示东罚〔2021〕${n}号`)
await penalised(eastStreet, '示东罚〔2021〕6号')
await penalised(eastStreet, '示东罚〔2021〕7号', '2021-08-25')
await penalised(westStreet, '示西罚〔2021〕1号')
await recorded({ ...inspection, unit: eastStreet, decidedOn: '2021-09-01', collectedOn: '2021-09-06' })
const east = await planned(eastStreet, westStreet)
const west = await planned(westStreet, eastStreet)
const frameOf = (matter: string, span: string, there = handler) => there.get(`/api/matters/${matter}/frame?${span}`)
const september = 'from=2021-09-01&until=2021-09-30'

test('名单从归集的记录里取：这个单位、这一类、这个期间的全部，一份不多一份不少', async () => {
  const { body } = await frameOf(east, september)
  expect([body.files, body.exact]).toEqual([7, true])
  const lines: string[] = body.frame.split('\n')
  expect(lines.slice(0, 5)).toEqual([1, 2, 3, 4, 5].map((n) => `示东罚〔2021〕${n}号,示范区东街,行政处罚`))
  expect((await frameOf(east, 'from=2021-08-01&until=2021-09-30')).body.files).toBe(8)
  expect((await frameOf(west, september)).body.frame).toBe('示西罚〔2021〕1号,示范区西街,行政处罚')
  const mixed = await planned(eastStreet, westStreet, { caseKind: 'mixed' })
  expect((await frameOf(mixed, september)).body.files).toBe(8)
})

test('两条记录同一个文号，各带归集号，名单里不重号', async () => {
  const lines: string[] = (await frameOf(east, september)).body.frame.split('\n')
  const twins = lines.filter((line) => line.startsWith('示东罚〔2021〕6号'))
  expect(twins).toHaveLength(2)
  expect(new Set(twins).size).toBe(2)
  expect(twins[0]).toMatch(/^示东罚〔2021〕6号（.*执归〔2021〕\d+号）,示范区东街,行政处罚$/)
})

test('取名单不出自己的查看范围：被评查单位取自己的；别的单位打不开这件评查；交叉评查单位取不到别家的记录', async () => {
  const own = await desk.signIn('liaison', { organ: 'eastStreet' })
  expect((await frameOf(east, september, own)).body.files).toBe(7)
  const uploader = await desk.signIn('uploader', { organ: 'westStreet' })
  expect((await frameOf(east, september, uploader)).status).toBe(404)
  const other = await desk.signIn('liaison', { organ: 'westStreet' })
  expect((await frameOf(east, september, other)).body.files).toBe(0)
  expect((await frameOf(east, 'from=2021-13-01')).status).toBe(422)
  expect((await frameOf(east, 'from=2021-09-30&until=2021-09-01')).status).toBe(422)
})

test('冻结取来的名单，各层份数先看得到，种子公布以后每层抽够，与重算一样', async () => {
  const { frame } = (await frameOf(east, september)).body
  const layered = `${frame}\n示东许〔2021〕1号,示范区东街,行政许可\n示东许〔2021〕2号,示范区东街,行政许可`
  expect((await handler.get(`/api/matters/${east}/draw`)).status).toBe(404)
  await does(east, 'freeze', { frame: layered, sampleSize: 4, frozenOn: '2021-09-10' })
  const before = (await handler.get(`/api/matters/${east}/draw`)).body
  const label = '示范区东街／行政'
  expect(before.strata).toEqual([
    { label: `${label}处罚`, files: 7, take: 3, drawn: 0 },
    { label: `${label}许可`, files: 2, take: 1, drawn: 0 },
  ])
  expect([before.seed, before.sample]).toEqual([null, []])
  await does(east, 'draw', { seed, drawnOn: '2021-09-10' })
  const after = (await handler.get(`/api/matters/${east}/draw`)).body
  expect(after.strata.map(({ drawn: n }: { drawn: number }) => n)).toEqual([3, 1])
  expect(after.sample).toEqual(drawn(layered, seed, 4))
})

test('结果按单位，有名单份数作分母；只数评查完成的、期间内的、看得到的；表格与屏幕一样', async () => {
  const span = 'from=2021-09-01&until=2021-09-30'
  const resultsFor = async (there: Browser) => (await there.get(`/api/review-results?${span}`)).body
  expect((await resultsFor(handler)).units).toEqual([])
  const { sample } = (await handler.get(`/api/matters/${east}/draw`)).body
  const reviewers = [
    { name: '甲', homeUnit: westStreet, recused: false },
    { name: '乙', homeUnit: westStreet, recused: false },
  ]
  const files = (sample as string[]).map((number, at) => ({
    ...{ number, caseKind: 'penalty', reviewer: '甲', score: 92, grade: at === 0 ? 'failed' : 'excellent' },
    ...(at === 0 ? { vetoes: ['facts'] } : {}),
    ...(at === 1 ? { secondReviewer: '乙', secondScore: 80, secondGrade: 'passed' } : {}),
  }))
  await does(east, 'assignReviewers', { reviewers })
  await does(east, 'score', { files })
  await does(east, 'finish', { finishedOn: '2021-09-10' })
  const { units, all } = await resultsFor(handler)
  expect(units).toEqual([
    {
      ...{ unit: '示范区东街', rounds: 1, whole: 9, files: 4, vetoed: 1 },
      grades: { excellent: 3, good: 0, passed: 0, failed: 1 },
      ...{ ways: { self: 0, cross: 4, spot: 0 }, problems: 0, rectified: 0 },
      agreement: { second: 1, agreed: 0, kappa: null },
    },
  ])
  expect([all.unit, all.files]).toEqual(['合计', 4])
  expect((await handler.get('/api/review-results?from=2021-09-11&until=2021-09-30')).body.units).toEqual([])
  expect((await resultsFor(await desk.signIn('liaison', { organ: 'eastStreet' }))).units).toHaveLength(1)
  expect((await desk.signIn('uploader').then((there) => there.get('/api/review-results'))).status).toBe(404)
  const { bytes } = await handler.raw({ method: 'GET', url: `/api/review-results.xlsx?${span}` })
  const read = await readTable({ name: 'a.xlsx', bytes: new Uint8Array(bytes) })
  const rows = read.ok ? read.workbook.worksheets[0]?.rows.map(({ cells }) => cells.map(String)) : []
  expect(rows?.[1]?.slice(0, 11)).toEqual(['示范区东街', '1', '9', '4', '3', '0', '0', '1', '1', '1', '0'])
  expect(rows).toHaveLength(3)
})

test('重算页自带名单、种子、摘要和抽取名单，重算一致；改一个字就说哪一项对不上；看不到这件事的人下载不了', async () => {
  mkdirSync(join(pages, 'replayer'))
  writeFileSync(join(pages, 'replayer/replayer.html'), await buildReplayer())
  const url = `/api/matters/${east}/replayer.html`
  const { status, bytes } = await handler.raw({ method: 'GET', url })
  const page = bytes.toString('utf8')
  expect([status, /https?:\/\/(?!www\.w3\.org)/.test(page)]).toEqual([200, false])
  const round = JSON.parse(/id="round">(.*?)<\/script>/s.exec(page)?.[1] ?? '')
  const inside: Record<string, unknown> = {}
  vm.runInNewContext(await bundleReplayer(), inside)
  const replay = inside['fahengReplay'] as (given: object) => { checks: { label: string; standing: string }[] }
  const broken = (more: object) =>
    replay({ ...round, ...more })
      .checks.filter(({ standing }) => standing !== 'held')
      .map(({ label, standing }) => [label, standing])
  expect(broken({})).toEqual([])
  expect(broken({ seed: `${seed}。` })).toEqual([
    ['种子与事先登记的摘要', 'broken'],
    ['抽取名单', 'broken'],
  ])
  expect(broken({ frame: round.frame.replace('示东罚〔2021〕1号', '示东罚〔2021〕9号') })[0]).toEqual([
    '名单与冻结时的摘要',
    'broken',
  ])
  expect(broken({ sample: round.sample.replace(/.+$/, '换进来的一份') })).toEqual([['抽取名单', 'broken']])
  expect(broken({ sampleSize: 5 }).map(([label]) => label)).toEqual(['各层份数', '抽取名单'])
  expect(broken({ seed: '' })).toEqual([
    ['种子与事先登记的摘要', 'waiting'],
    ['抽取名单', 'waiting'],
  ])
  const stranger = await desk.signIn('uploader', { organ: 'westStreet' })
  expect((await stranger.raw({ method: 'GET', url })).status).toBe(404)
  expect((await handler.raw({ method: 'GET', url: `/api/matters/${west}/replayer.html` })).status).toBe(404)
  expect((await stranger.raw({ method: 'GET', url: '/api/replayer.html' })).status).toBe(200)
})
