import type { Role } from '../../kernel/role.ts'
import { addDays, between, type Day, day, officeDay, workdaysAfter, workdaysFrom } from '../days.ts'
import { invented, onPaper, type Step, type Story, soFar, type Telling } from '../plan.ts'
import type { WorldPost } from '../world.ts'

const office = '行政复议与应诉科'
const chain: readonly Role[] = ['sectionHead', 'deputyHead', 'head', 'governmentOffice']

const respondents = [
  {
    short: '区市场监督管理局',
    domain: 'market',
    matterKind: 'complaint',
    level: 'countyDept',
    subject: '不服投诉举报处理答复',
  },
  { short: '区公安分局', domain: 'police', matterKind: 'penalty', level: 'countyDept', subject: '不服行政处罚决定' },
  {
    short: '区规划和自然资源分局',
    domain: 'land',
    matterKind: 'disclosure',
    level: 'countyDept',
    subject: '不服政府信息公开答复',
  },
  {
    short: '区住房和建设委员会',
    domain: 'housing',
    matterKind: 'inaction',
    level: 'countyDept',
    subject: '请求确认未履行职责',
  },
  {
    short: '区人力资源和社会保障局',
    domain: 'labour',
    matterKind: 'confirmation',
    level: 'countyDept',
    subject: '不服工伤认定决定',
  },
  { short: '文安街道', domain: 'city', matterKind: 'coercion', level: 'town', subject: '不服拆除决定' },
  { short: '永宁街道', domain: 'city', matterKind: 'penalty', level: 'town', subject: '不服城市管理处罚决定' },
] as const

type Outcome = 'uphold' | 'annul' | 'declareIllegal' | 'orderPerformance' | 'withdraw' | 'mediate' | 'dismiss'

/** The applications of one year: those accepted and closed in it, those carried over, and those not accepted. */
export function reconsiderationStories(telling: Telling): Story[] {
  const { random, targets } = telling
  const { received, accepted, closed } = targets.reconsideration
  const year = (month: string) => day(`${targets.year}-${month}`)
  const stories: Story[] = []
  for (let n = 0; n < closed; n++)
    stories.push(accepted1(telling, between(random, year('01-05'), year('10-20')), 'thisYear'))
  for (let n = closed; n < accepted; n++)
    stories.push(accepted1(telling, between(random, year('11-22'), year('12-20')), 'nextYear'))
  for (let n = accepted; n < received; n++)
    stories.push(refused(telling, between(random, year('02-01'), year('11-30')), n))
  return stories
}

interface Opening {
  readonly step: Step
  readonly handler: WorldPost
  readonly second: WorldPost
  readonly respondent: string
  readonly copies: boolean
}

function opening({ world, random }: Telling, receivedOn: Day): Opening {
  const against = random.pick(respondents)
  const organ = world.organ(against.short)
  const actOn = addDays(receivedOn, -(10 + random.below(40)))
  const byPost = random.oneIn(3)
  const first = random.below(2)
  const given = {
    subject: against.subject,
    channel: byPost ? 'post' : 'inPerson',
    ...(byPost ? { postedOn: addDays(receivedOn, -3) } : {}),
    receivedOn,
    actName: `${against.subject.replace(/^不服|^请求确认/, '')}（示例文号 ${1 + random.below(500)} 号）`,
    actOn,
    knownOn: addDays(actOn, 2 + random.below(5)),
    told: true,
    domain: against.domain,
    matterKind: against.matterKind,
    respondentLevel: against.level,
    requests: '请求撤销或者确认违法，并依法处理',
    grounds: '申请人认为事实不清、程序不当。',
    respondentOrgan: organ.id,
  }
  const parties = [
    invented(random, 'applicant'),
    { role: 'respondent', kind: 'organ' as const, name: organ.name, organ: organ.id },
  ]
  return {
    step: { day: receivedOn, by: world.post('clerk', office).id, act: 'receive', given, parties },
    handler: world.post('handler', office, first),
    second: world.post('handler', office, 1 - first),
    respondent: organ.name,
    copies: against.level === 'countyDept',
  }
}

