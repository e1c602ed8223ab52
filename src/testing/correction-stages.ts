import { personOf, type tell } from './story.ts'

export type Story = ReturnType<typeof tell>

/** 社区矫正的各个阶段，从委托评估到变更执行地，供各测试从中间讲起。 */
export const station = personOf('station')
export const subject = [{ role: 'subject', kind: 'person', name: '吴示新' }] as const
export const withGuardian = [...subject, { role: 'guardian', kind: 'person', name: '吴示父' }] as const
export const commission = {
  caseNumber: 'JZ2021001',
  class: 'probation',
  station,
  commissionedFrom: '示范区人民法院',
  commissionNumber: '示法委1号',
  commissionedOn: '2021-01-11',
  fastTrack: false,
}
export const opinion = {
  assessedOn: '2021-01-22',
  assessment: 'suitable',
  assessmentNumber: '示矫评1号',
  villageOpinion: true,
}
export const papers = {
  caseNumber: 'JZ2021001',
  class: 'probation',
  station,
  woman: false,
  minor: false,
  minorAtCrime: false,
  fiveOrLess: true,
  decidedBy: 'court',
  effectiveOn: '2021-03-01',
  papersOn: '2021-03-03',
}
export const intake = {
  way: 'own',
  reportedOn: '2021-03-08',
  receivedOn: '2021-03-08',
  papersComplete: true,
  termFrom: '2021-03-01',
  termUntil: '2022-03-01',
  home: '示范区某小区',
  officer: personOf('correctionOfficer'),
}
export const team = { teamOn: '2021-03-08', team: '司法所、村（居）、家属', womanInTeam: true }
export const visit = { kind: 'visit', what: '三月走访', plannedOn: '2021-03-20', logBy: '2021-03-22' }
export const away = {
  leaveAppliedOn: '2021-04-01',
  leaveFrom: '2021-04-04',
  leaveUntil: '2021-04-10',
  leaveTotal: 7,
  leaveReason: 'medical',
  leavePlace: '外省某市',
}
export const far = {
  ...away,
  leaveUntil: '2021-05-04',
  leaveTotal: 31,
  upperApprovedOn: '2021-04-02',
  procuratorateTold: true,
}

export const start = (story: Story) => story.on('2021-03-08').as('correctionOfficer')
export const commissioned = (story: Story) =>
  story.on('2021-01-11').as('correctionOfficer').does('commission', commission, { parties: subject })
export const assessed = (story: Story) =>
  commissioned(story).on('2021-01-22').does('assess', opinion, { signedOnPaper: true })
export const expected = (story: Story, more = {}, parties: typeof subject | typeof withGuardian = subject) =>
  story
    .on('2021-03-03')
    .as('correctionOfficer')
    .does('expect', { ...papers, ...more }, { parties })
export const held = (story: Story, more = {}, parties: typeof subject | typeof withGuardian = subject) =>
  expected(story, more, parties).on('2021-03-08').does('receive', intake)
export const signed = { signedOnPaper: true } as const
export const moving = (story: Story, allowed: boolean) =>
  held(story)
    .does('askMove', { movedAppliedOn: '2021-03-08', movePlace: '邻区' })
    .does('consultMove', { moveAskedOn: '2021-03-08' })
    .does('moveAnswer', { moveAnsweredOn: '2021-03-08', moveAgreed: allowed })
    .does('decideMove', { moveDecidedOn: '2021-03-08', moveAllowed: allowed }, signed)
