import { describe, expect, test } from 'vitest'
import { behind, testStore } from '../testing/database.ts'
import { counselBusiness, libraryBusiness } from '../testing/library.ts'
import { noticesFor } from './notices.ts'
import { perform } from './perform.ts'
import { readPaper } from './read-papers.ts'
import type { ActRequest, NotPerformed, Performed } from './types.ts'

const { store, database, as, on, organs } = await testStore([libraryBusiness, counselBusiness])
const clerk = await as('clerk')
const reader = {
  role: 'reader',
  kind: 'person',
  name: '示范读者甲',
  idNumber: '11010519491231002X',
  phone: '13800001234',
  address: '示范区东街一号',
} as const

function lend(given: Record<string, unknown> = {}): ActRequest {
  return {
    line: 'library',
    act: 'lend',
    given: { subject: '借小说一本', kind: 'novel', lentOn: '2021-03-01', ...given },
    parties: [reader],
  }
}

async function done(request: ActRequest, actor = clerk): Promise<Performed> {
  const answer = await perform(store, actor, request)
  if (!answer.allowed) throw new Error(says(answer).join('；'))
  return answer
}

function says(answer: Performed | NotPerformed): string[] {
  return answer.allowed ? [] : answer.reasons.map((reason) => reason.says)
}

test('借出一次，登记、编号、期限、文书、日志一次写全', async () => {
  const lent = await done(lend({ deposit: 1230000, branch: organs.eastStreet }))
  expect(lent).toMatchObject({ number: '示司借〔2021〕1号', version: 1, state: 'lent', events: [1] })
  expect(lent.papers).toEqual([{ seq: 1, name: 'receipt', title: '借书凭证', number: '示司借凭〔2021〕1号' }])
  const [row] = await behind(database, 'select kind, deposit, branch from library where matter = $1', [lent.matter])
  expect(row).toEqual({ kind: 'novel', deposit: '1230000', branch: organs.eastStreet })
  const clocks = await behind(database, 'select name, due::text, status from clock where matter = $1 order by name', [
    lent.matter,
  ])
  expect(clocks).toEqual([
    { name: 'keep', due: '2021-04-30', status: 'running' },
    { name: 'promise', due: null, status: 'running' },
  ])
  const page = await readPaper(store, clerk.post, lent.matter, 1)
  expect(page?.blocks[0]).toMatchObject({
    text: '示范读者甲借书一事，编号示司借〔2021〕1号，借小说一本，押金12,300.00元。',
  })
  expect(page?.closing).toEqual({ organ: '示范区司法局', on: '2021年3月1日', sealed: true })
})

test('不合规矩的办理什么也不留下，编号也不跳', async () => {
  const before = await done(lend())
  expect(says(await perform(store, clerk, lend({ kind: 'poem' })))).toEqual(['请选择书的种类'])
  expect(says(await perform(store, clerk, lend({ branch: organs.bureau })))).toEqual([
    '「示范区司法局」不能作为借书的分馆，请另选',
  ])
  expect(says(await perform(store, clerk, lend({ keeper: '00000000-0000-4000-8000-000000000001' })))).toEqual([
    '请从人员名册中选择经办馆员',
  ])
  const after = await done(lend())
  const serial = (number: string | null) => Number(/(\d+)号/.exec(number ?? '')?.[1])
  expect(serial(after.number)).toBe(serial(before.number) + 1)
})

test('同一张表单送两次，只办一次，答复相同；换了内容就不认', async () => {
  const request = { ...lend(), key: 'form-0001' }
  const [first, second] = await Promise.all([perform(store, clerk, request), perform(store, clerk, request)])
  expect(first).toEqual(second)
  expect(await perform(store, clerk, request)).toEqual(first)
  const other = await perform(store, clerk, { ...lend({ subject: '借地图' }), key: 'form-0001' })
  expect(other).toMatchObject({ allowed: false, kind: 'key-reused' })
  const rows = await behind(database, `select 1 from event where patch->'fields'->>'subject' = '借地图'`)
  expect(rows).toHaveLength(0)
})

test('两个人同时办一件，一个办成，另一个被告知对方办了什么', async () => {
  const lent = await done(lend())
  const other = await as('clerk', { name: '同事' })
  const request = (page: number): ActRequest => ({
    line: 'library',
    matter: lent.matter,
    version: 1,
    act: 'damage',
    given: { pages: [{ page }] },
  })
  const answers = await Promise.all([perform(store, clerk, request(3)), perform(store, other, request(4))])
  const [won] = answers.filter((answer) => answer.allowed)
  const [lost] = answers.filter((answer) => !answer.allowed)
  expect(won).toMatchObject({ version: 2 })
  expect(lost).toMatchObject({ kind: 'stale', changes: [{ label: '登记污损', on: '2021-03-01' }] })
  const pages = await behind(database, 'select id, page from library_pages where matter = $1', [lent.matter])
  expect(pages).toHaveLength(1)
})

