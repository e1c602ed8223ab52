import { expect, test } from 'vitest'
import { behind, testStore } from '../testing/database.ts'
import { counselBusiness, libraryBusiness } from '../testing/library.ts'
import { putFile, readFile } from './files.ts'
import { listMatters } from './list-matters.ts'
import { noticesFor } from './notices.ts'
import { perform } from './perform.ts'
import { countOpen } from './read-counts.ts'
import { readMatter } from './read-matter.ts'
import { readPaper } from './read-papers.ts'
import { readRows } from './read-rows.ts'
import { readToday } from './read-today.ts'
import { reveal } from './reveal.ts'
import { search } from './search.ts'
import type { Actor, Performed } from './types.ts'
import { referralsWaiting } from './waiting.ts'

const { store, database, as, on, organs } = await testStore([libraryBusiness, counselBusiness])
on('2021-03-01')
const east = await as('clerk', { organ: 'eastStreet' })
const west = await as('clerk', { organ: 'westStreet' })
const bureau = await as('clerk')
const keeper = await as('handler', { organ: 'westStreet' })
const head = await as('head')
const administrator = await as('administrator')
const officer = await as('correctionOfficer', { organ: 'eastStreet', lines: ['counsel'] })
const parties = [{ role: 'reader', kind: 'person', name: '示范读者甲', phone: '13800001234' } as const]

const lent = (await perform(store, east, {
  line: 'library',
  act: 'lend',
  given: { subject: '借书一本', kind: 'novel', lentOn: '2021-03-01' },
  parties,
})) as Performed
const kept = (await perform(store, west, {
  line: 'library',
  act: 'lend',
  given: { subject: '西街借书', kind: 'map', lentOn: '2021-03-01', keeper: keeper.post.person },
  parties,
})) as Performed
const met = (await perform(store, officer, {
  line: 'counsel',
  act: 'meet',
  given: { topic: '谈心' },
  parties: [{ role: 'visitor', kind: 'person', name: '示范来访人' }],
})) as Performed

async function everywhere({ post }: Actor, line: string, matter: string): Promise<boolean[]> {
  const [list, today, hits, counts, rows] = await Promise.all([
    listMatters(store, post, line, { page: 1, size: 50 }),
    readToday(store, post),
    search(store, post, line === 'library' ? '示范读者甲' : '示范来访人'),
    countOpen(store, post),
    readRows(store, post, [matter]),
  ])
  const groups = Object.values(today).flatMap((group) =>
    group.rows.map((row: { matter: { id: string } }) => row.matter.id),
  )
  return [
    list.rows.some(({ id }) => id === matter),
    line === 'counsel' || groups.includes(matter) || today.soon.total === 0,
    hits.some((hit) => hit.matter.id === matter),
    (counts.get(line) ?? 0) > 0,
    rows.has(matter),
    (await readMatter(store, post, matter)) !== null,
    'value' in
      (await reveal(store, post, { matter, party: 1, field: line === 'library' ? 'phone' : 'name', purpose: '回访' })),
    line === 'counsel' || (await readPaper(store, post, matter, 1)) !== null,
  ]
}

const all = Array(8).fill(true)

test('本机构的经办人，处处看得到自己机构的事项', async () => {
  expect(await everywhere(east, 'library', lent.matter)).toEqual(all)
})

test('别的街道的人，处处看不到', async () => {
  expect(await listMatters(store, west.post, 'library', { page: 1, size: 50 })).toMatchObject({
    total: 1,
    rows: [{ id: kept.matter }],
  })
  expect(await readMatter(store, west.post, lent.matter)).toBeNull()
  expect(await search(store, west.post, '借书一本')).toEqual([])
  expect((await readRows(store, west.post, [lent.matter])).size).toBe(0)
  expect(await readPaper(store, west.post, lent.matter, 1)).toBeNull()
  expect(
    await reveal(store, west.post, { matter: lent.matter, party: 1, field: 'phone', purpose: '看看' }),
  ).toMatchObject({ kind: 'reach' })
})

test('上级机构看得到下级的，局长看得到全区的', async () => {
  expect(await everywhere(bureau, 'library', lent.matter)).toEqual(all)
  expect(await everywhere(head, 'library', lent.matter)).toEqual(all)
})

test('只看自己的，只看见写着自己名字的那一件', async () => {
  expect(await everywhere(keeper, 'library', kept.matter)).toEqual(all)
  expect(await readMatter(store, keeper.post, lent.matter)).toBeNull()
  expect((await listMatters(store, keeper.post, 'library', { page: 1, size: 50 })).total).toBe(1)
})

