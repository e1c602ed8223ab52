import { addDays, type Day, day, officeDay } from '../days.ts'
import { personName } from '../names.ts'
import { enforcementUnits } from '../officers.ts'
import { onPaper, type Step, type Story, stepsBy, type Telling } from '../plan.ts'

const office = '普法与依法治理科'
/** Units that hand in their names on one sheet. */
const together = 10

interface Round {
  readonly title: string
  readonly kind: 'officials' | 'general' | 'special'
  readonly audience: 'officials' | 'units' | 'street'
  readonly own?: true
  readonly plannedOn: Day
  readonly units: readonly { readonly unit: string; readonly registered: number }[]
}

interface Candidate {
  readonly ticket: string
  readonly name: string
  readonly unit: string
  readonly waived?: true
}

/** One round for the officials of every unit; the new officers sit in rounds of at most as many units as there are. */
export function examStories(telling: Telling): Story[] {
  const { world, targets } = telling
  const { officialsRegistered, newGeneral, newGeneralUnits, newSpecialStreet } = targets.exam
  const on = (from: string) => officeDay(day(`${targets.year}-${from}`))
  const all = enforcementUnits(world).map(({ name }) => name)
  const streets = world.ofKind('street').map(({ name }) => name)
  const year = targets.year
  const general = rounds(all, newGeneral, newGeneralUnits).map((units, n) =>
    named(telling, `${year}G${n}`, {
      title: `${year}年新增执法人员公共法律知识考试${nth(n)}`,
      kind: 'general',
      audience: 'units',
      plannedOn: on('03-01'),
      units,
    }),
  )
  const special = rounds(streets, newSpecialStreet, Math.min(newSpecialStreet, streets.length)).map((units, n) =>
    named(telling, `${year}S${n}`, {
      title: `${year}年街道新增执法人员专业法律知识考试${nth(n)}`,
      kind: 'special',
      audience: 'street',
      own: true,
      plannedOn: on('05-10'),
      units,
    }),
  )
  const officials: Round = {
    title: `${year}年国家工作人员网上学法用法考试`,
    ...{ kind: 'officials', audience: 'officials', plannedOn: on('09-01') },
    units: shares(all, officialsRegistered),
  }
  return [counted(telling, officials), ...general, ...special]
}

const nth = (n: number) => (n === 0 ? '' : `（第${n + 1}批）`)

function shares(units: readonly string[], people: number): Round['units'] {
  const share = (n: number) => Math.floor(people / units.length) + (n < people % units.length ? 1 : 0)
  return units.map((unit, n) => ({ unit, registered: share(n) })).filter(({ registered }) => registered > 0)
}

/** So many people from so many units, in as few rounds as the number of units allows. */
function rounds(pool: readonly string[], people: number, units: number): Round['units'][] {
  const count = Math.ceil(units / pool.length)
  const share = (total: number, n: number) => Math.floor(total / count) + (n < total % count ? 1 : 0)
  return Array.from({ length: count }, (_, n) => shares(pool.slice(0, share(units, n)), share(people, n)))
}

function opening(by: string, { title, kind, audience, own, plannedOn }: Round): Step {
  const opensOn = addDays(plannedOn, 60)
  return stepsBy(by)(plannedOn, 'plan', {
    ...{ title, kind, audience, organiser: own ? 'own' : 'municipal', plannedOn },
    ...{ rosterBy: addDays(plannedOn, 44), opensOn, closesOn: addDays(opensOn, 19) },
    ...(own ? { fullMark: 100, passMark: 60 } : {}),
  })
}

function roster({ world }: Telling, by: string, plannedOn: Day): Step {
  const submittedOn = officeDay(addDays(plannedOn, 36))
  const given = { submittedOn, resultsBy: addDays(plannedOn, 95) }
  return {
    ...stepsBy(by)(submittedOn, 'submitRoster', given),
    signatures: onPaper(world, ['sectionHead'], submittedOn, office),
  }
}

