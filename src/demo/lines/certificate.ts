import { between, type Day, day } from '../days.ts'
import type { DemoOrgan } from '../district.ts'
import { personName } from '../names.ts'
import { type DemoOfficer, enforcementUnits, officersOf, stayers } from '../officers.ts'
import type { Step, Story, Telling } from '../plan.ts'

const section = '行政执法监督科'
const oldCard = { validFrom: '2018-01-01', validUntil: '2021-12-31' }

/** The cards in use when the year begins, those handed back, the exchange for the national style, and the new officers. */
export function certificateStories(telling: Telling): Story[] {
  const { world, targets } = telling
  const units = enforcementUnits(world)
  const { cancelled, filed, applied } = targets.certificate
  const leavers = Math.ceil(cancelled / units.length)
  const year = (month: string) => day(`${targets.year}-${month}`)
  const stories: Story[] = []
  let away = 0
  for (const [at, unit] of units.entries()) {
    for (const [n, officer] of officersOf(world, at, stayers + leavers).entries()) {
      const leaves = n >= stayers && away < cancelled
      if (leaves) away++
      stories.push(
        leaves ? leaver(telling, unit, officer, year('06-15')) : stayer(telling, unit, officer, year('10-11')),
      )
      if (!leaves) stories.push(exchanged(telling, unit, officer, year('10-11')))
    }
  }
  for (let n = 0; n < filed; n++)
    stories.push(ministry(telling, units[n % units.length] as DemoOrgan, n, year('05-06')))
  for (let n = 0; n < applied; n++) stories.push(newcomer(telling, units[n % 27] as DemoOrgan, year('09-01')))
  return stories
}

function desk({ world }: Telling): string {
  return world.post('handler', section).id
}

function enrol(telling: Telling, unit: DemoOrgan, officer: DemoOfficer): Step {
  const on = day(`${telling.targets.year}-01-04`)
  const given = {
    holder: officer.name,
    kind: 'enforcement',
    unit: unit.id,
    number: officer.oldCard,
    ...oldCard,
    enrolledOn: on,
  }
  return { day: on, by: desk(telling), act: 'enrol', given }
}

function leaver(telling: Telling, unit: DemoOrgan, officer: DemoOfficer, middle: Day): Story {
  const { random } = telling
  const on = between(random, day(`${middle.slice(0, 4)}-02-01`), day(`${middle.slice(0, 4)}-11-30`))
  const cancelReason = random.weighted({ moved: 60, retired: 25, left: 8, doubled: 6, died: 1 })
  const given = { cancelledOn: on, cancelReason, cardBack: 'returned' }
  return {
    line: 'certificate',
    steps: [enrol(telling, unit, officer), { day: on, by: desk(telling), act: 'cancel', given }],
  }
}

function stayer(telling: Telling, unit: DemoOrgan, officer: DemoOfficer, on: Day): Story {
  const given = { replacedOn: on, cardBack: 'returned', newNumber: officer.newCard }
  return {
    line: 'certificate',
    steps: [enrol(telling, unit, officer), { day: on, by: desk(telling), act: 'replace', given }],
  }
}

function exchanged(telling: Telling, unit: DemoOrgan, officer: DemoOfficer, on: Day): Story {
  const given = {
    holder: officer.name,
    kind: 'enforcement',
    unit: unit.id,
    number: officer.newCard,
    oldNumber: officer.oldCard,
    issuer: '示范市司法局',
    validFrom: on,
    validUntil: `${Number(on.slice(0, 4)) + 5}-10-10`,
    exchangedOn: on,
  }
  return { line: 'certificate', steps: [{ day: on, by: desk(telling), act: 'exchange', given }] }
}

function ministry(telling: Telling, unit: DemoOrgan, n: number, on: Day): Story {
  const given = {
    holder: personName(telling.random),
    kind: 'ministry',
    unit: unit.id,
    number: `示部${String(n + 1).padStart(4, '0')}`,
    validFrom: '2020-07-01',
    validUntil: '2025-06-30',
    filedOn: on,
  }
  return { line: 'certificate', steps: [{ day: on, by: desk(telling), act: 'file', given }] }
}

function newcomer(telling: Telling, unit: DemoOrgan, on: Day): Story {
  const by = desk(telling)
  const examined = day(`${on.slice(0, 4)}-11-12`)
  const given = { holder: personName(telling.random), kind: 'enforcement', unit: unit.id, appliedOn: on }
  return {
    line: 'certificate',
    steps: [
      { day: on, by, act: 'apply', given },
      { day: examined, by, act: 'recordGeneral', given: { generalOn: examined, generalResult: 'passed' } },
    ],
  }
}
