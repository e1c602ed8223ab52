import { recentConsultations } from '../lines/consultation.ts'
import { recentDutyLawyers } from '../lines/duty-lawyer.ts'
import { recentLegalAid } from '../lines/legal-aid.ts'
import { recentNotary } from '../lines/notary.ts'
import { inventedPhone, personName } from '../names.ts'
import { type Story, stepsBy } from '../plan.ts'
import { story, type Weeks } from './weeks.ts'

const service = '公共法律服务科'
const publicity = '普法与依法治理科'

export function servicesOfLate(weeks: Weeks): Story[] {
  return [
    ...recentLegalAid(weeks),
    ...recentDutyLawyers(weeks),
    ...recentNotary(weeks),
    ...recentConsultations(weeks),
    ...feedback(weeks),
    ...publicityOfLate(weeks),
  ]
}

function feedback({ telling: { world }, on }: Weeks): Story[] {
  const step = stepsBy(world.post('clerk', service).id)
  const said = (at: number, due: number, more: Readonly<Record<string, unknown>>) =>
    step(on(at), 'submit', { kind: 'idea', receivedOn: on(at), replyBy: on(due), ...more })
  const answered = step(on(-3), 'answer', { answer: '已增设周六上午窗口', answeredOn: on(-3) })
  return [
    story('feedback', said(-1, 4, { subject: '希望大厅周末也能办', says: '平时要上班，希望周末有人。' })),
    story('feedback', said(-7, -1, { subject: '网上申请上传照片失败', kind: 'fault', says: '手机拍的照片传不上去。' })),
    story(
      'feedback',
      said(-2, 3, { subject: '等候时间太长', kind: 'rating', rating: 'bad', says: '等了一个多小时。' }),
    ),
    story('feedback', said(-8, -2, { subject: '咨询窗口排队', says: '建议分时段取号。' }), answered),
  ]
}

function publicityOfLate({ telling: { world, random }, on }: Weeks): Story[] {
  const step = stepsBy(world.post('handler', publicity).id)
  const clerk = stepsBy(world.post('clerk', publicity).id)
  const bureau = world.organ('区司法局').id
  const studied = { kind: 'centreGroup', audience: 'leaders', headcount: 9, sessions: 1, organiser: bureau }
  const taught = { unit: bureau, street: world.ofKind('street')[1]?.id, groups: ['villagers'], theme: 'general' }
  const community = world.ofKind('community')[4]
  const guide = {
    kind: 'guide',
    community: community?.id,
    communityName: community?.name,
    group: 'grid',
    recommendedBy: 'committee',
  }
  return [
    story('study', step(on(-9), 'record', { ...studied, subject: '中心组学法：行政执法监督条例', heldOn: on(-9) })),
    story('study', step(on(-2), 'record', { ...studied, subject: '中心组学法：宪法', heldOn: on(-2) })),
    story(
      'outreach',
      step(on(-6), 'record', {
        ...taught,
        subject: '冬季用工普法进工地',
        form: 'square',
        headcount: 120,
        copies: 300,
        heldOn: on(-6),
      }),
    ),
    story(
      'outreach',
      step(on(-1), 'record', {
        ...taught,
        subject: '反诈宣传进社区',
        form: 'community',
        headcount: 85,
        copies: 150,
        heldOn: on(-1),
      }),
    ),
    ...[5, 3].map((ago) =>
      story(
        'law-guide',
        clerk(on(-ago), 'recommend', {
          ...guide,
          name: personName(random),
          phone: inventedPhone(random),
          recommendedOn: on(-ago),
        }),
      ),
    ),
  ]
}
