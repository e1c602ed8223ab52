import { expect, test } from 'vitest'
import { day } from '../../law/day.ts'
import { businesses } from '../../lines/register.ts'
import { saveOrgan } from '../../store/organs.ts'
import { perform } from '../../store/perform.ts'
import { portalActor } from '../../store/portal-actor.ts'
import { behind } from '../../testing/database.ts'
import { testDesk } from '../../testing/desk.ts'
import { portInProcess } from './ports.ts'

const desk = await testDesk(businesses)
desk.on('2026-03-20')
const port = portInProcess(desk.store)
const clerk = await desk.signIn('clerk', { lines: ['reconsideration', 'legal-aid', 'mediation'] })
const west = await desk.signIn('clerk', { organ: 'westStreet' })
const head = await desk.signIn('sectionHead', { lines: ['legal-aid'] })
const phone = '13800000001'
const person = { name: '示范申请人', phone, idNumber: '', address: '', electronic: 'yes' }
const proof = { code: 'ABCDEFGH' }

const review = {
  agency: '示范区某某局',
  level: 'countyDept',
  domain: 'market',
  matterKind: 'penalty',
  actName: '示范罚字1号',
  actOn: '2026-03-01',
  knownOn: '2026-03-05',
  told: 'yes',
  requests: '撤销处罚',
  grounds: '没有这回事',
  ...person,
}

let last = 0
async function applied(kind: string, filled: Record<string, string>, on = '2026-03-20'): Promise<string> {
  last += 1
  const number = `W0000000${last}`
  expect(await port.call('apply', { number, ...proof, kind, on, filled, files: [] })).toEqual({
    done: true,
    says: [],
  })
  return number
}

test('复议申请等人接收：该办的人看得到，一键接收后成为案件，内容不用重填', async () => {
  const number = await applied('reconsideration', review, '2026-03-18')
  expect((await port.call('progress', { number, proof }))?.sentence).toContain('正等工作人员接收')
  expect((await west.get('/api/portal/tray')).body.rows).toEqual([])
  const { body } = await clerk.get('/api/portal/tray')
  expect(body.rows.map((row: { number: string }) => row.number)).toEqual([number])
  expect(JSON.stringify(body)).not.toContain(phone)
  const [{ id }] = body.rows
  expect((await west.send('POST', `/api/portal/receipts/${id}/accept`)).status).toBe(404)
  const presses = await Promise.all([1, 2].map(() => clerk.send('POST', `/api/portal/receipts/${id}/accept`)))
  const statuses = presses.map(({ status }) => status)
  expect(statuses).toContain(200)
  expect(statuses.filter((status) => status !== 200 && status !== 409)).toEqual([])
  const rows = await behind<{ received_on: string; act_name: string; matter: string }>(
    desk.database,
    "select received_on::text, act_name, matter from reconsideration where subject like '不服示范区某某局%'",
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ received_on: '2026-03-18', act_name: '示范罚字1号' })
  const seen = await port.call('progress', { number, proof })
  expect(seen?.sentence).toContain('收到申请，审查中')
  expect(seen?.sentence).toContain('2026年3月25日')
})

test('不接收要写原因，申请人看得到', async () => {
  const number = await applied('reconsideration', { ...review, actName: '示范罚字2号' })
  const [{ id }] = (await clerk.get('/api/portal/tray')).body.rows
  expect((await clerk.send('POST', `/api/portal/receipts/${id}/decline`, { why: '不' })).status).toBe(422)
  expect((await clerk.send('POST', `/api/portal/receipts/${id}/decline`, { why: '请到市复议机构申请' })).status).toBe(
    200,
  )
  expect((await port.call('progress', { number, proof }))?.sentence).toContain('请到市复议机构申请')
})

test('询问有人答，答了来件里就没有了', async () => {
  const number = await applied('mediation', {
    kind: 'family',
    urgency: 'normal',
    place: '示范村',
    summary: '赡养',
    requests: '',
    other: '',
    ...person,
  })
  await port.call('tell', { number, proof, key: 'question-1', kind: 'question', says: '什么时候来？', files: [] })
  const [note] = (await clerk.get('/api/portal/tray')).body.notes
  expect(note.body).toBe('什么时候来？')
  expect((await west.send('POST', `/api/portal/receipts/${note.receipt}/reply`, { says: '乱答' })).status).toBe(404)
  expect(
    (await clerk.send('POST', `/api/portal/receipts/${note.receipt}/reply`, { says: '下周二上午。' })).status,
  ).toBe(200)
  expect((await clerk.get('/api/portal/tray')).body.notes).toEqual([])
  expect((await port.call('progress', { number, proof }))?.notes.map(({ body }) => body)).toEqual([
    '什么时候来？',
    '下周二上午。',
  ])
})

test('对援助决定的异议接在原案上；案号对不上的说出来', async () => {
  const number = await applied('objection', { about: '没有这个号', ground: '我家确实困难', ...person })
  const row = (await clerk.get('/api/portal/tray')).body.rows.find((one: { number: string }) => one.number === number)
  const { status, body } = await clerk.send('POST', `/api/portal/receipts/${row.id}/accept`)
  expect(status).toBe(404)
  expect(body.reasons[0].says).toContain('没有找到案号')
  expect((await clerk.get('/api/portal/tray')).body.rows.map((one: { number: string }) => one.number)).toContain(number)
})

