import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { businesses } from '../lines/register.ts'
import { yearReport } from '../reports/year-report.ts'
import { compareWithReplay } from '../store/compare-with-replay.ts'
import { perform } from '../store/perform.ts'
import type { Store } from '../store/store.ts'
import { testStore } from '../testing/database.ts'
import { demoDistrict } from './district.ts'
import { makeDistrictYear } from './make.ts'
import { scaled, type Targets, targets2021 } from './targets-2021.ts'
import { worldOf } from './world.ts'

/** The rosters and what stands beside them have a test of their own. */
type Elsewhere = 'exam' | 'provider' | 'suggestion' | 'checkup' | 'correction' | 'resettlement'
type Told = Omit<Targets, 'year' | Elsewhere>

/** Which figure of the report says what a target asks for; two ids are a difference. */
const figureOf: {
  readonly [Line in keyof Told]: { readonly [Name in keyof Told[Line]]: string | readonly [string, string] }
} = {
  reconsideration: {
    received: 'reconsideration.received',
    accepted: 'reconsideration.accepted',
    closed: 'reconsideration.closed',
    closedInTime: 'reconsideration.closedInTime',
  },
  mediation: {
    handled: 'mediation.accepted',
    disposed: 'mediation.disposed',
    fromArbitration: 'mediation.fromArbitration',
    arbitrationAccepted: ['mediation.fromArbitration', 'mediation.arbitrationReturned'],
    arbitrationAgreed: 'mediation.agreedArbitration',
  },
  enforcement: { collected: 'enforcement.collected' },
  certificate: { cancelled: 'certificate.cancelled', filed: 'certificate.filed', applied: 'certificate.applied' },
  supervision: { leads: 'supervision.leads' },
  fileReview: { files: 'file-review.files' },
  litigation: { first: 'litigation.first', second: 'litigation.second' },
  study: {
    lectures: 'study.lectures',
    courtVisits: 'study.courtVisits',
    courtVisitors: 'study.courtVisitors',
  },
  outreach: {
    nodeActivities: 'outreach.nodeActivities',
    enterprisesVisited: 'outreach.enterprisesVisited',
    nodeCopies: 'outreach.nodeCopies',
    civilCodeCopies: 'outreach.civilCodeCopies',
    boards: 'outreach.boards',
    studentsTaught: 'outreach.studentsTaught',
  },
  lawGuide: { trained: 'law-guide.trained', communities: 'law-guide.communities' },
  legalAid: {
    accepted: 'legal-aid.accepted',
    fullCoverage: 'legal-aid.fullCoverage',
    refused: 'legal-aid.refused',
  },
  dutyLawyer: { help: 'duty-lawyer.help' },
  notary: {
    domesticCivil: 'notary.domesticCivil',
    domesticEconomic: 'notary.domesticEconomic',
    foreignCivil: 'notary.foreignCivil',
    foreignEconomic: 'notary.foreignEconomic',
    other: 'notary.otherClass',
  },
  consultation: { answered: 'consultation.answered' },
  legalityReview: {
    document: 'legality-review.documents',
    decision: 'legality-review.decisions',
    contract: 'legality-review.contracts',
    agreement: 'legality-review.agreements',
    meeting: 'legality-review.meetingPapers',
    other: 'legality-review.others',
    opinions: 'legality-review.opinions',
  },
  normativeDocument: {
    repealed: 'normative-document.repealed',
    lapsed: 'normative-document.lapsed',
    kept: 'normative-document.keep',
    amended: 'normative-document.amended',
  },
  draftComment: {
    asked: 'draft-comment.asked',
    opinions: 'draft-comment.opinions',
    adopted: 'draft-comment.adopted',
  },
  majorDecision: { listed: 'major-decision.listed', decided: 'major-decision.decided' },
  task: {
    reconsiderationSystems: 'task.reconsiderationSystems',
    aidMeasures: 'task.aidMeasures',
    notaryMeasures: 'task.notaryMeasures',
    schemes: 'task.schemes',
    whistles: 'task.fromWhistle',
    priorities: 'task.fromPriority',
  },
}

async function countedIn2021(store: Store) {
  const report = await yearReport(store, 2021, { cutoff: '2026-11-25T00:00:00+08:00', countedBy: '测试' })
  const value = (id: string) => Number(report.figures.find((figure) => figure.id === id)?.value ?? Number.NaN)
  const broken = report.relations.filter(({ holds }) => !holds)
  return { value, broken, counted: (line: keyof Told) => countedFor(value, line) }
}

function countedFor(value: (id: string) => number, line: keyof Told): Record<string, number> {
  const wanted: Readonly<Record<string, string | readonly [string, string]>> = figureOf[line]
  return Object.fromEntries(
    Object.entries(wanted).map(([name, id]) => [
      name,
      typeof id === 'string' ? value(id) : value(id[0]) - value(id[1]),
    ]),
  )
}

