import { expect, test } from 'vitest'
import { certificate } from '../lines/certificate/business.ts'
import { lawGuide } from '../lines/law-guide/business.ts'
import { saveOrgans } from '../store/organs.ts'
import { enrolment } from '../testing/certificate-sample.ts'
import { type Browser, testDesk } from '../testing/desk.ts'
import { counselBusiness, libraryBusiness } from '../testing/library.ts'
import { personOf } from '../testing/story.ts'

const desk = await testDesk([certificate, lawGuide, libraryBusiness, counselBusiness])
const { bureau, eastStreet, westStreet } = desk.organs
desk.on('2021-08-01')
const clerk = await desk.signIn('handler')
const chief = await desk.signIn('sectionHead')
const deputy = await desk.signIn('deputyHead')

async function opened(there: Browser, line: string, act: string, given: object): Promise<string> {
  const answer = await there.send('POST', `/api/lines/${line}/matters`, { act, given })
  expect([line, act, answer.status, answer.body.reasons]).toEqual([line, act, 200, undefined])
  return answer.body.matter
}
async function does(there: Browser, matter: string, act: string, given: object) {
  const answer = await there.send('POST', `/api/matters/${matter}/acts/${act}`, { given })
  expect([act, answer.status, answer.body.reasons]).toEqual([act, 200, undefined])
}
/** 呈批以后逐级签。 */
async function doesSigned(matter: string, act: string, given: object, signers: readonly Browser[]) {
  await does(clerk, matter, act, given)
  for (const signer of signers) await does(signer, matter, 'sign', {})
}
const register = async (there: Browser, line: string, query: string) =>
  (await there.get(`/api/lines/${line}/register?${query}`)).body
const says = ({ rows }: { rows: Record<string, string>[] }) => rows.map((row) => [row.title, row.stateLabel, row.says])

const held = (holder: string, unit: string, number: string, more: object = {}) =>
  opened(clerk, 'certificate', 'enrol', { ...enrolment, holder, unit, number, ...more })
const first = await held('示范执法员甲', bureau, '示执0001')
await held('示范执法员乙', eastStreet, '示执0002', { validUntil: '2021-03-31' })
await doesSigned(first, 'suspend', { suspendedOn: '2021-02-01', suspendWhy: 'training' }, [chief, deputy])
await doesSigned(first, 'restore', { restoredOn: '2021-03-01' }, [chief])

test('名册问到哪一天，就说那一天的状态：暂扣的那个月是暂扣，到期的第二天是过期', async () => {
  expect(says(await register(clerk, 'certificate', 'on=2021-01-20'))).toEqual([
    ['示范执法员甲', '有效', '在有效期内'],
    ['示范执法员乙', '有效', '在有效期内'],
  ])
  const february = await register(clerk, 'certificate', 'on=2021-02-15')
  expect(february).toMatchObject({ on: '2021-02-15', ahead: false, total: 2, totalExact: true, valid: 2 })
  expect(february.rows[0]).toMatchObject({
    title: '示范执法员甲',
    stateLabel: '暂扣',
    term: '2018年1月1日起，2022年12月31日止',
  })
  expect(february.rows[0].cells).toMatchObject({ number: '示执0001', kind: '行政执法证' })
  expect(says(await register(clerk, 'certificate', 'on=2021-03-31'))[1]).toEqual(['示范执法员乙', '有效', '在有效期内'])
  expect(says(await register(clerk, 'certificate', 'on=2021-04-01'))[1]).toEqual(['示范执法员乙', '有效', '有效期已过'])
})

test('后来才入册、那天已经有效的也查得到，并说明是后来登记的；那天还没有的查不到', async () => {
  expect(says(await register(clerk, 'certificate', 'on=2019-05-06'))[0]).toEqual([
    '示范执法员甲',
    '有效',
    '在有效期内（2021年1月4日才登记）',
  ])
  expect(await register(clerk, 'certificate', 'on=2017-12-31')).toMatchObject({ total: 0, rows: [] })
})

test('撤销的动作当没有发生，更正的内容从填写那天起就算数', async () => {
  const matter = await held('示范执法员丙', bureau, '示执0003', { enrolledOn: '2021-06-01', validUntil: '2021-06-30' })
  await doesSigned(matter, 'suspend', { suspendedOn: '2021-06-10', suspendWhy: 'training' }, [chief, deputy])
  await does(deputy, matter, 'undo', { why: '点错了人' })
  const asked = `on=2021-07-15&q=${encodeURIComponent('示范执法员丙')}`
  expect(says(await register(clerk, 'certificate', asked))).toEqual([['示范执法员丙', '有效', '有效期已过']])
  await does(clerk, matter, 'correct', { why: '有效期抄错', validUntil: '2023-06-30' })
  expect(says(await register(clerk, 'certificate', asked))).toEqual([['示范执法员丙', '有效', '在有效期内']])
})

