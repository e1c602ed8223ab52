import type { PartyGiven } from '../../kernel/party.ts'
import { addDays, between, type Day, day, officeDay, workdaysAfter } from '../days.ts'
import { inventedPhone } from '../names.ts'
import { invented, inventedCompany, type Step, type Story, soFar, type Telling } from '../plan.ts'
import type { Chance } from '../random.ts'

type Source = 'applied' | 'found' | 'police' | 'court' | 'procuratorate' | 'petition' | 'hotline'

const matters = {
  neighbour: ['楼上漏水', '占用公共过道', '噪音扰邻', '树木遮挡采光'],
  family: ['赡养老人分担', '分家析产', '离婚后探望子女'],
  property: ['物业费与维修', '停车位使用'],
  housing: ['宅基地边界', '房屋租赁押金'],
  consumer: ['预付卡退费', '家具质量'],
  traffic: ['电动车剐蹭赔偿'],
  damages: ['宠物伤人赔偿', '摔伤赔偿'],
  contract: ['装修尾款', '借款归还'],
  demolition: ['搬迁补偿分配'],
} as const
type Kind = keyof typeof matters

/** The disputes of one year, and the ones handed over by the arbitration court that were sent back. */
export function mediationStories({ world, random, targets }: Telling): Story[] {
  const { handled, disposed, fromArbitration, arbitrationAccepted, arbitrationAgreed } = targets.mediation
  const year = (month: string) => day(`${targets.year}-${month}`)
  const stories: Story[] = []
  for (let n = 0; n < fromArbitration; n++) {
    const taken = n < arbitrationAccepted
    const signedOn = between(random, year('01-05'), year(taken ? '11-15' : '12-20'))
    stories.push(
      arbitration(
        { world, random, targets },
        { signedOn, end: taken ? (n < arbitrationAgreed ? 'agreed' : 'failed') : 'returned', n },
      ),
    )
  }
  const others = handled - arbitrationAccepted
  const open = handled - disposed
  const withdrawn = Math.floor(open / 3)
  for (let n = 0; n < others; n++) {
    const ending =
      n < withdrawn ? 'withdrawn' : n < open ? 'later' : random.weighted({ agreed: 88, oral: 5, failed: 5, ended: 2 })
    const from =
      ending === 'later' ? between(random, year('12-14'), year('12-28')) : between(random, year('01-05'), year('11-25'))
    stories.push(dispute({ world, random, targets }, { acceptedOn: from, ending, source: sourceOf(random) }))
  }
  return stories
}

/** Disputes of these weeks, each as far as its mediator has come by today. */
export function recentMediations(telling: Telling, today: Day): Story[] {
  const { random } = telling
  return Array.from({ length: 36 }, (_, n) => {
    const acceptedOn = officeDay(addDays(today, -(1 + n + random.below(2))))
    const ending = n % 9 === 4 ? 'open' : random.weighted({ agreed: 8, oral: 1, failed: 1 })
    return soFar(dispute(telling, { acceptedOn, ending, source: sourceOf(random) }), today)
  }).filter(({ steps }) => steps.length > 0)
}

function sourceOf(random: Chance): Source {
  return random.weighted({ applied: 40, found: 30, police: 14, court: 8, procuratorate: 1, petition: 5, hotline: 2 })
}

interface Handed {
  readonly signedOn: Day
  readonly end: 'agreed' | 'failed' | 'returned'
  readonly n: number
}

function arbitration({ world, random }: Telling, { signedOn, end, n }: Handed): Story {
  const committee = '劳动争议调委会'
  const clerk = world.post('mediator', committee).id
  const kind = random.oneIn(2) ? 'wages' : 'labour'
  const amount = (2 + random.below(60)) * 100_000
  const parties = [invented(random, 'applicant'), inventedCompany(random, 'respondent')]
  const given = {
    source: 'arbitration',
    referralFrom: '示范区劳动人事争议仲裁院',
    referralNumber: `示劳转〔${signedOn.slice(0, 4)}〕${n + 1}号`,
    entrust: 'transfer',
    kind,
    summary: kind === 'wages' ? '劳动者称用人单位拖欠工资' : '双方就解除劳动合同的补偿有争议',
    referralSignedOn: signedOn,
    amount,
  }
  const taken: Step = { day: signedOn, by: clerk, act: 'receiveReferral', given, parties }
  if (end === 'returned') {
    const returnedOn = workdaysAfter(signedOn, 1 + random.below(5))
    const returnReason = random.weighted({ refused: 80, unreached: 15, elsewhere: 5 })
    return {
      line: 'mediation',
      steps: [taken, { day: returnedOn, by: clerk, act: 'returnReferral', given: { returnReason, returnedOn } }],
    }
  }
  const acceptedOn = workdaysAfter(signedOn, 1)
  const accept: Step = {
    day: acceptedOn,
    by: clerk,
    act: 'accept',
    given: {
      willing: 'agreed',
      committeeKind: 'industry',
      acceptedOn,
      place: '区劳动人事争议调解室',
      urgency: 'normal',
    },
  }
  const rest = conduct({
    random,
    by: clerk,
    person: world.post('mediator', committee, random.below(2)).person,
    acceptedOn,
    parties,
    amount,
    ending: end,
  })
  return { line: 'mediation', steps: [taken, accept, ...rest] }
}

interface Dispute {
  readonly acceptedOn: Day
  readonly ending: Ending
  readonly source: Source
}

/** later: agreed in the last days of its month, which for December is the next year. */
type Ending = 'agreed' | 'oral' | 'failed' | 'ended' | 'withdrawn' | 'open' | 'later'

const special: Readonly<Partial<Record<Source, string>>> = {
  police: '公调调委会',
  court: '诉前调委会',
  petition: '信访调委会',
}