test('示范区的 2021 年：每个数都从台账里数出来，每一行都能从日志重放', { timeout: 600_000 }, async () => {
  const { store, on } = await testStore(businesses, { synthetic: true })
  on('2026-11-24')
  await makeDistrictYear(store)
  const { value, broken, counted } = await countedIn2021(store)
  for (const line of Object.keys(figureOf) as (keyof Told)[])
    expect({ line, ...counted(line) }).toEqual({ line, ...targets2021[line] })
  expect(Object.fromEntries(rosterFigures.map((id) => [id, value(id)]))).toEqual({
    'exam.officialsRegistered': targets2021.exam.officialsRegistered,
    'exam.newSpecialStreet': targets2021.exam.newSpecialStreet,
    'exam.newGeneral': targets2021.exam.newGeneral,
    'exam.newGeneralUnits': targets2021.exam.newGeneralUnits,
    'provider.mediatorsFull': targets2021.provider.fullTimeMediators,
    'suggestion.platformItems': targets2021.suggestion.platformItems,
  })
  expect(value('reconsideration.onTimeRate')).toBe(100)
  expect(value('normative-document.ended')).toBe(25)
  expect(broken).toEqual([])
  expect((await compareWithReplay(store)).differences).toEqual([])
  expect(await overdueLines(store)).toEqual(lateOnPurpose)
  expect(await desksWaitedFor(store)).toEqual(['deputyHead', 'governmentOffice', 'head', 'sectionHead'])
})

const rosterFigures = [
  'exam.officialsRegistered',
  'exam.newSpecialStreet',
  'exam.newGeneral',
  'exam.newGeneralUnits',
  'provider.mediatorsFull',
  'suggestion.platformItems',
] as const

/** What the desk shows as late on that day, each of them left so on purpose. */
const lateOnPurpose = ['consultation', 'draft-comment', 'feedback', 'legality-review', 'mediation', 'meeting']

async function overdueLines(store: Store): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select line
    from clock
    where district = ${store.district} and kind = 'duty' and status = 'running' and waits_for is null and due < ${store.today()}
    order by line`.execute(store.db)
  return rows.map(({ line }) => line)
}

async function desksWaitedFor(store: Store): Promise<string[]> {
  const { rows } = await sql<{ role: string }>`
    select distinct awaiting_role as role
    from matter
    where district = ${store.district} and awaiting_role is not null
    order by 1`.execute(store.db)
  return rows.map(({ role }) => role)
}

test('换一个种子、量翻一番，数也合得上；撤销一件的判决，只少这一件', { timeout: 300_000 }, async () => {
  const { store, on } = await testStore(businesses, { synthetic: true })
  on('2026-11-24')
  const targets = scaled(targets2021, 2)
  const lines = ['reconsideration', 'litigation', 'supervision', 'draft-comment', 'study', 'outreach']
  await makeDistrictYear(store, { seed: 7, targets, lately: false, lines })
  const told = ['reconsideration', 'litigation', 'supervision', 'draftComment', 'study', 'outreach'] as const
  const before = await countedIn2021(store)
  for (const line of told) expect({ line, ...before.counted(line) }).toEqual({ line, ...targets[line] })
  expect(before.broken).toEqual([])
  expect((await compareWithReplay(store)).differences).toEqual([])

  const matter = await judgedIn2021(store)
  const world = worldOf(demoDistrict(7), 7)
  const head = world.actor(world.post('sectionHead', '行政复议与应诉科').id)
  const undone = await perform(store, head, {
    line: 'litigation',
    matter,
    act: 'undo',
    given: { why: '登记到了别的案件' },
  })
  expect(undone.allowed).toBe(true)
  const after = await countedIn2021(store)
  expect(after.value('litigation.judged')).toBe(before.value('litigation.judged') - 1)
  expect(after.value('litigation.concluded')).toBe(before.value('litigation.concluded') - 1)
  expect(after.value('litigation.cases')).toBe(before.value('litigation.cases'))
  expect(after.broken).toEqual([])
})

async function judgedIn2021(store: Store): Promise<string> {
  const { rows } = await sql<{ matter: string }>`
    select event.matter
    from event
    join matter on matter.district = event.district and matter.id = event.matter
    where event.district = ${store.district} and matter.line = 'litigation' and matter.state = 'judged' and event.act = 'judge' and event.happened_on < '2022-01-01'
    order by event.matter
    limit 1`.execute(store.db)
  const [found] = rows
  if (!found) throw new Error('示范区没有 2021 年判决的案件')
  return found.matter
}
