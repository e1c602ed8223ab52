import { defineIndicators } from '../../kernel/indicator.ts'
import { annualReportLine } from './line.ts'

const unit = '份'
const annual = { kind: 'annual' } as const

export const indicators = defineIndicators(
  annualReportLine,
  {
    opened: { label: '立项编写的报告', says: '当期立项编写的各类报告', unit, counts: ['open'] },
    published: {
      label: '公布的年度报告',
      says: '当期公布的法治政府建设年度报告',
      unit,
      counts: ['publish'],
      where: annual,
    },
    publishedInTime: {
      label: '按期公布的年度报告',
      says: '四月一日前公布的法治政府建设年度报告',
      unit,
      counts: ['publish'],
      where: annual,
      inTime: 'publish',
    },
    publishedInTimeRate: {
      label: '年度报告按期公布率',
      says: '按期公布的年度报告占公布的年度报告的比例',
      part: 'publishedInTime',
      whole: 'published',
    },
    submitted: {
      label: '报送的年度报告',
      says: '当期报送的年度报告，一份计一次',
      unit,
      counts: ['submit'],
      where: annual,
    },
    submittedInTime: {
      label: '按期报送的年度报告',
      says: '三月一日前报送的年度报告',
      unit,
      counts: ['submit'],
      where: annual,
      inTime: 'submit',
    },
    analyses: {
      label: '完成的专题分析',
      says: '签发后归档的执法分析、复议应诉分析、督察自查和其他报告',
      unit,
      counts: ['file'],
    },
    amended: { label: '公布后更正', says: '公布后更正的次数', unit: '次', counts: ['amend'], of: 'acts' },
    inHand: {
      label: '在编报告',
      says: '期末还没有公布、归档的报告',
      unit,
      standing: ['drafting', 'frozen', 'approved'],
    },
  },
  [
    { kind: 'within', part: 'publishedInTime', whole: 'published' },
    { kind: 'within', part: 'submittedInTime', whole: 'submitted' },
  ],
)
