import { expect, test } from 'vitest'
import { exam } from '../lines/exam/business.ts'
import { examPaper } from '../lines/exam/paper/business.ts'
import { examQuestion } from '../lines/exam/question/business.ts'
import { collectOverdue } from '../store/hall/hand-in.ts'
import { behind } from '../testing/database.ts'
import { type Browser, testDesk } from '../testing/desk.ts'
import { examReady, sampleSitting } from '../testing/hall-sample.ts'

const desk = await testDesk([exam, examQuestion, examPaper])
desk.on('2021-03-01')
const officer = await desk.signIn('handler')
const chief = await desk.signIn('sectionHead')
const id = await examReady(officer, { person: chief.actor?.post.person ?? '' })
const opened = await officer.send('POST', `/api/matters/${id}/acts/openSitting`, {
  given: { sittingOn: '2021-03-01', sittings: [sampleSitting] },
})

const at = (time: string) => desk.on(`2021-03-02T${time}`)
const saysOf = ({ body }: { body: { reasons?: { says: string }[] } }) => body.reasons?.map(({ says }) => says)

interface Slip {
  readonly ticket: string
  readonly name: string
  readonly code: string
}
const slips: Slip[] = (await officer.get(`/api/exams/${id}/sittings/1/slips`)).body.rows
const slipOf = (name: string) => slips.find((slip) => slip.name === name) as Slip
const enter = (there: Browser, { ticket, code }: Slip) => there.send('POST', '/api/hall/session', { ticket, code })

interface Question {
  readonly id: string
  readonly kind: string
}

/** Every answer right, in the order of the sample bank. */
function rightAnswers(questions: readonly Question[]) {
  const key = { single: [0], multiple: [0, 2], judgement: [0], case: '只有一人执法，也没有告知权利' }
  return Object.fromEntries(questions.map((one) => [one.id, key[one.kind as keyof typeof key]]))
}

test('开设考场：三个人有座位，免考的没有，邻座不同卷', async () => {
  expect(saysOf(opened)).toBe(undefined)
  expect(slips.map(({ name }) => name)).toEqual(['赵示安', '钱示和', '孙示平'])
  const { rows } = (await officer.get(`/api/exams/${id}/sittings/1/seats`)).body
  expect(new Set(rows.slice(0, 2).map(({ form }: { form: string }) => form)).size).toBe(2)
  const { body } = await officer.get(`/api/exams/${id}/hall`)
  expect(body.sittings).toMatchObject([{ n: 1, kindLabel: '正考', seats: 3, started: 0, handedIn: 0 }])
  expect(body.cells[0]).toMatchObject({ kindLabel: '单选', count: 2, there: 10, needed: 4 })
  expect(body.next).toMatchObject({ kindLabel: '正考', open: false })
})

test('入场要准考证号和入场码都对，错在哪一个不说；只数错的次数', async () => {
  const there = desk.browser()
  const [one, other] = [slipOf('赵示安'), slipOf('钱示和')]
  for (const wrong of [
    { ticket: one.ticket, code: other.code },
    { ticket: '没有这个号', code: one.code },
  ]) {
    const answer = await there.send('POST', '/api/hall/session', wrong)
    expect([answer.status, saysOf(answer)]).toEqual([401, ['准考证号或者入场码不对，请照准考单上的再输一次']])
  }
  for (let time = 0; time < 8; time++) await there.send('POST', '/api/hall/session', { ticket: '猜', code: `${time}` })
  expect((await there.send('POST', '/api/hall/session', { ticket: '猜', code: 'x' })).status).toBe(429)
  expect((await enter(there, { ...one, code: ` ${one.code.toLowerCase()} ` })).status).toBe(200)
})

test('没有入场什么也看不到；入了场只看到自己的这一场，看不到工作台', async () => {
  const there = desk.browser()
  for (const [method, url] of [
    ['GET', '/api/hall'],
    ['POST', '/api/hall/start'],
  ] as const)
    expect((await there.raw({ method, url })).status).toBe(401)
  await enter(there, slipOf('赵示安'))
  const early = await there.get('/api/hall')
  expect(early.body).toMatchObject({ standing: 'early', who: { name: '赵示安' }, questions: [] })
  expect(saysOf(await there.send('POST', '/api/hall/start'))).toEqual(['还没有到开考时间'])
  for (const url of ['/api/today', `/api/exams/${id}/hall`, `/api/matters/${id}`, '/api/marking'])
    expect([url, (await there.get(url)).status]).toEqual([url, 401])
})

