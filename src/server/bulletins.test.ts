import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { businesses } from '../lines/register.ts'
import { runChecks } from '../oversight/run.ts'
import { testDesk } from '../testing/desk.ts'
import { company, penalty } from '../testing/enforcement-sample.ts'

const desk = await testDesk(businesses)
const { eastStreet } = desk.organs
desk.on('2021-09-10')
const handler = await desk.signIn('handler')

async function opens(line: string, act: string, given: object, parties: readonly object[] = []) {
  const { status, body } = await handler.send('POST', `/api/lines/${line}/matters`, { act, given, parties })
  expect([act, status, body.reasons]).toEqual([act, 200, undefined])
  return body.matter as string
}
async function does(matter: string, act: string, given: object, more: object = {}) {
  const { status, body } = await handler.send('POST', `/api/matters/${matter}/acts/${act}`, { given, ...more })
  expect([act, status, body.reasons]).toEqual([act, 200, undefined])
}

const street = { unit: eastStreet, unitLevel: 'street', decidedOn: '2021-09-01' }
const lone = { officers: [{ name: '示范执法员甲', certificate: '02990100001' }] }
await opens('enforcement', 'record', { ...penalty, ...street, decisionNumber: '示东罚〔2021〕1号', ...lone }, company)
const files = ['一号', '二号', '三号'].map((number, at) => ({
  ...{ number, caseKind: 'penalty', reviewer: '甲' },
  ...(at === 0 ? { score: 92, vetoes: ['facts'], grade: 'failed' } : { score: 92, grade: 'excellent' }),
}))
const own = { name: '自查', unit: eastStreet, caseKind: 'penalty', rubric: 'combined', finishedOn: '2021-09-08', files }
const review = await opens('file-review', 'takeResults', own)
const chief = await desk.as('sectionHead')
const signatures = [{ person: chief.post.person, role: 'sectionHead', on: '2021-09-09' }]
await does(review, 'announce', { announcedOn: '2021-09-09', objectBy: '2021-09-20' }, { signatures })
const problems = ['没有送达回证', '没有归档'].map((what) => ({ what, due: '2021-09-30' }))
await does(review, 'requireRectification', { rectifications: problems })
const fixed = { id: 1, ...problems[0], doneOn: '2021-09-10', proof: '补送回证' }
await does(review, 'recordRectification', { rectifications: [fixed, { id: 2, ...problems[1] }] })
await runChecks(desk.store, { kind: 'full' })

const span = { from: '2021-01-01', until: '2021-12-31', dueOn: '2021-12-20' }
async function drafted(kind: string, more: object = {}) {
  const { status, body } = await handler.send('POST', '/api/bulletins', { kind, ...span, ...more })
  expect([kind, status, body.reasons]).toEqual([kind, 200, undefined])
  const draft = (await handler.get(`/api/report-drafts/${body.id}`)).body
  const lines = draft.sections.flatMap(({ lines: all }: { lines: unknown[] }) => all)
  const tables = lines.flatMap(({ table }: { table: Grid | null }) => table ?? [])
  return { id: String(body.id), title: String(body.title), draft, tables: tables as Grid[] }
}
interface Grid {
  readonly head: string[]
  readonly rows: string[][]
  readonly opens?: string[]
}

test('案卷评查通报：数字点得开，表按单位有分母、有整改，点到那些事项，印得出来', async () => {
  const { id, title, draft, tables } = await drafted('reviewBulletin')
  expect([title, draft.kindLabel]).toEqual(['2021年度案卷评查情况通报', '案卷评查情况通报'])
  const said = JSON.stringify(draft.sections)
  expect(said).toContain('"figure":"file-review.files","shown":"3份"')
  expect((await handler.get('/api/figures/file-review.files/list?from=2021-01-01&until=2021-12-31')).status).toBe(200)
  expect(tables).toHaveLength(1)
  expect(tables[0]?.rows).toEqual([['示范区东街', '没有名单', '3', '2', '0', '0', '1', '1', '没有复评', '1/2']])
  expect(tables[0]?.opens).toEqual([`/lines/file-review?where=${encodeURIComponent(`unit:${eastStreet}`)}`])
  const { status, bytes } = await handler.raw({ method: 'GET', url: `/api/report-drafts/${id}/docx` })
  const { value } = status === 200 ? await mammoth.extractRawText({ buffer: bytes }) : { value: String(status) }
  expect(value).toContain('示范区东街')
})

test('筛查通报：规则和单位各一张表；出具说明以后表以说明为准，再来的记录不改它', async () => {
  const before = await drafted('oversightBulletin')
  const [checks, units] = before.tables
  expect(checks?.rows.at(-1)?.[0]).toBe('按2021年9月10日的筛查，全部记录；出具本期的说明以后以说明为准')
  const lead = checks?.rows.find((row) => row[0] === '一人执法')
  expect(lead?.slice(2)).toEqual(['1', '1', '1'])
  const [street1] = units?.rows ?? []
  expect(street1?.[0]).toBe('示范区东街')
  expect(Number(street1?.[2])).toBeGreaterThan(0)
  expect(street1?.[3]).toBe(street1?.[2])
  const { from, until } = span
  const { body } = await handler.send('POST', '/api/oversight/certificates', { from, until })
  await opens('enforcement', 'record', { ...penalty, ...street, decisionNumber: '示东罚〔2021〕2号' }, company)
  await runChecks(desk.store, { kind: 'full' })
  const [kept] = (await drafted('oversightBulletin')).tables
  expect(kept?.rows.at(-1)?.[0]).toBe(`以出具的筛查结果说明为准，摘要 ${body.digest}`)
  expect(kept?.rows.find((row) => row[0] === '一人执法')).toEqual(lead)
})

test('行政执法分析里有筛查的数和表；期间写错、没有岗位的起草不了', async () => {
  const given = {
    title: '2021年度行政执法情况分析报告',
    kind: 'enforcement',
    issuer: 'bureau',
    year: 2021,
    first: true,
  }
  const id = await opens('annual-report', 'open', given)
  expect((await handler.send('POST', `/api/report-drafts/${id}/first-draft`)).status).toBe(200)
  const text = JSON.stringify((await handler.get(`/api/report-drafts/${id}`)).body.sections)
  expect(text).toContain('一人执法')
  expect(text).toContain('file-review.vetoed')
  const wrong = await handler.send('POST', '/api/bulletins', { kind: 'reviewBulletin', ...span, from: '2022-01-01' })
  expect([wrong.status, wrong.body.reasons[0].field]).toEqual([422, 'from'])
  const mediator = await desk.signIn('mediator')
  expect((await mediator.send('POST', '/api/bulletins', { kind: 'reviewBulletin', ...span })).status).toBe(403)
})
