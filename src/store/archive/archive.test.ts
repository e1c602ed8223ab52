import { expect, test } from 'vitest'
import { behind, testStore } from '../../testing/database.ts'
import { counselBusiness, libraryBusiness } from '../../testing/library.ts'
import { compareWithReplay } from '../compare-with-replay.ts'
import { recountTallies } from '../day-tallies.ts'
import { putFile } from '../files.ts'
import { listMatters } from '../list-matters.ts'
import { savePerson } from '../people.ts'
import { perform } from '../perform.ts'
import { readMatter } from '../read-matter.ts'
import { makeSeals } from '../seals/seal.ts'
import { verifySeals } from '../seals/verify.ts'
import { search } from '../search.ts'
import type { ActRequest, Performed } from '../types.ts'
import { appraise } from './appraise.ts'
import { goOnDestroying } from './destroy.ts'
import { hold, lift } from './holds.ts'
import { freezeRound, sinceFrozen } from './list.ts'
import { decidePeriod, enterPeriod, type PeriodGiven } from './periods.ts'
import { rehearse, rehearsedFiles } from './rehearse.ts'
import { startRound } from './rounds.ts'
import { approveRound, beginDestruction, witnessRound } from './sign.ts'

const { store, database, as, on, reopen, organs } = await testStore([libraryBusiness, counselBusiness])
on('2005-03-01')
const clerk = await as('clerk')
const section = await as('sectionHead', { name: '科长甲' })
const other = await as('sectionHead', { name: '科长乙' })
const head = await as('head')
const archivist = await as('archivist')
const auditor = await as('auditor')
const citizen = '00000000-0000-4000-8000-00000000c171'
await savePerson(store, { id: citizen, name: '示范旧读者', phone: '13700000007' })

async function done(request: ActRequest, actor = clerk): Promise<Performed> {
  const answer = await perform(store, actor, request)
  if (!answer.allowed) throw new Error(answer.reasons.map(({ says }) => says).join('；'))
  return answer
}

/** Of the one file only. */
const secrets = ['11010519491231002X', '示范区销毁街七号', '孤本失而复得', '示范旧读者', '13700000007']

async function lent(subject: string, party: Record<string, unknown> = {}): Promise<Performed> {
  const parties = [{ role: 'reader', kind: 'person', name: '示范读者戊', ...party }] as never
  const made = await done({
    line: 'library',
    act: 'lend',
    given: { subject, kind: 'novel', lentOn: store.today(), branch: organs.eastStreet },
    parties,
  })
  await done({
    line: 'library',
    matter: made.matter,
    act: 'damage',
    given: { pages: [{ page: 1, note: '私下商量的话', dueOn: store.today() }] },
  })
  return made
}

const back = (matter: string) => done({ line: 'library', matter, act: 'giveBack', given: {} })

const full = await lent('孤本失而复得', { idNumber: secrets[0], address: secrets[1], person: citizen })
const scan = await putFile(store, clerk.post, {
  matter: full.matter,
  name: '孤本失而复得.txt',
  bytes: Buffer.from('示范读者戊的借条'),
})
await back(full.matter)
const second = await lent('第二件')
await back(second.matter)
const held = await lent('有人要看')
await back(held.matter)
await lent('还没还')
const referred = await lent('移送过')
await done({ line: 'library', matter: referred.matter, act: 'refer', given: { toLine: 'counsel', why: '想谈谈' } })
await back(referred.matter)
on('2020-05-01')
const late = await lent('后来的')
await back(late.matter)

const novel: PeriodGiven = {
  line: 'library',
  field: 'kind',
  value: 'novel',
  kind: '小说借阅卷',
  years: 10,
  starts: 'next-year',
  source: '示范区司法局文件材料归档范围和文书档案保管期限表',
  approvedBy: '示范区档案局',
  approvedOn: '2004-01-01' as never,
  validFrom: '2004-01-01' as never,
}
const sum = (groups: Awaited<ReturnType<typeof rehearse>>) =>
  Object.fromEntries(groups.map(({ reason, files }) => [reason, files]))

test('没有保管期限的案卷不能销毁；期限一人录入、另一人核对才算数', async () => {
  on('2016-01-01')
  expect(sum(await rehearse(store, section.post))).toMatchObject({ undetermined: 5, open: 1 })
  const entered = await enterPeriod(store, archivist.post, novel)
  if (!('id' in entered)) throw new Error('没有录入')
  expect(await decidePeriod(store, archivist.post, { id: entered.id, why: null })).toMatchObject({ kind: 'procedure' })
  expect(sum(await rehearse(store, section.post))).not.toHaveProperty('ripe')
  expect(await decidePeriod(store, section.post, { id: entered.id, why: null })).toEqual({ ok: true })
  expect(await enterPeriod(store, archivist.post, { ...novel, value: 'comic', years: 0 })).toMatchObject({
    reasons: [{ field: 'value' }, { field: 'years' }],
  })
})

