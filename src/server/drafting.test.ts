import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { businesses } from '../lines/register.ts'
import { testDesk } from '../testing/desk.ts'

const desk = await testDesk(businesses)
desk.on('2022-01-05')
const writer = await desk.signIn('handler', { name: '甲' })
const second = await desk.signIn('clerk', { name: '乙' })
const chief = await desk.signIn('sectionHead', { name: '丙' })

type Given = Readonly<Record<string, unknown>>

async function lecture(subject: string, heldOn: string) {
  const given = { kind: 'lecture', heldOn, audience: 'staff', headcount: 60, sessions: 1, subject }
  const { status, body } = await writer.send('POST', '/api/lines/study/matters', { act: 'record', given })
  expect([status, body.reasons]).toEqual([200, undefined])
}

async function open(given: Given = {}): Promise<string> {
  const { status, body } = await writer.send('POST', '/api/lines/annual-report/matters', {
    act: 'open',
    given: {
      title: '示范区2021年度法治政府建设情况报告',
      kind: 'annual',
      issuer: 'bureau',
      year: 2021,
      first: true,
      ...given,
    },
  })
  expect([status, body.reasons]).toEqual([200, undefined])
  return body.matter
}

const draftOf = async (id: string) => (await writer.get(`/api/report-drafts/${id}`)).body
const write = (who: typeof writer, id: string, row: number, body: Given) =>
  who.send('PUT', `/api/report-drafts/${id}/sections/${row}`, body)

/** Every section written anew with one plain sentence, and signed. */
async function finish(id: string, texts: Readonly<Record<number, string>>) {
  for (const { id: row, version } of (await draftOf(id)).sections) {
    const text = texts[row] ?? `第${row}部分写明本年情况。`
    const { body } = await write(writer, id, row, { base: version, text })
    const signed = await writer.send('POST', `/api/report-drafts/${id}/sections/${row}/sign`, {
      base: await versionOf(id, row),
    })
    expect([body.says, signed.status, signed.body.reasons]).toEqual(['已保存', 200, undefined])
  }
}

async function versionOf(id: string, row: number): Promise<number> {
  return (await draftOf(id)).sections.find((one: { id: number }) => one.id === row).version
}

await lecture('民法典讲座', '2021-05-20')
await lecture('行政处罚法讲座', '2021-07-20')
const report = await open()

test('按提纲出初稿：职责、各项工作、不足、打算都有，数字来自台账', async () => {
  const { status, body } = await writer.send('POST', `/api/report-drafts/${report}/first-draft`, {})
  expect([status, body.says]).toEqual([200, '已生成初稿'])
  const draft = await draftOf(report)
  expect(new Set(draft.sections.map((one: { coversLabel: string }) => one.coversLabel)).size).toBe(4)
  const text = JSON.stringify(draft.sections.map((one: { lines: unknown }) => one.lines))
  expect(text).toContain('"figure":"study.lectures","shown":"2场","exact":"2场"')
  expect(draft.sections.flatMap((one: { problems: unknown[] }) => one.problems)).toEqual([])
  expect((await writer.send('POST', `/api/report-drafts/${report}/first-draft`, {})).status).toBe(409)
})

test('两个人同时写不同的部分互不妨碍；写同一部分的，后到的拿到两稿，字不丢', async () => {
  const [one, two] = (await draftOf(report)).sections
  expect((await write(writer, report, one.id, { base: one.version, text: '甲写的第一部分。' })).status).toBe(200)
  expect((await write(second, report, two.id, { base: two.version, text: '乙写的第二部分。' })).status).toBe(200)
  const late = await write(second, report, one.id, { base: one.version, text: '乙写的第一部分。' })
  expect([late.status, late.body.kind, late.body.clash]).toEqual([
    409,
    'stale',
    { mine: '乙写的第一部分。', theirs: '甲写的第一部分。', version: await versionOf(report, one.id), by: '示范甲' },
  ])
  const merged = await write(second, report, one.id, { base: late.body.clash.version, text: '两稿合成。' })
  expect(merged.status).toBe(200)
  const { rows } = (await writer.get(`/api/report-drafts/${report}/sections/${one.id}/versions`)).body
  expect(rows.slice(0, 2).map(({ by, text }: { by: string; text: string }) => [by, text])).toEqual([
    ['示范乙', '两稿合成。'],
    ['示范甲', '甲写的第一部分。'],
  ])
})

test('不认得的指标、写错的写法不让存，说出第几段', async () => {
  const [one] = (await draftOf(report)).sections
  const text = '第一段。\n讲座{{study.gone}}。\n{{study.lectures|大概}}'
  const { status, body } = await write(writer, report, one.id, { base: one.version, text })
  expect(status).toBe(409)
  expect(body.reasons.map(({ says }: { says: string }) => says)).toEqual([
    '第 2 段：没有「study.gone」这个指标',
    expect.stringContaining('第 3 段「{{study.lectures|大概}}」'),
  ])
})

