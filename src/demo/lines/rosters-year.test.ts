import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Business } from '../../kernel/business.ts'
import { decide } from '../../kernel/decide.ts'
import type { MatterEvent } from '../../kernel/event.ts'
import type { Stock } from '../../kernel/indicator.ts'
import { nothingYet } from '../../kernel/matter.ts'
import { annualReport } from '../../lines/annual-report/business.ts'
import { checkup } from '../../lines/checkup/business.ts'
import { correction } from '../../lines/correction/business.ts'
import { exam } from '../../lines/exam/business.ts'
import { provider } from '../../lines/provider/business.ts'
import { resettlement } from '../../lines/resettlement/business.ts'
import { suggestion } from '../../lines/suggestion/business.ts'
import { recount } from '../../testing/recount.ts'
import { demoDistrict } from '../district.ts'
import type { Story, Telling } from '../plan.ts'
import { chance } from '../random.ts'
import { scaled, targets2021 } from '../targets-2021.ts'
import { worldOf } from '../world.ts'
import { annualReportStories } from './annual-report.ts'
import { checkupStories } from './checkup.ts'
import { correctionStories } from './correction.ts'
import { examStories } from './exam.ts'
import { providerStories } from './provider.ts'
import { resettlementStories } from './resettlement.ts'
import { suggestionStories } from './suggestion.ts'

const world = worldOf(demoDistrict(2021), 2021)
const telling = (): Telling => ({ world, random: chance(2021), targets: targets2021 })
const twice = (): Telling => ({ world, random: chance(7), targets: scaled(targets2021, 2) })
const timeout = 120_000

/** Lives a story through the pure rooms alone, day after day, by posts that reach the line. */
function lived({ line }: Business, { steps }: Story): MatterEvent[] {
  let matter = nothingYet(line.id, line.version)
  let last = ''
  return steps.flatMap(({ day, by, act, given, parties, signatures }) => {
    if (day < last) throw new Error(`${line.id} 的 ${act} 排在了过去`)
    last = day
    const post = world.posts.find(({ id }) => id === by)
    if (!post) throw new Error(`没有岗位 ${by}`)
    if (line.closed && (post.lines === 'all' || !post.lines.includes(line.id)))
      throw new Error(`${by} 看不到 ${line.id}`)
    const decision = decide(line, matter, {
      ...{ act, given, today: day, on: day, who: { person: post.person, role: post.role, organ: post.organ } },
      ...(parties ? { parties } : {}),
      ...(signatures ? { signatures } : {}),
    })
    if (!decision.allowed) throw new Error(`${act}（${day}）：${decision.reasons.map(({ says }) => says).join('；')}`)
    matter = decision.matter
    return decision.events
  })
}

function year(business: Business, stories: readonly Story[], of = '2021') {
  const all = stories.map((story) => lived(business, story))
  const told = all.map((events) => ({ events: () => events.filter(({ happenedOn }) => happenedOn.startsWith(of)) }))
  return {
    counts: (...names: readonly string[]) => names.map((name) => recount(business, told, name)),
    /** Whoever stands on that day, by the latest event up to it. */
    stocks: (on: string, ...names: readonly string[]) =>
      names.map((name) => {
        const { standing, where = {} } = business.indicators.all[name] as Stock
        const latest = all.flatMap((events) => events.findLast(({ happenedOn }) => happenedOn <= on) ?? [])
        const fits = ({ facts }: MatterEvent) => Object.entries(where).every(([field, value]) => facts[field] === value)
        return latest.filter((event) => standing.includes(event.to ?? '') && fits(event)).length
      }),
  }
}

test('2021 年学法用法考试报名 3931 人，新增执法人员 157 人、27 家单位，街道 24 人', { timeout }, () => {
  const { counts } = year(exam, examStories(telling()))
  expect(counts('officialsRegistered', 'newGeneral', 'newGeneralUnits', 'newSpecialStreet', 'newSpecial')).toEqual([
    3931, 157, 27, 24, 24,
  ])
  const [taken = 0, passed = 0, inHand] = [
    ...counts('officialsTaken', 'officialsPassed'),
    year(exam, examStories(telling())).stocks('2021-12-31', 'inHand')[0],
  ]
  expect(taken).toBeLessThan(3931)
  expect(passed).toBeLessThan(taken)
  expect(inHand).toBe(0)
})