test('预演说出每一卷列入或者不列入的理由，什么也不写', async () => {
  on('2015-12-31')
  expect(sum(await rehearse(store, section.post))).toMatchObject({ 'not-due': 5, open: 1 })
  on('2016-01-01')
  expect(
    await hold(store, auditor.post, { line: 'library', number: held.number ?? '', why: '信访复查' }),
  ).toHaveProperty('id')
  expect(sum(await rehearse(store, section.post))).toMatchObject({
    ripe: 2,
    held: 1,
    referral: 1,
    'not-due': 1,
    open: 1,
  })
  const ripe = await rehearsedFiles(store, section.post, { line: 'library', reason: 'ripe', size: 10 })
  expect(ripe.map(({ id }) => id).sort()).toEqual([full.matter, second.matter].sort())
  expect(ripe.map(({ dueOn }) => dueOn)).toEqual(['2016-01-01', '2016-01-01'])
  expect(await rehearse(store, archivist.post)).toEqual([])
  expect(await behind(database, 'select 1 from archive_item')).toEqual([])
})

test('鉴定、封定、批准、两人监销，少一步都不销毁；中途停下接着办', async () => {
  const made = await startRound(store, section.post, { note: '2005 年的借阅卷' })
  if (!('id' in made)) throw new Error(made.reasons[0]?.says)
  const round = made.id
  expect(made.files).toBe(2)
  const destroy = { round, says: 'destroy', why: '没有查考价值', line: 'library' } as const
  expect(await appraise(store, other.post, { ...destroy, as: 'line' })).toMatchObject({ kind: 'procedure' })
  expect(await appraise(store, section.post, { ...destroy, as: 'archivist' })).toEqual({ files: 2 })
  expect(await appraise(store, section.post, { ...destroy, as: 'line' })).toMatchObject({ kind: 'procedure' })
  expect(await freezeRound(store, section.post, round)).toMatchObject({
    reasons: [{ says: expect.stringContaining('2 卷') }],
  })
  expect(await appraise(store, other.post, { ...destroy, as: 'line' })).toEqual({ files: 2 })
  expect(await freezeRound(store, section.post, round)).toMatchObject({ files: 2 })
  expect(await approveRound(store, section.post, round)).toMatchObject({ kind: 'reach' })
  expect(await approveRound(store, head.post, round)).toEqual({ ok: true })
  expect(await witnessRound(store, other.post, round)).toMatchObject({ kind: 'procedure' })
  expect(await witnessRound(store, auditor.post, round)).toEqual({ ok: true })
  expect(await witnessRound(store, auditor.post, round)).toEqual({ ok: true })
  expect(await beginDestruction(store, section.post, round)).toMatchObject({ kind: 'procedure' })
  expect(await witnessRound(store, archivist.post, round)).toEqual({ ok: true })
  expect(await sinceFrozen(store, auditor.post, round)).toMatchObject({ changed: [] })
  await expect(store.db.executeQuery(emptying(round))).rejects.toThrow(/not on an approved/)
  expect(await beginDestruction(store, section.post, round)).toEqual({ ok: true })

  await makeSeals(store)
  const facts = () =>
    behind(database, 'select matter, seq, act, counts_as, happened_on, to_state, facts from event order by matter, seq')
  const counted = await facts()
  const broken = {
    ...store,
    keys: Object.assign(Object.create(store.keys), { destroy: () => Promise.reject(new Error('断电')) }),
  }
  await expect(goOnDestroying(broken, round)).rejects.toThrow('断电')
  expect(
    await behind(database, 'select 1 from archive_item where emptied_at is not null and done_at is null'),
  ).toHaveLength(1)
  const again = await reopen()
  expect(await goOnDestroying(again, round)).toEqual({ destroyed: 2, struck: 0, left: 0 })
  await again.close()
  expect(await facts()).toEqual(counted)
  const keys = await behind<{ owner: string }>(
    database,
    'select owner from data_key where wrapped is null order by owner',
  )
  expect(keys.map(({ owner }) => owner)).toEqual([citizen, full.matter, second.matter].sort())
})

const emptying = (round: string) => ({
  ...libraryQuery(`select empty_journal('shifan', '${round}', '${full.matter}')`),
})
function libraryQuery(text: string) {
  return { sql: text, parameters: [], query: { kind: 'RawNode' }, queryId: { queryId: text } } as never as Parameters<
    typeof store.db.executeQuery
  >[0]
}

