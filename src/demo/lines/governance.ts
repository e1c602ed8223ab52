import { rowsOf } from '../../lines/inspection/tree.ts'
import { tree2021 } from '../../lines/inspection/tree-2021.ts'
import { addDays, between, type Day, day, officeDay, workdaysAfter } from '../days.ts'
import { onPaper, type Step, type Story, type Telling } from '../plan.ts'

const office = '依法治区科'
const chain = ['sectionHead', 'deputyHead', 'head'] as const

interface Plan {
  readonly title: string
  readonly source: string
  readonly domain: string
  readonly section: string
  readonly output?: { readonly kind: string; readonly items: number }
  readonly more?: Readonly<Record<string, unknown>>
  readonly done?: Readonly<Record<string, unknown>>
}

/** The bureau's outputs of the year, its weaknesses of the year before, and what was handed down to it. */
export function taskStories(telling: Telling): Story[] {
  const { reconsiderationSystems, aidMeasures, notaryMeasures, schemes, whistles, priorities } = telling.targets.task
  const streets = telling.world.ofKind('street')
  const plans: Plan[] = [
    output('行政复议体制改革配套制度', 'reconsideration', '行政复议与应诉科', {
      kind: 'system',
      items: reconsiderationSystems,
    }),
    output('法律援助为民举措', 'aid', '公共法律服务科', { kind: 'measure', items: aidMeasures }),
    output('公证便民利企举措', 'notary', '公共法律服务科', { kind: 'measure', items: notaryMeasures }),
    output('第八个五年普法规划', 'publicity', '普法与依法治理科', { kind: 'plan', items: 1 }),
    output('行政执法情况分析', 'enforcement', '行政执法监督科', { kind: 'report', items: 1 }),
    output('败诉案件分析', 'reconsideration', '行政复议与应诉科', { kind: 'report', items: 1 }),
    ...Array.from({ length: schemes }, (_, n) =>
      output(`工作方案第${n + 1}件`, 'governance', office, { kind: 'scheme', items: 1 }),
    ),
    ...Array.from(
      { length: priorities },
      (_, n): Plan => ({ title: `年度重点第${n + 1}项`, source: 'priority', domain: 'governance', section: office }),
    ),
    ...Array.from(
      { length: whistles },
      (_, n): Plan => ({
        title: `街道吹哨第${n + 1}件`,
        source: 'whistle',
        domain: 'mediation',
        section: '人民调解工作科',
        more: { street: streets[n % streets.length]?.id },
      }),
    ),
    ...weaknesses,
  ]
  return plans.map((plan) => taskStory(telling, plan))
}

const output = (title: string, domain: string, section: string, made: NonNullable<Plan['output']>): Plan => ({
  title,
  source: 'output',
  domain,
  section,
  output: made,
})

interface Measure {
  readonly measure: string
  readonly baseline: number
  readonly target: number
}

const weak = (plan: Pick<Plan, 'title' | 'domain' | 'section'>, measure: Measure, measured: number): Plan => ({
  ...plan,
  source: 'weakness',
  more: { saidIn: `上年报告写明：${plan.title}`, ...measure },
  done: { measured },
})

const weaknesses: readonly Plan[] = [
  weak(
    { title: '法治宣传覆盖不够', domain: 'publicity', section: '普法与依法治理科' },
    { measure: '宣传活动场次', baseline: 6, target: 10 },
    13,
  ),
  weak(
    { title: '调解员培训偏少', domain: 'mediation', section: '人民调解工作科' },
    { measure: '全年培训期数', baseline: 1, target: 3 },
    3,
  ),
  weak(
    { title: '案卷评查面偏窄', domain: 'enforcement', section: '行政执法监督科' },
    { measure: '评查案卷份数', baseline: 410, target: 600 },
    827,
  ),
]

function taskStory(
  { world, random, targets }: Telling,
  { title, source, domain, section, output, more, done }: Plan,
): Story {
  const by = world.post('handler', section).id
  const head = world.post('sectionHead', section).id
  const step = (on: Day, act: string, given: Record<string, unknown>): Step => ({ day: on, by, act, given })
  const openedOn = between(random, day(`${targets.year}-01-11`), day(`${targets.year}-06-30`))
  const dueOn = addDays(openedOn, 120 + random.below(40))
  const draftedOn = workdaysAfter(openedOn, 20 + random.below(15))
  const signOn = workdaysAfter(draftedOn, 5)
  const issuedOn = workdaysAfter(signOn, 6)
  const reportedOn = workdaysAfter(issuedOn, 3 + random.below(20))
  const cosign = { unit: '示范区财政局', askedOn: draftedOn, dueOn: signOn }
  const made = output
    ? [
        step(draftedOn, 'draft', { outputKind: output.kind, outputTitle: title, outputItems: output.items, draftedOn }),
        step(draftedOn, 'countersign', { countersigns: [cosign] }),
        step(signOn, 'takeCountersign', { countersigns: [{ id: 1, ...cosign, repliedOn: signOn, agreed: true }] }),
        {
          ...step(issuedOn, 'issue', { issuedOn, issueNumber: `示司〔${targets.year}〕${1 + random.below(90)}号` }),
          signatures: onPaper(world, chain, issuedOn, section),
        },
      ]
    : [step(draftedOn, 'progress', { progressOn: draftedOn, progress: '正在推进' })]
  return {
    line: 'task',
    steps: [
      step(openedOn, 'open', { title, source, domain, lead: world.organ(section).id, openedOn, dueOn, ...more }),
      ...made,
      step(reportedOn, 'report', { reportedOn, did: '按要求完成', proof: '文件和照片', ...done }),
      { ...step(workdaysAfter(reportedOn, 2), 'accept', { acceptedOn: workdaysAfter(reportedOn, 2) }), by: head },
    ],
  }
}

