import { dispute, neighbours, referral } from '../../testing/mediation-sample.ts'
import { proveRules, type RuleCase } from '../../testing/rules.ts'
import { intakeActs } from './acts-intake.ts'
import { mediationLine } from './line.ts'

const intake: RuleCase[] = [
  {
    act: 'register',
    must: '一方明确拒绝调解的，不得调解',
    before: (s) => s.on('2021-03-01'),
    given: dispute,
    broken: { willing: 'refused' },
  },
  {
    act: 'register',
    must: '收到申请的日期不能晚于受理日期',
    before: (s) => s.on('2021-03-05'),
    given: { ...dispute, appliedOn: '2021-03-01' },
    broken: { appliedOn: '2021-03-02' },
  },
  {
    act: 'accept',
    must: '一方明确拒绝调解的，不得调解',
    before: (s) => s.on('2021-03-01').does('receiveReferral', referral),
    given: { willing: 'agreed', committeeKind: 'town', acceptedOn: '2021-03-01' },
    broken: { willing: 'refused' },
  },
  {
    act: 'receiveReferral',
    must: '当事人申请和主动排查的，不从这里登记',
    before: (s) => s.on('2021-03-01'),
    given: referral,
    broken: { source: 'applied' },
  },
  {
    act: 'receiveReferral',
    must: '委派、委托是法院用的，其他部门的选「移送、转办」',
    before: (s) => s.on('2021-03-01'),
    given: referral,
    broken: { entrust: 'before' },
  },
  {
    act: 'receiveReferral',
    must: '签收日期不能早于移交日期',
    before: (s) => s.on('2021-03-05'),
    given: { ...referral, handedOverOn: '2021-03-01' },
    broken: { handedOverOn: '2021-03-02' },
  },
  {
    act: 'receiveReferral',
    must: '要求办结的日期不能早于签收日期',
    before: (s) => s.on('2021-03-01'),
    given: { ...referral, referralDue: '2021-03-01' },
    broken: { referralDue: '2021-02-28' },
  },
]

proveRules(
  mediationLine,
  Object.keys(intakeActs),
  intake.map((one) => ({ ...one, parties: neighbours })),
)
