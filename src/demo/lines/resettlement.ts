import { addDays, type Day, day, lastOfficeDay, officeDay, workdaysAfter } from '../days.ts'
import { invented, type Step, type Story, stepsBy, type Telling } from '../plan.ts'
import { desk, inOrder, rounds, signed, stationOf, type Tenure, tenures } from './custody.ts'

/** 刑满释放的五年，解除矫正的三年（rs-term-released、rs-term-corrected）。 */
const months = { released: 60, corrected: 36 } as const

/** Those on file since two years before, one after another; each visited when a visit is due. */
export function resettlementStories(telling: Telling): Story[] {
  const { random, targets } = telling
  const held = tenures(random, {
    seats: targets.resettlement.onFile,
    ...{ from: day(`${targets.year - 2}-01-07`), within: 700 },
    months: () => months[random.weighted({ released: 6, corrected: 4 })],
  })
  return held.map((tenure, n) => person(telling, tenure, n))
}

function person(telling: Telling, tenure: Tenure, n: number): Story {
  const { world, random, targets } = telling
  const section = stepsBy(desk(world, n))
  const living = stationOf(world, n)
  const officer = stepsBy(living.id)
  const { from, until } = tenure
  const apart = random.oneIn(6)
  const place = {
    ...{ key: random.oneIn(7), livingStation: living.organ, apart },
    ...(apart ? { householdStation: stationOf(world, n + 3).organ } : {}),
  }
  const settledOn = workdaysAfter(from, 2)
  const owner: Step = {
    ...section(settledOn, 'agreeOwner', { ownerStation: living.organ, ownerAgreedOn: settledOn }),
    signatures: signed(world, ['sectionHead'], settledOn),
  }
  const steps = [
    ...(tenure.months === months.corrected
      ? corrected(telling, section, { from, place, n })
      : released(telling, section, { from, place, n })),
    ...(apart ? [owner] : []),
    officer(workdaysAfter(settledOn, 1), 'formTeam', {
      teamOn: workdaysAfter(settledOn, 1),
      team: '司法所、村（居）、家属',
    }),
    ...rounds({ from, until }, targets.year).flatMap((on) => visited(telling, officer, on)),
    ...helped(telling, officer, from),
    ended(telling, section, until),
  ]
  return { line: 'resettlement', steps: inOrder(steps) }
}

type Stepping = ReturnType<typeof stepsBy>

interface Coming {
  readonly from: Day
  readonly place: Readonly<Record<string, unknown>> & { readonly key: boolean }
  readonly n: number
}

const fileNumber = (on: Day, n: number) => `AB${on.slice(0, 4)}${String(n + 1).padStart(4, '0')}`

function released({ random }: Telling, section: Stepping, { from, place, n }: Coming): Step[] {
  const noticeOn = lastOfficeDay(addDays(from, -25))
  const infoCheckedOn = workdaysAfter(noticeOn, 3 + random.below(5))
  const met = place.key ? !random.oneIn(8) : random.oneIn(3)
  return [
    {
      ...section(noticeOn, 'notice', {
        fileNumber: fileNumber(from, n),
        noticeOn,
        infoEnteredOn: addDays(noticeOn, -6),
      }),
      parties: [invented(random, 'subject')],
    },
    section(infoCheckedOn, 'checkInfo', { infoCheckedOn, infoResult: 'true' }),
    section(from, 'receive', {
      ...{ releasedOn: from, handedOn: from, handedHow: met ? 'met' : 'own', ...place },
      ...(place.key && !met ? { handedNote: '家属自行接回，已到所报到' } : {}),
    }),
  ]
}

function corrected({ random }: Telling, section: Stepping, { from, place, n }: Coming): Step[] {
  const given = { fileNumber: fileNumber(from, n), releasedOn: from, handedOn: from, ...place }
  return [{ ...section(from, 'receiveCorrected', given), parties: [invented(random, 'subject')] }]
}

/** A month for each visit; one in twenty comes after it. */
function visited({ random }: Telling, officer: Stepping, visitFrom: Day): Step[] {
  const visitBy = addDays(visitFrom, 30)
  const visitedOn = officeDay(addDays(visitFrom, random.oneIn(20) ? 33 : 3 + random.below(20)))
  const visitOutcome = random.weighted({ normal: 84, hard: 12, absent: 4 })
  const followUp = {
    normal: {},
    hard: { visitFollowUp: '协助申请临时救助' },
    absent: { visitFollowUp: '改约时间，已电话联系' },
  }
  return [
    officer(visitFrom, 'scheduleVisit', { visitFrom, visitBy }),
    officer(visitedOn, 'visit', {
      visitedOn,
      visitWay: random.pick(['home', 'home', 'office', 'phone']),
      visitOutcome,
      ...followUp[visitOutcome],
    }),
  ]
}

function helped({ random }: Telling, officer: Stepping, from: Day): Step[] {
  if (!random.oneIn(3)) return []
  const helpedOn = officeDay(addDays(from, 30 + random.below(300)))
  return [
    officer(helpedOn, 'help', {
      helpedOn,
      helpKind: random.pick(['job', 'job', 'training', 'relief', 'insurance', 'law']),
    }),
  ]
}

function ended({ world }: Telling, section: Stepping, endedOn: Day): Step {
  return {
    ...section(endedOn, 'end', { endedOn, endReason: 'expired' }),
    signatures: signed(world, ['sectionHead'], endedOn),
  }
}