test('界词不合准数的，能存，不能印，印的时候说出在哪里', async () => {
  const [one] = (await draftOf(report)).sections
  await write(writer, report, one.id, { base: one.version, text: '举办讲座{{study.lectures|2余}}。' })
  const { status, body } = await writer.get(`/api/report-drafts/${report}/docx`)
  expect([status, body.reasons]).toEqual([
    409,
    [{ says: `「${one.heading}」第 1 段：法治讲座：准确数是 2，正好是整数，不能写「2余」` }],
  ])
})

test('定稿由撰写人或者科长，改过的要重新定稿', async () => {
  const [one] = (await draftOf(report)).sections
  await write(writer, report, one.id, { base: one.version, text: '举办讲座{{study.lectures}}。' })
  const base = await versionOf(report, one.id)
  const sign = (who: typeof writer, at: number) =>
    who.send('POST', `/api/report-drafts/${report}/sections/${one.id}/sign`, { base: at })
  expect((await sign(second, base)).body.reasons).toEqual([{ says: '本部分由示范甲撰写，由撰写人或者科长定稿' }])
  expect((await sign(chief, base)).status).toBe(200)
  expect((await draftOf(report)).sections[0].signedOn).toBe('2022-01-05')
  await write(writer, report, one.id, {
    base: await versionOf(report, one.id),
    text: '举办法治讲座{{study.lectures}}。',
  })
  expect((await draftOf(report)).sections[0].signedOn).toBe(null)
})

test('提纲里「请写明」的提示没有换掉，不能定稿，说出第几段', async () => {
  const plan = (await draftOf(report)).sections.at(-1)
  const sign = async () =>
    writer.send('POST', `/api/report-drafts/${report}/sections/${plan.id}/sign`, {
      base: await versionOf(report, plan.id),
    })
  const { status, body } = await sign()
  expect([status, body.reasons]).toEqual([
    409,
    [
      {
        says: '第 1 段还是提纲里的提示「请写明下一年的打算，一条一段，写清办什么、谁牵头、何时办成。」，请换成本单位的内容，没有可写的就删去，再定稿',
        field: 'text',
      },
    ],
  ])
  const half = '牵头制定审查指引。\n请写明下一年的打算，一条一段，写清办什么、谁牵头、何时办成。'
  await write(writer, report, plan.id, { base: await versionOf(report, plan.id), text: half })
  expect((await sign()).body.reasons.map(({ says }: { says: string }) => says.slice(0, 13))).toEqual([
    '第 2 段还是提纲里的提示',
  ])
  await write(writer, report, plan.id, { base: await versionOf(report, plan.id), text: '牵头制定审查指引。' })
  expect((await sign()).status).toBe(200)
})

test('疑点没有处理完不能冻结；处理完冻结，冻结的数不再动，重数说得出谁哪天记的', async () => {
  await finish(report, { 1: '举办法治讲座{{study.lectures}}。', 2: '推进行政行政复议工作。' })
  const { rows } = (await writer.get(`/api/report-drafts/${report}/margin`)).body
  const doubled = rows.find(({ says }: { says: string }) => says.includes('重'))
  expect([doubled.section, doubled.paragraph, doubled.quote]).toEqual([2, 1, '行政行政'])
  const early = await writer.send('POST', `/api/report-drafts/${report}/freeze`, {})
  expect([early.status, early.body.reasons[0].says]).toEqual([409, expect.stringContaining('核对提示还没有处理')])
  for (const { heading, says, severity } of rows.filter((one: { severity: string }) => one.severity !== 'hint')) {
    const judged = { where: heading, says, verdict: 'kept', reason: `核实过（${severity}）` }
    expect((await writer.send('POST', `/api/report-drafts/${report}/warnings`, judged)).status).toBe(200)
  }
  const ahead = await writer.send('POST', `/api/report-drafts/${report}/freeze`, { cutoffOn: '2022-01-06' })
  expect([ahead.status, ahead.body.reasons]).toEqual([
    422,
    [{ says: '统计截止日应当是今天或者以前的一天', field: 'cutoffOn' }],
  ])
  // Both lectures were typed today: up to the end of yesterday there was none.
  await writer.send('POST', `/api/report-drafts/${report}/freeze`, { cutoffOn: '2022-01-04' })
  const { figures } = await draftOf(report)
  expect([figures[0].value, figures[0].passport.cutoff]).toEqual([0, '2022-01-04T15:59:59.999Z'])
  const given = { backWhy: '截止日写错了' }
  expect((await chief.send('POST', `/api/matters/${report}/acts/sendBack`, { given })).status).toBe(200)
  const frozen = await writer.send('POST', `/api/report-drafts/${report}/freeze`, {})
  expect([frozen.status, frozen.body.says, frozen.body.reasons]).toEqual([200, '数字已冻结', undefined])

  desk.on('2022-01-05T10:00')
  await lecture('补登的讲座', '2021-12-30')
  const draft = await draftOf(report)
  expect([draft.frozen, draft.figures[0].value]).toEqual([true, 2])
  expect((await writer.get(`/api/report-drafts/${report}/moved`)).body.rows).toMatchObject([
    { figure: 'study.lectures', published: 2, today: 3 },
  ])
  const again = (await chief.get(`/api/report-drafts/${report}/recount/study.lectures`)).body
  expect(again).toMatchObject({
    standing: 'moved',
    published: 2,
    today: 3,
    changes: [{ kind: 'added', person: '示范甲', on: '2021-12-30' }],
  })
  expect(
    (await (await desk.signIn('head')).get(`/api/report-drafts/${report}/recount/study.lectures`)).body.says,
  ).toContain('公布 2 场，今天 3 场')
})

