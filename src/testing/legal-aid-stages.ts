import { addDays, type Day, day } from '../law/day.ts'
import { personOf, type tell } from './story.ts'

type Story = ReturnType<typeof tell>
type Given = Readonly<Record<string, unknown>>

/** How far an application for legal aid has come, one stage on top of another. The year is the year of `receivedOn`. */
export const aided = { parties: [{ role: 'aided', kind: 'person', name: '示范居民甲' }] } as const
export const signed = { signedOnPaper: true } as const

export const application = {
  cause: '追索劳动报酬',
  caseType: 'civil',
  way: 'applied',
  stage: 'first',
  matterKind: 'wages',
  groups: ['migrant'],
  summary: '用人单位拖欠三个月工资',
  receivedOn: '2021-03-01',
}

export const notice = {
  cause: '盗窃',
  way: 'coverage',
  noticeGround: 'noCounsel',
  stage: 'first',
  noticeFrom: '示范区人民法院',
  noticeNumber: '（2021）示刑通1号',
  groups: ['poor'],
  receivedOn: '2021-03-01',
}

export const lawyer = {
  lawyer: personOf('lawyer'),
  lawyerKind: 'social',
  assignBasis: 'rota',
  conflict: false,
}

export const work = [
  { kind: 'meet', on: '2021-03-02', content: '约见受援人' },
  { kind: 'hearing', on: '2021-03-02', content: '出庭' },
]

export function after(more: Given, days: number): Day {
  return addDays(day(String(more.receivedOn ?? '2021-03-01')), days)
}

export const applied = (story: Story, more: Given = {}) =>
  story.on(after(more, 0)).does('receiveApplication', { ...application, ...more }, aided)

export const checked = (story: Story, more: Given = {}) =>
  applied(story, more).does('checkMeans', { meansBasis: 'query', withinStandard: true })

export const grant = (more: Given = {}) => ({ scope: 'listed', ours: true, grantedOn: after(more, 0) })

export const granted = (story: Story, more: Given = {}) => checked(story, more).does('grant', grant(more), signed)

export const urgent = (story: Story, more: Given = {}) =>
  applied(story, more).does(
    'grantUrgent',
    { urgentGround: 'limitation', grantedOn: after(more, 0), makeUpBy: after(more, 10) },
    signed,
  )

export const noticed = (story: Story, more: Given = {}) =>
  story.on(after(more, 0)).does('receiveNotice', { ...notice, ...more }, aided)

export const accepted = (story: Story, more: Given = {}) =>
  noticed(story, more).does('acceptNotice', { grantedOn: after(more, 0) })

export const assignOn = (more: Given = {}) => ({ ...lawyer, assignedOn: after(more, 1) })

export const handling = (story: Story, more: Given = {}) =>
  granted(story, more).on(after(more, 1)).does('appoint', assignOn(more))

export const worked = (story: Story, more: Given = {}) =>
  handling(story, more)
    .on(after(more, 2))
    .does('agree', { agreementOn: after(more, 2) })
    .does('logWork', { work: work.map((one) => ({ ...one, on: after(more, 2) })) })

export const close = (more: Given = {}) => ({ closedOn: after(more, 3), closingPaper: 'judgment', result: 'won' })

export const closed = (story: Story, more: Given = {}) =>
  worked(story, more).on(after(more, 3)).as('lawyer').does('close', close(more)).as('clerk')

export const filed = (story: Story, more: Given = {}) =>
  closed(story, more)
    .on(after(more, 4))
    .does('submitFile', { fileOn: after(more, 4), filePages: 40 })

export const passed = (story: Story, more: Given = {}) =>
  filed(story, more)
    .on(after(more, 5))
    .does('passFile', { passedOn: after(more, 5) })

export const subsidy = {
  subsidyParts: [
    { part: 'base', times: 1, each: 100_000 },
    { part: 'meet', times: 1, each: 5_000 },
    { part: 'hearing', times: 1, each: 20_000 },
  ],
}

export const computed = (story: Story, more: Given = {}) => passed(story, more).does('computeSubsidy', subsidy, signed)

export const paid = (story: Story, more: Given = {}) =>
  computed(story, more).does('paySubsidy', { paidOn: after(more, 5) })

export const refusal = (more: Given = {}) => ({
  refuseReason: 'merits',
  refuseNote: '没有证据',
  toldObjection: true,
  refusedOn: after(more, 0),
})

export const refused = (story: Story, more: Given = {}) => applied(story, more).does('refuse', refusal(more), signed)

export const termination = (more: Given = {}) => ({
  terminateGround: 'ownLawyer',
  terminateWhy: '已自行委托律师',
  toldObjection: true,
  terminatedOn: after(more, 2),
})

export const terminated = (story: Story, more: Given = {}) =>
  handling(story, more).on(after(more, 2)).does('terminate', termination(more), signed)

export const objected = (story: Story, more: Given = {}) =>
  refused(story, more)
    .as('handler')
    .does('object', { objectionOn: after(more, 0), objectionGround: '符合条件' })
