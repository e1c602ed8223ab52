import { dispute, neighbours, payment, referral, session, signed } from './mediation-sample.ts'
import { personOf, type tell } from './story.ts'

type Story = ReturnType<typeof tell>
type Given = Readonly<Record<string, unknown>>

/** How far a mediation has come, one stage on top of another. */
const parties = { parties: neighbours }
export const appointed = { mediator: personOf('mediator'), chosenBy: 'appointed', toldRights: true }

export const accepted = (story: Story, more: Given = {}) =>
  story.on('2021-03-01').does('register', { ...dispute, ...more }, parties)
export const mediating = (story: Story, more: Given = {}) =>
  accepted(story, more).on('2021-03-05').does('appoint', appointed)
export const drafted = (story: Story, draft: Given = {}, more: Given = {}) =>
  mediating(story, more)
    .does('hold', { sessions: [session] })
    .on('2021-03-10')
    .does('draftAgreement', { terms: [payment], signers: ['self'], ...draft })
export const agreed = (story: Story, draft: Given = {}, more: Given = {}) =>
  drafted(story, draft, more).does('agreeWritten', signed)
export const failed = (story: Story, more: Given = {}) =>
  mediating(story, more).on('2021-03-10').does('fail', { failReason: 'apart', toldRemedies: true })
export const reported = (story: Story) =>
  failed(story).does('closeReport', { reportOn: '2021-03-10', process: '两次调解未能一致' })
export const claimed = (story: Story) =>
  reported(story)
    .does('claimAllowance', { allowanceKind: 'ordinary', allowanceAsked: 20_000, allowanceBasis: '示范区补贴办法' })
    .as('handler')
export const reviewed = (story: Story) =>
  claimed(story).does('reviewAllowance', { allowanceGranted: 15_000 }, { signedOnPaper: true })
export const publicised = (story: Story) =>
  reviewed(story)
    .does('publiciseAllowance', { publicFrom: '2021-03-10', publicUntil: '2021-03-17', publicWhere: '政务网' })
    .on('2021-03-18')
export const entrusted = (story: Story, entrust: string) =>
  story
    .on('2021-03-01')
    .does('receiveReferral', { ...referral, source: 'court', kind: 'contract', entrust })
    .does('accept', { willing: 'agreed', committeeKind: 'town', acceptedOn: '2021-03-01' }, parties)
export const applied = {
  confirmAppliedOn: '2021-03-12',
  confirmCourt: '示范区人民法院',
  confirmTogether: true,
  nonConfirmable: ['none'],
}
export const asked = (story: Story) => agreed(story).on('2021-03-12').does('applyConfirmation', applied)
export const granted = { confirmRuledOn: '2021-03-12', confirmNumber: '（2021）示0199民特1号' }
export const extension = { extendDays: 10, extendWhy: '等鉴定', extendAgreed: true }
export const refused = { allowanceNote: '案卷不全' }
