import { between, type Day, day, workdaysAfter } from '../days.ts'
import type { Weeks } from '../lately/weeks.ts'
import { invented, inventedCompany, type Step, type Story, type Telling } from '../plan.ts'
import { aidCentre, charges } from './duty-lawyer.ts'
import { conduct, signed } from './legal-aid-conduct.ts'

const matters = {
  wages: ['追索劳动报酬', '确认劳动关系'],
  workInjury: ['工伤待遇'],
  traffic: ['机动车交通事故责任'],
  family: ['抚养费', '赡养费', '离婚'],
  social: ['养老保险待遇'],
  other: ['生命权、身体权、健康权'],
} as const

/** 650 taken on: full coverage first, then other notices, then applications; besides them some that were refused. */
export function legalAidStories(telling: Telling): Story[] {
  const { random, targets } = telling
  const { accepted, fullCoverage, refused } = targets.legalAid
  const others = accepted - fullCoverage
  const noticed = Math.round(others * 0.18)
  const pick = () => between(random, day(`${targets.year}-01-04`), day(`${targets.year}-12-10`))
  const of = <T>(length: number, make: () => T): T[] => Array.from({ length }, make)
  return [
    ...of(fullCoverage, () => notice(telling, 'coverage', pick())),
    ...of(noticed, () => notice(telling, 'mustDefend', pick())),
    ...of(others - noticed, () => application(telling, pick())),
    ...of(refused, () => turnedDown(telling, pick())),
  ]
}

function desk({ world, random }: Telling): string {
  return world.post('clerk', aidCentre, random.below(2)).id
}

function notice(telling: Telling, way: 'coverage' | 'mustDefend', on: Day): Story {
  const { random } = telling
  const by = desk(telling)
  const minor = way === 'mustDefend' && random.oneIn(2)
  const fromCourt = way === 'coverage' || random.oneIn(2)
  const given = {
    cause: random.pick(charges),
    way,
    noticeGround: way === 'coverage' ? 'noCounsel' : minor ? 'minor' : 'disabled',
    stage: fromCourt ? random.weighted({ first: 9, second: 1 }) : 'prosecution',
    noticeFrom: fromCourt ? '示范区人民法院' : '示范区人民检察院',
    noticeNumber: `（${on.slice(0, 4)}）示通辩${random.below(9000) + 1000}号`,
    groups: [minor ? 'minor' : way === 'coverage' ? 'poor' : 'disabled'],
    receivedOn: on,
  }
  const open: Step = { day: on, by, act: 'receiveNotice', given, parties: [invented(random, 'aided')] }
  const accept: Step = { day: on, by, act: 'acceptNotice', given: { grantedOn: on } }
  return {
    line: 'legal-aid',
    steps: [open, accept, ...conduct(telling, { by, on, criminal: true, noticed: true, stage: given.stage })],
  }
}

function application(telling: Telling, on: Day): Story {
  const { random } = telling
  const by = desk(telling)
  const criminal = random.oneIn(12)
  const administrative = !criminal && random.oneIn(40)
  const open = opening(telling, { on, by, criminal, administrative })
  const decidedOn = workdaysAfter(on, random.below(6))
  const steps: Step[] = [
    open,
    {
      day: on,
      by,
      act: 'checkMeans',
      given: { meansBasis: meansBasisOn(random, on), withinStandard: true },
    },
    {
      day: decidedOn,
      by,
      act: 'grant',
      given: { scope: criminal ? 'criminal' : 'listed', ours: true, grantedOn: decidedOn },
      signatures: signed(telling, ['sectionHead'], decidedOn),
    },
  ]
  return {
    line: 'legal-aid',
    steps: [...steps, ...conduct(telling, { by, on: decidedOn, criminal, noticed: false, stage: 'first' })],
  }
}

/** Proof of hardship is no longer asked for since the law came into force. */
function meansBasisOn(random: Telling['random'], on: Day): string {
  const basis = random.weighted({ certificate: 6, promise: 3, query: 1 })
  return on < '2022-01-01' || basis === 'query' ? basis : 'promise'
}

interface Opening {
  readonly on: Day
  readonly by: string
  readonly criminal: boolean
  readonly administrative: boolean
}

