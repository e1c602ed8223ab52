import type { PartyGiven } from '../../kernel/party.ts'
import { creditCodeCheck } from '../../lines/enforcement/credit-code.ts'
import { addDays, between, type Day, day, lastOfficeDay, officeDay, workdaysAfter } from '../days.ts'
import type { DemoOrgan } from '../district.ts'
import { companyName, personName } from '../names.ts'
import { type DemoOfficer, enforcementUnits, leavesLater, officersOf, stayers, uploaderOf } from '../officers.ts'
import { type Step, type Story, soFar, type Telling } from '../plan.ts'
import type { Chance } from '../random.ts'

type Kind = 'inspection' | 'licence' | 'penalty' | 'coercion' | 'confirmation' | 'levy' | 'reward' | 'other'

const causes: Readonly<Record<Kind, readonly string[]>> = {
  inspection: ['日常监督检查', '双随机检查', '专项检查', '投诉线索核查'],
  licence: ['公共场所卫生许可', '食品经营许可', '占用道路许可', '道路运输经营许可'],
  penalty: ['占用道路堆放物料', '未按规定公示价格', '未及时清运建筑垃圾', '未按规定佩戴防护用品', '未如实记录进货查验'],
  coercion: ['查封无照经营的物品', '扣押违法运营的车辆'],
  confirmation: ['工伤认定', '土地权属确认'],
  levy: ['征收城市道路占用费'],
  reward: ['举报奖励'],
  other: ['备案登记'],
}

const mix = {
  inspection: 56,
  licence: 22,
  penalty: 17,
  coercion: 1,
  confirmation: 2,
  levy: 1,
  reward: 0.5,
  other: 0.5,
} as const

/** Every unit uploads every other week on its own day, so that a year is some thousand uploads. */
export function enforcementStories(telling: Telling): Story[] {
  const { world, random, targets } = telling
  const units = enforcementUnits(world)
  return Array.from({ length: targets.enforcement.collected }, (_, n) => {
    // The first round gives every unit at least one record.
    const at = n < units.length ? n : Math.min(random.below(units.length), random.below(units.length))
    return record(telling, { unit: units[at] as DemoOrgan, at, n, collectedOn: uploadDay(random, targets.year, at) })
  })
}

function uploadDay(random: Chance, year: number, unit: number): Day {
  const fortnight = random.below(25)
  return officeDay(addDays(day(`${year}-01-11`), fortnight * 14 + (unit % 10) + (unit % 10 > 4 ? 2 : 0)))
}

interface Upload {
  readonly unit: DemoOrgan
  readonly at: number
  readonly n: number
  readonly collectedOn: Day
}

function record(telling: Telling, { unit, at, n, collectedOn }: Upload): Story {
  const { world, random } = telling
  const kind = random.weighted<Kind>(mix)
  const decidedOn = between(random, addDays(collectedOn, -5), addDays(collectedOn, -1))
  const person = random.oneIn(3)
  const parties: PartyGiven[] = [
    person
      ? { role: 'party', kind: 'person', name: personName(random) }
      : { role: 'party', kind: 'organisation', name: companyName(random) },
  ]
  const given = {
    unit: unit.id,
    unitLevel: unit.kind === 'street' ? 'street' : unit.kind === 'body' ? 'vertical' : 'department',
    kind,
    cause: random.pick(causes[kind]),
    partyKind: person ? 'person' : 'organisation',
    ...(person ? {} : { creditCode: creditCode(random) }),
    officers: officers(telling, at, decidedOn),
    decidedOn,
    ...outcomeOf(
      random,
      kind,
      decidedOn,
      `${unit.codeWord}${kind === 'penalty' ? '罚' : '办'}〔${decidedOn.slice(0, 4)}〕${n + 1}号`,
    ),
    ...publication(random, decidedOn, collectedOn),
    collectedOn,
  }
  const by = uploaderOf(world, unit)
  const steps: Step[] = [{ day: collectedOn, by, act: 'record', given, parties }]
  return { line: 'enforcement', organ: unit.id, steps: [...steps, ...servedLate(by, kind, given)] }
}