test('2021 年末专职人民调解员 4 名，各类名册与登记一致', { timeout }, () => {
  const { stocks, counts } = year(provider, providerStories(telling()))
  const on = '2021-12-31'
  expect(
    stocks(
      on,
      'mediatorsFull',
      'mediatorsPart',
      'lawyers',
      'publicLawyers',
      'firms',
      'notaries',
      'notaryOffices',
      'advisers',
    ),
  ).toEqual([4, 62, 86, 24, 12, 9, 1, 101])
  expect(
    stocks(
      on,
      'stations',
      'committeesTown',
      'committeesVillage',
      'committeesProfessional',
      'centres',
      'serviceStations',
      'serviceRooms',
    ),
  ).toEqual([11, 11, 101, 4, 1, 11, 101])
  expect(stocks('2026-11-24', 'mediatorsFull', 'lawyers')).toEqual([4, 86])
  expect(counts('ended')).toEqual([2])
})

test('2021 年向上提出完善平台功能的建议 4 条，收到的建议都已书面回复', { timeout }, () => {
  const { counts } = year(suggestion, suggestionStories(telling()))
  expect(counts('platformItems', 'sent', 'judicial', 'procuratorial', 'publicInterest', 'replied', 'sued')).toEqual([
    4, 1, 3, 2, 2, 7, 0,
  ])
})

test('2021 年的惠企服务：结对、体检各有走访，风险有着落', { timeout }, () => {
  const { counts } = year(checkup, checkupStories(telling()))
  expect(counts('pairings', 'checkups', 'teams', 'onsite', 'reports')).toEqual([6, 18, 2, 2, 18])
  const [visits = 0, found = 0, mended = 0] = counts('visits', 'risksFound', 'risksMended')
  expect(visits).toBeGreaterThan(50)
  expect(mended).toBeGreaterThan(0)
  expect(mended).toBeLessThan(found)
})

test('任何一天在矫都是六十人上下，有进有出', { timeout }, () => {
  const { stocks, counts } = year(correction, correctionStories(telling()))
  for (const on of ['2020-12-31', '2021-03-31', '2021-06-30', '2021-09-30', '2021-12-31', '2023-06-30', '2026-11-24']) {
    const [onFile = 0, ...classes] = stocks(
      on,
      'onFile',
      'onFileControl',
      'onFileProbation',
      'onFileParole',
      'onFileOutside',
    )
    expect(onFile).toBeGreaterThanOrEqual(55)
    expect(onFile).toBeLessThanOrEqual(60)
    expect(classes.reduce((sum, count) => sum + count, 0)).toBe(onFile)
  }
  const [received = 0, released = 0, assessed = 0] = counts('received', 'released', 'assessed')
  expect([received > 0, released > 0, assessed >= 12]).toEqual([true, true, true])
})

test('安置帮教四十人上下，应走访的都走访了，个别迟了', { timeout }, () => {
  const { stocks, counts } = year(resettlement, resettlementStories(telling()))
  for (const on of ['2021-01-31', '2021-12-31', '2026-11-24']) {
    const [onFile = 0] = stocks(on, 'onFile')
    expect(onFile).toBeGreaterThanOrEqual(37)
    expect(onFile).toBeLessThanOrEqual(40)
  }
  const [due = 0, done = 0, inTime = 0] = counts('visitsDue', 'visitsDone', 'visitsInTime')
  expect(due).toBeGreaterThan(140)
  expect(Math.abs(due - done)).toBeLessThan(20)
  expect(inTime).toBeLessThan(done)
})

test('2021 年度的报告四级签发，冻结三个零，三月底前公布', { timeout }, () => {
  const { counts, stocks } = year(annualReport, annualReportStories(telling()), '2022')
  expect(counts('opened', 'submittedInTime', 'publishedInTime')).toEqual([1, 1, 1])
  expect(stocks('2022-12-31', 'inHand')).toEqual([0])
  const frozen = annualReportStories(telling()).flatMap(({ steps }) =>
    steps.flatMap(({ given }) => (given.frozen ?? []) as { hash: string }[]),
  )
  expect(new Set(frozen.map(({ hash }) => hash))).toEqual(new Set([createHash('sha256').digest('hex')]))
})

test('换一个种子、量翻一番，也合得上', { timeout }, () => {
  expect(
    year(exam, examStories(twice())).counts('officialsRegistered', 'newGeneral', 'newGeneralUnits', 'newSpecialStreet'),
  ).toEqual([7862, 314, 54, 48])
  expect(year(provider, providerStories(twice())).stocks('2021-12-31', 'mediatorsFull', 'stations')).toEqual([8, 22])
  expect(year(suggestion, suggestionStories(twice())).counts('platformItems', 'sent')).toEqual([8, 2])
  expect(year(checkup, checkupStories(twice())).counts('pairings', 'checkups')).toEqual([12, 36])
})