test('街道的人只看得到本街道的证；不是名册的、看不到的业务一样说没有', async () => {
  const liaison = await desk.signIn('liaison', { organ: 'eastStreet' })
  const seen = await register(liaison, 'certificate', 'on=2021-02-15')
  expect([seen.total, seen.rows[0].title]).toEqual([1, '示范执法员乙'])
  const west = await desk.signIn('liaison', { organ: 'westStreet' })
  expect((await register(west, 'certificate', 'on=2021-02-15')).total).toBe(0)
  const missing = [
    await clerk.get('/api/lines/library/register'),
    await clerk.get('/api/lines/counsel/register'),
    await (await desk.signIn('mediator')).get('/api/lines/certificate/register'),
  ]
  expect(missing.map(({ status }) => status)).toEqual([404, 404, 404])
  const wrong = await clerk.get('/api/lines/certificate/register?on=2021-02-30')
  expect([wrong.status, wrong.body.reasons]).toEqual([422, [{ says: '日期应写作 2021-03-15', field: 'on' }]])
})

test('名册分页、按有没有效筛', async () => {
  const page = await register(clerk, 'certificate', 'on=2021-07-15&size=1&page=2')
  expect([page.total, page.rows.length]).toEqual([3, 1])
  const expired = await register(clerk, 'certificate', 'on=2021-07-15&standing=expired')
  expect(says(expired)).toEqual([['示范执法员乙', '有效', '有效期已过']])
  expect([expired.valid, expired.all]).toEqual([2, 3])
})

test('哪个社区法律明白人不够三名，某一天的和今天的各是各的', async () => {
  const places = { a: personOf('organ', '示范甲社区'), b: personOf('organ', '示范乙社区') }
  const community = { kind: 'community', validFrom: '2000-01-01' as never }
  await saveOrgans(desk.store, [
    { id: places.a, name: '示范甲社区', parent: eastStreet, ...community },
    { id: places.b, name: '示范乙社区', parent: westStreet, ...community },
  ])
  const guide = async (name: string, where: object, certifiedOn: string) => {
    const matter = await opened(clerk, 'law-guide', 'recommend', {
      ...{ name, kind: 'guide', group: 'grid', recommendedBy: 'self', recommendedOn: '2021-02-01', ...where },
    })
    await does(clerk, matter, 'train', {
      trainings: [{ on: '2021-02-10', course: '民法典', hours: 4 }],
      trainingHours: 4,
    })
    await does(clerk, matter, 'certify', { passedTest: 'passed', certificateNumber: `示明${name}`, certifiedOn })
    return matter
  }
  const one = await guide('一', { community: places.a, communityName: '示范甲社区' }, '2021-02-20')
  await guide('二', { communityName: '示范甲社区' }, '2021-02-20')
  await guide('三', { communityName: '示范甲社区' }, '2021-02-25')
  await guide('四', { communityName: '没有这个社区' }, '2021-02-25')
  await does(chief, one, 'leave', { leftOn: '2021-05-01', leftWhy: '搬走' })
  const inMarch = (await chief.get('/api/coverage?on=2021-03-01')).body
  expect(inMarch).toMatchObject({ floor: 3, covered: 1, of: 2, partial: false })
  expect(inMarch.streets).toEqual([
    {
      street: '示范区东街',
      covered: 1,
      communities: [{ community: '示范甲社区', guides: 3, leaders: 0, short: false }],
    },
    {
      street: '示范区西街',
      covered: 0,
      communities: [{ community: '示范乙社区', guides: 0, leaders: 0, short: true }],
    },
  ])
  expect(inMarch.elsewhere).toEqual([{ community: '没有这个社区', guides: 1, leaders: 0 }])
  expect((await chief.get('/api/coverage?on=2021-02-22')).body.streets[0].communities[0].guides).toBe(2)
  expect((await chief.get('/api/coverage')).body).toMatchObject({ on: '2021-08-01', covered: 0 })
  const west = await desk.signIn('clerk', { organ: 'westStreet' })
  expect((await west.get('/api/coverage?on=2021-03-01')).body).toMatchObject({ partial: true, elsewhere: [] })
  expect((await (await desk.signIn('mediator')).get('/api/coverage')).status).toBe(404)
})

test('一项内容先后写过什么，按办理的先后列出，更正的顶替原来的；够不着的查不到', async () => {
  const matter = await held('示范执法员丁', westStreet, '示执0004', { enrolledOn: '2021-07-01' })
  await does(clerk, matter, 'correct', { why: '编号抄错', number: '示执0005' })
  const { body } = await clerk.get(`/api/matters/${matter}/fields/number`)
  expect(body.rows).toEqual([{ seq: 1, on: '2021-07-01', label: '存量证件入册', shown: '示执0005' }])
  const liaison = await desk.signIn('liaison', { organ: 'eastStreet' })
  expect((await liaison.get(`/api/matters/${matter}/fields/number`)).status).toBe(404)
  expect((await clerk.get(`/api/matters/${matter}/fields/years`)).status).toBe(404)
})