interface Served {
  readonly decidedOn: Day
  readonly servedOn?: Day
}

/** A penalty whose paper was still on its way when the record came in: served on the ninth day, two days late. */
function servedLate(by: string, kind: Kind, { decidedOn, servedOn }: Served): Step[] {
  if (kind !== 'penalty' || servedOn) return []
  const on = workdaysAfter(decidedOn, 9)
  return [{ day: on, by, act: 'recordService', given: { servedOn: on } }]
}

/** What the units sent in these weeks. */
export function recentEnforcement(telling: Telling, today: Day): Story[] {
  const units = enforcementUnits(telling.world)
  return Array.from({ length: 60 }, (_, n) => {
    const at = telling.random.below(units.length)
    const collectedOn = lastOfficeDay(addDays(today, -telling.random.below(20)))
    return soFar(record(telling, { unit: units[at] as DemoOrgan, at, n: 20_000 + n, collectedOn }), today)
  })
}

/** About one record in sixty names a single officer, and one in ninety a card nobody has: for the checks to find. */
function officers({ world, random, targets }: Telling, at: number, on: Day) {
  const staff = officersOf(world, at, stayers)
  const all = on < `${targets.year + 1}` ? staff : staff.filter((_, n) => !leavesLater(n))
  const first = random.below(all.length)
  const card = (index: number) => {
    const officer = all[index % all.length]
    const certificate = cardOn(officer, targets.year, on)
    return { name: officer?.name, certificate: random.oneIn(180) ? '示执99999' : certificate }
  }
  return random.oneIn(60) ? [card(first)] : [card(first), card(first + 1)]
}

function cardOn(officer: DemoOfficer | undefined, year: number, on: Day): string | undefined {
  if (on < `${year}-10-11`) return officer?.oldCard
  return on < `${year + 5}-09-15` ? officer?.newCard : officer?.laterCard
}

function outcomeOf(random: Chance, kind: Kind, decidedOn: Day, decisionNumber: string) {
  if (kind === 'inspection') return { result: random.oneIn(7) ? 'found' : 'clean', source: 'inspection' }
  if (kind === 'licence')
    return {
      result: random.oneIn(30) ? 'refused' : 'granted',
      source: 'applied',
      decisionNumber,
      filedOn: officeDay(addDays(decidedOn, -10)),
    }
  if (kind === 'coercion') return { result: 'imposed', measures: [random.pick(['seal', 'seize'])], decisionNumber }
  if (kind !== 'penalty') return { result: 'other' }
  const fined = (1 + random.below(40)) * 5_000
  const penaltyKinds = random.weighted({ warning: 20, fine: 65, both: 15 })
  const simple = random.oneIn(3)
  const servedOn = random.oneIn(40) ? workdaysAfter(decidedOn, 9) : decidedOn
  return {
    result: 'imposed',
    procedure: simple ? 'simple' : 'ordinary',
    source: random.pick(['inspection', 'complaint', 'report']),
    decisionNumber,
    penaltyKinds: penaltyKinds === 'both' ? ['warning', 'fine'] : [penaltyKinds],
    ...(penaltyKinds === 'warning' ? {} : { fined: simple ? 5_000 : fined }),
    ...(simple
      ? {}
      : {
          filedOn: officeDay(addDays(decidedOn, -20)),
          ...(random.oneIn(50) ? {} : { noticeOn: officeDay(addDays(decidedOn, -9)) }),
        }),
    ...(servedOn === decidedOn ? { servedOn } : {}),
  }
}

function publication(random: Chance, decidedOn: Day, collectedOn: Day) {
  if (random.oneIn(12)) return { notPublicWhy: '依法不予公开' }
  const publishedOn = workdaysAfter(decidedOn, 1)
  return { publishedOn: publishedOn <= collectedOn ? publishedOn : collectedOn }
}

function creditCode(random: Chance): string {
  const first = `91990199MA${String(random.below(10_000_000)).padStart(7, '0')}`
  return first + creditCodeCheck(first)
}