test('开考、自动保存、断线、从另一台手机接着答：号大的为准，答案和剩下的时间都在', async () => {
  at('09:00')
  const phone = desk.browser()
  await enter(phone, slipOf('赵示安'))
  const { body: paper } = await phone.send('POST', '/api/hall/start')
  expect([paper.standing, paper.questions.length, paper.endsAt]).toEqual(['sitting', 5, '2021-03-02T02:00:00.000Z'])
  expect(JSON.stringify(paper)).not.toMatch(/points|"key"|difficulty|一人执法；/)
  const [first, second] = paper.questions
  const save = (there: Browser, seq: number, answers: object) =>
    there.send('PUT', '/api/hall/answers', { seq, answers })
  expect((await save(phone, 1, { [first.id]: [1] })).body).toMatchObject({ kept: true, seq: 1 })
  expect((await save(phone, 3, { [first.id]: [0], [second.id]: [2] })).body.kept).toBe(true)
  const late = await save(phone, 2, { [first.id]: [1] })
  expect(late.body).toMatchObject({ kept: false, seq: 3, answers: { [first.id]: [0], [second.id]: [2] } })
  at('09:20')
  const tablet = desk.browser()
  const again = await enter(tablet, slipOf('赵示安'))
  expect(again.body).toMatchObject({ standing: 'sitting', seq: 3, answers: { [first.id]: [0] }, endsAt: paper.endsAt })
  expect((await save(phone, 4, {})).status).toBe(401)
  await tablet.send('POST', '/api/hall/start')
  expect((await tablet.get('/api/hall')).body.endsAt).toBe(paper.endsAt)
  const answers = rightAnswers(paper.questions)
  const done = await tablet.send('POST', '/api/hall/hand-in', { seq: 9, answers })
  expect(done.body).toMatchObject({ standing: 'handedIn', questions: [] })
  const twice = await tablet.send('POST', '/api/hall/hand-in', { seq: 10, answers: {} })
  expect([twice.status, saysOf(twice)]).toEqual([409, ['已经交卷，不能再改']])
  expect(saysOf(await save(tablet, 11, {}))).toEqual(['已经交卷，不能再改'])
  const papers = await behind(desk.database, `select objective, answered from exam_paper`)
  expect(papers).toEqual([{ objective: 30, answered: 5 }])
})

test('两个手指同时交卷，卷子也只有一份', async () => {
  const there = desk.browser()
  await enter(there, slipOf('钱示和'))
  const { body: paper } = await there.send('POST', '/api/hall/start')
  const [first] = paper.questions
  const body = { seq: 1, answers: { [first.id]: [0] } }
  const both = await Promise.all([1, 2, 3].map(() => there.send('POST', '/api/hall/hand-in', body)))
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
  expect(await behind(desk.database, `select count(*)::int from exam_paper`)).toEqual([{ count: 2 }])
})

test('时间到了不能再存；晚交的按到时已存的收，后面写的不算；没人交的由考场收', async () => {
  at('09:30')
  const there = desk.browser()
  await enter(there, slipOf('孙示平'))
  const { body: paper } = await there.send('POST', '/api/hall/start')
  const [first] = paper.questions
  await there.send('PUT', '/api/hall/answers', { seq: 1, answers: { [first.id]: [0] } })
  at('10:30:50')
  expect((await there.send('PUT', '/api/hall/answers', { seq: 2, answers: { [first.id]: [0] } })).body.kept).toBe(true)
  at('10:31:30')
  const over = await there.send('PUT', '/api/hall/answers', { seq: 3, answers: rightAnswers(paper.questions) })
  expect([over.status, saysOf(over)]).toEqual([409, ['答题时间已经结束，按已保存的答案收卷']])
  expect(await collectOverdue(desk.store)).toBe(1)
  expect(await collectOverdue(desk.store)).toBe(0)
  const late = await there.send('POST', '/api/hall/hand-in', { seq: 4, answers: rightAnswers(paper.questions) })
  expect([late.status, saysOf(late)]).toEqual([409, ['已经交卷，不能再改']])
  const [row] = await behind(desk.database, `select objective, answered, how from exam_paper where how = 'time'`)
  expect(row).toEqual({ objective: 5, answered: 1, how: 'time' })
})

