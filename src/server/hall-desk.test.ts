import { expect, test } from 'vitest'
import { writeWorkbook } from '../door/spreadsheet.ts'
import { exam } from '../lines/exam/business.ts'
import { examPaper } from '../lines/exam/paper/business.ts'
import { examQuestion } from '../lines/exam/question/business.ts'
import { behind } from '../testing/database.ts'
import { testDesk } from '../testing/desk.ts'
import { examReady, sampleSitting } from '../testing/hall-sample.ts'
import { formWith } from '../testing/sheets-in.ts'

const desk = await testDesk([exam, examQuestion, examPaper])
desk.on('2021-03-01')
const officer = await desk.signIn('handler')
const chief = await desk.signIn('sectionHead')
const signer = { person: chief.actor?.post.person ?? '' }
// 示范冯 works at the street and has an account; the roster names them.
const colleague = await desk.signIn('liaison', { organ: 'eastStreet', name: '冯' })
const people = [
  { name: '示范冯', unit: '示范区东街' },
  { name: '陈示远', unit: '示范区东街' },
]
const id = await examReady(officer, signer, { people })
const saysOf = ({ body }: { body: { reasons?: { says: string }[] } }) => body.reasons?.map(({ says }) => says)
const open = (given: object = {}) =>
  officer.send('POST', `/api/matters/${id}/acts/openSitting`, {
    given: { sittingOn: '2021-03-01', sittings: [{ ...sampleSitting, ...given }] },
  })

test('题库不够，考场开不成，什么也没留下；够了就开得成', async () => {
  const { rows } = (await officer.get('/api/lines/exam-question/matters?size=200')).body
  const cases = rows.filter(({ title }: { title: string }) => title.includes('指出'))
  const retired = { retiredOn: '2021-03-01', retireWhy: '示范停用' }
  for (const { id: question } of cases)
    await officer.send('POST', `/api/matters/${question}/acts/retire`, { given: retired })
  const refused = await open()
  expect([refused.status, saysOf(refused)]).toEqual([409, ['案例「行政处罚法」有 0 道，这样组卷至少要 2 道']])
  expect(await behind(desk.database, 'select count(*)::int from hall_sitting')).toEqual([{ count: 0 }])
  expect((await officer.get(`/api/exams/${id}/hall`)).body.next).toMatchObject({ open: true })
  for (const n of [7, 8]) {
    const given = { stem: `第${n}题：指出问题。`, kind: 'case', topic: '行政处罚法', material: '某局', points: '要点' }
    await officer.send('POST', '/api/lines/exam-question/matters', {
      act: 'enter',
      given: { ...given, enteredOn: '2021-03-01' },
    })
  }
  expect((await open()).status).toBe(200)
  expect(await behind(desk.database, 'select count(*)::int from hall_seat')).toEqual([{ count: 2 }])
})

test('题库和考场名单只给承办人和科长看', async () => {
  for (const role of ['clerk', 'reviewer', 'liaison'] as const) {
    const other = await desk.signIn(role)
    const question = await other.get('/api/lines/exam-question/matters')
    expect([role, question.status === 404 || question.body.total === 0]).toEqual([role, true])
    expect([role, (await other.get(`/api/exams/${id}/sittings/1/slips`)).status >= 403]).toEqual([role, true])
  }
})

test('有账号的人从工作台直接进自己的考场，别人的进不去', async () => {
  desk.on('2021-03-02T09:30')
  const there = await desk.signIn('liaison', { organ: 'eastStreet', name: '冯' })
  const mine = (await there.get('/api/hall/mine')).body.rows
  expect(mine).toMatchObject([{ title: '街道执法人员专业考试', kindLabel: '正考' }])
  const other = await desk.signIn('clerk', { name: '别人' })
  expect((await other.send('POST', `/api/hall/mine/${mine[0].seat}`)).status).toBe(404)
  const entered = await there.send('POST', `/api/hall/mine/${mine[0].seat}`)
  expect(entered.body.who.name).toBe('示范冯')
  expect((await there.send('POST', '/api/hall/start')).body.standing).toBe('sitting')
  expect(colleague.actor?.post.organ).toBe(desk.organs.eastStreet)
})

test('断线的人补时，丢了准考单的重发，旧码就不能用了；取码留下记录', async () => {
  const there = await desk.signIn('handler')
  const seats = (await there.get(`/api/exams/${id}/sittings/1/seats?q=${encodeURIComponent('冯')}`)).body
  expect(seats.total).toBe(1)
  const [seat] = seats.rows
  const url = `/api/exams/${id}/sittings/1/seats/${seat.id}`
  expect((await there.send('POST', `${url}/time`, { minutes: 15 })).body).toEqual({ says: '已给示范冯补时 15 分钟' })
  const [after] = (await there.get(`/api/exams/${id}/sittings/1/seats?q=${encodeURIComponent('冯')}`)).body.rows
  expect([seat.endsAt, after.endsAt]).toEqual(['2021-03-02T02:30:00.000Z', '2021-03-02T02:45:00.000Z'])
  const slips = (await there.get(`/api/exams/${id}/sittings/1/slips`)).body.rows
  const old = slips.find(({ name }: { name: string }) => name === '陈示远')
  const lost = (await there.get(`/api/exams/${id}/sittings/1/seats`)).body.rows[1]
  const fresh = await there.send('POST', `/api/exams/${id}/sittings/1/seats/${lost.id}/code`)
  const enter = (code: string) => desk.browser().send('POST', '/api/hall/session', { ticket: old.ticket, code })
  expect([(await enter(old.code)).status, (await enter(fresh.body.code)).status]).toEqual([401, 200])
  const logged = await behind(desk.database, `select what, field from access_log where field = 'entranceCode'`)
  expect(logged.length).toBe(2)
})

