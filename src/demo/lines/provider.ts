import { addYears } from '../../law/day.ts'
import { addDays, between, type Day, day, officeDay } from '../days.ts'
import { inventedPhone, personName } from '../names.ts'
import { type Step, type Story, stepsBy, type Telling } from '../plan.ts'

const office = '公共法律服务科'
const mediation = '人民调解工作科'

interface Entry {
  readonly name: string
  readonly kind: string
  readonly more?: Readonly<Record<string, unknown>>
  /** Standing until further notice, or renewed every three years. */
  readonly term?: 'three years'
}

/** The register of the district, built up over the two years before; some lawyers go in the year and are not among the targets. */
export function providerStories(telling: Telling): Story[] {
  const entries = [...mediators(telling), ...committees(telling), ...legalPeople(telling), ...places(telling)]
  const gone = legalPeople(telling)
    .filter(({ kind }) => kind === 'lawyer')
    .slice(0, 2)
  return [
    ...entries.map((entry, n) => enrolment(telling, entry, n)),
    ...gone.map((entry, n) => leaving(telling, entry, n)),
  ]
}

const of = (length: number, make: (n: number) => Entry): Entry[] => Array.from({ length }, (_, n) => make(n))
const nth = <T>(list: readonly T[], n: number): T => list[n % list.length] as T
/** The places of the district by name; when more are wanted than there are, numbered on. */
const numbered = (list: readonly { readonly name: string }[], n: number) =>
  `${nth(list, n).name}${n < list.length ? '' : `（${Math.floor(n / list.length) + 1}）`}`

function mediators({ world, random, targets }: Telling): Entry[] {
  const { fullTimeMediators, partTimeMediators } = targets.provider
  const streets = world.ofKind('street')
  return of(fullTimeMediators + partTimeMediators, (n) => ({
    ...{ name: personName(random), kind: 'mediator', term: 'three years' },
    more: {
      employment: n < fullTimeMediators ? 'full' : 'part',
      employer: nth(world.ofKind('committee'), n).name,
      street: nth(streets, n).id,
      phone: inventedPhone(random),
    },
  }))
}

function committees({ world, random, targets }: Telling): Entry[] {
  const { stations, professionalCommittees, villageCommittees } = targets.provider
  const streets = world.ofKind('street')
  const committee = (name: string, committeeKind: string, street?: string): Entry => ({
    ...{ name, kind: 'committee', term: 'three years' },
    more: { committeeKind, members: 3 + 2 * random.below(3), hasWoman: true, ...(street ? { street } : {}) },
  })
  return [
    ...Array.from({ length: stations }, (_, n) =>
      committee(`${numbered(streets, n)}人民调解委员会`, 'town', nth(streets, n).id),
    ),
    ...Array.from({ length: professionalCommittees }, (_, n) =>
      committee(numbered(world.ofKind('committee').slice(streets.length), n), 'professional'),
    ),
    ...Array.from({ length: villageCommittees }, (_, n) =>
      committee(`${numbered(world.ofKind('community'), n)}人民调解委员会`, 'village', nth(streets, n).id),
    ),
  ]
}

function legalPeople({ world, random, targets }: Telling): Entry[] {
  const { lawyers, publicLawyers, firms, notaries, advisers, consultants } = targets.provider
  const licence = (n: number, kind: string) => `示${kind}${String(n + 1).padStart(6, '0')}`
  const person = (kind: string, employer: string, more: Record<string, unknown> = {}): Entry => ({
    ...{ name: personName(random), kind },
    more: { employer, phone: inventedPhone(random), ...more },
  })
  return [
    ...of(lawyers, (n) => person('lawyer', firmName(n % firms), { licence: licence(n, '律') })),
    ...of(publicLawyers, (n) =>
      person('publicLawyer', nth(world.ofKind('department'), n).name, { licence: licence(n, '公律') }),
    ),
    ...of(notaries, (n) => person('notary', world.organ('公证处').name, { licence: licence(n, '证') })),
    ...of(advisers, (n) =>
      person('adviser', nth(world.ofKind('community'), n).name, { street: nth(world.ofKind('street'), n).id }),
    ),
    ...of(consultants, () => person('consultant', '示范区行政复议咨询委员会')),
  ]
}

