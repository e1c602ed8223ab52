import { personOf, type tell } from './story.ts'

type Story = ReturnType<typeof tell>
type Given = Readonly<Record<string, unknown>>

/** How far a notarial matter has come, one stage on top of another. */
export const applicant = { parties: [{ role: 'applicant', kind: 'person', name: '示范居民丙' }] } as const
export const signed = { signedOnPaper: true } as const

export const application = {
  subject: '委托公证',
  class: 'domesticCivil',
  kind: 'mandate',
  mode: 'window',
  appliedOn: '2021-03-01',
}

export const issuedRow = {
  subject: '委托公证',
  class: 'domesticCivil',
  kind: 'mandate',
  mode: 'window',
  acceptedOn: '2021-03-01',
  issuedOn: '2021-03-08',
  certificate: '（2021）示证字第1号',
  fee: 20_000,
}

export const acceptance = { acceptedOn: '2021-03-01', inDistrict: true, told: true, notary: personOf('notary') }
export const home = { homeOn: '2021-03-01', homeReason: 'elder', homeAddress: '示范路 1 号', homeStaff: 2 }
export const video = {
  videoOn: '2021-03-01',
  videoPlatform: '示范视频平台',
  recording: '视 1',
  identity: ['face', 'card'],
  overseas: false,
}
export const certificate = { issuedOn: '2021-03-05', certificate: '（2021）示证字第1号', copies: 2 }

export const applied = (s: Story, more: Given = {}) =>
  s
    .on('2021-03-01')
    .as('notary')
    .does('apply', { ...application, ...more }, applicant)
export const accepted = (s: Story, more: Given = {}) => applied(s, more).does('accept', acceptance)
export const priced = (s: Story, more: Given = {}) => accepted(s, more).does('setFee', { fee: 20_000 }).on('2021-03-05')
export const issued = (s: Story, more: Given = {}) => priced(s, more).does('issue', certificate, signed)
export const recorded = (s: Story, more: Given = {}) =>
  s.on('2021-12-31').does('recordIssued', { ...issuedRow, ...more }, applicant)
export const review = { reviewAskedOn: '2021-03-05', reviewBy: 'party', reviewGround: '姓名有误' }
export const decision = { reviewer: personOf('notary', '乙'), reviewedOn: '2021-03-05', reviewWhy: '核对属实' }
export const reviewing = (s: Story, more: Given = {}) => issued(s, more).does('askReview', review)