test('印出来的 .docx、附件和网页都是冻结的数；网页里没有名单', async () => {
  const bytes = async (what: string) =>
    (await writer.raw({ method: 'GET', url: `/api/report-drafts/${report}/${what}` })).bytes
  const text = async (what: string) => (await mammoth.extractRawText({ buffer: await bytes(what) })).value
  expect(await text('docx')).toContain('举办法治讲座2场。')
  expect(await text('annex')).toMatch(
    /法治讲座[\s\S]*2场[\s\S]*截止 2022年1月\d+日 \d\d:\d\d:\d\d，[\s\S]*指纹 [0-9a-f]{64}/,
  )
  const html = (await bytes('html')).toString()
  expect(html).toContain('href="#f-study.lectures"')
  expect(html).not.toContain('民法典讲座')
  expect(html).not.toMatch(/src=|<script|https?:/)
})

test('复议应诉分析按季出，月份以外的数不算', async () => {
  const quarter = await open({
    title: '二季度学法分析',
    kind: 'disputes',
    dueOn: '2022-04-20',
    periodFrom: '2021-04-01',
    periodUntil: '2021-06-30',
  })
  expect((await writer.send('POST', `/api/report-drafts/${quarter}/first-draft`, {})).status).toBe(200)
  const draft = await draftOf(quarter)
  expect(draft.period).toEqual({ from: '2021-04-01', until: '2021-06-30' })
  const loss = draft.sections.find(({ heading }: { heading: string }) => heading.includes('败诉'))
  expect(loss.lines.some(({ table }: { table: unknown }) => table !== null)).toBe(true)
  await write(writer, quarter, 1, { base: await versionOf(quarter, 1), text: '讲座{{study.lectures}}。' })
  expect((await draftOf(quarter)).figures.find(({ id }: { id: string }) => id === 'study.lectures').value).toBe(1)
})

test('往年的报告读进来，确认的数字作为「所述」存下，第二年对照和「上年」用得上', async () => {
  const text = '示范区2020年法治政府建设情况报告。全年收到行政复议申请40件，受理38件。举办法治讲座5场。'
  const read = (await writer.send('POST', '/api/stated-reports/read', { text })).body
  const applied = read.figures.find(({ value }: { value: number }) => value === 40)
  expect(applied.quote).toContain('行政复议申请40件')
  const figures = [{ at: applied.at, indicator: 'recon-applications' }]
  const saved = await writer.send('POST', '/api/stated-reports', { year: 2020, title: '2020年报告', text, figures })
  expect([saved.status, saved.body.figures]).toEqual([200, 1])
  const { rows } = (await writer.get('/api/year-on-year/2021')).body
  expect(rows.find(({ figure }: { figure: string }) => figure === 'reconsideration.received')).toMatchObject({
    value: 0,
    before: 0,
    stated: 40,
  })
  const id = await open({ title: '另一份2021年报告' })
  await writer.send('POST', `/api/report-drafts/${id}/first-draft`, {})
  await write(writer, id, 1, { base: await versionOf(id, 1), text: '上年收到{{reconsideration.received|上年}}。' })
  const draft = await draftOf(id)
  expect(draft.sections[0].lines[0].parts[1]).toMatchObject({ shown: '40件' })
  expect((await writer.get(`/api/report-drafts/${id}/margin`)).body.lastYear).toMatchObject({ from: 'stated', text })
  const wrong = await writer.send('POST', '/api/stated-reports', {
    year: 2020,
    title: '甲',
    text,
    figures: [{ at: 1, indicator: null }],
  })
  expect(wrong.status).toBe(422)
})

test('看不到报告的岗位，报告像没有一样', async () => {
  const west = await desk.signIn('clerk', { organ: 'westStreet' })
  expect((await west.get(`/api/report-drafts/${report}`)).status).toBe(404)
  expect((await west.send('POST', `/api/report-drafts/${report}/freeze`, {})).status).toBe(404)
  expect((await (await desk.signIn('mediator')).get('/api/figure-names')).status).toBe(403)
})
