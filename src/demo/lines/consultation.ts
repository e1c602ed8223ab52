import { between, type Day, day, workdaysAfter } from '../days.ts'
import { story, type Weeks } from '../lately/weeks.ts'
import { invented, type Step, type Story, type Telling } from '../plan.ts'
import { aidCentre, lawyersOf } from './duty-lawyer.ts'

const questions = {
  labour: ['公司拖欠工资怎么办', '被辞退能要多少补偿', '没签合同能不能要双倍工资'],
  family: ['离婚后孩子归谁', '老人赡养费怎么分担'],
  loan: ['借条过了几年还能不能要', '朋友借钱不还'],
  property: ['楼上漏水找谁', '物业费有争议怎么办'],
  traffic: ['电动车碰了人怎么赔'],
  inheritance: ['没有遗嘱房子怎么分'],
  consumer: ['预付卡商家跑了'],
  administrative: ['罚款不服去哪里说'],
  other: ['想找律师怎么找'],
} as const
type Topic = keyof typeof questions

/** Every consultation once, over the hall, the hotline, the net, the petition desk and letters. */
export function consultationStories(telling: Telling): Story[] {
  const { random, targets } = telling
  const from = day(`${targets.year}-01-04`)
  const until = day(`${targets.year}-12-20`)
  const misdirected = Array.from({ length: Math.round(targets.consultation.answered / 250) }, (_, n) =>
    sentBack(telling, between(random, from, until), n),
  )
  const answers = Array.from({ length: targets.consultation.answered }, (_, n) => {
    const channel = random.weighted({ hall: 46, hotline: 34, net: 12, petition: 7, letter: 1 })
    const on = between(random, from, until)
    return channel === 'hotline' || channel === 'letter'
      ? order(telling, { channel, on, n })
      : visit(telling, channel, on)
  })
  return [...answers, ...misdirected]
}

/** An order for another district: returned, and no consultation. */
function sentBack(telling: Telling, on: Day, n: number): Story {
  const by = clerkOf(telling)
  const outer = { outerNumber: `示12348-${on.replaceAll('-', '')}-退${n + 1}`, outerSystem: '示范市 12348 平台' }
  return {
    line: 'consultation',
    steps: [
      { day: on, by, act: 'takeOrder', given: { ...asked(telling), channel: 'hotline', receivedOn: on, ...outer } },
      { day: on, by, act: 'sendBack', given: { sendBackWhy: '咨询人和事项都在邻区' } },
    ],
  }
}

function asked({ world, random }: Telling) {
  const topic = random.weighted({
    labour: 34,
    family: 16,
    loan: 12,
    property: 12,
    traffic: 8,
    inheritance: 6,
    consumer: 6,
    administrative: 3,
    other: 3,
  }) as Topic
  const group = random.weighted({ none: 60, migrant: 16, elder: 10, woman: 6, enterprise: 5, disabled: 2, veteran: 1 })
  return { question: random.pick(questions[topic]), topic, group, street: random.pick(world.ofKind('street')).id }
}

function answered({ world, random }: Telling, on: Day) {
  return {
    answer: '已说明有关规定、可以走的途径和要准备的材料',
    nextStep: random.weighted({
      answered: 62,
      aid: 10,
      mediation: 10,
      arbitration: 8,
      lawsuit: 5,
      notary: 2,
      department: 2,
      reconsideration: 1,
    }),
    adviser: random.pick(lawyersOf(world)).person,
    minutes: 5 + random.below(40),
    answeredOn: on,
  }
}

function clerkOf({ world, random }: Telling): string {
  return world.post('clerk', aidCentre, random.below(2)).id
}

function visit(telling: Telling, channel: 'hall' | 'net' | 'petition', on: Day): Story {
  const { random } = telling
  const online =
    channel === 'net' ? { askedAt: `${on}T09:10`, repliedAt: `${on}T${random.oneIn(40) ? '15:30' : '11:05'}` } : {}
  const given = { ...asked(telling), channel, ...answered(telling, on), ...online }
  const anonymous = random.oneIn(5)
  const by = clerkOf(telling)
  const open: Step = {
    day: on,
    by,
    act: 'record',
    given,
    ...(anonymous ? {} : { parties: [invented(random, 'asker')] }),
  }
  return { line: 'consultation', steps: random.oneIn(9) ? [open, ...rated(telling, by, on)] : [open] }
}

/** Whoever is not content is called back within days. */
function rated({ random }: Telling, by: string, on: Day): Step[] {
  const rating = random.weighted({ very: 70, good: 25, fair: 4, bad: 1 })
  const rate: Step = { day: on, by, act: 'rate', given: { rating, ratedOn: on } }
  if (rating !== 'bad') return [rate]
  const calledOn = workdaysAfter(on, 2)
  return [rate, { day: calledOn, by, act: 'callBack', given: { calledOn, callResult: '已说明情况，来电人表示理解' } }]
}

function order(telling: Telling, { channel, on, n }: { channel: 'hotline' | 'letter'; on: Day; n: number }): Story {
  const { random } = telling
  const by = clerkOf(telling)
  const answeredOn = workdaysAfter(on, random.below(4))
  const outer =
    channel === 'hotline'
      ? {
          outerNumber: `示12348-${on.replaceAll('-', '')}-${n + 1}`,
          outerSystem: '示范市 12348 平台',
          returnBy: workdaysAfter(on, 5),
        }
      : {}
  const steps: Step[] = [
    {
      day: on,
      by,
      act: 'takeOrder',
      given: { ...asked(telling), channel, receivedOn: on, ...outer },
      parties: [invented(random, 'asker')],
    },
    { day: answeredOn, by, act: 'answerOrder', given: answered(telling, answeredOn) },
  ]
  const reply: Step = {
    day: answeredOn,
    by,
    act: 'replyOrder',
    given: { returnedOn: answeredOn, returnWords: '已电话答复来电人' },
  }
  return { line: 'consultation', steps: channel === 'hotline' ? [...steps, reply] : steps }
}

/** Walk-ins of two weeks, orders in hand with their days of return, one of them late, and a bad rating to call back about. */
export function recentConsultations({ telling, today, on }: Weeks): Story[] {
  const { random } = telling
  const by = clerkOf(telling)
  const visits = Array.from({ length: 14 }, (_, n) => visit(telling, n % 5 === 4 ? 'net' : 'hall', on(-(n % 10))))
  const ordered = (at: number, due: number, n: number): Step => {
    const outer = { outerNumber: `示12348-${today.replaceAll('-', '')}-近${n}`, outerSystem: '示范市 12348 平台' }
    const given = { ...asked(telling), channel: 'hotline', receivedOn: on(at), ...outer, returnBy: on(due) }
    return { day: on(at), by, act: 'takeOrder', given, parties: [invented(random, 'asker')] }
  }
  const answer = (at: number): Step => ({ day: on(at), by, act: 'answerOrder', given: answered(telling, on(at)) })
  const [met] = visit(telling, 'hall', on(-2)).steps as [Step]
  const bad: Step = { day: on(-1), by, act: 'rate', given: { rating: 'bad', ratedOn: on(-1) } }
  return [
    ...visits,
    story('consultation', ordered(0, 5, 1)),
    story('consultation', ordered(-2, 3, 2)),
    story('consultation', ordered(-4, 1, 3), answer(-1)),
    story('consultation', ordered(-6, -1, 4), answer(-3)),
    story('consultation', met, bad),
  ]
}
