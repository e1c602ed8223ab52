import { streamXlsxRows } from 'hucre/xlsx'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { testDesk } from '../testing/desk.ts'
import { counselBusiness, libraryBusiness } from '../testing/library.ts'

const desk = await testDesk([libraryBusiness, counselBusiness], { synthetic: true })
desk.on('2021-03-01')
const clerk = await desk.signIn('clerk')
const chief = await desk.signIn('sectionHead')
const head = await desk.signIn('head')

const reader = {
  role: 'reader',
  kind: 'person',
  name: '示范读者甲',
  idNumber: '11010119900307803X',
  phone: '13800001234',
}
const lend = (more: object = {}) => ({
  act: 'lend',
  given: {
    subject: '=借小说一本',
    kind: 'novel',
    lentOn: '2021-03-01',
    deposit: 1230000,
    branch: desk.organs.eastStreet,
  },
  parties: [reader],
  ...more,
})
const lent = await clerk.send('POST', '/api/lines/library/matters', lend({ key: 'form-0001' }))
const url = `/api/matters/${lent.body.matter}`

test('登记一件，说得出号码和文书；同一张表单送两次只登记一次', async () => {
  expect([lent.status, lent.body.number, lent.body.says]).toEqual([200, '示司借〔2021〕1号', '已借出'])
  expect(lent.body.papers).toEqual([{ seq: 1, title: '借书凭证' }])
  const again = await clerk.send('POST', '/api/lines/library/matters', lend({ key: 'form-0001' }))
  expect(again.body.matter).toBe(lent.body.matter)
  const byHeader = await clerk.send('POST', '/api/lines/library/matters', lend(), { 'idempotency-key': 'form-0001' })
  expect(byHeader.body.matter).toBe(lent.body.matter)
  const other = await clerk.send('POST', '/api/lines/library/matters', lend({ key: 'form-0001', given: {} }))
  expect([other.status, other.body.reasons[0].says]).toEqual([422, '这张表单已经提交过别的内容，请刷新页面后重新填写'])
})

test('卷里的事实按程序的顺序，选项、金额、日期都是读得懂的话', async () => {
  const { body } = await clerk.get(url)
  expect(body.summary).toBe('示范区司法局2021年3月1日登记，现为「已借出」。')
  expect(body.facts.map(({ label, shown }: Record<string, string>) => `${label}：${shown}`)).toEqual([
    '借书事由：=借小说一本',
    '书的种类：小说',
    '借出日期：2021年3月1日',
    '借书的分馆：示范区东街',
    '押金：12,300.00 元',
  ])
  expect(body.parties).toEqual([
    expect.objectContaining({
      roleLabel: '读者',
      kindLabel: '自然人',
      name: '示范读者甲',
      idNumber: '1101**********803X',
      phone: '138****1234',
      sealed: ['idNumber', 'phone'],
    }),
  ])
  expect(body.timeline[0]).toMatchObject({ label: '借出', by: '示范工作人员', to: '已借出', late: false })
  expect(body.timeline[0].says).toContain('押金：12,300.00 元')
  expect(body.acts.find(({ name }: { name: string }) => name === 'giveBack')).toMatchObject({
    reasons: [],
    issues: ['感谢信'],
    common: false,
  })
  expect(body.acts.some(({ name, common }: { name: string; common: boolean }) => name === 'note' && common)).toBe(true)
  expect(body.synthetic).toBe(true)
})

test('期限讲得出还剩几天、从哪天起算、依哪一条，展开是一天一天的理由', async () => {
  const { body } = await clerk.get(url)
  const keep = body.clocks.find(({ name }: { name: string }) => name === 'keep')
  expect(keep).toMatchObject({
    label: '借期',
    start: '2021-03-01',
    startedBy: '借出日期',
    tone: 'calm',
    status: 'running',
  })
  expect(keep.says).toMatch(/^还剩 \d+ 日$/)
  expect(keep.article).toMatch(/第\d+条/)
  const opened = await clerk.get(`${url}/clocks/keep`)
  expect(opened.body.days.length).toBeGreaterThan(50)
  expect(opened.body.days[0]).toMatchObject({ day: '2021-03-01', counted: false })
  expect((await clerk.get(`${url}/clocks/mend`)).status).toBe(404)
})