function accepted1(telling: Telling, receivedOn: Day, closing: 'thisYear' | 'nextYear'): Story {
  const { world, random } = telling
  const { step: receive, handler, second, respondent, copies } = opening(telling, receivedOn)
  const by = (on: Day, act: string, given: Record<string, unknown>): Step => ({ day: on, by: handler.id, act, given })
  const acceptOn = receivedOn
  const assignOn = workdaysAfter(receivedOn, 1)
  const copyOn = workdaysAfter(receivedOn, 2 + random.below(3))
  const servedOn = workdaysAfter(copyOn, 1)
  const repliedOn = officeDay(addDays(servedOn, 3 + random.below(5)))
  const heardOn = workdaysAfter(repliedOn, 3)
  const decideOn =
    closing === 'thisYear'
      ? officeDay(addDays(receivedOn, 35 + random.below(18)))
      : officeDay(addDays(receivedOn, 44 + random.below(9)))
  const assign: Step = {
    day: assignOn,
    by: world.post('sectionHead', office).id,
    act: 'assignHandlers',
    given: { handlerA: handler.person, handlerB: second.person, major: false, technical: false },
  }
  return {
    line: 'reconsideration',
    steps: [
      receive,
      by(acceptOn, 'accept', { acceptedOn: acceptOn, eligible: true, procedure: 'ordinary' }),
      assign,
      by(copyOn, 'sendCopy', { copySentOn: copyOn }),
      by(servedOn, 'serve', {
        paper: 'replyNotice',
        party: 2,
        to: respondent,
        method: 'direct',
        provedOn: servedOn,
        proof: '送达回证',
      }),
      by(repliedOn, 'takeReply', { repliedOn, replyNote: '答复书一份，证据 6 件' }),
      by(heardOn, 'hearParties', {
        heardOn,
        heardHow: random.pick(['inPerson', 'phone']),
        heardWhat: '申请人补充说明了经过，坚持原请求。',
      }),
      ...ending(telling, { handler, copies, on: decideOn }),
    ],
  }
}

interface Ending {
  readonly handler: WorldPost
  readonly copies: boolean
  readonly on: Day
}

function ending({ world, random }: Telling, { handler, copies, on }: Ending): Step[] {
  const outcome: Outcome = random.weighted({
    uphold: 44,
    annul: 9,
    declareIllegal: 7,
    orderPerformance: 6,
    withdraw: 22,
    mediate: 5,
    dismiss: 7,
  })
  const words = {
    findings: '经审理查明：被申请人依职权作出上述行为，双方对主要事实的陈述和证据附卷。',
    reasoning: '本机关认为：应当以职权、事实、程序和依据逐项审查上述行为。',
  }
  const given: Record<Outcome, Record<string, unknown>> = {
    uphold: { ...words, ruling: '维持被申请人作出的行政行为。' },
    annul: { ...words, ruling: '撤销被申请人作出的行政行为，责令重新作出处理。', annulScope: 'whole', redo: true },
    declareIllegal: { ...words, ruling: '确认被申请人作出的行政行为违法。' },
    orderPerformance: { ...words, ruling: '责令被申请人在三十日内履行职责。', orderBy: addDays(on, 30) },
    withdraw: {
      withdrawCause: random.weighted({ settled: 6, corrected: 3, own: 2 }),
      withdrawFree: true,
      settlementTerms: '双方就处理方式达成一致，申请人撤回申请。',
    },
    mediate: { mediationTerms: '被申请人在法定幅度内减轻处罚，申请人认可。', mediationSigned: true },
    dismiss: { dismissWhy: '受理后发现被申请的行为不属于行政复议范围。' },
  }
  const desks = outcome === 'withdraw' ? chain.slice(0, 3) : chain
  const close: Step = {
    day: on,
    by: handler.id,
    act: outcome,
    given: given[outcome],
    signatures: onPaper(world, desks, on, office),
  }
  const served = workdaysAfter(on, 2)
  const paper =
    outcome === 'withdraw'
      ? 'terminationDecision'
      : outcome === 'mediate'
        ? 'mediationPaper'
        : outcome === 'dismiss'
          ? 'dismissal'
          : 'decision'
  const serve: Step = {
    day: served,
    by: handler.id,
    act: 'serve',
    given: { paper, party: 1, to: '申请人', method: 'post', provedOn: served, proof: '邮寄回执' },
  }
  const before: Step[] =
    outcome === 'mediate'
      ? [
          {
            day: addDays(on, 0),
            by: handler.id,
            act: 'startMediation',
            given: { mediationConsent: true, mediationKind: 'discretion' },
          },
        ]
      : []
  const copied: Step[] =
    copies && random.oneIn(2) && outcome !== 'dismiss'
      ? [
          {
            day: workdaysAfter(on, 4),
            by: handler.id,
            act: 'copyUpper',
            given: { copiedOn: workdaysAfter(on, 4), copiedTo: '上一级主管部门' },
          },
        ]
      : []
  return [...before, close, serve, ...copied]
}