const firmName = (n: number) =>
  `示范${nth([...'甲乙丙丁戊己庚辛壬癸子丑寅卯'], n)}律师事务所${n < 14 ? '' : Math.floor(n / 14) + 1}`

const officeHours = '工作日 8:30—12:00，14:00—17:30'

function places({ world, random, targets }: Telling): Entry[] {
  const { firms, forensic, stations, serviceStations, serviceRooms, lawyers } = targets.provider
  const streets = world.ofKind('street')
  const place = (name: string, kind: string, n: number, more: Record<string, unknown> = {}): Entry => ({
    name,
    kind,
    more: { street: nth(streets, n).id, ...more },
  })
  return [
    ...of(firms, (n) =>
      place(firmName(n), 'firm', n, {
        licence: `示所${String(n + 1).padStart(5, '0')}`,
        headcount: Math.ceil(lawyers / firms),
      }),
    ),
    ...of(forensic, (n) =>
      place(`示范司法鉴定所${n === 0 ? '' : n + 1}`, 'forensic', n, { licence: `示鉴${n + 1}`, headcount: 6 }),
    ),
    place(world.organ('公证处').name, 'notaryOffice', 0, { licence: '示公证1', hours: officeHours }),
    place('示范区公共法律服务中心', 'centre', 0, {
      address: '示范区示例路 1 号',
      hours: `${officeHours}；周六 9:00—12:00`,
    }),
    ...of(stations, (n) =>
      place(numbered(world.ofKind('station'), n), 'station', n, {
        headcount: 3 + random.below(3),
        hours: officeHours,
      }),
    ),
    ...of(serviceStations, (n) =>
      place(`${numbered(streets, n)}公共法律服务工作站`, 'serviceStation', n, {
        hours: '工作日 9:00—11:30，14:00—17:00',
      }),
    ),
    ...of(serviceRooms, (n) => place(`${numbered(world.ofKind('community'), n)}公共法律服务工作室`, 'serviceRoom', n)),
  ]
}

function desk({ world }: Telling, kind: string) {
  return stepsBy(world.post('clerk', kind === 'mediator' || kind === 'committee' ? mediation : office).id)
}

/** Terms begin together, as elections and appointments do; the others come in over the years. */
function enrolment(telling: Telling, { name, kind, more, term }: Entry, n: number): Story {
  const { random, targets } = telling
  const before = targets.year - 1
  const step = desk(telling, kind)
  const some = n % 9 === 0 ? targets.year : before
  const on = term
    ? officeDay(day(`${before}-0${3 + (n % 3)}-10`))
    : between(random, day(`${some}-01-06`), day(`${some}-10-20`))
  const validUntil = term && addDays(addYears(on, 3), -1)
  const enrol = step(on, 'enrol', {
    name,
    kind,
    enrolledOn: on,
    validFrom: on,
    ...(validUntil ? { validUntil } : {}),
    ...more,
  })
  return { line: 'provider', steps: [enrol, ...(validUntil ? renewals(step, validUntil) : [])] }
}

/** Twice renewed some weeks before the term is over: enough for the years that are lived through. */
function renewals(step: ReturnType<typeof stepsBy>, firstUntil: Day): Step[] {
  return [0, 3].map((years) => {
    const renewedOn = officeDay(addDays(addYears(firstUntil, years), -40))
    return step(renewedOn, 'renew', { renewedOn, validUntil: addYears(firstUntil, years + 3) })
  })
}

function leaving(telling: Telling, entry: Entry, n: number): Story {
  const step = desk(telling, entry.kind)
  const { steps } = enrolment(telling, { ...entry, name: personName(telling.random) }, 1)
  const endedOn = officeDay(day(`${telling.targets.year}-${n === 0 ? '04' : '09'}-12`))
  return {
    line: 'provider',
    steps: [...steps, step(endedOn, 'end', { endedOn, endReason: n === 0 ? 'left' : 'merged' })],
  }
}
