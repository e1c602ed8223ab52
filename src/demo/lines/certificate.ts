import { addDays, between, type Day, day, lastOfficeDay, officeDay } from '../days.ts'
import type { DemoOrgan } from '../district.ts'
import { personName } from '../names.ts'
import { type DemoOfficer, enforcementUnits, leavesLater, officersOf, stayers } from '../officers.ts'
import { onPaper, type Step, type Story, type Telling } from '../plan.ts'

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
      if (!leaves) stories.push(...exchanged(telling, unit, { officer, n, on: year('10-11') }))
    }
  }
  for (let n = 0; n < filed; n++)
    stories.push(...ministry(telling, units[n % units.length] as DemoOrgan, n, year('05-06')))
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

interface Holding {
  readonly officer: DemoOfficer
  readonly n: number
  readonly on: Day
}

/** The card of the national style for its five years: renewed before they are over, or handed back by those who left. */
function exchanged(telling: Telling, unit: DemoOrgan, { officer, n, on }: Holding): Story[] {
  const by = desk(telling)
  const year = Number(on.slice(0, 4))
  const until = day(`${year + 5}-10-10`)
  const card = { holder: officer.name, kind: 'enforcement', unit: unit.id, issuer: '示范市司法局' }
  const first = { ...card, number: officer.newCard, oldNumber: officer.oldCard, validFrom: on, validUntil: until }
  const exchange: Step = { day: on, by, act: 'exchange', given: { ...first, exchangedOn: on } }
  if (leavesLater(n)) {
    const left = officeDay(day(`${year + 1 + telling.random.below(4)}-${telling.random.pick(['03', '06', '09'])}-15`))
    const cancelReason = telling.random.weighted({ moved: 6, retired: 3, left: 1 })
    const given = { cancelledOn: left, cancelReason, cardBack: 'returned' }
    return [{ line: 'certificate', steps: [exchange, { day: left, by, act: 'cancel', given }] }]
  }
  const renewedOn = lastOfficeDay(addDays(until, -25))
  const second = { ...card, number: officer.laterCard, oldNumber: officer.newCard, validFrom: renewedOn }
  const replaced = { replacedOn: renewedOn, cardBack: 'returned', newNumber: officer.laterCard }
  const renewed = { ...second, validUntil: day(`${year + 10}-10-10`), exchangedOn: renewedOn }
  return [
    { line: 'certificate', steps: [exchange, { day: renewedOn, by, act: 'replace', given: replaced }] },
    { line: 'certificate', steps: [{ day: renewedOn, by, act: 'exchange', given: renewed }] },
  ]
}

/** A card of a ministry, filed here, and the one that took its place before it expired. */
function ministry(telling: Telling, unit: DemoOrgan, n: number, on: Day): Story[] {
  const by = desk(telling)
  const [until, renewedOn] = [day('2025-06-30'), day('2025-06-16')]
  const card = { holder: personName(telling.random), kind: 'ministry', unit: unit.id }
  const number = (style: string) => `示部${style}${String(n + 1).padStart(4, '0')}`
  const first = { ...card, number: number(''), validFrom: '2020-07-01', validUntil: until, filedOn: on }
  const replaced = { replacedOn: renewedOn, cardBack: 'returned', newNumber: number('新') }
  const next = { ...card, number: number('新'), validFrom: renewedOn, validUntil: '2030-06-30', filedOn: renewedOn }
  return [
    {
      line: 'certificate',
      steps: [
        { day: on, by, act: 'file', given: first },
        { day: renewedOn, by, act: 'replace', given: replaced },
      ],
    },
    { line: 'certificate', steps: [{ day: renewedOn, by, act: 'file', given: next }] },
  ]
}

/** Applies and passes the general exam in the year; the card comes the year after. */
function newcomer(telling: Telling, unit: DemoOrgan, on: Day): Story {
  const by = desk(telling)
  const year = Number(on.slice(0, 4))
  const step = (when: Day, act: string, given: Record<string, unknown>): Step => ({ day: when, by, act, given })
  const [examined, special] = [day(`${year}-11-12`), day(`${year + 1}-03-10`)]
  const [checkedOn, approvedOn] = [day(`${year + 1}-03-21`), day(`${year + 1}-04-15`)]
  const card = {
    number: `02990${year + 1}${String(telling.random.below(90_000) + 10_000)}`,
    issuer: '示范市司法局',
    validFrom: approvedOn,
    validUntil: addDays(day(`${year + 6}-04-15`), -1),
  }
  const signatures = onPaper(telling.world, ['sectionHead'], checkedOn, section)
  const given = { holder: personName(telling.random), kind: 'enforcement', unit: unit.id, appliedOn: on }
  return {
    line: 'certificate',
    steps: [
      step(on, 'apply', given),
      step(examined, 'recordGeneral', { generalOn: examined, generalResult: 'passed' }),
      step(special, 'recordSpecial', { specialOn: special, specialResult: 'passed' }),
      { ...step(checkedOn, 'check', { checkedOn }), signatures },
      step(approvedOn, 'approve', { approvedOn, ...card }),
      step(approvedOn, 'handOut', { handedOutOn: approvedOn }),
    ],
  }
}