/** Cases of these weeks, under the law in force now, each as far as its people have come by today. */
export function recentReconsiderations(telling: Telling, today: Day): Story[] {
  const { random } = telling
  const cases = Array.from({ length: 16 }, (_, n) =>
    recent(telling, officeDay(addDays(today, -(4 + n * 5 + random.below(3)))), n),
  )
  // One of each desk's turn: proposed today, yesterday, and so on.
  const waiting = chain.map((_, at) => recent(telling, workdaysFrom(today, -36 - at), 0, workdaysFrom(today, -at)))
  return [...cases, ...waiting].map((story) => soFar(story, today))
}

function recent(telling: Telling, receivedOn: Day, n: number, proposed?: Day): Story {
  const { world } = telling
  const { step: receive, handler, second, respondent } = opening(telling, receivedOn)
  const by = (on: Day, act: string, given: Record<string, unknown>): Step => ({ day: on, by: handler.id, act, given })
  const acceptedOn = workdaysAfter(receivedOn, 3)
  const copyOn = workdaysAfter(acceptedOn, 3)
  const servedOn = workdaysAfter(copyOn, 1)
  const repliedOn = workdaysAfter(servedOn, n % 5 === 3 ? 14 : 8)
  const heardOn = workdaysAfter(repliedOn, 4)
  const proposedOn = proposed ?? (n % 6 === 4 ? addDays(acceptedOn, 66) : officeDay(addDays(heardOn, 12)))
  const assign: Step = {
    day: workdaysAfter(acceptedOn, 1),
    by: world.post('sectionHead', office).id,
    act: 'assignHandlers',
    given: { handlerA: handler.person, handlerB: second.person, major: false, technical: false },
  }
  const pause =
    n % 7 === 5
      ? [
          {
            ...by(workdaysAfter(repliedOn, 1), 'suspend', {
              suspendGround: 'mediation',
              suspendWhy: '双方正在协商和解',
              bothAgree: true,
            }),
            signatures: onPaper(world, ['sectionHead', 'deputyHead'], workdaysAfter(repliedOn, 1), office),
          },
        ]
      : []
  const judged =
    pause.length > 0
      ? []
      : [
          by(heardOn, 'hearParties', { heardOn, heardHow: 'phone', heardWhat: '申请人补充说明了经过，坚持原请求。' }),
          by(officeDay(proposedOn), 'uphold', {
            findings: '经审理查明：被申请人依职权作出上述行为，双方对主要事实的陈述和证据附卷。',
            reasoning: '本机关认为：该行为认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。',
            ruling: '维持被申请人作出的行政行为。',
          }),
          ...chain.map(
            (role, at): Step => ({
              day: workdaysAfter(proposedOn, 1 + at),
              by: world.signer(role, office).id,
              act: 'sign',
              given: at === 0 ? { opinion: '同意，请分管领导审定。' } : {},
            }),
          ),
        ]
  return {
    line: 'reconsideration',
    steps: [
      receive,
      by(acceptedOn, 'accept', { acceptedOn, eligible: true, procedure: 'ordinary' }),
      assign,
      by(copyOn, 'sendCopy', { copySentOn: copyOn }),
      by(servedOn, 'serve', {
        paper: 'replyNotice',
        party: 2,
        to: respondent,
        method: 'direct',
        provedOn: servedOn,
        proof: '送达回证',
      }),
      by(repliedOn, 'takeReply', { repliedOn, replyNote: '答复书一份，证据 6 件' }),
      ...pause,
      ...judged,
    ],
  }
}

function refused(telling: Telling, receivedOn: Day, n: number): Story {
  const { world } = telling
  const { step, handler } = opening(telling, receivedOn)
  const on = workdaysAfter(receivedOn, 2)
  const kinds: readonly Step[] = [
    { day: on, by: handler.id, act: 'withdrawBefore', given: { withdrawBeforeWhy: '申请人与被申请人已沟通解决' } },
    {
      day: on,
      by: handler.id,
      act: 'decline',
      given: { declineGround: 'scope', declineWhy: '申请复议的事项不是行政行为。' },
      signatures: onPaper(world, chain.slice(0, 3), on, office),
    },
    {
      day: on,
      by: handler.id,
      act: 'redirect',
      given: { competentOrgan: '市级主管部门' },
      signatures: onPaper(world, ['sectionHead'], on, office),
    },
  ]
  return { line: 'reconsideration', steps: [step, kinds[n % kinds.length] as Step] }
}
