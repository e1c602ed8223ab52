import { addMonths, yearOf } from '../../law/day.ts'
import { addDays, between, type Day, day, lastOfficeDay, officeDay, workdaysAfter } from '../days.ts'
import { invented, type Step, type Story, stepsBy, type Telling } from '../plan.ts'
import type { WorldPost } from '../world.ts'
import { supervised } from './correction-daily.ts'
import { desk, inOrder, signed, stationOf, type Tenure, tenures } from './custody.ts'

type Stepping = ReturnType<typeof stepsBy>

/** The persons on file from the autumn before on, one after another; and assessments that came to nothing. */
export function correctionStories(telling: Telling): Story[] {
  const { random, targets } = telling
  const { onFile, assessments } = targets.correction
  const from = day(`${targets.year - 1}-07-06`)
  // Long terms after the year told of: the years between it and these weeks are lived through, but not of interest.
  const months = (start: Day) => (yearOf(start) > targets.year ? 36 + random.below(25) : 12 + random.below(31))
  const held = tenures(random, { seats: onFile, from, within: 165, months })
  const commissionedOn = () => between(random, day(`${targets.year}-01-06`), day(`${targets.year}-11-20`))
  return [
    ...held.map((tenure, n) => person(telling, tenure, n)),
    ...Array.from({ length: assessments }, (_, n) => notUsed(telling, commissionedOn(), n)),
  ]
}

/** Control lasts two years at most, and so long outside is rare. */
function classFor({ random }: Telling, { months }: Tenure): string {
  return months > 24
    ? random.weighted({ probation: 92, parole: 8 })
    : random.weighted({ probation: 80, parole: 8, control: 6, outside: 6 })
}

export type Ending = 'release' | 'moveOut' | 'revoke'

/** The one who is being told of. */
export interface Person {
  readonly telling: Telling
  readonly tenure: Tenure
  readonly kind: string
  readonly woman: boolean
  readonly ending: Ending
  readonly station: WorldPost
  readonly section: Stepping
  readonly officer: Stepping
}

function person(telling: Telling, tenure: Tenure, n: number): Story {
  const { world, random } = telling
  const station = stationOf(world, n)
  const kind = classFor(telling, tenure)
  const freed = kind === 'probation' || kind === 'parole'
  const ending: Ending = n % 13 === 6 ? 'moveOut' : n % 29 === 11 && freed ? 'revoke' : 'release'
  const one: Person = {
    ...{ telling, tenure, kind, ending, station, woman: random.oneIn(8) },
    ...{ section: stepsBy(desk(world, n)), officer: stepsBy(station.id) },
  }
  return { line: 'correction', steps: inOrder([...arrival(one, n), ...supervised(one), ...over(one, n)]) }
}

const caseNumber = (on: Day, n: number) => `JZ${on.slice(0, 4)}${String(n + 1).padStart(4, '0')}`

/** A third of them were assessed before the judgment. */
function arrival(one: Person, n: number): Step[] {
  const { telling, tenure, kind, woman, station, section } = one
  const { from, until, months } = tenure
  const papersOn = lastOfficeDay(addDays(from, -3))
  const effectiveOn = addDays(papersOn, -3)
  const subject = [invented(telling.random, 'subject')]
  const entry = {
    ...{ class: kind, station: station.organ, woman, minor: false, minorAtCrime: false, fiveOrLess: true },
    ...{ decidedBy: kind === 'outside' ? 'prison' : 'court', effectiveOn, papersOn },
  }
  const expected =
    n % 3 === 0 && kind !== 'outside'
      ? [...assessment(one, n, subject), section(papersOn, 'expectAssessed', { ...entry, adopted: 'yes' })]
      : [{ ...section(papersOn, 'expect', { ...entry, caseNumber: caseNumber(from, n) }), parties: subject }]
  const termUntil = one.ending === 'release' ? until : addMonths(until, Math.ceil(months / 2))
  return [
    ...expected,
    section(papersOn, 'sendReceipt', { receiptOn: papersOn }),
    section(from, 'receive', {
      ...{ way: kind === 'outside' ? 'handed' : 'own', reportedOn: from, receivedOn: from, papersComplete: true },
      ...{
        termFrom: effectiveOn,
        termUntil,
        home: `示范区示例路 ${1 + telling.random.below(200)} 号`,
        officer: station.person,
      },
    }),
  ]
}

function assessment(
  { telling, tenure, kind, station, section }: Person,
  n: number,
  parties: Step['parties'] = [],
): Step[] {
  const commissionedOn = lastOfficeDay(addDays(tenure.from, -55))
  return assessed({
    telling,
    section,
    commissionedOn,
    kind,
    station,
    number: caseNumber(tenure.from, n),
    parties,
    suitable: true,
  })
}