const calendar = [
  ['special', 'governance', '研究法治政府建设年度重点', 6],
  ['special', 'reconsideration', '研究行政复议体制改革', 3],
  ['joint', 'mediation', '劳动争议联合调解联席会议', 2],
  ['group', 'mediation', '五方联动机制领导小组会议', 1],
  ['seminar', 'service', '律师与商会座谈会', 2],
  ['executive', 'enforcement', '汇报行政执法情况', 1],
  ['executive', 'reconsideration', '汇报复议应诉情况', 1],
  ['request', 'reconsideration', '复议体制改革事项的请示', 2],
] as const

const stepOf =
  (by: string) =>
  (on: Day, act: string, given: Record<string, unknown>): Step => ({ day: on, by, act, given })

/** The meetings and requests of the year; what was agreed went on as tasks. */
export function meetingStories({ world, random, targets }: Telling): Story[] {
  const step = stepOf(world.post('clerk', office).id)
  return calendar.flatMap(([kind, domain, subject, times]) =>
    Array.from({ length: times }, (_, n): Story => {
      const metOn = between(random, day(`${targets.year}-01-15`), day(`${targets.year}-11-30`))
      const open = { subject: `${subject}（第${n + 1}次）`, kind, domain, metOn }
      const steps =
        kind === 'request' ? requested(step, open) : held(step, { ...open, attendees: 8 + random.below(25) })
      return { line: 'meeting', steps }
    }),
  )
}

type StepMaker = ReturnType<typeof stepOf>
type Opening = Readonly<Record<string, unknown>> & { readonly metOn: Day; readonly kind: string }

function requested(step: StepMaker, open: Opening): Step[] {
  const repliedOn = workdaysAfter(open.metOn, 8)
  return [
    step(open.metOn, 'record', { ...open, requestTo: '区委政法委', replyBy: workdaysAfter(open.metOn, 10) }),
    step(repliedOn, 'recordReply', { repliedOn, reply: '原则同意' }),
  ]
}

function held(step: StepMaker, open: Opening): Step[] {
  const { metOn, kind } = open
  const handBy = workdaysAfter(metOn, 5)
  const row = { what: '按分工抓好落实', lead: office, agreedOn: metOn, dueOn: addDays(metOn, 60), handBy }
  const [handedOn, minutesOn] = [workdaysAfter(metOn, 2), workdaysAfter(metOn, 3)]
  const minutes = step(minutesOn, 'issueMinutes', { minutesOn, minutesNumber: '示司纪要' })
  if (kind !== 'special' && kind !== 'joint') return [step(metOn, 'record', open), minutes]
  const handed = { id: 1, ...row, handedOn, taskNumber: '见督办台账' }
  return [step(metOn, 'record', { ...open, agreed: [row] }), step(handedOn, 'handOver', { agreed: [handed] }), minutes]
}

/** The application to be named a model, and the self-check before the inspectors came. */
export function inspectionStories(telling: Telling): Story[] {
  return [inspected(telling, 'apply', '法治政府建设示范创建申报'), inspected(telling, 'inspected', '法治督察迎检自查')]
}

function inspected({ world, targets }: Telling, role: 'apply' | 'inspected', subject: string): Story {
  const on = (month: string) => officeDay(day(`${targets.year}-${month}`))
  const step = stepOf(world.post('handler', office).id)
  const units = world.ofKind('department')
  const unit = (n: number) => units[n % units.length]?.name ?? ''
  const items = rowsOf(tree2021).map((row, n) => ({ ...row, unit: unit(n), givenOn: on('03-10'), dueOn: on('06-28') }))
  const evidence = '台账、文件汇编'
  const proven = items.map((row, n) => ({ id: n + 1, ...row, evidence, evidenceOn: on(n % 9 ? '06-15' : '07-01') }))
  const scored = proven.map((row, n) => ({ ...row, selfMet: n % 17 ? 'met' : 'partly' }))
  const steps = [
    step(on('03-01'), 'open', { subject, role, edition: '2021', openedOn: on('03-01'), dueOn: on('09-30') }),
    step(on('03-10'), 'shareOut', { items }),
    step(on('07-01'), 'collect', { items: proven }),
    step(on('07-12'), 'selfScore', { selfScoredOn: on('07-12'), items: scored }),
    {
      ...step(on('09-10'), 'submit', { submittedOn: on('09-10'), submittedTo: '示范市委依法治市办' }),
      signatures: onPaper(world, chain, on('09-10'), office),
    },
  ]
  const inspection = step(on('10-11'), 'review', { reviewedOn: on('10-11'), reviewers: '督察组', items: scored })
  const after = role === 'inspected' ? [inspection, ...rectified(step, on, unit(0))] : []
  return { line: 'inspection', steps: [...steps, ...after] }
}

function rectified(step: StepMaker, on: (month: string) => Day, unit: string): Step[] {
  const finding = { problem: '个别单位普法责任清单未更新', unit, foundOn: on('10-11'), dueOn: on('11-15') }
  const mended = { id: 1, ...finding, doneOn: on('11-10'), proof: '更新后的清单' }
  return [
    step(on('10-11'), 'raise', { findings: [finding] }),
    step(on('11-10'), 'rectify', { findings: [mended] }),
    step(on('11-20'), 'close', { closedOn: on('11-20'), outcome: 'fedBack' }),
  ]
}
