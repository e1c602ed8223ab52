import { claimed, failed, publicised, refused, reported, reviewed } from '../../testing/mediation-stages.ts'
import { proveRules, type RuleCase } from '../../testing/rules.ts'
import { closingActs } from './acts-closing.ts'
import { mediationLine } from './line.ts'

const claim = { allowanceKind: 'ordinary', allowanceAsked: 20_000, allowanceBasis: '示范区补贴办法' }
const archived = { archivedOn: '2021-03-10', keeper: '示范内勤', keeping: '长期', pages: 20 }
const publicity = { publicFrom: '2021-03-18', publicUntil: '2021-03-25', publicWhere: '政务网' }
const payout = { paidOn: '2021-03-18', paidAmount: 15_000 }
const objected = { objection: '有人反映重复申报', objectionOutcome: 'kept' }

const closing: RuleCase[] = [
  {
    act: 'closeReport',
    must: '已经结案报告，不能结案报告',
    before: (s, broken) => (broken ? reported(s) : failed(s)),
    given: { reportOn: '2021-03-10', process: '两次调解未能一致' },
  },
  {
    act: 'archive',
    must: '应当先结案报告，再立卷归档',
    before: (s, broken) => (broken ? failed(s) : reported(s)),
    given: archived,
  },
  {
    act: 'archive',
    must: '已经立卷归档，不能立卷归档',
    before: (s, broken) => (broken ? reported(s).does('archive', archived) : reported(s)),
    given: archived,
  },
  {
    act: 'claimAllowance',
    must: '应当先结案报告，再申报补贴',
    before: (s, broken) => (broken ? failed(s) : reported(s)),
    given: claim,
  },
  {
    act: 'claimAllowance',
    must: '已经申报补贴，不能申报补贴',
    before: (s, broken) => (broken ? claimed(s).as('clerk') : reported(s)),
    given: claim,
  },
  {
    act: 'claimAllowance',
    must: '申报金额应当大于 0',
    before: (s) => reported(s),
    given: claim,
    broken: { allowanceAsked: 0 },
  },
  {
    act: 'reviewAllowance',
    must: '应当先申报补贴，再核定补贴',
    before: (s, broken) => (broken ? reported(s).as('handler') : claimed(s)),
    given: { allowanceGranted: 15_000 },
  },
  {
    act: 'reviewAllowance',
    must: '已经核定补贴，不能核定补贴',
    before: (s, broken) => (broken ? reviewed(s) : claimed(s)),
    given: { allowanceGranted: 15_000 },
  },
  {
    act: 'reviewAllowance',
    must: '已经不予补贴，不能核定补贴',
    before: (s, broken) => (broken ? claimed(s).does('refuseAllowance', refused, { signedOnPaper: true }) : claimed(s)),
    given: { allowanceGranted: 15_000 },
  },
  {
    act: 'reviewAllowance',
    must: '核定金额应当大于 0',
    before: (s) => claimed(s),
    given: { allowanceGranted: 15_000 },
    broken: { allowanceGranted: 0 },
  },
  {
    act: 'refuseAllowance',
    must: '应当先申报补贴，再不予补贴',
    before: (s, broken) => (broken ? reported(s).as('handler') : claimed(s)),
    given: refused,
  },
  {
    act: 'refuseAllowance',
    must: '已经核定补贴，不能不予补贴',
    before: (s, broken) => (broken ? reviewed(s) : claimed(s)),
    given: refused,
  },
  {
    act: 'refuseAllowance',
    must: '已经不予补贴，不能不予补贴',
    before: (s, broken) => (broken ? claimed(s).does('refuseAllowance', refused, { signedOnPaper: true }) : claimed(s)),
    given: refused,
  },
  {
    act: 'publiciseAllowance',
    must: '应当先核定补贴，再公示补贴',
    before: (s, broken) => (broken ? claimed(s) : reviewed(s)).on('2021-03-18'),
    given: publicity,
  },
  {
    act: 'publiciseAllowance',
    must: '已经发放补贴，不能公示补贴',
    before: (s, broken) => (broken ? publicised(s).does('payAllowance', payout) : publicised(s)),
    given: publicity,
  },
  {
    act: 'publiciseAllowance',
    must: '公示结束日期应当晚于开始日期',
    before: (s) => reviewed(s).on('2021-03-18'),
    given: publicity,
    broken: { publicUntil: '2021-03-18' },
  },
  {
    act: 'objectAllowance',
    must: '应当先公示补贴，再登记公示异议',
    before: (s, broken) => (broken ? reviewed(s) : publicised(s)),
    given: objected,
  },
  {
    act: 'objectAllowance',
    must: '已经发放补贴，不能登记公示异议',
    before: (s, broken) => (broken ? publicised(s).does('payAllowance', payout) : publicised(s)),
    given: objected,
  },
  {
    act: 'payAllowance',
    must: '应当先公示补贴，再发放补贴',
    before: (s, broken) => (broken ? reviewed(s).on('2021-03-18') : publicised(s)),
    given: payout,
    rest: ['公示期满以后才能发放'],
  },
  {
    act: 'payAllowance',
    must: '已经发放补贴，不能发放补贴',
    before: (s, broken) => (broken ? publicised(s).does('payAllowance', payout) : publicised(s)),
    given: payout,
  },
  {
    act: 'payAllowance',
    must: '公示期满以后才能发放',
    before: (s) => publicised(s),
    given: payout,
    broken: { paidOn: '2021-03-17' },
  },
  {
    act: 'payAllowance',
    must: '异议不成立的才能发放',
    before: (s, broken) =>
      publicised(s).does('objectAllowance', { ...objected, objectionOutcome: broken ? 'withdrawn' : 'kept' }),
    given: payout,
  },
  {
    act: 'payAllowance',
    must: '发放金额应当等于核定金额',
    before: (s) => publicised(s),
    given: payout,
    broken: { paidAmount: 20_000 },
  },
]

proveRules(mediationLine, Object.keys(closingActs), closing)