describe('审批', () => {
  test('呈批、退回、再呈、逐级同意，最后一级同意时才生效', async () => {
    const head = await as('head')
    const chief = await as('sectionHead')
    const lent = await done(lend())
    const allow: ActRequest = {
      line: 'library',
      matter: lent.matter,
      act: 'allow',
      given: { days: 3, why: '没看完', hotline: '13900005678' },
    }
    const act = (name: string, given = {}): ActRequest => ({ line: 'library', matter: lent.matter, act: name, given })
    await done(allow)
    expect(
      (await noticesFor(store, chief.post)).some(
        ({ matter, says: text }) => matter === lent.matter && text.includes('等待科长审批'),
      ),
    ).toBe(true)
    expect(says(await perform(store, head, act('sign')))).toEqual(['现在轮到科长审批'])
    await done(act('return', { opinion: '理由写详细些' }), chief)
    const [returned] = await behind(database, 'select returned, returned_to, awaiting_role from matter where id = $1', [
      lent.matter,
    ])
    expect(returned).toEqual({ returned: true, returned_to: clerk.post.person, awaiting_role: null })
    await done({ ...allow, given: { ...allow.given, why: '书太厚，没看完' } })
    await done(act('sign'), chief)
    const [waits] = await behind(database, 'select returned, awaiting_role, awaiting_act from matter where id = $1', [
      lent.matter,
    ])
    expect(waits).toEqual({ returned: false, awaiting_role: 'head', awaiting_act: 'allow' })
    const signed = await done(act('sign', { opinion: '同意' }), head)
    expect(signed).toMatchObject({ state: 'lent', version: 6 })
    const [row] = await behind(database, 'select days, why from library where matter = $1', [lent.matter])
    expect(row).toEqual({ days: 3, why: '书太厚，没看完' })
    const [event] = await behind(
      database,
      'select act, counts_as, signatures from event where matter = $1 and seq = 6',
      [lent.matter],
    )
    expect(event).toMatchObject({
      act: 'allow',
      counts_as: 'allow',
      signatures: [{ role: 'sectionHead' }, { role: 'head', opinion: '同意' }],
    })
  })

  test('附纸质审批的，签署人须真有那个职务', async () => {
    const chief = await as('sectionHead')
    const head = await as('head')
    const lent = await done(lend())
    const signature = (person: string, role: 'sectionHead' | 'head') => ({ person, role, on: '2021-03-01' as never })
    const allow = (signers: ActRequest['signatures'] & {}): ActRequest => ({
      line: 'library',
      matter: lent.matter,
      act: 'allow',
      given: { days: 3, why: '没看完' },
      signatures: signers,
    })
    const forged = await perform(
      store,
      clerk,
      allow([signature(chief.post.person, 'sectionHead'), signature(clerk.post.person, 'head')]),
    )
    expect(says(forged)).toEqual(['示范工作人员没有担任过局长，请核对签署人'])
    await done(allow([signature(chief.post.person, 'sectionHead'), signature(head.post.person, 'head')]))
    const [event] = await behind(database, 'select signatures from event where matter = $1 and seq = 2', [lent.matter])
    expect(event?.signatures).toMatchObject([
      { role: 'sectionHead', onPaper: true },
      { role: 'head', onPaper: true },
    ])
  })
})

test('撤销一步，行回到原样，文书的编号作废并写明原因', async () => {
  on('2021-03-02')
  const lent = await done(lend({ urgent: true }))
  await done({
    line: 'library',
    matter: lent.matter,
    act: 'damage',
    given: { pages: [{ page: 3, home: '示范区西街九号' }] },
  })
  const undone = await done({ line: 'library', matter: lent.matter, act: 'undo', given: { why: '登记错了书' } })
  expect(undone).toMatchObject({ version: 3, state: 'lent' })
  expect(await behind(database, 'select * from library_pages where matter = $1', [lent.matter])).toEqual([])
  const voided = await behind(database, 'select series, number, reason from number_void where matter = $1', [
    lent.matter,
  ])
  expect(voided).toEqual([{ series: 'library/损', number: '示司借损〔2021〕2号', reason: '登记错了书' }])
  await done({ line: 'library', matter: lent.matter, act: 'giveBack', given: {} })
  const back = await done({ line: 'library', matter: lent.matter, act: 'undo', given: { why: '还没还' } })
  expect(back.state).toBe('lent')
  expect(await behind(database, 'select closed, closed_on from matter where id = $1', [lent.matter])).toEqual([
    { closed: false, closed_on: null },
  ])
  on('2021-03-01')
})

test('看不到的事项，办理时只说没有', async () => {
  const lent = await done(lend())
  const west = await as('clerk', { organ: 'westStreet' })
  const answer = await perform(store, west, {
    line: 'library',
    matter: lent.matter,
    act: 'damage',
    given: { pages: [{ page: 1 }] },
  })
  expect(answer).toMatchObject({ allowed: false, kind: 'missing' })
  const closed = await perform(store, clerk, { line: 'counsel', act: 'meet', given: { topic: '谈心' }, parties: [] })
  expect(says(closed)).toEqual(['您的岗位不办理谈心'])
})
