import type { Role } from '../../kernel/role.ts'
import { addDays, between, type Day, day, officeDay, workdaysAfter } from '../days.ts'
import { invented, onPaper, type Step, type Story, type Telling } from '../plan.ts'

const office = '行政复议与应诉科'
const desks: readonly Role[] = ['sectionHead', 'deputyHead']

const causes = [
  { subject: '不服房屋征收补偿决定', domain: 'land' },
  { subject: '不服限期拆除决定', domain: 'demolition' },
  { subject: '不服政府信息公开答复', domain: 'disclosure' },
  { subject: '不服行政复议决定', domain: 'police' },
] as const

interface Suit {
  readonly n: number
  readonly instance: 'first' | 'second'
  readonly dispute: string
  readonly receivedOn: Day
}

/** The suits against the district government: the second instances are of disputes first tried that year or the year before. */
export function litigationStories(telling: Telling): Story[] {
  const { random, targets } = telling
  const { first, second } = targets.litigation
  const year = (month: string) => day(`${targets.year}-${month}`)
  const dispute = (n: number) => `争${targets.year}-${String(n + 1).padStart(3, '0')}`
  return [
    ...Array.from({ length: first }, (_, n) =>
      suit(telling, {
        n,
        instance: 'first',
        dispute: dispute(n),
        receivedOn: between(random, year('01-06'), year('12-05')),
      }),
    ),
    ...Array.from({ length: second }, (_, n) =>
      suit(telling, {
        n,
        instance: 'second',
        dispute: n % 2 === 0 ? dispute(n) : `争${targets.year - 1}-${n}`,
        receivedOn: between(random, year('02-01'), year('12-10')),
      }),
    ),
  ]
}

export function suit({ world, random }: Telling, { n, instance, dispute, receivedOn }: Suit): Story {
  const cause = random.pick(causes)
  const handler = world.post('handler', office, n % 2)
  const joint = cause.domain === 'police'
  const by = (on: Day, act: string, given: Record<string, unknown>): Step => ({ day: on, by: handler.id, act, given })
  const register: Step = {
    ...by(receivedOn, 'register', {
      subject: cause.subject,
      instance,
      dispute,
      court: instance === 'first' ? '示范区人民法院' : '示范市中级人民法院',
      courtNumber: `（${receivedOn.slice(0, 4)}）示行${instance === 'first' ? '初' : '终'}${n + 1}号`,
      defendant: joint ? 'joint' : 'government',
      domain: cause.domain,
      receivedOn,
      afterReconsideration: joint,
      ...(joint ? { reconsiderationNumber: `示政复〔${receivedOn.slice(0, 4)}〕${n + 1}号` } : {}),
    }),
    parties: [
      invented(random, 'plaintiff'),
      { role: 'defendant', kind: 'organ', name: '示范区人民政府', organ: world.organ('区政府').id },
    ],
  }
  const answeredOn = officeDay(addDays(receivedOn, 8))
  const heldOn = officeDay(addDays(receivedOn, 40 + random.below(20)))
  const judgedOn = officeDay(addDays(heldOn, 25 + random.below(20)))
  const headAppeared = !random.oneIn(4)
  const hearing = headAppeared
    ? { headAppeared, headWho: random.pick(['chief', 'deputy', 'deputy']), headSpoke: true }
    : { headAppeared, headAbsentWhy: 'irreplaceable', headAbsentProof: true }
  const steps = [
    register,
    { ...by(answeredOn, 'answer', { answeredOn }), signatures: onPaper(world, desks, answeredOn, office) },
    by(heldOn, 'hear', { heldOn, headNotified: true, staffAppeared: true, ...hearing }),
    ...outcome({ by, random, judgedOn, instance }),
  ]
  return { line: 'litigation', steps }
}

interface Outcome {
  by(on: Day, act: string, given: Record<string, unknown>): Step
  readonly random: Telling['random']
  readonly judgedOn: Day
  readonly instance: 'first' | 'second'
}

function outcome({ by, random, judgedOn, instance }: Outcome): Step[] {
  const servedOn = workdaysAfter(judgedOn, 4)
  const on = servedOn
  if (random.oneIn(5)) {
    const ruling = random.pick(['withdrawn', 'dismissed'])
    return [
      by(on, 'rule', {
        judgedOn,
        ruling,
        servedOn,
        ...(ruling === 'withdrawn' ? { withdrawnAfterChange: random.oneIn(2) } : {}),
      }),
    ]
  }
  if (instance === 'second')
    return [
      by(on, 'judge', {
        judgedOn,
        judgment: random.oneIn(6) ? 'reversed' : 'affirmed',
        lostFinally: random.oneIn(4),
        servedOn,
      }),
    ]
  return [
    by(on, 'judge', {
      judgedOn,
      judgment: random.weighted({ rejected: 60, annulled: 12, illegal: 14, performance: 14 }),
      servedOn,
    }),
  ]
}