test('同意电子送达的，文书送到查询页，送达日期记在案上；不同意的送不了', async () => {
  const number = await applied('reconsideration', { ...review, actName: '示范罚字3号' })
  const row = (await clerk.get('/api/portal/tray')).body.rows.find((one: { number: string }) => one.number === number)
  const { body: accepted } = await clerk.send('POST', `/api/portal/receipts/${row.id}/accept`)
  const { papers } = (await clerk.get('/api/portal/tray')).body
  const paper = papers.find((one: { matter: string }) => one.matter === accepted.matter)
  expect(paper, '收到申请后有可以送达的文书').toBeDefined()
  await port.call('consent', { number, proof, electronic: false })
  expect((await clerk.send('POST', `/api/portal/receipts/${row.id}/serve`, { seq: paper.seq })).status).toBe(409)
  await port.call('consent', { number, proof, electronic: true })
  expect((await clerk.send('POST', `/api/portal/receipts/${row.id}/serve`, { seq: paper.seq })).status).toBe(200)
  const seen = await port.call('progress', { number, proof })
  expect(seen?.notes[0]?.kind).toBe('电子送达的文书')
  expect(seen?.notes[0]?.body).toContain(paper.title)
  const acts = await behind<{ act: string }>(desk.database, 'select act from event where matter = $1 order by seq', [
    accepted.matter,
  ])
  expect(acts.map((one) => one.act)).toEqual(['receive', 'serve'])
  const served = async () => (await clerk.get('/api/portal/tray')).body.served
  expect(await served()).toMatchObject([{ number, title: paper.title, seenAt: null }])
  expect((await west.get('/api/portal/tray')).body.served).toEqual([])
  const note = seen?.notes[0]?.id ?? ''
  const stranger = { number, proof: { code: 'HGFEDCBA' }, note }
  expect(await port.call('open', stranger)).toBeNull()
  expect((await port.call('open', { number, proof, note }))?.lines.join('')).toContain('示范罚字3号')
  expect(await port.call('open', { number, proof, note })).not.toBeNull()
  const [opened] = await served()
  expect(opened.seenAt).not.toBeNull()
  const after = await behind<{ act: string }>(desk.database, 'select act from event where matter = $1 order by seq', [
    accepted.matter,
  ])
  expect(after.map((one) => one.act)).toEqual(['receive', 'serve', 'note'])
})

test('调解申请按街道送到那里的调委会；名册没有写的，送到平常收的地方', async () => {
  const east = { ...committee('示范区东街人民调解委员会'), parent: desk.organs.bureau }
  await saveOrgan(desk.store, east)
  const enrolled = await perform(desk.store, await desk.as('clerk', { lines: ['provider'] }), {
    line: 'provider',
    act: 'enrol',
    given: {
      name: east.name,
      kind: 'committee',
      committeeKind: 'town',
      street: desk.organs.eastStreet,
      enrolledOn: '2026-01-01',
      validFrom: '2026-01-01',
      validUntil: '2028-12-31',
      members: 3,
      hasWoman: true,
      hours: '工作日 9:00—17:00',
    },
  })
  expect(enrolled.allowed).toBe(true)
  const quarrel = {
    kind: 'family',
    urgency: 'normal',
    place: '示范村',
    summary: '赡养',
    requests: '',
    other: '',
    ...person,
  }
  const near = await applied('mediation', { ...quarrel, street: '示范区东街' })
  const far = await applied('mediation', { ...quarrel, street: '示范区西街' })
  expect((await port.call('progress', { number: near, proof }))?.holder).toBe(east.name)
  expect((await port.call('progress', { number: far, proof }))?.holder).not.toBe(east.name)
  const { entries } = await port.call('directory', { kinds: ['committee'], street: '', q: '' })
  expect(entries).toMatchObject([{ name: east.name, hours: '工作日 9:00—17:00' }])
})

function committee(name: string) {
  return {
    id: '00000000-0000-7000-8000-00000000c0c0',
    name,
    kind: 'committee',
    codeWord: '东调',
    validFrom: day('2000-01-01'),
  } as const
}

test('未成年人的事项，凭编号和查询码也看不到', async () => {
  const number = await applied('aid', {
    group: 'poor',
    caseType: 'civil',
    matterKind: 'family',
    stage: 'nonLitigation',
    summary: '抚养费',
    requests: '',
    ...person,
  })
  expect(await port.call('progress', { number, proof })).not.toBeNull()
  const actor = await portalActor(desk.store)
  const minor = await perform(desk.store, actor, {
    line: 'legal-aid',
    act: 'receiveApplication',
    given: {
      cause: '抚养费',
      caseType: 'civil',
      way: 'applied',
      stage: 'nonLitigation',
      matterKind: 'family',
      groups: ['minor'],
      summary: '抚养费',
      receivedOn: '2026-03-20',
    },
    parties: [{ role: 'aided', kind: 'person', name: '示范孩子' }],
  })
  if (!minor.allowed) throw new Error(JSON.stringify(minor))
  await behind(desk.database, 'update portal_receipt set matter = $1 where number = $2', [minor.matter, number])
  expect(await port.call('progress', { number, proof })).toBeNull()
  expect((await head.get('/api/portal/tray')).status).toBe(200)
})