test('市级考试：名单下载得出去，成绩粘贴得回来，名单上没有的一行一行说', async () => {
  desk.on('2021-03-01')
  const there = await desk.signIn('handler')
  const plan = {
    title: '国家工作人员网上学法用法考试',
    ...{ kind: 'officials', audience: 'officials', organiser: 'municipal', plannedOn: '2021-03-01' },
    ...{ rosterBy: '2021-03-01', opensOn: '2021-03-01', closesOn: '2021-03-01', fullMark: 100, passMark: 60 },
  }
  const { matter } = (await there.send('POST', '/api/lines/exam/matters', { act: 'plan', given: plan })).body
  const paste = (what: string, text: string) => there.send('POST', `/api/exams/${matter}/roster`, { what, text })
  const many = Array.from({ length: 900 }, (_, n) => `T${n}\t示范${n}\t第${n % 7}单位`)
  const taken = await paste('names', ['准考证号\t姓名\t单位', ...many].join('\n'))
  expect(taken.body).toEqual({ says: '已登记 900 人，涉及 7 个单位' })
  expect(saysOf(await paste('names', ['准考证号\t姓名\t单位', ...many].join('\n')))).toEqual(['这些人已经都在名单上'])
  const sheet = await there.raw({ method: 'GET', url: `/api/exams/${matter}/roster.xlsx?purpose=x` })
  expect((await there.raw({ method: 'GET', url: `/api/exams/${matter}/roster.xlsx` })).status).toBe(422)
  expect([sheet.status, sheet.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  const signatures = [{ person: signer.person, role: 'sectionHead', on: '2021-03-01' }]
  await there.send('POST', `/api/matters/${matter}/acts/submitRoster`, {
    given: { submittedOn: '2021-03-01' },
    signatures,
  })
  const wrong = await paste('results', '姓名\t单位\t成绩\n示范1\t第1单位\t88\n没有的人\t第1单位\t70')
  expect([wrong.status, saysOf(wrong)]).toEqual([422, ['第 3 行「没有的人」不在名单上']])
  const right = await paste('results', '准考证号\t姓名\t单位\t成绩\nT1\t示范1\t第1单位\t88\nT2\t示范2\t第2单位\t59')
  expect(right.body).toEqual({ says: '已导入 2 人的成绩' })
  const { units } = (await there.get(`/api/exams/${matter}/hall`)).body
  expect(units.slice(1, 3)).toMatchObject([
    { unit: '第1单位', sat: 1, passed: 1 },
    { unit: '第2单位', sat: 1, passed: 0 },
  ])
})

test('市级考试走文件：先看读成什么样，收就整份收；带题头的、没有准考证的、.csv 都认；同一份再传，什么也不多', async () => {
  desk.on('2021-03-01')
  const there = await desk.signIn('handler')
  const plan = {
    title: '国家工作人员网上学法用法考试（文件）',
    ...{ kind: 'officials', audience: 'officials', organiser: 'municipal', plannedOn: '2021-03-01' },
    ...{ rosterBy: '2021-03-01', opensOn: '2021-03-01', closesOn: '2021-03-01', fullMark: 100, passMark: 60 },
  }
  const { matter } = (await there.send('POST', '/api/lines/exam/matters', { act: 'plan', given: plan })).body
  const send = async (what: string, name: string, bytes: Uint8Array, take = '') =>
    there.raw({
      ...{ method: 'POST', url: `/api/exams/${matter}/roster-file` },
      ...formWith({ name, bytes }, { what, ...(take ? { take } : {}) }),
    })
  const book = (rows: readonly (readonly string[])[]) => writeWorkbook([{ name: '名单', rows }])
  const on = () =>
    behind(desk.database, `select name, ticket, score, result from exam_candidates where matter = $1 order by id`, [
      matter,
    ])
  const names = await book([
    ['2021年国家工作人员网上学法用法考试报名表', '', ''],
    ['序号', '考生姓名', '工作单位'],
    ['1', '示范甲', '示范区东街'],
    ['2', '示范乙', '示范区东街'],
    ['3', '示范丙', '示范区西街'],
  ])
  const seen = (await send('names', '报名.xlsx', names)).body
  expect(seen).toMatchObject({ taken: false, preview: { rows: 3, fresh: 3, same: 0, problems: [] } })
  expect(seen.preview.tallies).toEqual(['示范区东街 2 人', '示范区西街 1 人'])
  expect(await on()).toEqual([])
  const rush = await Promise.all([1, 2].map(() => send('names', '报名.xlsx', names, 'yes')))
  expect(rush.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await send('names', '报名.xlsx', names)).body.preview).toMatchObject({ fresh: 0, same: 3 })
  expect(saysOf(await send('names', '报名.xlsx', names, 'yes'))).toEqual(['这些人已经都在名单上'])
  const twice = await book([
    ['姓名', '单位'],
    ['示范丁', '示范区西街'],
    ['示范丁', '示范区西街'],
  ])
  expect(saysOf(await send('names', '报名.xlsx', twice, 'yes'))).toEqual([
    '第 3 行「示范丁」与第 2 行是同一人；同名的请写准考证号',
  ])
  expect((await on()).map(({ name }) => name)).toEqual(['示范甲', '示范乙', '示范丙'])
  const signatures = [{ person: signer.person, role: 'sectionHead', on: '2021-03-01' }]
  await there.send('POST', `/api/matters/${matter}/acts/submitRoster`, {
    given: { submittedOn: '2021-03-01' },
    signatures,
  })
  const wrong = await book([
    ['姓名', '单位', '成绩'],
    ['示范甲', '示范区东街', '八十'],
    ['示范戊', '示范区东街', '70'],
  ])
  expect((await send('results', '成绩.xlsx', wrong)).body.preview.problems).toEqual([
    { line: 2, says: '的成绩「八十」不是整数' },
    { line: 3, says: '「示范戊」不在名单上' },
  ])
  expect((await send('results', '成绩.xlsx', wrong, 'yes')).status).toBe(422)
  const csv = new TextEncoder().encode(
    '准考证号,姓名,单位,成绩\nT1,示范甲,示范区东街,88\nT2,示范乙,示范区东街,59\nT3,示范丙,示范区西街,\n',
  )
  expect((await send('results', '成绩.csv', csv)).body.preview.tallies).toEqual([
    '合格 1 人',
    '不合格 1 人',
    '缺考 1 人',
  ])
  expect((await send('results', '成绩.csv', csv, 'yes')).body.says).toBe('已导入 3 人的成绩')
  expect(saysOf(await send('results', '成绩.csv', csv, 'yes'))).toEqual(['这些成绩都已经登记过'])
  expect(await on()).toEqual([
    { name: '示范甲', ticket: 'T1', score: 88, result: 'passed' },
    { name: '示范乙', ticket: 'T2', score: 59, result: 'failed' },
    { name: '示范丙', ticket: 'T3', score: null, result: 'absent' },
  ])
  const again = '姓名,单位,补考成绩\n示范甲,示范区东街,\n示范乙,示范区东街,61\n示范丙,示范区西街,40\n'
  const whole = new TextEncoder().encode(again)
  expect(saysOf(await send('makeUps', '补考.csv', whole))).toEqual(['先登记正考的成绩汇总，再导入补考结果'])
  const summed = await there.send('POST', `/api/matters/${matter}/acts/result`, {
    given: { resultedOn: '2021-03-01', taken: 2, passed: 1 },
  })
  expect(summed.body.reasons).toBe(undefined)
  expect(
    (await send('makeUps', '补考.csv', new TextEncoder().encode('姓名,单位,结果\n示范甲,示范区东街,合格\n'))).body
      .preview.problems,
  ).toEqual([{ line: 2, says: '「示范甲」正考已经合格，没有补考' }])
  expect((await send('makeUps', '补考.csv', whole)).body.preview).toMatchObject({
    fresh: 2,
    same: 1,
    tallies: ['合格 1 人', '不合格 1 人'],
  })
  expect((await send('makeUps', '补考.csv', whole, 'yes')).body.says).toBe(
    '已导入 2 人的补考结果，合格 1 人；人数在「登记补考」里汇总',
  )
  expect(saysOf(await send('makeUps', '补考.csv', whole, 'yes'))).toEqual(['这些补考结果都已经登记过'])
  expect(
    await behind(desk.database, 'select make_up, result from exam_candidates where matter = $1 order by id', [matter]),
  ).toEqual([
    { make_up: null, result: 'passed' },
    { make_up: 'passed', result: 'failed' },
    { make_up: 'failed', result: 'absent' },
  ])
  await there.send('POST', `/api/matters/${matter}/acts/makeUp`, {
    given: { makeUpOn: '2021-03-01', makeUpTaken: 2, makeUpPassed: 1 },
  })
  expect(saysOf(await send('makeUps', '补考.csv', whole, 'yes'))).toEqual(['补考已经登记汇总，要改的请办更正'])
  expect(saysOf(await send('results', '照片.xlsx', new Uint8Array([0xff, 0xd8, 0xff])))).toEqual([
    '这不是表格文件，请使用 .xlsx、.xls 或者 .csv',
  ])
  const other = await desk.signIn('clerk', { name: '别人' })
  expect(
    (
      await other.raw({
        method: 'POST',
        url: `/api/exams/${matter}/roster-file`,
        ...formWith({ name: '报名.xlsx', bytes: names }, { what: 'names' }),
      })
    ).status,
  ).toBeGreaterThanOrEqual(403)
})
