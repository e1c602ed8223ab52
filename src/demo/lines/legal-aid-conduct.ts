import type { Role } from '../../kernel/role.ts'
import { addDays, type Day, day, daysBetween, officeDay, workdaysAfter } from '../days.ts'
import { onPaper, type Step, type Telling } from '../plan.ts'
import type { WorldPost } from '../world.ts'
import { aidCentre, lawyersOf } from './duty-lawyer.ts'

const section = '公共法律服务科'

export function signed({ world }: Telling, chain: readonly Role[], on: Day) {
  return onPaper(world, chain, on, chain.length > 1 ? section : aidCentre)
}

interface Conduct {
  readonly by: string
  readonly on: Day
  readonly criminal: boolean
  /** Come by a notice: the first meeting asks for consent, in place of an agreement. */
  readonly noticed: boolean
  readonly stage: string
}

/** From the assignment to the archive. Lawyers hand in on Thursdays. */
export function conduct(telling: Telling, { by, on, criminal, noticed, stage }: Conduct): Step[] {
  const { world, random } = telling
  const lawyer = random.pick(lawyersOf(world))
  const assignedOn = workdaysAfter(on, 1 + random.below(2))
  const metOn = workdaysAfter(assignedOn, 1 + random.below(4))
  const closedOn = thursday(workdaysAfter(metOn, 25 + random.below(60)))
  const filedOn = thursday(workdaysAfter(closedOn, 3 + random.below(10)))
  const passedOn = workdaysAfter(filedOn, 3 + random.below(10))
  const assignment = {
    lawyer: lawyer.person,
    firm: lawyer.organ,
    lawyerKind: 'social',
    assignedOn,
    assignBasis: random.weighted({ rota: 6, skill: 3, asked: 1 }),
    conflict: false,
    minorSkill: true,
    practiceYears: 3 + random.below(20),
  }
  return [
    { day: assignedOn, by, act: 'appoint', given: assignment },
    ...working(lawyer, { criminal, noticed, metOn }),
    { day: closedOn, by: lawyer.id, act: 'close', given: closing({ criminal, stage, closedOn, telling }) },
    { day: filedOn, by: lawyer.id, act: 'submitFile', given: { fileOn: filedOn, filePages: 30 + random.below(90) } },
    ...(random.oneIn(25) ? returned(lawyer, by, filedOn) : []),
    { day: passedOn, by, act: 'passFile', given: { passedOn } },
    ...(random.oneIn(10) ? [graded(telling, by, passedOn)] : []),
    ...paying(telling, { by, on: workdaysAfter(passedOn, 2) }),
  ]
}

function thursday(on: Day): Day {
  const days = daysBetween(day('2018-01-04'), on) % 7
  return officeDay(addDays(on, (7 - days) % 7))
}

function working(
  lawyer: WorldPost,
  { criminal, noticed, metOn }: { criminal: boolean; noticed: boolean; metOn: Day },
): Step[] {
  const work = [
    { kind: 'meet', on: metOn, content: criminal ? '看守所会见' : '约见受援人' },
    { kind: 'read', on: metOn, content: '阅卷' },
  ]
  const first: Step = noticed
    ? { day: metOn, by: lawyer.id, act: 'askConsent', given: { consentOn: metOn, consented: true } }
    : { day: metOn, by: lawyer.id, act: 'agree', given: { agreementOn: metOn } }
  return [first, { day: metOn, by: lawyer.id, act: 'logWork', given: { work } }]
}

function closing({
  criminal,
  stage,
  closedOn,
  telling: { random },
}: {
  criminal: boolean
  stage: string
  closedOn: Day
  telling: Telling
}) {
  const closingPaper = stage === 'prosecution' ? 'indictment' : 'judgment'
  if (criminal)
    return { closedOn, closingPaper, result: random.weighted({ adopted: 3, partlyAdopted: 5, notAdopted: 2 }) }
  const result = random.weighted({ won: 4, partly: 3, settled: 2, lost: 1 })
  return {
    closedOn,
    closingPaper,
    result,
    ...(result === 'lost' ? {} : { wonAmount: (1 + random.below(60)) * 100_000 }),
  }
}

function returned(lawyer: WorldPost, by: string, on: Day): Step[] {
  return [
    { day: on, by, act: 'returnFile', given: { fileLacks: '缺送达回证', fileReturnedOn: on } },
    { day: on, by: lawyer.id, act: 'submitFile', given: { fileOn: on, filePages: 80 } },
  ]
}

function graded({ random }: Telling, by: string, on: Day): Step {
  const grade = random.weighted({ excellent: 3, good: 5, fair: 2 })
  return {
    day: on,
    by,
    act: 'checkQuality',
    given: { checks: [{ way: 'peer', on, note: '两名评估人独立打分' }], grade },
  }
}

function paying(telling: Telling, { by, on }: { by: string; on: Day }): Step[] {
  const subsidyParts = [
    { part: 'base', times: 1, each: 120_000 },
    { part: 'meet', times: 1, each: 10_000 },
  ]
  return [
    {
      day: on,
      by,
      act: 'computeSubsidy',
      given: { subsidyParts },
      signatures: signed(telling, ['sectionHead', 'deputyHead'], on),
    },
    { day: on, by, act: 'paySubsidy', given: { paidOn: on } },
    { day: on, by, act: 'archive', given: { archivedOn: on } },
  ]
}
