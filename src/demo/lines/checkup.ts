import { addDays, between, type Day, day, officeDay, workdaysAfter } from '../days.ts'
import { companyName } from '../names.ts'
import { type Step, type Story, stepsBy, type Telling } from '../plan.ts'

const office = '公共法律服务科'

const chambers = ['餐饮行业协会', '建材商会', '家政服务协会', '青年企业家商会', '物流行业协会', '园林行业协会']
const risks = [
  { class: 'labour', what: '部分员工劳动合同到期没有续签', advice: '逐人核对，一个月内补签' },
  { class: 'contract', what: '采购合同没有约定验收标准', advice: '改用带验收条款的合同文本' },
  { class: 'governance', what: '公章使用没有登记', advice: '建立用印登记簿，专人保管' },
  { class: 'property', what: '商标没有注册', advice: '检索后提出注册申请' },
] as const

interface Service {
  readonly kind: 'pairing' | 'checkup' | 'team' | 'onsite'
  readonly firm: string
  readonly client: string
  readonly n: number
}

/** Pairs visited every two months, and check-ups with their risks; one in six has a risk still open at the end. */
export function checkupStories(telling: Telling): Story[] {
  const { random, targets, world } = telling
  const { pairings, checkups, teams, onsite } = targets.checkup
  const firms = world.ofKind('provider').filter(({ name }) => name.endsWith('律师事务所'))
  const firm = (n: number) => (firms[n % firms.length] as (typeof firms)[number]).name
  const chamber = (n: number) =>
    `示范区${chambers[n % chambers.length]}${n < chambers.length ? '' : `第${Math.floor(n / chambers.length) + 1}分会`}`
  const of = (length: number, make: (n: number) => Service): Service[] => Array.from({ length }, (_, n) => make(n))
  return [
    ...of(pairings, (n) => ({ kind: 'pairing', firm: firm(n), client: chamber(n), n })),
    ...of(teams, (n) => ({ kind: 'team', firm: '示范区惠企法律服务团', client: companyName(random), n })),
    ...of(onsite, (n) => ({ kind: 'onsite', firm: firm(n), client: chamber(n + pairings), n })),
  ]
    .map((service) => serving(telling, service))
    .concat(
      of(checkups, (n) => ({ kind: 'checkup', firm: firm(n), client: companyName(random), n })).map((service) =>
        examined(telling, service),
      ),
    )
}

const verbs = { pairing: '结对', checkup: '法治体检', team: '专题服务', onsite: '驻点服务' } as const

function opening(
  { world, random }: Telling,
  { kind, firm, client, n }: Service,
  startedOn: Day,
): Record<string, unknown> {
  const enterprise = kind === 'checkup' || kind === 'team'
  return {
    ...{ subject: `${firm}为${client}${verbs[kind]}`, kind, firm, client, startedOn },
    ...{
      clientKind: enterprise ? 'enterprise' : 'chamber',
      street: (world.ofKind('street')[n % 11] as { id: string }).id,
    },
    ...(enterprise ? { size: random.pick(['small', 'small', 'micro', 'medium']) } : {}),
  }
}

const lawyerOf = ({ world }: Telling, { firm, n }: Service) => {
  const place = world.organs.find(({ name }) => name === firm)
  const lawyers = world.posts.filter(({ role, organ }) => role === 'lawyer' && (!place || organ === place.id))
  return (lawyers[n % lawyers.length] as (typeof lawyers)[number]).person
}

/** A year of visits, each of which sets the next one. */
function serving(telling: Telling, service: Service): Story {
  const { world, random, targets } = telling
  const step = stepsBy(world.post('handler', office, service.n % 2).id)
  const startedOn = between(random, day(`${targets.year}-02-20`), day(`${targets.year}-05-30`))
  const agreedUntil = addDays(startedOn, 364)
  const visits = [15, 75, 135, 195, 255, 315].map((after) => officeDay(addDays(startedOn, after)))
  const ways = service.kind === 'onsite' ? ['station'] : ['onsite', 'lecture', 'meeting']
  const endedOn = officeDay(addDays(startedOn, 350))
  return {
    line: 'checkup',
    steps: [
      step(startedOn, 'pair', {
        ...opening(telling, service, startedOn),
        agreedUntil,
        nextVisitBy: addDays(startedOn, 30),
      }),
      step(startedOn, 'assignLawyer', { lawyer: lawyerOf(telling, service) }),
      ...visits.map((visitedOn, at) =>
        step(visitedOn, 'visit', {
          ...{ visitedOn, visitWay: ways[at % ways.length], visitServed: 5 + random.below(30) },
          ...{
            visitOutcome: at % 3 === 1 ? '讲解用工和合同风险，现场答疑' : '了解经营情况，没有提出新的问题',
            nextVisitBy: addDays(visitedOn, 70),
          },
        }),
      ),
      step(endedOn, 'close', { endedOn, satisfaction: random.pick(['very', 'good']) }),
    ],
  }
}

function examined(telling: Telling, service: Service): Story {
  const { world, random, targets } = telling
  const step = stepsBy(world.post('handler', office, service.n % 2).id)
  const startedOn = between(random, day(`${targets.year}-03-01`), day(`${targets.year}-09-20`))
  const visitedOn = workdaysAfter(startedOn, 5)
  const reportedOn = workdaysAfter(visitedOn, 8)
  const found = risks
    .slice(0, 1 + random.below(risks.length))
    .map((risk) => ({ ...risk, foundOn: visitedOn, mendBy: addDays(visitedOn, 60) }))
  const visit = {
    visitedOn,
    visitWay: 'onsite',
    visitServed: 3 + random.below(8),
    visitOutcome: '查阅制度、合同和用工资料，与负责人座谈',
  }
  return {
    line: 'checkup',
    steps: [
      step(startedOn, 'pair', opening(telling, service, startedOn)),
      step(startedOn, 'assignLawyer', { lawyer: lawyerOf(telling, service) }),
      step(visitedOn, 'visit', visit),
      step(visitedOn, 'findRisks', { risks: found }),
      step(reportedOn, 'report', { reportNumber: `示企检${targets.year}-${service.n + 1}`, reportedOn }),
      ...(service.n % 6 === 5 ? [] : followed(step, found, visitedOn)),
    ],
  }
}

function followed(
  step: (on: Day, act: string, given: Record<string, unknown>) => Step,
  found: readonly { readonly class: string }[],
  visitedOn: Day,
): Step[] {
  const closedOn = officeDay(addDays(visitedOn, 50))
  const mended = found.map((risk, n) => ({
    id: n + 1,
    ...risk,
    closedOn,
    outcome: risk.class === 'property' ? 'moved' : 'mended',
  }))
  return [
    step(closedOn, 'findRisks', { risks: mended }),
    step(closedOn, 'close', { endedOn: closedOn, satisfaction: 'very' }),
  ]
}
