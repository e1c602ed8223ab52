import { type Step, type Story, signedOn, stepsBy } from '../plan.ts'
import { story, type Weeks } from './weeks.ts'

const office = '依法治区科'
const chain = ['sectionHead', 'deputyHead', 'head'] as const

export function governanceOfLate(weeks: Weeks): Story[] {
  return [...tasks(weeks), ...outputs(weeks), ...meetings(weeks), inspection(weeks)]
}

function tasks({ telling: { world }, on }: Weeks): Story[] {
  const step = stepsBy(world.post('handler', office).id)
  const street = world.ofKind('street')[2]?.id
  const lead = world.organ(office).id
  const open = (opened: number, due: number, more: Readonly<Record<string, unknown>>): Step =>
    step(on(opened), 'open', {
      domain: 'governance',
      source: 'priority',
      lead,
      openedOn: on(opened),
      dueOn: on(due),
      ...more,
    })
  const progress = (at: number, says: string) => step(on(at), 'progress', { progressOn: on(at), progress: says })
  const remind = (at: number) => step(on(at), 'remind', { remindedOn: on(at), remindHow: 'phone' })
  const report = { reportedOn: on(-2), did: '清单已更新并公布', proof: '清单和公布截图' }
  return [
    story(
      'task',
      open(-30, 3, { title: '年度法治政府建设自查' }),
      progress(-6, '各单位自查表已收齐，正在汇总'),
      remind(-1),
    ),
    story('task', open(-45, -5, { title: '普法责任清单更新', source: 'leader' }), remind(-6), remind(-4)),
    story(
      'task',
      open(-12, 8, { title: '小区停车纠纷联合处置', source: 'whistle', domain: 'mediation', street }),
      progress(-3, '已召集物业和社区商议'),
    ),
    story('task', open(-25, 0, { title: '重大决策事项报备', source: 'leader' }), progress(-8, '材料已送审')),
    story('task', open(-28, 2, { title: '权责清单动态调整', source: 'division' }), step(on(-2), 'report', report)),
    story(
      'task',
      open(-20, 1, { title: '执法人员轮训', domain: 'enforcement' }),
      step(on(-1), 'extend', { newDueOn: on(15), extendWhy: '培训场地调整' }),
      ...signedOn(world, office, chain, [on(0)]),
    ),
    story(
      'task',
      open(-22, 4, { title: '证明事项告知承诺核查' }),
      step(on(0), 'extend', { newDueOn: on(18), extendWhy: '等待市级平台数据' }),
    ),
  ]
}

/** Documents of the bureau on their way to being issued. */
function outputs({ telling: { world }, on }: Weeks): Story[] {
  const step = stepsBy(world.post('handler', office).id)
  const lead = world.organ(office).id
  const drafted = (title: string, outputKind: string, proposed: number): readonly Step[] => [
    step(on(-40), 'open', { title, source: 'output', domain: 'governance', lead, openedOn: on(-40), dueOn: on(12) }),
    step(on(-15), 'draft', { outputKind, outputTitle: title, outputItems: 1, draftedOn: on(-15) }),
    step(on(proposed), 'issue', { issuedOn: on(proposed), issueNumber: '示司〔2026〕拟' }),
  ]
  return [
    story('task', ...drafted('明年普法工作方案', 'scheme', -1)),
    story('task', ...drafted('行政执法监督办法实施意见', 'measure', -4), ...signedOn(world, office, chain, [on(-3)])),
    story(
      'task',
      ...drafted('年度行政复议情况分析', 'report', -4),
      ...signedOn(world, office, chain, [on(-3), on(-1)]),
    ),
  ]
}

function meetings({ telling: { world }, on }: Weeks): Story[] {
  const step = stepsBy(world.post('clerk', office).id)
  const held = (at: number, subject: string, handBy: number, kind = 'special') => {
    const row = { what: '按分工抓好落实', lead: office, agreedOn: on(at), dueOn: on(at + 40), handBy: on(handBy) }
    return {
      row,
      open: step(on(at), 'record', {
        subject,
        kind,
        domain: 'governance',
        metOn: on(at),
        attendees: 14,
        agreed: [row],
      }),
    }
  }
  const handed = held(-12, '研究法治督察反馈问题整改', -7)
  const row = { id: 1, ...handed.row, handedOn: on(-9), taskNumber: '见督办台账' }
  const asked = { subject: '申请增设公共法律服务窗口的请示', kind: 'request', domain: 'service', metOn: on(-6) }
  return [
    story(
      'meeting',
      handed.open,
      step(on(-9), 'handOver', { agreed: [row] }),
      step(on(-8), 'issueMinutes', { minutesOn: on(-8), minutesNumber: '示司纪要' }),
    ),
    story('meeting', held(-3, '研究年度报告编写分工', 2).open),
    story('meeting', held(-9, '涉企执法协调联席会议', -2, 'joint').open),
    story('meeting', step(on(-6), 'record', { ...asked, requestTo: '区委编办', replyBy: on(4) })),
  ]
}

function inspection({ telling: { world }, on }: Weeks): Story {
  const step = stepsBy(world.post('handler', office).id)
  const open = { subject: '法治督察迎检自查', role: 'inspected', edition: '2021', openedOn: on(-10), dueOn: on(20) }
  return story('inspection', step(on(-10), 'open', open))
}