/** The officials are counted by unit: their names stay on the platform of the city. */
function counted(telling: Telling, round: Round): Story {
  const by = telling.world.post('handler', office).id
  const step = stepsBy(by)
  const after = (days: number) => officeDay(addDays(round.plannedOn, days))
  const registered = round.units.reduce((sum, unit) => sum + unit.registered, 0)
  const taken = registered - Math.ceil(registered / 60)
  const passed = taken - Math.ceil(taken / 200)
  const makeUpTaken = registered - passed - Math.floor((registered - taken) / 6)
  return {
    line: 'exam',
    steps: [
      opening(by, round),
      step(after(20), 'enrol', { units: round.units.slice(0, 30) }),
      ...(round.units.length > 30 ? [step(after(27), 'enrol', { units: round.units.slice(30) })] : []),
      roster(telling, by, round.plannedOn),
      step(after(86), 'result', { resultedOn: after(86), taken, passed, makeUpBy: addDays(round.plannedOn, 108) }),
      step(after(102), 'makeUp', { makeUpOn: after(102), makeUpTaken, makeUpPassed: makeUpTaken }),
      step(after(108), 'close', {
        closedOn: after(108),
        followUp: '没有参加的均为退休和病假人员，已由所在单位书面说明',
      }),
    ],
  }
}

/** The new officers stand on the roster by name: one fails and makes it up; one more is excused for the qualification held. */
function named(telling: Telling, ticket: string, round: Round): Story {
  const by = telling.world.post('handler', office, 1).id
  const step = stepsBy(by)
  const after = (days: number) => officeDay(addDays(round.plannedOn, days))
  const [first, ...others] = round.units
  const units = first && !round.own ? [{ ...first, registered: first.registered + 1 }, ...others] : round.units
  const candidates = candidatesOf(telling, ticket, units).map((one, n) =>
    n === 0 && !round.own ? { ...one, waived: true as const } : one,
  )
  const taken = candidates.filter(({ waived }) => !waived).length
  const scored = candidates.map((one, n) => ({
    id: n + 1,
    ...one,
    ...(one.waived ? {} : mark(telling, n === candidates.length - 1)),
  }))
  const failed = scored.slice(-1)
  return {
    line: 'exam',
    steps: [
      opening(by, { ...round, units }),
      ...cut(units).map((some) => {
        const theirs = candidates.filter(({ unit }) => some.some((one) => one.unit === unit))
        return step(after(25), 'enrol', { units: some, candidates: theirs })
      }),
      roster(telling, by, round.plannedOn),
      ...(round.own ? [step(after(50), 'setPaper', paper(telling, after(50)))] : []),
      ...cut(scored, 400).map((some) => step(after(84), 'scores', { candidates: some })),
      step(after(86), 'result', {
        resultedOn: after(86),
        taken,
        passed: taken - 1,
        makeUpBy: addDays(round.plannedOn, 110),
      }),
      step(after(102), 'makeUp', {
        makeUpOn: after(102),
        makeUpTaken: 1,
        makeUpPassed: 1,
        candidates: failed.map((one) => ({ ...one, makeUp: 'passed' })),
      }),
      step(after(105), 'close', { closedOn: after(105) }),
    ],
  }
}

function cut<T>(list: readonly T[], size = together): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size))
}

function candidatesOf({ random }: Telling, ticket: string, units: Round['units']): Candidate[] {
  return units
    .flatMap(({ unit, registered }) => Array.from({ length: registered }, () => unit))
    .map(
      (unit, n): Candidate => ({
        ticket: `${ticket}${String(n + 1).padStart(4, '0')}`,
        name: personName(random),
        unit,
      }),
    )
}

function mark({ random }: Telling, fails: boolean) {
  return fails ? { score: 52, result: 'failed' } : { score: 68 + random.below(32), result: 'passed' }
}

function paper({ random }: Telling, paperOn: Day) {
  return {
    paperOn,
    blueprint: '街道执法岗',
    paperCount: 4,
    exposureCap: 2,
    setter: `${personName(random)}甲`,
    checker: `${personName(random)}乙`,
  }
}