test('呈批走科长、局长，签的人看得到将要出的文书；陈旧的页面被挡住并说明别人做了什么', async () => {
  const proposed = await clerk.send('POST', `${url}/acts/allow`, { version: 1, given: { days: 3, why: '没看完' } })
  expect(proposed.body.says).toBe('已呈批，等科长审批')
  const stale = await clerk.send('POST', `${url}/acts/note`, { version: 1, given: { text: '记一笔' } })
  expect([stale.status, stale.body.kind, stale.body.changes]).toEqual([
    409,
    'stale',
    [{ act: '呈批「批准续借」', by: '示范工作人员', on: '2021-03-01' }],
  ])
  const waiting = (await chief.get('/api/waiting')).body.rows
  expect(waiting).toEqual([
    expect.objectContaining({ actLabel: '批准续借', step: '科长审批', awaiting: '等科长审批：批准续借' }),
  ])
  const draft = (await chief.get(url)).body.proposal
  expect(draft).toMatchObject({
    label: '批准续借',
    mine: true,
    answers: [
      { label: '延长天数', shown: '3' },
      { label: '理由', shown: '没看完' },
    ],
  })
  expect((await clerk.get(url)).body.proposal.mine).toBe(false)
  const notMine = await head.send('POST', `${url}/acts/sign`, { given: {} })
  expect([notMine.status, notMine.body.kind, notMine.body.reasons]).toEqual([
    409,
    'procedure',
    [{ says: '现在轮到科长审批' }],
  ])
  expect((await chief.send('POST', `${url}/acts/sign`, { given: { opinion: '同意' } })).body.says).toBe(
    '已同意，等局长审批',
  )
  expect((await head.send('POST', `${url}/acts/sign`, { given: {} })).status).toBe(200)
  const after = (await clerk.get(url)).body
  expect([after.proposal, after.facts.find(({ name }: { name: string }) => name === 'days').shown]).toEqual([null, '3'])
})

test('先看文书再办：看的时候什么也没写下，不能办的理由和真办一样', async () => {
  const before = (await clerk.get(url)).body.version
  const refused = await clerk.send('POST', `${url}/acts/allow/preview`, { given: { days: 'x' } })
  expect([refused.status, refused.body.reasons.map(({ field }: { field: string }) => field)]).toEqual([
    422,
    ['days', 'why'],
  ])
  const urgent = await clerk.send(
    'POST',
    '/api/lines/library/matters',
    lend({ given: { ...lend().given, urgent: true } }),
  )
  const seen = await clerk.send('POST', `/api/matters/${urgent.body.matter}/acts/giveBack/preview`, { given: {} })
  expect(seen.body).toMatchObject({ says: '将制作1份文书', pages: [{ title: '感谢信', organ: '示范区司法局' }] })
  expect(seen.body.pages[0].blocks[0].text).toBe('示范读者甲：谢谢您于2021年3月1日归还。')
  expect((await clerk.get(url)).body.version).toBe(before)
  expect((await clerk.get(`/api/matters/${urgent.body.matter}`)).body.row.state).toBe('lent')
})

test('文书读得到，也下得到Word，名字是中文的', async () => {
  const page = await clerk.get(`${url}/papers/1`)
  expect(page.body).toMatchObject({
    title: '借书凭证',
    number: '示司借凭〔2021〕1号',
    closing: { on: '2021年3月1日', sealed: true },
  })
  const word = await clerk.raw({ method: 'GET', url: `${url}/papers/1/docx` })
  expect(word.headers['content-disposition']).toContain(
    `filename*=UTF-8''${encodeURIComponent('借书凭证（示司借凭〔2021〕1号）')}.docx`.replace(/[()]/g, ''),
  )
  expect((await mammoth.extractRawText({ buffer: word.bytes })).value).toContain('公民身份号码11010119900307803X')
  expect((await clerk.get(`${url}/papers/99`)).status).toBe(404)
})

