import { expect, test } from 'vitest'
import { isRatio, isStock } from '../../kernel/indicator.ts'
import { addDays, day } from '../../law/day.ts'
import { company, decision, inspection, openPenalty, penalty } from '../../testing/enforcement-sample.ts'
import { provePapers } from '../../testing/papers.ts'
import { recount } from '../../testing/recount.ts'
import { personOf, tell } from '../../testing/story.ts'
import { enforcement } from './business.ts'
import { isCreditCode } from './credit-code.ts'
import { kinds, penaltyKinds } from './kinds.ts'
import { enforcementLine } from './line.ts'

type Story = ReturnType<typeof tell>

const told: Story[] = []
const judged = new Set<string>()
const parties = { parties: company }

function record(given: object, on = '2021-12-31') {
  const one = tell(enforcementLine).on(on).as('uploader')
  told.push(one)
  return one.does('record', { ...given }, parties)
}

const decided = (more: object = {}) => record(openPenalty).does('decide', { ...decision, ...more })

/** The last day is in time, the next day is late. */
function lastDay(story: Story, name: string, due: string) {
  judged.add(name)
  expect([name, story.on(due).due(name), story.clock(name)?.late]).toEqual([name, due, false])
  expect([name, story.on(addDays(day(due), 1)).clock(name)?.late]).toEqual([name, true])
}

const counted = (stories: readonly Story[], name: string) => recount(enforcement, stories, name)

test('一条完整的处罚记录一次进来，不留任何期限', () => {
  const one = record(penalty)
  expect(one.state()).toBe('已归集')
  expect(one.events()).toHaveLength(1)
  expect(Object.keys(enforcementLine.clocks).filter((name) => one.clock(name))).toEqual([])
  expect(one.matter().answers).toMatchObject({ heaviest: 'fine', penaltyMoney: 200_000, publicationPending: false })
  expect(one.matter().answers.officers).toHaveLength(2)
})

test('归集那天算数，不是决定那天', () => {
  expect(record(penalty).events()[0]?.happenedOn).toBe('2021-09-06')
})

test('在办的案子：补决定、送达、公示、缴清，撤销后撤回公示，被复议、被诉、申请执行', () => {
  const one = decided({ major: true })
  one.does('recordService', { servedOn: '2021-09-02' })
  one.does('publish', { publishedOn: '2021-09-03', publishedAt: 'https://example.invalid/1' })
  one.does('fileMajor', { majorFiledOn: '2021-09-08' })
  one.does('addSteps', { paidOn: '2021-09-10', closedOn: '2021-09-11', legalReviewOn: '2021-08-30' })
  one.does('addDetails', { serviceMethod: 'direct', reviewer: '示范审核员', extendedUntil: '2022-01-30' })
  one.does('reviewed', { reviewedOn: '2021-09-12', reviewNumber: '示政复〔2021〕1号' })
  one.does('sued', { suedOn: '2021-10-12' })
  one.does('applyCourt', { courtAppliedOn: '2021-11-12', court: '示范区人民法院' })
  one.does('annul', { annulledOn: '2021-12-01', annulledHow: 'revoked', annulledBy: 'court' })
  one.does('withdraw', { withdrawnOn: '2021-12-03', withdrawnWhy: '决定已被法院撤销' })
  expect(one.clock('withdrawal')).toMatchObject({ status: 'stopped', late: false })
  const withdrawn = one.events().at(-1)
  expect([withdrawn?.facts['inTime.withdrawal'], withdrawn?.facts.annulledBy]).toEqual([true, 'court'])
})

test('归集前已经送达、只是漏填的，补上就不再催', () => {
  const one = record({ ...penalty, servedOn: null })
  expect(one.due('service')).toBe('2021-09-10')
  one.does('addSteps', { servedOn: '2021-09-02' })
  expect(one.clock('service')).toBeUndefined()
})

test('未成年人的处罚登记不公示，公示期限就停了', () => {
  const one = decided().does('keepPrivate', { notPublicWhy: '当事人未满十八周岁' })
  expect(one.clock('publication')?.status).toBe('stopped')
})

test('2021年7月15日以后立案的，九十日内作出决定；以前立案的，法律没有这个期限', () => {
  lastDay(record(openPenalty), 'penaltyDecision', '2021-11-01')
  const before = record({ ...openPenalty, filedOn: '2021-07-14', collectedOn: '2021-07-20' })
  expect([before.due('penaltyDecision'), before.clock('penaltyDecision')?.status]).toEqual([null, 'running'])
})