interface Assessment {
  readonly telling: Telling
  readonly section: Stepping
  readonly commissionedOn: Day
  readonly kind: string
  readonly station: WorldPost
  readonly number: string
  readonly parties: NonNullable<Step['parties']>
  readonly suitable: boolean
}

/** Now and then the ten working days are not kept. */
function assessed({
  telling: { world, random },
  section,
  commissionedOn,
  kind,
  station,
  number,
  parties,
  suitable,
}: Assessment): Step[] {
  const assessedOn = workdaysAfter(commissionedOn, random.oneIn(15) ? 11 : 4 + random.below(6))
  const commission = {
    ...{ caseNumber: number, class: kind, station: station.organ, commissionedFrom: '示范区人民法院' },
    ...{ commissionNumber: `示法委${number}`, commissionedOn, fastTrack: false },
  }
  return [
    { ...section(commissionedOn, 'commission', commission), parties },
    {
      ...section(assessedOn, 'assess', {
        assessedOn,
        assessment: suitable ? 'suitable' : 'unsuitable',
        assessmentNumber: `示矫评${number}`,
        villageOpinion: true,
      }),
      signatures: signed(world, ['sectionHead', 'deputyHead'], assessedOn),
    },
  ]
}

function notUsed(telling: Telling, commissionedOn: Day, n: number): Story {
  const section = stepsBy(desk(telling.world, n))
  const parties = [invented(telling.random, 'subject')]
  const number = `PG${commissionedOn.slice(0, 4)}${String(n + 1).padStart(4, '0')}`
  const steps = assessed({
    telling,
    section,
    commissionedOn,
    kind: 'probation',
    station: stationOf(telling.world, n),
    number,
    parties,
    suitable: n % 2 === 1,
  })
  const adoptedOn = officeDay(addDays(commissionedOn, 45))
  return {
    line: 'correction',
    steps: [...steps, section(adoptedOn, 'notUsed', { adoptedOn, adopted: n % 2 === 0 ? 'yes' : 'unknown' })],
  }
}

function over({ telling: { world }, tenure: { until }, ending, section }: Person, n: number): Step[] {
  if (ending === 'revoke') return revoked(section, world, until, n)
  if (ending === 'moveOut') return movedOut(section, world, until)
  const summaryOn = lastOfficeDay(addDays(until, -33))
  return [
    section(summaryOn, 'summarise', { summaryOn, summary: '矫正期间遵守监督管理规定，按时报告，没有再犯' }),
    {
      ...section(until, 'release', { endedOn: until, handedOver: true }),
      signatures: signed(world, ['sectionHead', 'deputyHead'], until),
    },
    section(workdaysAfter(until, 4), 'archive', { archivedOn: workdaysAfter(until, 4) }),
  ]
}

function movedOut(section: Stepping, world: Person['telling']['world'], until: Day): Step[] {
  const [appliedOn, askedOn, answeredOn, decidedOn] = [
    addDays(until, -12),
    addDays(until, -9),
    addDays(until, -6),
    addDays(until, -3),
  ]
  return [
    section(appliedOn, 'askMove', { movedAppliedOn: appliedOn, movePlace: '示范市邻区' }),
    section(askedOn, 'consultMove', { moveAskedOn: askedOn }),
    section(answeredOn, 'moveAnswer', { moveAnsweredOn: answeredOn, moveAgreed: true }),
    {
      ...section(decidedOn, 'decideMove', { moveDecidedOn: decidedOn, moveAllowed: true }),
      signatures: signed(world, ['sectionHead', 'deputyHead'], decidedOn),
    },
    section(until, 'moveOut', { movedOn: until }),
  ]
}

function revoked(section: Stepping, world: Person['telling']['world'], until: Day, n: number): Step[] {
  const lostOn = addDays(until, -70)
  const proposedOn = addDays(until, -28)
  const takenOn = addDays(until, -25)
  const proposal = { proposedOn, revokeGround: 'lost', proposalNumber: `示矫撤〔${until.slice(0, 4)}〕${n + 1}号` }
  return [
    section(lostOn, 'lose', { lostOn }),
    section(lostOn, 'search', { searchedOn: lostOn, searchNote: '走访住处和家属，均未联系上' }),
    {
      ...section(proposedOn, 'proposeRevoke', proposal),
      signatures: signed(world, ['sectionHead', 'deputyHead', 'head'], proposedOn),
    },
    section(takenOn, 'proposalTaken', { takenOn }),
    section(until, 'revoke', {
      endedOn: until,
      court: '示范区人民法院',
      decisionNumber: `（${until.slice(0, 4)}）示刑更${n + 1}号`,
    }),
  ]
}