export function dispute({ world, random }: Telling, { acceptedOn, ending, source }: Dispute): Story {
  const streets = world.ofKind('street')
  const street = random.pick(streets)
  const committee = special[source] ?? `${street.short}调委会`
  const by = world.post('mediator', committee, random.below(2))
  const kind = random.pick(Object.keys(matters) as Kind[])
  const parties = [invented(random, 'applicant'), invented(random, 'respondent')]
  const amount = random.oneIn(3) ? null : (1 + random.below(300)) * 10_000
  const village = !special[source] && random.oneIn(2)
  const given = {
    source,
    kind,
    summary: `${random.pick(matters[kind])}引起的纠纷，双方请求调解`,
    place: `${street.short}示例小区 ${1 + random.below(40)} 号楼`,
    urgency: random.weighted({ normal: 80, soon: 16, urgent: 4 }),
    committeeKind: special[source] ? 'industry' : village ? 'village' : 'town',
    willing: 'agreed',
    acceptedOn,
    street: street.id,
    headcount: 2 + random.below(4),
    difficult: random.oneIn(12),
    ...(amount ? { amount } : {}),
    ...(source === 'applied' || source === 'found'
      ? {}
      : { referralFrom: world.organ(special[source] ?? '区司法局').name }),
  }
  const open: Step = { day: acceptedOn, by: by.id, act: 'register', given, parties }
  return {
    line: 'mediation',
    steps: [open, ...conduct({ random, by: by.id, person: by.person, acceptedOn, parties, amount, ending })],
  }
}

interface Conduct {
  readonly random: Chance
  readonly by: string
  readonly person: string
  readonly acceptedOn: Day
  readonly parties: readonly PartyGiven[]
  readonly amount: number | null
  readonly ending: Ending
}

function conduct({ random, by, person, acceptedOn, parties, amount, ending }: Conduct): Step[] {
  const appointed = workdaysAfter(acceptedOn, 1)
  const held = officeDay(ending === 'later' ? addDays(acceptedOn, 21) : addDays(appointed, 2 + random.below(10)))
  const step = (on: Day, act: string, given: Record<string, unknown>): Step => ({ day: on, by, act, given })
  if (ending === 'withdrawn') return [step(appointed, 'withdraw', { withdrawReason: '双方已自行和好，申请人撤回' })]
  const appoint = step(appointed, 'appoint', {
    mediator: person,
    chosenBy: random.oneIn(3) ? 'chosen' : 'appointed',
    toldRights: true,
  })
  if (ending === 'open') return random.oneIn(2) ? [appoint] : []
  const session = {
    at: `${held}T${random.pick(['09:30', '10:00', '14:30', '15:00'])}`,
    place: '调解室',
    mediators: '本案调解员',
    present: parties.map(({ name }) => name).join('、'),
    content: '双方各自陈述了经过和请求，调解员逐项释明。',
    result: ending === 'agreed' || ending === 'oral' || ending === 'later' ? 'agreed' : 'stuck',
  }
  const hold = step(held, 'hold', { sessions: [session] })
  if (ending === 'failed')
    return [
      appoint,
      hold,
      step(held, 'fail', { failReason: random.pick(['apart', 'refused', 'absent']), toldRemedies: true }),
    ]
  if (ending === 'ended')
    return [
      appoint,
      hold,
      step(held, 'end', { endReason: random.pick(['elsewhere', 'gone', 'other']), toldRemedies: true }),
    ]
  if (ending === 'oral') {
    const oral = { effectiveOn: held, oralContent: '双方当场握手言和，过道物品已清走', oralByChoice: true }
    return [appoint, hold, step(held, 'agreeOral', oral), step(held, 'completePerformance', { performedOn: held })]
  }
  return [appoint, hold, ...agreement({ random, by, parties, amount, held })]
}

function agreement({
  random,
  by,
  parties,
  amount,
  held,
}: Pick<Conduct, 'random' | 'by' | 'parties' | 'amount'> & { held: Day }): Step[] {
  const [applicant, respondent] = parties
  const due = officeDay(addDays(held, 7 + random.below(40)))
  const spot = random.oneIn(3)
  const term = {
    who: respondent?.name,
    to: applicant?.name,
    due: spot ? held : due,
    ...(amount
      ? {
          does: 'pay',
          what: '一次性支付约定款项',
          amount: Math.round(amount * 0.8),
          method: 'transfer',
          how: `转入申请人留存的账户，联系电话 ${inventedPhone(random)}`,
        }
      : { does: 'act', what: '清走堆放在公共过道的全部物品并恢复原状' }),
  }
  const step = (on: Day, act: string, given: Record<string, unknown>): Step => ({ day: on, by, act, given })
  const draft = step(held, 'draftAgreement', {
    terms: [term],
    signers: ['self'],
    ...(amount ? { total: Math.round(amount * 0.8) } : {}),
  })
  const sign = step(held, 'agreeWritten', { effectiveOn: held, signing: ['parties', 'mediator', 'seal'], copies: 3 })
  const performedOn = spot ? held : officeDay(addDays(due, -random.below(5)))
  const performed = [
    step(performedOn, 'recordPerformance', { terms: [{ id: 1, ...term, performedOn, receipt: '收条一张' }] }),
    step(performedOn, 'completePerformance', { performedOn }),
  ]
  const confirmOn = officeDay(addDays(held, 5 + random.below(10)))
  const confirm =
    random.oneIn(9) && !spot
      ? [
          step(confirmOn, 'applyConfirmation', {
            confirmAppliedOn: confirmOn,
            confirmCourt: '示范区人民法院',
            confirmTogether: true,
            nonConfirmable: ['none'],
          }),
        ]
      : []
  return [draft, sign, ...[...confirm, ...performed].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))]
}