test('遮住的号码要写用途才看得到，看过留痕', async () => {
  const blank = await clerk.send('POST', `${url}/reveal`, { party: 1, field: 'phone', purpose: ' ' })
  expect([blank.status, blank.body.reasons]).toEqual([422, [{ says: '请写明查看用途', field: 'purpose' }]])
  expect(
    (await clerk.send('POST', `${url}/reveal`, { party: 1, field: 'phone', purpose: '电话通知取书' })).body,
  ).toEqual({ value: '13800001234', mark: '示范工作人员（示范区司法局） 2021-03-01 09:00 电话通知取书' })
  const log = await desk.store.db
    .selectFrom('access_log')
    .selectAll()
    .where('district', '=', desk.store.district)
    .where('what', '=', 'reveal')
    .execute()
  expect(log).toEqual([expect.objectContaining({ purpose: '电话通知取书', field: 'phone' })])
})

test('够不着的事项和不存在的事项一个样', async () => {
  const west = await desk.signIn('clerk', { organ: 'westStreet' })
  const [beyond, nothing] = [await west.get(url), await west.get('/api/matters/00000000-0000-4000-8000-00000000ffff')]
  const plain = ({ status, body: { instance: _instance, ...problem } }: typeof beyond) => ({ status, ...problem })
  expect(plain(beyond)).toEqual(plain(nothing))
  expect(beyond.status).toBe(404)
  for (const [path, body] of [
    ['acts/note', { given: { text: '记' } }],
    ['acts/giveBack/preview', { given: {} }],
    ['reveal', { field: 'name', purpose: '看' }],
  ] as const) {
    const answer = await west.send('POST', `${url}/${path}`, body)
    expect([path, answer.status]).toEqual([path, 404])
  }
  expect((await west.get('/api/lines/counsel/matters')).status).toBe(404)
  expect((await west.get('/api/search?q=示范读者甲')).body.rows).toEqual([])
})

test('列表按条件筛，导出的表就是看到的表，等号开头的字也只是字', async () => {
  const listed = await clerk.get(
    `/api/lines/library/matters?where=kind:novel&q=${encodeURIComponent('借小说')}&sort=openedOn&order=desc`,
  )
  expect([listed.body.total, listed.body.columns[0]]).toEqual([2, { name: 'kind', label: '书的种类' }])
  expect(listed.body.rows[0]).toMatchObject({
    stateLabel: '已借出',
    parties: '读者：示范读者甲',
    cells: { kind: '小说', deposit: '12,300.00 元' },
  })
  const wrong = await clerk.get('/api/lines/library/matters?where=kind:poem&sort=phone&state=lost&from=2021-02-30')
  expect(wrong.body.reasons.map(({ field }: { field: string }) => field).sort()).toEqual([
    'from',
    'sort',
    'state',
    'where',
  ])
  const url = '/api/lines/library/matters.xlsx?where=kind:novel'
  expect((await clerk.get(url)).body.reasons).toEqual([{ says: '请写明导出用途', field: 'purpose' }])
  const purpose = encodeURIComponent('年终盘点')
  const sheet = await clerk.raw({ method: 'GET', url: `${url}&purpose=${purpose}` })
  const rows: unknown[][] = []
  for await (const { values } of streamXlsxRows(sheet.bytes)) rows.push(values as unknown[])
  expect([rows.length, rows[0]?.slice(0, 3), rows[1]?.[1]]).toEqual([4, ['案号', '事由', '当事人'], '=借小说一本'])
  expect(rows[3]?.[0]).toBe('导出：示范工作人员（示范区司法局） 2021-03-01 09:00 年终盘点')
  expect(sheet.bytes.includes(Buffer.from('<f>'))).toBe(false)
})

test('今天的页面先说逾期，并给出下一步', async () => {
  desk.on('2021-05-20')
  const late = await desk.signIn('clerk')
  const { groups } = (await late.get('/api/today')).body
  expect(groups.map(({ label }: { label: string }) => label)).toEqual([
    '已逾期',
    '今天到期',
    '十个工作日内',
    '等待他方',
    '退回',
  ])
  expect(groups[0].rows[0]).toMatchObject({
    clock: { tone: 'late', says: expect.stringMatching(/^已逾期 \d+ 日$/) },
    next: { act: 'giveBack', label: '归还' },
  })
  desk.on('2021-03-01')
})