function opening({ random }: Telling, { on, by, criminal, administrative }: Opening): Step {
  const kind = random.weighted({ wages: 45, workInjury: 12, traffic: 15, family: 18, social: 4, other: 6 })
  const migrant = kind === 'wages' || kind === 'workInjury'
  const given = {
    cause: criminal ? random.pick(charges) : administrative ? '工伤认定' : random.pick(matters[kind]),
    caseType: criminal ? 'criminal' : administrative ? 'administrative' : 'civil',
    way: 'applied',
    stage: 'first',
    groups: criminal ? ['poor'] : migrant ? ['migrant'] : random.pick([['elder'], ['woman'], ['disabled'], ['poor']]),
    summary: criminal ? '没有能力委托辩护人，申请指派律师' : '本人无力支付代理费用，请求指派律师代理起诉',
    receivedOn: on,
    ...(criminal ? {} : { matterKind: kind, amount: (1 + random.below(80)) * 100_000 }),
    ...(migrant && !criminal ? { green: true, greenDueOn: workdaysAfter(on, 6) } : {}),
  }
  const opponent = criminal ? [] : [inventedCompany(random, 'opponent')]
  return { day: on, by, act: 'receiveApplication', given, parties: [invented(random, 'aided'), ...opponent] }
}

function turnedDown(telling: Telling, on: Day): Story {
  const by = desk(telling)
  const decidedOn = workdaysAfter(on, 2)
  const given = {
    refuseReason: 'scope',
    refuseNote: '属于一般合同纠纷，不在援助范围',
    toldObjection: true,
    refusedOn: decidedOn,
  }
  const signatures = signed(telling, ['sectionHead'], decidedOn)
  const open = opening(telling, { on, by, criminal: false, administrative: false })
  const steps: Step[] = [open, { day: decidedOn, by, act: 'refuse', given, signatures }]
  return { line: 'legal-aid', steps: telling.random.oneIn(4) ? [...steps, ...objected(telling, decidedOn)] : steps }
}

/** The bureau looks at an objection and keeps the decision. */
function objected(telling: Telling, decidedOn: Day): Step[] {
  const by = telling.world.post('handler', aidCentre).id
  const on = workdaysAfter(decidedOn, 5)
  const answeredOn = workdaysAfter(on, 3)
  const kept = { objectionDecidedOn: answeredOn, objectionWhy: '所请求的事项确实不在援助范围' }
  return [
    { day: on, by, act: 'object', given: { objectionOn: on, objectionGround: '本人确有困难' } },
    {
      day: answeredOn,
      by,
      act: 'keepDecision',
      given: kept,
      signatures: signed(telling, ['sectionHead', 'deputyHead'], answeredOn),
    },
  ]
}

/** Applications and notices of these weeks at every stage, two of them waiting for a signature. */
export function recentLegalAid({ telling, on }: Weeks): Story[] {
  const by = desk(telling)
  const applied = (at: number): Step => opening(telling, { on: on(at), by, criminal: false, administrative: false })
  const means = (at: number): Step => ({
    day: on(at),
    by,
    act: 'checkMeans',
    given: { meansBasis: 'promise', withinStandard: true },
  })
  const grant = (at: number): Step => ({
    day: on(at),
    by,
    act: 'grant',
    given: { scope: 'listed', ours: true, grantedOn: on(at) },
  })
  const lacking = { supplementAskedOn: on(-1), supplementList: '劳动合同或者工资流水', supplementDueOn: on(6) }
  const granted = { ...grant(-1), signatures: signed(telling, ['sectionHead'], on(-1)) }
  const aid = (...steps: readonly Step[]): Story => ({ line: 'legal-aid', steps })
  const underWay = [-70, -60, -45, -30, -18, -9].map((at, n) =>
    n % 2 === 0 ? notice(telling, 'coverage', on(at)) : application(telling, on(at)),
  )
  return [
    aid(applied(0)),
    aid(applied(-1), means(-1)),
    aid(applied(-3), { day: on(-1), by, act: 'askSupplement', given: lacking }),
    aid(applied(-3), means(-2), grant(-1)),
    aid(applied(-4), means(-3), granted),
    ...underWay,
    subsidyProposed(notice(telling, 'coverage', on(-110))),
  ]
}

/** As far as the subsidy, which then waits for its desks. */
function subsidyProposed({ line, steps }: Story): Story {
  const at = steps.findIndex(({ act }) => act === 'computeSubsidy')
  const { signatures: _, ...computed } = steps[at] as Step
  return { line, steps: [...steps.slice(0, at), computed] }
}
