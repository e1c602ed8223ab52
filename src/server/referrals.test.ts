import { expect, test } from 'vitest'
import { meeting } from '../lines/meeting/business.ts'
import { task } from '../lines/task/business.ts'
import { testDesk } from '../testing/desk.ts'

const desk = await testDesk([meeting, task])
desk.on('2021-03-03')
const clerk = await desk.signIn('clerk')
const { name: bureau } = (await clerk.get('/api/organs?kinds=bureau')).body.rows[0]
const agreed = (what: string, lead: string) => ({ what, lead, agreedOn: '2021-03-01', dueOn: '2021-03-31' })
const held = await clerk.send('POST', '/api/lines/meeting/matters', {
  act: 'record',
  given: {
    subject: '研究复议体制改革',
    kind: 'special',
    domain: 'reconsideration',
    metOn: '2021-03-01',
    attendees: 20,
    agreed: [agreed('制定听证规则', bureau), agreed('配齐人员', '没有这个单位'), agreed('改造场所', bureau)],
  },
})
const matter: string = held.body.matter
const handOver = (rows: object[], there = clerk) =>
  there.send('POST', `/api/matters/${matter}/acts/handOver`, { given: { agreed: rows } })
const waiting = async () =>
  (await clerk.get('/api/referrals')).body.rows.toSorted((a: { why: string }, b: { why: string }) =>
    a.why < b.why ? -1 : 1,
  )

test('一项议定事项一件移送，内容、单位、期限、领域、依据都带过去，接收时什么也不用重填', async () => {
  const rows = (await clerk.get(`/api/matters/${matter}/rows/agreed`)).body.rows
  const handed = rows
    .slice(0, 2)
    .map(({ id, cells }: { id: number; cells: object }) => ({ id, ...cells, handedOn: '2021-03-03' }))
  expect((await handOver(handed)).status).toBe(200)
  const offered = await waiting()
  expect(offered.map(({ line, why, act }: Record<string, string>) => [line, why, act])).toEqual([
    ['task', '制定听证规则', 'open'],
    ['task', '配齐人员', 'open'],
  ])
  const [first, second] = offered
  const form = (await clerk.get(`/api/referrals/${first.id}`)).body
  expect(form.given).toEqual({
    title: '制定听证规则',
    lead: desk.organs.bureau,
    dueOn: '2021-03-31',
    domain: 'reconsideration',
    basis: '研究复议体制改革',
    source: 'meeting',
  })
  expect((await clerk.get(`/api/referrals/${second.id}`)).body.given.lead).toBeUndefined()
  const opened = await clerk.send('POST', '/api/lines/task/matters', {
    act: 'open',
    given: { openedOn: '2021-03-03' },
    referral: first.id,
  })
  expect([opened.status, opened.body.reasons]).toEqual([200, undefined])
  const file = (await clerk.get(`/api/matters/${matter}`)).body
  expect(file.chain).toMatchObject([{ title: '制定听证规则', relation: '移送到', lineLabel: '督办任务' }])
  expect((await clerk.get(`/api/referrals/${first.id}`)).status).toBe(404)
  expect(await waiting()).toHaveLength(1)
})

test('已经有任务的填编号，不再移送；移送了的，这一步不能撤销；看不到的岗位读不到移送', async () => {
  const rows = (await clerk.get(`/api/matters/${matter}/rows/agreed`)).body.rows
  const third = rows[2]
  const undo = () => clerk.send('POST', `/api/matters/${matter}/acts/undo`, { given: { why: '点错了' } })
  expect((await undo()).body.reasons[0].says).toBe('已经登记转督办，对外产生效力，不能撤销')
  expect(
    (await handOver([{ id: third.id, ...third.cells, handedOn: '2021-03-03', taskNumber: '示督〔2021〕9号' }])).status,
  ).toBe(200)
  const offered = await waiting()
  expect(offered).toHaveLength(1)
  expect((await undo()).status).toBe(200)
  const mediator = await desk.signIn('mediator')
  expect((await mediator.get(`/api/referrals/${offered[0].id}`)).status).toBe(404)
})
