import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { type Browser, testDesk } from '../testing/desk.ts'
import { hostileRequest } from '../testing/hostile.ts'
import { seeded } from '../testing/hostile-values.ts'
import { counselBusiness, library, libraryBusiness } from '../testing/library.ts'
import { byteRoutes } from './byte-routes.ts'
import { contract } from './contract.ts'

const desk = await testDesk([libraryBusiness, counselBusiness])
desk.on('2021-03-01')
const clerk = await desk.signIn('clerk')
const head = await desk.signIn('head')
const west = await desk.signIn('clerk', { organ: 'westStreet' })
const stranger = desk.browser()
const targets = {
  line: library,
  organs: Object.values(desk.organs),
  matters: await Promise.all([clerk, clerk, clerk, west].map(lend)),
}
const owner = new pg.Client({ connectionString: desk.database.ownerUrl })
await owner.connect()
afterAll(() => owner.end())

async function lend(there: Browser): Promise<string> {
  const parties = [{ role: 'reader', kind: 'person', name: '示范读者甲' }]
  const { body } = await there.send('POST', '/api/lines/library/matters', {
    act: 'lend',
    given: { subject: '借书', kind: 'novel', lentOn: '2021-03-01' },
    parties,
  })
  return body.matter
}

/** Signing out and changing passwords are lawful with any body that fits, and would end the trial; drafts and feedback take any text. */
const apart = new Set([
  'POST /api/session',
  'DELETE /api/session',
  'PUT /api/session/password',
  'PUT /api/session/post',
  'PUT /api/drafts/:key',
  'POST /api/feedback',
])
const tables = [
  'matter',
  'event',
  'clock',
  'party',
  'paper',
  'counter',
  'referral',
  'notice',
  'idempotency',
  'library',
  'library_pages',
  'file',
  'batch',
  'draft',
  'intake',
  'intake_taken',
  'zero_report',
  'organ',
  'person',
  'post',
  'hall_sitting',
  'hall_seat',
  'hall_answers',
  'city_consent',
  'city_sent',
  'letter_out',
  'letter_done',
  'key_change',
]

/** How much there is, and how far each matter has come. */
async function everything(): Promise<string> {
  const counts = tables.map((name) => `(select count(*) from "${name}")`).join(', ')
  const { rows } = await owner.query(
    `select ${counts}, (select sum(version) from matter), (select sum(last) from counter)`,
  )
  return JSON.stringify(rows)
}

test('六千多个坏请求打遍每一条路：没有一个500，说得出理由，没办成的什么也没改', async () => {
  const chance = seeded(20_210_301)
  const endpoints = [...Object.keys(contract), ...Object.keys(byteRoutes)].filter((endpoint) => !apart.has(endpoint))
  const acting = endpoints.filter((endpoint) => endpoint.startsWith('POST'))
  const acts = acting.filter((endpoint) =>
    /^POST \/api\/(lines\/:line\/matters|matters\/:id\/acts\/:act)$/.test(endpoint),
  )
  const statuses = new Map<number, number>()
  const wrong: unknown[] = []
  let before = await everything()
  for (let turn = 0; turn < 7000; turn++) {
    const endpoint =
      turn % 2 === 0
        ? (endpoints[(turn / 2) % endpoints.length] as string)
        : chance.pick(chance.next() < 0.6 ? acts : acting)
    const request = hostileRequest(endpoint, chance, targets)
    const { status, body } = await chance.pick([clerk, clerk, head, west, stranger]).raw(request)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    const explained = status < 400 || (body.reasons?.length > 0 && /[\u4e00-\u9fff]/.test(body.reasons[0].says))
    const after = request.method === 'GET' ? before : await everything()
    if (status >= 500 || !explained || (status >= 400 && after !== before))
      wrong.push({ endpoint, status, request: JSON.stringify(request).slice(0, 600), body })
    before = after
  }
  expect(wrong.slice(0, 5)).toEqual([])
  for (const [status, least] of [
    [400, 100],
    [401, 100],
    [403, 20],
    [404, 200],
    [409, 50],
    [415, 20],
    [422, 500],
  ] as const) {
    expect([status, (statuses.get(status) ?? 0) >= least]).toEqual([status, true])
  }
}, 300_000)

test('十兆的内容不读完就挡回', async () => {
  const big = JSON.stringify({ content: '字'.repeat(3_500_000) })
  const answer = await clerk.raw({
    method: 'PUT',
    url: '/api/drafts/big',
    headers: { 'content-type': 'application/json' },
    payload: big,
  })
  expect([answer.status, answer.body.kind, answer.body.reasons[0].says]).toEqual([
    413,
    'too-much',
    '一次提交的内容最多 1 MB；文件请用上传',
  ])
})

test('登录、密码、岗位、草稿、意见的坏写法也只是4xx', async () => {
  const chance = seeded(7)
  const wrong: unknown[] = []
  for (let turn = 0; turn < 300; turn++) {
    const endpoint = chance.pick([...apart].filter((one) => !one.startsWith('DELETE')))
    const request = hostileRequest(endpoint, chance, targets)
    const { status, body } = await clerk.raw(request)
    if (status >= 500) wrong.push({ endpoint, request: JSON.stringify(request).slice(0, 400), body })
  }
  expect(wrong).toEqual([])
})