test('以前作出的决定七日送达，以后的七个工作日', () => {
  lastDay(decided(), 'service', '2021-09-10')
  const before = record({ ...openPenalty, filedOn: '2021-07-01', collectedOn: '2021-07-02' })
  expect(before.does('decide', { ...decision, decidedOn: '2021-07-09' }).due('service')).toBe('2021-07-16')
})

test('处罚、许可七个工作日公示，检查二十个工作日', () => {
  lastDay(decided(), 'publication', '2021-09-10')
  expect(record(inspection).due('publication')).toBe('2021-06-07')
})

test('许可受理后二十个工作日作出决定', () => {
  const licence = { ...openPenalty, kind: 'licence', procedure: null, filedOn: '2021-08-02' }
  lastDay(record(licence), 'licenceDecision', '2021-08-30')
})

test('重大决定十日内备案', () => {
  lastDay(decided({ major: true }), 'filing', '2021-09-13')
  expect(decided().clock('filing')).toBeUndefined()
})

test('处罚被撤销的三个工作日撤回公示；检查结果被撤销的，文件只说及时，不算日期', () => {
  const annulled = { annulledOn: '2021-12-01', annulledHow: 'revoked', annulledBy: 'self' }
  lastDay(record(penalty).does('annul', annulled), 'withdrawal', '2021-12-06')
  const checked = record({ ...inspection, publishedOn: '2021-05-11' }).does('annul', annulled)
  expect([checked.due('withdrawal'), checked.clock('withdrawal')?.status]).toEqual([null, 'running'])
})

test('2020年的目录没有行政确认，2021年有', () => {
  const given = { ...inspection, kind: 'confirmation', result: 'granted' }
  const refused = tell(enforcementLine).on('2021-12-31').as('uploader')
  expect(refused.refusals('record', { ...given, decidedOn: '2020-12-31' }, parties)).toHaveLength(1)
  expect(refused.refusals('record', { ...given, decidedOn: '2021-01-01' }, parties)).toEqual([])
})

test('一个决定几种处罚，只计最重的一种', () => {
  const heavy = (picked: readonly string[]) =>
    record({ ...penalty, penaltyKinds: picked, fined: picked.includes('fine') ? 100 : null }).matter().answers.heaviest
  expect(heavy(['fine', 'revoke', 'warning'])).toBe('revoke')
  expect(heavy(['other', 'warning'])).toBe('warning')
  expect(heavy(['halt', 'gains'])).toBe('halt')
})

test('信用代码的校验位', () => {
  const codes = ['91120199MA00000008', '00000000000000000X', '91120199MA00000009', '91120199MA0000000I', '9112']
  expect(codes.map(isCreditCode)).toEqual([true, true, false, false, false])
})

test('41 个单位、各类各层级相加等于归集数，罚没两项相加等于罚没金额', () => {
  const units = Array.from({ length: 41 }, (_, at) => record({ ...inspection, unit: personOf(`单位${at}`) }))
  const each = Object.keys(kinds).map((kind) =>
    record({ ...inspection, kind, procedure: 'ordinary', measures: ['seal'], result: 'other' }),
  )
  const punished = Object.keys(penaltyKinds).map((kind) =>
    record({ ...penalty, penaltyKinds: [kind], fined: kind === 'fine' ? 100 : null, confiscated: 30 }),
  )
  const all = [...units, ...each, ...punished, decided(), record({ ...penalty, unitLevel: 'entrusted' })]
  expect(counted(units, 'units')).toBe(41)
  expect(counted(all, 'collected')).toBe(all.length)
  expect([counted(all, 'imposed'), counted(all, 'finesSum')]).toEqual([16, 250_100])
  for (const relation of enforcement.indicators.relations) {
    if (relation.kind !== 'sum') continue
    const parts = relation.parts.reduce((sum, part) => sum + counted(all, part), 0)
    expect([relation.whole, parts]).toEqual([relation.whole, counted(all, relation.whole)])
  }
})

test('指标里没有率和存量', () => {
  expect(Object.values(enforcement.indicators.all).filter((one) => isRatio(one) || isStock(one))).toEqual([])
})

test('双公示两张表逐行就是一次归集', () => {
  expect(Object.values(enforcement.sheets).map(({ act, fixed }) => [act, fixed?.kind])).toEqual([
    ['record', undefined],
    ['record', 'penalty'],
    ['record', 'licence'],
  ])
})

provePapers(enforcement, () => told.map((one) => one.matter()))

test('每个动作都有人办过，每个期限都有最后一天', () => {
  const done = new Set(told.flatMap((one) => one.events().map(({ act }) => act)))
  expect(Object.keys(enforcementLine.acts).filter((act) => !done.has(act))).toEqual([])
  expect([...judged].toSorted()).toEqual(Object.keys(enforcementLine.clocks).toSorted())
})