test('答卷入了日志，上面没有姓名单位；阅卷人只看到密号和作答，照样能给分', async () => {
  const marker = await desk.signIn('reviewer')
  const said = JSON.stringify(
    await behind(desk.database, `select * from event join exam_paper using (district, matter)`),
  )
  expect(said).not.toMatch(/赵示安|钱示和|孙示平|示范区某局|示范区东街/)
  for (let left = 3; left > 0; left--) {
    const { body } = await marker.get('/api/marking')
    expect(body.left).toBe(left)
    expect(JSON.stringify(body.paper)).not.toMatch(/赵示安|钱示和|孙示平|ticket/)
    const [question] = body.paper.questions
    expect(question).toMatchObject({ points: '一人执法；没有告知权利', full: 10 })
    const marks = [{ n: question.n, given: question.answer === '（未作答）' ? 0 : 9 }]
    const over = await marker.send('POST', `/api/matters/${body.paper.id}/acts/mark`, {
      given: { marks: [{ ...marks[0], given: 11 }], markedOn: '2021-03-02' },
    })
    expect(over.status).toBe(409)
    const done = await marker.send('POST', `/api/matters/${body.paper.id}/acts/mark`, {
      version: body.paper.version,
      given: { marks, markedOn: '2021-03-02' },
    })
    expect(saysOf(done)).toBe(undefined)
  }
  expect((await marker.get('/api/marking')).body).toEqual({ left: 0, paper: null })
  expect((await marker.get(`/api/exams/${id}/hall`)).status).toBe(404)
})

test('考场散了才登分；登了分各单位谁还没过一目了然；题的难度有了', async () => {
  const officer = await desk.signIn('handler')
  expect(saysOf(await officer.send('POST', `/api/exams/${id}/results`, {}))).toEqual(['考场还没有结束'])
  at('11:02')
  const done = await officer.send('POST', `/api/exams/${id}/results`, { makeUpBy: '2021-03-20' })
  expect(done.body).toEqual({ says: '成绩已入册：实考 3 人，合格 1 人' })
  const { body } = await officer.get(`/api/exams/${id}/hall`)
  expect(body.units).toEqual([
    { unit: '示范区某局', registered: 2, waived: 0, sat: 2, passed: 1, outstanding: ['钱示和'] },
    { unit: '示范区东街', registered: 2, waived: 1, sat: 1, passed: 0, outstanding: ['孙示平'] },
  ])
  const roster = await behind(desk.database, `select name, score, result from exam_candidates order by id`)
  expect(roster[0]).toEqual({ name: '赵示安', score: 39, result: 'passed' })
  const items = (await officer.get(`/api/exams/${id}/items`)).body.rows
  expect(
    items.every(
      ({ answered, difficulty }: { answered: number; difficulty: number }) => answered > 0 && difficulty <= 1,
    ),
  ).toBe(true)
})

test('没过的补考一场：只有他们有座位，补考成绩另记', async () => {
  const officer = await desk.signIn('handler')
  const again = await officer.send('POST', `/api/matters/${id}/acts/openSitting`, {
    given: {
      sittingOn: '2021-03-02',
      sittings: [{ kind: 'makeUp', opensAt: '2021-03-10T09:00', closesAt: '2021-03-10T10:00', minutes: 60 }],
    },
  })
  expect(saysOf(again)).toBe(undefined)
  const seats: Slip[] = (await officer.get(`/api/exams/${id}/sittings/2/slips`)).body.rows
  expect(seats.map(({ name }) => name)).toEqual(['钱示和', '孙示平'])
  desk.on('2021-03-10T09:00')
  const there = desk.browser()
  await enter(there, seats[0] as Slip)
  const { body: paper } = await there.send('POST', '/api/hall/start')
  await there.send('POST', '/api/hall/hand-in', { seq: 1, answers: rightAnswers(paper.questions) })
  const marker = await desk.signIn('reviewer')
  const { body } = await marker.get('/api/marking')
  const marks = [{ n: body.paper.questions[0].n, given: 10 }]
  await marker.send('POST', `/api/matters/${body.paper.id}/acts/mark`, { given: { marks, markedOn: '2021-03-10' } })
  desk.on('2021-03-10T10:02')
  const officerThen = await desk.signIn('handler')
  const done = await officerThen.send('POST', `/api/exams/${id}/results`, {})
  expect(done.body).toEqual({ says: '成绩已入册：实考 1 人，合格 1 人' })
  const units = (await officerThen.get(`/api/exams/${id}/hall`)).body.units
  expect(units.map(({ outstanding }: { outstanding: string[] }) => outstanding)).toEqual([[], ['孙示平']])
})
