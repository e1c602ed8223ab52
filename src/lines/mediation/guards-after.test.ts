import type { Day } from '../../law/day.ts'
import { payment } from '../../testing/mediation-sample.ts'
import { agreed, asked, failed, granted } from '../../testing/mediation-stages.ts'
import { proveRules, type RuleCase } from '../../testing/rules.ts'
import { afterActs } from './acts-after.ts'
import { mediationLine } from './line.ts'

const paid = { ...payment, id: 1, performedOn: '2021-03-11' as Day }
const broke = { breachOn: '2021-04-20', breachWhat: '没有付款', toldSuit: true }

const afterwards: RuleCase[] = [
  {
    act: 'recordPerformance',
    must: '协议内容已经固定，登记履行时只能填实际履行日期和凭证',
    before: (s) => agreed(s).on('2021-03-11'),
    given: { terms: [paid] },
    broken: { terms: [{ ...paid, amount: 200_000 }] },
  },
  {
    act: 'recordPerformance',
    must: '实际履行日期不能晚于今天',
    before: (s) => agreed(s).on('2021-03-11'),
    given: { terms: [paid] },
    broken: { terms: [{ ...paid, performedOn: '2021-03-12' }] },
  },
  {
    act: 'completePerformance',
    must: '还有协议事项没有登记实际履行日期',
    before: (s, broken) => {
      agreed(s).on('2021-03-11')
      if (!broken) s.does('recordPerformance', { terms: [paid] })
    },
    given: { performedOn: '2021-03-11' },
  },
  {
    act: 'performLate',
    must: '还有协议事项没有登记实际履行日期',
    before: (s, broken) => {
      agreed(s).on('2021-04-20').does('breach', broke)
      if (!broken) s.does('recordPerformance', { terms: [paid] })
    },
    given: { performedOn: '2021-04-20' },
  },
  {
    act: 'breach',
    must: '应当告知可以就协议向法院起诉',
    before: (s) => agreed(s).on('2021-04-20'),
    given: broke,
    broken: { toldSuit: false },
  },
  {
    act: 'breach',
    must: '协议经法院确认有效的，应当告知可以申请强制执行',
    before: (s) => asked(s).does('confirmGranted', granted).on('2021-04-20'),
    given: { ...broke, toldEnforcement: true },
    broken: { toldEnforcement: false },
  },
  {
    act: 'breach',
    must: '协议事项都已登记履行，不能登记未履行',
    before: (s, broken) => {
      agreed(s).on('2021-04-20')
      if (broken) s.does('recordPerformance', { terms: [paid] })
    },
    given: broke,
  },
  {
    act: 'visit',
    must: '回访日期应当在协议生效之后、今天以前',
    before: (s) => agreed(s).on('2021-03-20'),
    given: {
      visits: [{ on: '2021-03-20', visitor: '示范调解员', visited: '示范居民甲', performed: 'all', satisfied: 'yes' }],
    },
    broken: {
      visits: [{ on: '2021-03-09', visitor: '示范调解员', visited: '示范居民甲', performed: 'all', satisfied: 'yes' }],
    },
  },
  {
    act: 'trafficPolice',
    must: '道路交通事故纠纷才能申请交警调解',
    before: (s, broken) => failed(s, { kind: broken ? 'neighbour' : 'traffic' }).on('2021-03-15'),
    given: { trafficOn: '2021-03-15' },
    rest: ['应当在人民调解终止之日起三日内申请'],
  },
  {
    act: 'trafficPolice',
    must: '应当在人民调解终止之日起三日内申请',
    before: (s) => failed(s, { kind: 'traffic' }).on('2021-03-16'),
    given: { trafficOn: '2021-03-15' },
    broken: { trafficOn: '2021-03-16' },
  },
  {
    act: 'trafficPolice',
    must: '已经登记申请交警调解，不能登记申请交警调解',
    before: (s, broken) => {
      failed(s, { kind: 'traffic' }).on('2021-03-15')
      if (broken) s.does('trafficPolice', { trafficOn: '2021-03-15' })
    },
    given: { trafficOn: '2021-03-15' },
  },
  {
    act: 'applyArbitrationReview',
    must: '承担劳动争议调解的组织达成的劳动争议协议才能申请仲裁审查',
    before: (s, broken) => agreed(s, {}, { kind: 'wages', ...(broken ? {} : { labourBody: true }) }).on('2021-03-25'),
    given: { reviewOn: '2021-03-25' },
    rest: ['应当在协议生效之日起十五日内共同申请'],
  },
  {
    act: 'applyArbitrationReview',
    must: '应当在协议生效之日起十五日内共同申请',
    before: (s) => agreed(s, {}, { kind: 'labour', labourBody: true }).on('2021-03-26'),
    given: { reviewOn: '2021-03-25' },
    broken: { reviewOn: '2021-03-26' },
  },
  {
    act: 'applyArbitrationReview',
    must: '已经登记申请仲裁审查，不能登记申请仲裁审查',
    before: (s, broken) => {
      agreed(s, {}, { kind: 'labour', labourBody: true }).on('2021-03-25')
      if (broken) s.does('applyArbitrationReview', { reviewOn: '2021-03-25' })
    },
    given: { reviewOn: '2021-03-25' },
  },
  {
    act: 'reportBack',
    must: '其他部门转来的纠纷才需要反馈',
    before: (s, broken) => failed(s, { source: broken ? 'applied' : 'police' }),
    given: { backResult: '调解不成', backOn: '2021-03-10' },
  },
]

proveRules(mediationLine, Object.keys(afterActs), afterwards)
