import { expect, test } from 'vitest'
import { businesses } from '../lines/register.ts'
import { behind } from '../testing/database.ts'
import { type Browser, testDesk } from '../testing/desk.ts'
import { personOf } from '../testing/story.ts'

const desk = await testDesk(businesses)
const stranger = desk.browser()
const closedLines = ['legal-aid', 'outreach', 'provider', 'mediation', 'consultation', 'certificate']

async function opens(there: Browser, line: string, act: string, given: object, parties?: object[]): Promise<string> {
  const { body, status } = await there.send('POST', `/api/lines/${line}/matters`, {
    act,
    given,
    ...(parties ? { parties } : {}),
  })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.matter
}

async function does(there: Browser, matter: string, act: string, given: object) {
  const { body, status } = await there.send('POST', `/api/matters/${matter}/acts/${act}`, { given })
  if (status !== 200) throw new Error(`${act}：${JSON.stringify(body)}`)
}

const questions = [
  { question: '宪法日是哪一天', first: '12月4日', second: '3月15日', right: 'first', why: '十二月四日是国家宪法日' },
  { question: '调解收费吗', first: '收费', second: '不收费<b>', right: 'second' },
]
const planned = {
  subject: '宪法进社区',
  form: 'community',
  theme: 'constitution',
  plannedOn: '2021-05-10',
  groups: ['villagers', 'youth'],
  street: desk.organs.eastStreet,
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const sends = (path: string, payload: string) => stranger.raw({ method: 'POST', url: path, headers: form, payload })
const sheet = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** Opens a quiz and tells its two addresses. */
async function quizAt(there: Browser) {
  desk.on('2021-05-02')
  const matter = await opens(there, 'outreach', 'plan', planned)
  await does(there, matter, 'setQuiz', { quizQuestions: questions, quizUntil: '2021-05-17' })
  expect((await there.get(`/api/matters/${matter}/quiz`)).body.codes).toEqual([])
  await does(there, matter, 'openQuiz', { quizOpenedOn: '2021-05-02' })
  const { codes } = (await there.get(`/api/matters/${matter}/quiz`)).body
  return { matter, before: codes[0].path as string, after: codes[1].path as string }
}

test('扫码答题：不登录、没有脚本，答一次记一份，前后比得出来，一键记进登记表', async () => {
  desk.on('2021-05-02')
  let there = await desk.signIn('handler')
  const { matter, before, after } = await quizAt(there)
  const page = await stranger.get(before)
  expect([page.status, String(page.body).includes('<script'), String(page.headers['set-cookie'] ?? '')]).toEqual([
    200,
    false,
    '',
  ])
  expect(page.body).toContain('宪法日是哪一天')
  expect(page.body).not.toContain('<b>')
  expect(String(page.headers['content-security-policy'])).toContain("default-src 'none'")
  expect((await stranger.get(after)).body).toContain('活动还没有开始')

  for (let n = 0; n < 6; n++) await sends(before, `q0=second&q1=second&group=villagers&sheet=${sheet(n)}`)
  const twice = await sends(before, `q0=second&q1=second&group=villagers&sheet=${sheet(0)}`)
  expect([twice.status, String(twice.body).includes('正确答案')]).toEqual([200, false])
  const lacking = await sends(before, `q0=first&sheet=${sheet(90)}`)
  expect([lacking.status, String(lacking.body).includes('还没有选')]).toEqual([422, true])

  desk.on('2021-05-10')
  there = await desk.signIn('handler')
  await does(there, matter, 'hold', { heldOn: '2021-05-10', headcount: 40 })
  for (let n = 10; n < 16; n++) await sends(after, `q0=first&q1=second&group=villagers&sheet=${sheet(n)}`)
  const thanks = await sends(after, `q0=first&q1=second&group=youth&sheet=${sheet(20)}`)
  expect(thanks.body).toContain('正确答案：甲．12月4日')

  const { body } = await there.get(`/api/matters/${matter}/quiz`)
  expect(body.effect).toMatchObject({
    before: { takers: 6, rate: 50 },
    after: { takers: 7, rate: 100 },
    gained: 50,
    margin: null,
  })
  expect(body.effect.says).toContain('只能当作线索')
  expect([body.groups.map(({ label }: { label: string }) => label), body.hidden]).toEqual([['村（居）民'], 1])
  expect(body.questions[0].before).toEqual({ right: 0, of: 6 })

  const entered = await there.send('POST', `/api/matters/${matter}/quiz/result`, {})
  expect(entered.body.says).toContain('已记入')
  expect((await there.send('POST', `/api/matters/${matter}/quiz/result`, {})).status).toBe(409)
  const facts = (await there.get(`/api/matters/${matter}`)).body.facts as { name: string; shown: string }[]
  const told = Object.fromEntries(facts.map(({ name, shown }) => [name, shown]))
  expect([told.quizTakers, told.quizBefore, told.quizAfter]).toEqual(['6', '50', '100'])
  const effects = (await there.get('/api/quiz-effects?from=2021-01-01&until=2021-12-31')).body
  expect(effects.places.map(({ label, gained }: { label: string; gained: number }) => [label, gained])).toEqual([
    ['示范区东街', 50],
  ])

  desk.on('2021-05-18')
  expect((await sends(after, `q0=first&q1=second&sheet=${sheet(30)}`)).status).toBe(409)
  expect((await stranger.get('/quiz/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404)
  expect((await sends('/quiz/x', 'q0=first')).status).toBe(404)
})

test('答卷里没有谁答的：没有姓名、地址，也没有几点几分', async () => {
  const columns = await behind<{ column_name: string; data_type: string }>(
    desk.database,
    `select column_name, data_type from information_schema.columns where table_name = 'quiz_answer' order by 1`,
  )
  expect(columns.map(({ column_name }) => column_name)).toEqual([
    'answered_on',
    'district',
    'id',
    'matter',
    'of',
    'picks',
    'right',
    'side',
    'taker_group',
  ])
  expect(columns.find(({ column_name }) => column_name === 'answered_on')?.data_type).toBe('date')
})

test('乱写的答卷只得到一句话，不出500，也不留下什么', async () => {
  desk.on('2021-05-02')
  const there = await desk.signIn('handler')
  const { before } = await quizAt(there)
  const count = async () => (await behind<{ n: string }>(desk.database, 'select count(*) as n from quiz_answer'))[0]?.n
  const start = await count()
  const bad = [
    '',
    'q0=%00&q1=first&sheet=1',
    `q0=first&q1=zzz&sheet=${sheet(1)}`,
    'q0=first&q1=first&sheet=no',
    '%E0%A4%A',
    'q0[]=first',
  ]
  for (const payload of bad) {
    const answer = await sends(before, payload)
    expect([payload, answer.status >= 400 && answer.status < 500]).toEqual([payload, true])
  }
  const json = await stranger.raw({
    method: 'POST',
    url: before,
    headers: { 'content-type': 'application/json' },
    payload: '{"q0":1}',
  })
  expect(json.status).toBe(422)
  expect((await sends(before, `q0=first&${'x'.repeat(9000)}`)).status).toBe(413)
  expect(await count()).toBe(start)
})

const card = (n: number) => ({
  holder: `示范持证人${n}`,
  kind: 'enforcement',
  unit: personOf('organ', 'bureau'),
  number: `示证${n}`,
  validFrom: '2021-01-01',
  enrolledOn: '2021-01-10',
})

test('成批换证：勾选几张证一起作废旧证，每张写各自的新证编号；一张不行就都不办', async () => {
  desk.on('2021-06-01')
  const there = await desk.signIn('handler')
  const cards = [
    await opens(there, 'certificate', 'enrol', card(1)),
    await opens(there, 'certificate', 'enrol', card(2)),
  ]
  const third = await opens(there, 'certificate', 'enrol', card(3))
  const batch = (rows: object[], key?: string) =>
    there.send('POST', '/api/lines/certificate/acts/replace/batch', {
      rows,
      given: { replacedOn: '2021-06-01', cardBack: 'returned' },
      ...(key ? { key } : {}),
    })
  const refused = await batch([{ matter: cards[0] }, { matter: third, given: { newNumber: '示证3' } }])
  expect([refused.status, refused.body.reasons]).toEqual([
    409,
    [{ says: expect.stringContaining('示范持证人3：新证编号和旧证编号不能相同') }],
  ])
  expect((await there.get(`/api/matters/${cards[0]}`)).body.row.stateLabel).toBe('有效')
  const rows = cards.map((matter, at) => ({ matter, given: { newNumber: `新证${at}` } }))
  const done = await batch(rows, 'one-batch-once')
  expect(done.body).toMatchObject({ says: '2 件一起办理：旧证作废（已换发）' })
  expect(done.body.rows.map(({ title }: { title: string }) => title)).toEqual(['示范持证人1', '示范持证人2'])
  expect((await batch(rows, 'one-batch-once')).body.batch).toBe(done.body.batch)
  expect((await batch([{ matter: third }, { matter: third }])).status).toBe(422)
  expect(
    (await there.send('POST', '/api/lines/certificate/acts/enrol/batch', { rows: [{ matter: third }], given: {} }))
      .status,
  ).toBe(404)

  const flow = (await there.get('/api/lines/certificate/flow?from=2021-02-01&until=2021-12-31')).body
  expect(flow).toMatchObject({ before: 3, after: 1, came: [], went: [{ entries: 2 }] })
  const year = (await there.get('/api/lines/certificate/flow?from=2021-01-01&until=2021-12-31')).body
  expect(year.before + 3 - 2).toBe(year.after)
  expect(year.came).toEqual([{ why: '存量证件入册', entries: 3 }])
})

test('成批换发：从旧证照着开新证，只填新编号，旧证同时作废，旧号新号对得上；一张不行都不换', async () => {
  desk.on('2021-06-01')
  const there = await desk.signIn('handler')
  const olds = await Promise.all(
    [11, 12].map((n) => opens(there, 'certificate', 'enrol', { ...card(n), area: '市场监管' })),
  )
  const renew = (numbers: readonly string[]) =>
    there.send('POST', '/api/lines/certificate/acts/exchange/batch', {
      rows: olds.map((matter, at) => ({ matter, given: { number: numbers[at] } })),
      given: { validFrom: '2021-06-01', exchangedOn: '2021-06-01', cardBack: 'returned' },
    })
  const refused = await renew(['换证11', '示证12'])
  expect([refused.status, refused.body.reasons[0].says]).toEqual([
    409,
    expect.stringContaining('示范持证人12：新证编号和旧证编号不能相同'),
  ])
  expect((await there.get('/api/lines/certificate/matters?q=示范持证人11')).body.total).toBe(1)
  const { body } = await renew(['换证11', '换证12'])
  expect(body.rows.map(({ title, state }: { title: string; state: string }) => [title, state])).toEqual([
    ['示范持证人11', '有效'],
    ['示范持证人11', '已换发新证'],
    ['示范持证人12', '有效'],
    ['示范持证人12', '已换发新证'],
  ])
  const factsOf = async (matter: string) => {
    const { facts } = (await there.get(`/api/matters/${matter}`)).body
    return Object.fromEntries(facts.map(({ name, shown }: { name: string; shown: string }) => [name, shown]))
  }
  expect(await factsOf(body.rows[0].matter)).toMatchObject({ number: '换证11', oldNumber: '示证11', area: '市场监管' })
  expect(await factsOf(body.rows[1].matter)).toMatchObject({ number: '示证11', newNumber: '换证11' })
})

test('看不到的件不能夹在一批里办，也看不出它叫什么', async () => {
  const there = await desk.signIn('handler')
  const mine = await opens(there, 'certificate', 'enrol', card(7))
  const west = await desk.signIn('liaison', { organ: 'westStreet' })
  const { status, body } = await west.send('POST', '/api/lines/certificate/acts/handIn/batch', {
    rows: [{ matter: mine }],
    given: { handedInOn: '2021-06-01' },
  })
  expect([status, JSON.stringify(body.reasons)]).toEqual([409, expect.not.stringContaining('示范持证人7')])
})

test('街道的供给和需求放在一起看；看不到的业务不数', async () => {
  desk.on('2021-06-01')
  const there = await desk.signIn('handler')
  const mediator = {
    kind: 'mediator',
    employment: 'part',
    employer: '示范区东街',
    enrolledOn: '2021-01-04',
    validFrom: '2021-01-04',
  }
  await opens(there, 'provider', 'enrol', { ...mediator, name: '示范调解员甲' })
  await opens(there, 'provider', 'enrol', {
    ...mediator,
    name: '示范调解员乙',
    employer: '外地',
    street: desk.organs.westStreet,
  })
  const asked = {
    question: '怎样立遗嘱',
    channel: 'hall',
    topic: 'inheritance',
    answer: '可以公证',
    nextStep: 'answered',
  }
  for (const street of [desk.organs.eastStreet, desk.organs.eastStreet, undefined])
    await opens(there, 'consultation', 'record', { ...asked, answeredOn: '2021-06-01', ...(street ? { street } : {}) })
  const { sides } = (await there.get('/api/supply?from=2021-01-01&until=2021-12-31&on=2021-06-01')).body
  const side = (line: string) => sides.find((one: { line: string }) => one.line === line)
  const rowOf = (line: string, street: string) =>
    side(line).streets.find((row: { street: string }) => row.street === street)
  expect(rowOf('mediation', '示范区东街')).toEqual({ street: '示范区东街', supply: 1, demand: 0, each: 0 })
  expect(rowOf('consultation', '示范区东街')).toEqual({ street: '示范区东街', supply: 0, demand: 2, each: null })
  expect(side('consultation').unplaced).toEqual({ supply: 0, demand: 1 })
  expect(side('legal-aid')).toMatchObject({ hidden: true, streets: [] })
})

test('指派时看得到每个人的在办、专长、语言、年限和回避，只按姓名排', async () => {
  desk.on('2021-06-01')
  const there = await desk.signIn('handler', { lines: closedLines })
  const [busy, free] = [await desk.as('lawyer', { name: '乙律师' }), await desk.as('lawyer', { name: '甲律师' })]
  const entry = {
    kind: 'lawyer',
    employer: '示范律所',
    licence: '1',
    enrolledOn: '2021-01-04',
    validFrom: '2021-01-04',
  }
  await opens(there, 'provider', 'enrol', {
    ...entry,
    name: '示范甲律师',
    account: free.post.person,
    languages: ['sign'],
    speciality: '劳动争议',
    practisingSince: '2015-06-02',
  })
  const applies = () =>
    opens(
      there,
      'legal-aid',
      'receiveNotice',
      {
        cause: '故意伤害',
        way: 'mustDefend',
        noticeGround: 'minor',
        stage: 'first',
        noticeFrom: '示范法院',
        noticeNumber: '1',
        groups: ['minor'],
        receivedOn: '2021-06-01',
      },
      [{ role: 'aided', kind: 'person', name: '示范甲' }],
    )
  const first = await applies()
  await does(there, first, 'acceptNotice', { grantedOn: '2021-06-01' })
  await does(there, first, 'appoint', {
    lawyer: busy.post.person,
    lawyerKind: 'social',
    assignedOn: '2021-06-01',
    assignBasis: 'rota',
    conflict: false,
    minorSkill: true,
  })
  const second = await applies()
  await does(there, second, 'acceptNotice', { grantedOn: '2021-06-01' })
  await does(there, second, 'recuse', { person: busy.post.person, why: '曾任对方代理人' })
  const { rows } = (await there.get(`/api/matters/${second}/candidates/appoint`)).body
  expect(rows.map(({ name }: { name: string }) => name)).toEqual(['示范甲律师', '示范乙律师'])
  expect(rows[0]).toMatchObject({
    load: 0,
    recused: null,
    entry: { speciality: '劳动争议', languages: ['手语'], years: 5 },
  })
  expect(rows[1]).toMatchObject({ load: 1, recused: '曾任对方代理人', entry: null })
  expect((await there.get(`/api/matters/${second}/candidates/logWork`)).status).toBe(404)
  const head = await desk.signIn('head', { lines: closedLines })
  expect((await head.get(`/api/matters/${second}/candidates/appoint`)).status).toBe(404)
})

test('责任清单按单位看：公布没有、完成没有、迟了没有，提示函回没回', async () => {
  desk.on('2026-01-08')
  const there = await desk.signIn('handler')
  const unit = desk.organs.westStreet
  const duty = {
    subject: '清单',
    unit,
    dutyLaw: '价格法',
    dutyYear: 2026,
    dutyMeasures: '进市场',
    dutyBy: '2026-03-31',
    dutyHead: '示范甲',
  }
  const first = await opens(there, 'outreach', 'listDuty', duty)
  await opens(there, 'outreach', 'listDuty', { ...duty, dutyLaw: '反诈法', dutyBy: '2026-10-31' })
  await does(there, first, 'publishDuty', { publishedOn: '2026-01-08', publishedAt: '区政府网站' })
  await opens(there, 'outreach', 'prompt', {
    subject: '提示',
    promptTo: unit,
    promptWhy: '没有开展',
    replyBy: '2026-02-20',
  })
  desk.on('2026-04-01')
  const later = await desk.signIn('handler')
  const { units } = (await later.get('/api/duty-lists/2026')).body
  expect(units).toHaveLength(1)
  expect(units[0]).toMatchObject({ unit: '示范区西街', prompts: 1, unreplied: 1 })
  expect(
    units[0].duties.map(({ law, late, publishedOn }: { law: string; late: boolean; publishedOn: string | null }) => [
      law,
      late,
      publishedOn,
    ]),
  ).toEqual([
    ['价格法', true, '2026-01-08'],
    ['反诈法', false, null],
  ])
  const west = await desk.signIn('liaison', { organ: 'westStreet' })
  const east = await desk.signIn('liaison', { organ: 'eastStreet' })
  expect((await west.get('/api/duty-lists/2026')).body.units).toHaveLength(1)
  expect((await east.get('/api/duty-lists/2026')).body.units).toEqual([])
})
