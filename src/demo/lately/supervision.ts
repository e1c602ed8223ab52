import { sm3 } from '../../kernel/sm3.ts'
import { addDays } from '../days.ts'
import type { DemoOrgan } from '../district.ts'
import { recentEnforcement } from '../lines/enforcement.ts'
import { personName } from '../names.ts'
import { enforcementUnits } from '../officers.ts'
import { onPaper, type Step, type Story, signedOn, stepsBy } from '../plan.ts'
import { readingsOfLate } from './readings.ts'
import { story, type Weeks } from './weeks.ts'

const section = '行政执法监督科'
const chain = ['sectionHead', 'deputyHead', 'head'] as const

export function supervisionOfLate(weeks: Weeks): Story[] {
  const recent = recentEnforcement(weeks.telling, weeks.today)
  return [...recent, ...leads(weeks), ...cards(weeks), fileReview(weeks), ...readingsOfLate(weeks, recent)]
}

function leads({ telling: { world }, on }: Weeks): Story[] {
  const step = stepsBy(world.post('handler', section).id)
  const units = enforcementUnits(world)
  const opened = (at: number, n: number, subject: string): Step =>
    step(on(at), 'openLead', {
      mode: 'daily',
      source: 'platform',
      unit: (units[n] as DemoOrgan).id,
      subject,
      suspected: 'procedure',
      severity: 'middle',
      leadOn: on(at),
    })
  const asked = (at: number, due: number) => step(on(at), 'askExplanation', { explanationDue: on(due) })
  const accepted = (at: number) => step(on(at), 'accept', { acceptedOn: on(at) })
  const explained = (at: number) =>
    step(on(at), 'explain', { explainedOn: on(at), explanation: '已核对案卷并附送达凭证' })
  const dismiss = step(on(-1), 'dismiss', {
    dismissedOn: on(-1),
    dismissReason: 'explained',
    dismissWhy: '送达凭证齐全，日期录入有误',
  })
  const confirmed = (at: number): Step => ({
    ...step(on(at), 'confirm', {
      confirmedOn: on(at),
      confirmedKind: 'procedure',
      findings: '三份决定书超过七个工作日送达',
    }),
    signatures: onPaper(world, ['sectionHead'], on(at), section),
  })
  const paper = (at: number) => ({
    issuedOn: on(at),
    requirement: '核查同类案卷，规范送达',
    replyBy: on(at + 10),
    rectifyBy: on(at + 20),
  })
  const found = (n: number, subject: string) => [
    opened(-20, n, subject),
    accepted(-18),
    asked(-18, -13),
    explained(-14),
    confirmed(-12),
  ]
  return [
    story('supervision', opened(-2, 3, '检查结果没有按时公示'), asked(-2, 3)),
    story('supervision', opened(-6, 5, '处罚决定送达日期偏晚'), accepted(-4), asked(-4, 1)),
    story('supervision', opened(-9, 8, '决定书文号重复'), accepted(-7), asked(-7, -2), explained(-3), dismiss),
    story('supervision', ...found(10, '同类案件送达普遍偏晚'), {
      ...step(on(-10), 'issueLetter', paper(-10)),
      signatures: onPaper(world, ['sectionHead', 'deputyHead'], on(-10), section),
    }),
    story(
      'supervision',
      ...found(12, '听证告知日期早于立案'),
      step(on(-4), 'issueOpinion', paper(-4)),
      ...signedOn(world, section, chain, [on(-3), on(-2)]),
    ),
    story(
      'supervision',
      ...found(14, '当场处罚没有备案'),
      step(on(-3), 'issueLetter', paper(-3)),
      ...signedOn(world, section, chain, [on(-1)]),
    ),
  ]
}

/** Cards that run out in these weeks, applications in hand, and a card to be taken in. */
function cards({ telling: { world, random }, today, on }: Weeks): Story[] {
  const step = stepsBy(world.post('handler', section).id)
  const units = enforcementUnits(world)
  const holder = (n: number) => ({ holder: personName(random), kind: 'enforcement', unit: (units[n] as DemoOrgan).id })
  const filedOn = on(-1200)
  const running = Array.from({ length: 4 }, (_, n): Story => {
    const term = { number: `示部临${n + 1}`, validFrom: filedOn, validUntil: addDays(today, 3 + n * 3) }
    return story('certificate', step(filedOn, 'file', { ...holder(n + 4), kind: 'ministry', ...term, filedOn }))
  })
  const applied = (n: number) => [
    step(on(-15), 'apply', { ...holder(n), appliedOn: on(-15) }),
    step(on(-8), 'recordGeneral', { generalOn: on(-8), generalResult: 'passed' }),
  ]
  const special = step(on(-4), 'recordSpecial', { specialOn: on(-4), specialResult: 'passed' })
  const enrolled = step(on(-900), 'file', {
    ...holder(20),
    kind: 'ministry',
    number: '示部临9',
    validFrom: on(-900),
    validUntil: addDays(today, 700),
    filedOn: on(-900),
  })
  return [
    ...running,
    story('certificate', ...applied(2)),
    story('certificate', ...applied(3)),
    story('certificate', ...applied(6), special, step(on(-1), 'check', { checkedOn: on(-1) })),
    story(
      'certificate',
      enrolled,
      step(on(-3), 'suspend', { suspendedOn: on(-3), suspendWhy: 'training' }),
      ...signedOn(world, section, chain, [on(-1)]),
    ),
  ]
}

/** A round that has been planned and frozen, and waits for its draw. */
function fileReview({ telling: { world }, on }: Weeks): Story {
  const step = stepsBy(world.post('handler', section).id)
  const [unit, byUnit] = enforcementUnits(world) as [DemoOrgan, DemoOrgan]
  const year = on(-10).slice(0, 4)
  const plan = {
    name: `${year} 年度案卷交叉评查`,
    reviewKind: 'cross',
    unit: unit.id,
    byUnit: byUnit.id,
    caseKind: 'penalty',
    rubric: 'combined',
    sampling: 'sample',
    seedHash: sm3(`示范区评查种子 ${year}`),
    plannedOn: on(-10),
    scoreBy: on(9),
  }
  const frame = Array.from({ length: 60 }, (_, at) => `${unit.codeWord}卷〔${year}〕${at + 1}号`).join('\n')
  return story(
    'file-review',
    step(on(-10), 'plan', plan),
    step(on(-6), 'freeze', { frame, sampleSize: 15, frozenOn: on(-6) }),
  )
}