test('销毁之后整个数据库里找不到一处内容，附件也不在了；别的案卷不动', async () => {
  const columns = await behind<{ table: string }>(
    database,
    `select distinct table_name as table from information_schema.columns where table_schema = 'public' and column_name = 'district'`,
  )
  const found: string[] = []
  for (const { table } of columns) {
    const rows = await behind<{ all: string }>(
      database,
      `select row_to_json(whole)::text as all from "${table}" as whole`,
    )
    const text = rows.map(({ all }) => all).join()
    found.push(...secrets.filter((secret) => text.includes(secret)).map((secret) => `${table}：${secret}`))
  }
  expect(found).toEqual([])
  expect(await behind(database, `select 1 from event where matter = $1 and patch <> '{}'`, [full.matter])).toEqual([])
  if (!('id' in scan)) throw new Error('没有附件')
  const [gone] = await behind<{ blobs: string[] }>(database, 'select blobs from archive_item where matter = $1', [
    full.matter,
  ])
  expect(gone?.blobs).toHaveLength(1)
  expect(store.files.exists('shifan', gone?.blobs[0] ?? '')).toBe(false)
  expect((await readMatter(store, section.post, held.matter))?.parties[0]?.name).toBe('示范读者戊')
})

test('销毁的案卷只剩存根：打得开、办不了、搜不到内容', async () => {
  const file = await readMatter(store, section.post, full.matter)
  expect(file).toMatchObject({
    destroyed: { round: 1, on: '2016-01-01' },
    row: { number: full.number, title: '已销毁', state: 'back', closedOn: '2005-03-01' },
    parties: [],
    acts: [],
    commonActs: [],
    matter: { answers: {} },
  })
  expect(JSON.stringify(file)).not.toMatch(/示范读者戊|孤本|私下/)
  const answer = await perform(store, clerk, {
    line: 'library',
    matter: full.matter,
    act: 'campaign',
    given: { campaign: '行动' },
  })
  expect(answer).toMatchObject({ allowed: false, kind: 'procedure' })
  expect(await search(store, section.post, secrets[0] ?? '')).toEqual([])
  expect((await search(store, section.post, '读者戊')).map(({ matter }) => matter.id)).not.toContain(full.matter)
  expect((await search(store, section.post, full.number ?? '')).map(({ matter }) => matter.title)).toEqual(['已销毁'])
  const { rows } = await listMatters(store, section.post, 'library', { page: 1, size: 10 })
  expect(rows.find(({ id }) => id === full.matter)).toMatchObject({
    title: '已销毁',
    parties: [],
    columns: {},
  })
  expect(sum(await rehearse(store, section.post))).not.toHaveProperty('ripe')
})

test('封存和回放照旧对得上；改动存根、冒充销毁都看得出来', async () => {
  expect(await recountTallies(store)).toEqual([])
  expect((await compareWithReplay(store)).differences).toEqual([])
  expect(await verifySeals(store)).toMatchObject({ broken: [], emptied: 4 })
  await makeSeals(store)
  await behind(database, `update event set facts = '{"kind":"map"}' where matter = $1 and seq = 1`, [full.matter])
  await behind(database, `update event set patch = '{}', signatures = null where matter = $1 and seq = 1`, [
    held.matter,
  ])
  const { broken, emptied } = await verifySeals(store)
  expect(broken.map(({ matter, seq }) => [matter, seq])).toEqual([
    [full.matter, 1],
    [held.matter, 1],
  ])
  expect(emptied).toBe(3)
})

test('封定以后又冻结、又办理的案卷，销毁时自己退出来', async () => {
  on('2031-01-01')
  await done({ line: 'library', matter: late.matter, act: 'campaign', given: { campaign: '回头看' } }).catch(() => {})
  const made = await startRound(store, section.post, { note: '第二轮' })
  if (!('id' in made)) throw new Error(made.reasons[0]?.says)
  const round = made.id
  await appraise(store, section.post, { round, as: 'archivist', says: 'destroy', why: '', line: 'library' })
  await appraise(store, other.post, { round, as: 'line', says: 'destroy', why: '', line: 'library' })
  await freezeRound(store, section.post, round)
  await approveRound(store, head.post, round)
  expect(
    await hold(store, auditor.post, { line: 'library', number: late.number ?? '', why: '审计调阅' }),
  ).toHaveProperty('id')
  expect((await sinceFrozen(store, auditor.post, round)).changed).toEqual([{ number: late.number, why: 'held' }])
  await witnessRound(store, auditor.post, round)
  await witnessRound(store, archivist.post, round)
  expect(await beginDestruction(store, section.post, round)).toEqual({ ok: true })
  expect(await goOnDestroying(store, round)).toEqual({ destroyed: 0, struck: 1, left: 0 })
  expect((await readMatter(store, section.post, late.matter))?.destroyed).toBeNull()
  const [kept] = await behind<{ id: string }>(
    database,
    `select id from archive_hold where lifted_at is null and matter = $1`,
    [late.matter],
  )
  expect(await lift(store, auditor.post, { id: kept?.id ?? '', why: '调阅完毕' })).toEqual({ ok: true })
})
