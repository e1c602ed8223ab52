import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { day } from '../law/day.ts'
import { businesses } from '../lines/register.ts'
import { writeSettings } from '../server/district-settings.ts'
import { isPassword } from '../server/passwords.ts'
import { accountOf } from '../store/accounts.ts'
import { nameMembers } from '../store/city/found.ts'
import { rankOf } from '../store/city/rank.ts'
import { connect } from '../store/connect.ts'
import { migrate } from '../store/migrate.ts'
import { foundDistrict, openStore, realDistricts } from '../store/open.ts'
import { organs, people, postsOf } from '../store/people.ts'
import { perform } from '../store/perform.ts'
import { roleOf } from '../store/postgres/address.ts'
import { dispute, neighbours } from '../testing/mediation-sample.ts'
import { createDatabase } from '../testing/postgres.ts'
import { scratchFolder } from '../testing/scratch.ts'
import { type BureauConfig, readBureauConfig } from './bureau-config.ts'
import { enterBureau } from './bureau-enter.ts'

const example = readFileSync('docs/bureau.example.json', 'utf8')
const folder = scratchFolder('bureau')
const database = await createDatabase()
await migrate(database.ownerUrl, { appRole: roleOf(database.appUrl), readerRole: roleOf(database.readerUrl) })
afterAll(async () => {
  await database.drop().catch(() => {})
  rmSync(folder, { recursive: true, force: true })
})

function configIn(source: string): BureauConfig {
  const read = readBureauConfig(source)
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  return read.config
}

function problemsIn(change: (config: { organs: object[]; people: { posts: object[] }[]; numbers: object }) => void) {
  const given = JSON.parse(example)
  change(given)
  const read = readBureauConfig(JSON.stringify(given))
  return 'problems' in read ? read.problems : []
}

test('文档里的样例读得懂；每处错都说在哪里、怎么改', () => {
  expect(configIn(example).people).toHaveLength(6)
  expect(readBureauConfig('{')).toMatchObject({ problems: [expect.stringContaining('不是 JSON')] })
  expect(problemsIn((config) => Object.assign(config, { since: '2026-02-30', extra: 1 }))).toEqual([
    'since：「2026-02-30」不是日期，请写成 2026-01-01 的样子',
    '整个文件：不认识 extra',
  ])
  expect(problemsIn((config) => Object.assign(config.organs[1] ?? {}, { parent: '天上' }))).toEqual([
    '机构「示例区司法局」的上级「天上」不在 organs 里',
  ])
  expect(problemsIn((config) => Object.assign(config.organs[0] ?? {}, { parent: '示例区司法局' }))).toContain(
    '机构「示例区司法局」的上级绕回了自己',
  )
  expect(problemsIn((config) => Object.assign(config.people[0]?.posts[0] ?? {}, { role: '皇帝' }))[0]).toMatch(
    /^people 第 1 项 posts 第 1 项 role：没有「皇帝」这种岗位，可以写：内勤、/,
  )
  expect(problemsIn((config) => Object.assign(config.numbers, { 人民调解: '{n}号' }))[0]).toContain('{year}')
  expect(
    problemsIn((config) => config.people.push({ ...config.people[0], posts: config.people[0]?.posts ?? [] })),
  ).toEqual(['「juzhang」写了两次；同名的人请用 key（如工号）或者 login 区分'])
})

test('空系统按配置建好：机构、人员、岗位、账号、编号都能用；再运行一次不重复', async () => {
  const config = configIn(example)
  await foundDistrict(database.appUrl, { district: config.district, name: config.name, synthetic: false })
  await writeSettings({ ownerUrl: database.ownerUrl, id: config.district }, { numbers: config.numbers })
  expect(await realDistricts(database.ownerUrl)).toEqual({ real: ['shili'], synthetic: false })
  const store = await openStore({
    ...{ url: database.appUrl, readerUrl: database.readerUrl, businesses, district: config.district },
    ...{ keyFile: join(folder, 'key'), filesDir: join(folder, 'files') },
    clock: () => new Date('2026-03-02T09:00:00+08:00'),
  })
  const first = await enterBureau(store, config)
  expect(first).toMatchObject({ organs: 6, people: 6, posts: 6 })
  const given = first.accounts.find(({ login }) => login === 'tiaojie')
  const account = await accountOf(store, { login: 'tiaojie' })
  expect(account).toMatchObject({ name: '示例调解员', mustChange: true })
  expect(await isPassword(account?.passwordHash ?? '', given?.password ?? '')).toBe(true)

  const again = await enterBureau(store, config)
  expect(again).toMatchObject({ organs: 6, people: 6, accounts: [] })
  expect([(await organs(store)).length, (await people(store)).length]).toEqual([6, 6])

  const [post] = await postsOf(store, account?.person ?? '')
  if (!post) throw new Error('调解员没有岗位')
  const opened = await perform(
    store,
    { post, organName: '示例街道人民调解委员会' },
    { line: 'mediation', act: 'register', given: { ...dispute, acceptedOn: '2026-03-02' }, parties: neighbours },
  )
  expect(opened).toMatchObject({ number: '示例调字〔2026〕1号' })
  await store.close()
})

test('市局的配置点名所属各区：没有的区说出来，有的两边都登记；区不因为被点名就变成别的', async () => {
  const config = configIn(readFileSync('docs/city.example.json', 'utf8'))
  expect(config.members).toEqual([{ district: 'shili', from: '2026-01-01' }])
  const { district: city, name, members } = config
  const twice = readBureauConfig(JSON.stringify({ ...JSON.parse(example), members: [...members, ...members] }))
  expect(twice).toMatchObject({ problems: ['成员「shili」写了两次', '市不能是自己的成员', '市不能是自己的成员'] })
  await foundDistrict(database.appUrl, { district: city, name, synthetic: false })
  const strange = [...members, { district: 'meiyou', from: day('2026-01-01') }]
  expect(await nameMembers(database.ownerUrl, { city, members: strange })).toEqual(['meiyou'])
  const rank = (district: string) => rankOf({ db: connected.db, district })
  const connected = connect(database.ownerUrl, { max: 1 })
  expect(await rank(city)).toBe('alone')
  expect(await nameMembers(database.ownerUrl, { city, members })).toEqual([])
  expect([await rank(city), await rank('shili')]).toEqual(['city', 'member'])
  await connected.close()
})
