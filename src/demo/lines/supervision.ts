import { between, day, workdaysAfter } from '../days.ts'
import type { DemoOrgan } from '../district.ts'
import { enforcementUnits } from '../officers.ts'
import { onPaper, type Step, type Story, type Telling } from '../plan.ts'

const section = '行政执法监督科'

const leads = [
  ['procedure', '处罚决定书的送达日期超过七个工作日', '当事人外出，邮寄签收在后，已核对邮寄凭证'],
  ['publicity', '检查结果公示日期晚于规定', '公示系统当日停机，次日补公示，有停机公告'],
  ['qualification', '案卷所列执法人员证号查不到', '证号录入有误，已核对证件原件并更正'],
  ['omission', '投诉反映后没有立案', '已受理并现场核查，不符合立案条件，有核查记录'],
] as const

/** What 「未发现」 rests on: each lead of the year with its explanation and the reason it was put aside. */
export function supervisionStories(telling: Telling): Story[] {
  const units = enforcementUnits(telling.world)
  return Array.from({ length: telling.targets.supervision.leads }, (_, n) =>
    lead(telling, units[n % units.length] as DemoOrgan, n),
  )
}

function lead({ world, random, targets }: Telling, unit: DemoOrgan, n: number): Story {
  const by = world.post('handler', section).id
  const leadOn = between(random, day(`${targets.year}-02-01`), day(`${targets.year}-11-20`))
  const acceptedOn = workdaysAfter(leadOn, 2)
  const explainedOn = workdaysAfter(acceptedOn, 4)
  const dismissedOn = workdaysAfter(explainedOn, 3)
  const [suspected, subject, dismissWhy] = leads[n % leads.length] ?? leads[0]
  const step = (on: typeof leadOn, act: string, given: Record<string, unknown>): Step => ({ day: on, by, act, given })
  return {
    line: 'supervision',
    steps: [
      step(leadOn, 'openLead', {
        mode: 'daily',
        source: 'platform',
        unit: unit.id,
        subject,
        suspected,
        severity: 'middle',
        leadOn,
      }),
      step(acceptedOn, 'accept', { acceptedOn }),
      step(acceptedOn, 'askExplanation', { explanationDue: workdaysAfter(acceptedOn, 5) }),
      step(explainedOn, 'explain', { explainedOn, explanation: dismissWhy }),
      {
        ...step(dismissedOn, 'dismiss', {
          dismissedOn,
          dismissReason: suspected === 'qualification' ? 'data' : 'explained',
          dismissWhy,
        }),
        signatures: onPaper(world, ['sectionHead'], dismissedOn, section),
      },
    ],
  }
}