test('系统管理员一件也看不到', async () => {
  expect((await listMatters(store, administrator.post, 'library', { page: 1, size: 50 })).total).toBe(0)
  expect(await readMatter(store, administrator.post, lent.matter)).toBeNull()
  expect(await search(store, administrator.post, '示范读者甲')).toEqual([])
  expect([...(await countOpen(store, administrator.post)).values()]).toEqual([])
})

test('封闭业务要岗位写明才看得到，局长也一样', async () => {
  expect(await everywhere(officer, 'counsel', met.matter)).toEqual(all)
  expect(await readMatter(store, head.post, met.matter)).toBeNull()
  expect(await search(store, head.post, '示范来访人')).toEqual([])
  const named = await as('head', { name: '分管', lines: ['counsel'] })
  expect(await readMatter(store, named.post, met.matter)).not.toBeNull()
})

test('揭开一个号码要写用途，看过的记下来；没写用途的不给看', async () => {
  expect(
    await reveal(store, east.post, { matter: lent.matter, party: 1, field: 'phone', purpose: '　' }),
  ).toMatchObject({ allowed: false, kind: 'form' })
  expect(
    await reveal(store, east.post, { matter: lent.matter, party: 1, field: 'phone', purpose: '电话回访' }),
  ).toEqual({ value: '13800001234' })
  const logged = await behind(database, `select what, field, purpose from access_log where purpose = '电话回访'`)
  expect(logged).toEqual([{ what: 'reveal', field: 'phone', purpose: '电话回访' }])
})

test('材料跟着事项走：看得到事项的才打得开', async () => {
  const bytes = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n')
  const put = await putFile(store, east.post, { name: '借条.pdf', bytes })
  if ('allowed' in put) throw new Error(put.reasons.join())
  expect(await readFile(store, west.post, put.id)).toBeNull()
  expect(await readFile(store, bureau.post, put.id)).toBeNull()
  await perform(store, east, {
    line: 'library',
    matter: lent.matter,
    act: 'attach',
    given: { file: put.id, name: '借条' },
  })
  expect((await readFile(store, bureau.post, put.id))?.bytes.toString()).toContain('%PDF')
  expect(await readFile(store, west.post, put.id)).toBeNull()
  const stolen = await perform(store, west, {
    line: 'library',
    matter: kept.matter,
    act: 'attach',
    given: { file: put.id, name: '借条' },
  })
  expect(stolen).toMatchObject({ allowed: false, reasons: [{ says: '材料没有上传成功，请重新上传' }] })
})

test('放进卷的材料跟着岗位走：自己传的，换了看不到这件事的岗位也打不开', async () => {
  const bytes = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n')
  const put = await putFile(store, east.post, { matter: lent.matter, name: '照片.pdf', bytes })
  if ('allowed' in put) throw new Error(put.reasons.join())
  expect(await readFile(store, east.post, put.id)).not.toBeNull()
  expect(await readFile(store, { ...east.post, role: 'administrator' }, put.id)).toBeNull()
})

test('移送的通知只给收得了的人；来处不在查看范围内的，只说是哪项业务', async () => {
  const given = { toLine: 'counsel', why: '想谈谈心' }
  await perform(store, east, { line: 'library', matter: lent.matter, act: 'refer', given })
  const other = await as('correctionOfficer', { organ: 'eastStreet', name: '没有点名' })
  const heard = async ({ post }: Actor) =>
    (await noticesFor(store, post)).filter(({ matter }) => matter === lent.matter)
  expect(await heard(officer)).toHaveLength(1)
  expect(await heard(other)).toEqual([])
  expect(await referralsWaiting(store, other.post)).toEqual([])
  expect(await referralsWaiting(store, officer.post)).toMatchObject([{ fromLine: 'library', fromNumber: null }])
  const own = await readMatter(store, east.post, lent.matter)
  expect(own?.referrals).toMatchObject([{ fromNumber: own?.row.number }])
})

test('登记到不归自己管的机构名下，不许', async () => {
  const answer = await perform(store, east, {
    line: 'library',
    act: 'lend',
    organ: organs.westStreet,
    given: { subject: '借书', kind: 'novel', lentOn: '2021-03-01' },
    parties,
  })
  expect(answer).toMatchObject({
    allowed: false,
    kind: 'reach',
    reasons: [{ says: '您的岗位不能以「示范区西街」的名义登记' }],
  })
})
