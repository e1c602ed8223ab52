import { expect, test } from 'vitest'
import { day } from '../law/day.ts'
import { correction } from '../lines/correction/business.ts'
import { resettlement } from '../lines/resettlement/business.ts'
import { intake, papers, visit } from '../testing/correction-stages.ts'
import { behind, testStore } from '../testing/database.ts'
import { listMatters } from './list-matters.ts'
import { noticesFor } from './notices.ts'
import { saveOrgan } from './organs.ts'
import { perform } from './perform.ts'
import { readMatter } from './read-matter.ts'
import { readToday } from './read-today.ts'
import { remindOverdue } from './reminders.ts'
import { search } from './search.ts'
import type { Actor, Performed } from './types.ts'

const { store, database, as, on, organs } = await testStore([correction, resettlement])
const station = '00000000-0000-4000-8000-00000000e001'
await saveOrgan(store, {
  id: station,
  parent: organs.eastStreet,
  name: '示范区东街司法所',
  kind: 'station',
  validFrom: day('2000-01-01'),
})
on('2021-03-08')
const closed = ['correction', 'resettlement']
const officer = await as('correctionOfficer', { organ: 'eastStreet', lines: closed })
const others: Actor[] = [
  await as('correctionOfficer', { organ: 'westStreet', lines: closed }),
  await as('correctionOfficer', { organ: 'eastStreet', name: '没有点名' }),
  await as('head', { name: '没有点名' }),
  await as('handler', { lines: closed }),
  await as('clerk', { organ: 'eastStreet', lines: closed }),
  await as('auditor', { lines: closed }),
  await as('administrator', { lines: closed }),
]
const minor = {
  line: 'correction',
  act: 'expect',
  given: { ...papers, station, minor: true, minorAtCrime: true },
  parties: [
    { role: 'subject', kind: 'person', name: '吴示新', idNumber: '120110200603071230' },
    { role: 'guardian', kind: 'person', name: '吴示父', phone: '13800001234' },
  ] as const,
}

async function done(request: object): Promise<Performed> {
  const answer = await perform(store, officer, request as never)
  if (!answer.allowed) throw new Error(JSON.stringify(answer))
  return answer
}

const { matter } = await done(minor)

test('未成年对象的姓名、号码在库里只有密文，列表、查找、通知里也没有', async () => {
  const [row] = await behind<{ all: string }>(
    database,
    `select (select json_agg(party)::text from party) || (select json_agg(matter)::text from matter)
      || (select json_agg(event)::text from event) || (select json_agg(correction)::text from correction) as all`,
  )
  for (const secret of ['吴示新', '吴示父', '13800001234', '120110200603071230']) expect(row?.all).not.toContain(secret)
  const file = await readMatter(store, officer.post, matter)
  expect(file?.parties.map(({ name }) => name).join()).not.toMatch(/示新|示父/)
})

test('别的司法所、没有点名这条业务的岗位、内勤、审计员、管理员都看不到，也找不到', async () => {
  for (const { post } of others) {
    const [list, hits, file] = await Promise.all([
      listMatters(store, post, 'correction', { page: 1, size: 50 }),
      search(store, post, 'JZ2021001'),
      readMatter(store, post, matter),
    ])
    expect([post.role, list.total, hits.length, file]).toEqual([post.role, 0, 0, null])
  }
  expect((await listMatters(store, officer.post, 'correction', { page: 1, size: 50 })).total).toBe(1)
})

test('安排了联系没有记结果：第二天起在责任人的逾期里，也收到提醒，提醒里没有名字', async () => {
  await done({ line: 'correction', matter, act: 'receive', given: { ...intake, officer: officer.post.person } })
  await done({ line: 'correction', matter, act: 'planContacts', given: { contacts: [visit] } })
  on('2021-03-23')
  await remindOverdue(store)
  const said = (await noticesFor(store, officer.post)).map(({ says }) => says).find((says) => says.includes('三月走访'))
  expect(said).toContain('逾期')
  expect(said).not.toMatch(/示新|示父/)
  const labels = async () => (await readToday(store, officer.post)).overdue.rows.map(({ clock }) => clock?.label)
  expect(await labels()).toContain('记录联系结果：三月走访')
  on('2021-05-08')
  expect(await labels()).toContain('记录联系结果：三月走访')
  await done({
    line: 'correction',
    matter,
    act: 'logContacts',
    given: { contacts: [{ id: 1, ...visit, loggedOn: '2021-05-08', outcome: 'absent', followUp: '次日再访' }] },
  })
  expect(await labels()).not.toContain('记录联系结果：三月走访')
})
