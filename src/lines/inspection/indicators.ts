import { defineIndicators, type Tally } from '../../kernel/indicator.ts'
import { roles } from './fields.ts'
import { inspectionLine } from './line.ts'
import type { Fields } from './names.ts'

const asRole = (role: keyof typeof roles, vocabulary?: string): Tally<Fields, 'open'> => ({
  label: roles[role],
  says: `期间内立项、角色为${roles[role]}的`,
  unit: '次',
  counts: ['open'],
  where: { role },
  ...(vocabulary ? { vocabulary } : {}),
})

export const indicators = defineIndicators(
  inspectionLine,
  {
    opened: { label: '示范创建与督察', says: '期间内立项的创建、自查和督察', unit: '次', counts: ['open'] },
    applications: asRole('apply'),
    selfChecks: asRole('inspected'),
    inspections: asRole('inspector', 'inspections-done'),
    inspectedUnits: {
      label: '督察的单位',
      says: '期间内作为被督察单位立项的，一个单位计一次',
      unit: '个',
      counts: ['open'],
      of: 'distinct',
      distinct: 'inspectee',
      where: { role: 'inspector' },
      vocabulary: 'inspected-units',
    },
    items: {
      label: '分解的指标',
      says: '期间内分解到单位的指标项数',
      unit: '项',
      counts: ['shareOut'],
      of: 'sum',
      sum: 'newItems',
      vocabulary: 'demo-indicators',
    },
    submitted: {
      label: '完成申报、报送',
      says: '期间内报送的创建申报和自查',
      unit: '次',
      counts: ['submit'],
      of: 'matters',
    },
    applied: {
      label: '申报示范',
      says: '期间内报送的示范创建申报',
      unit: '个',
      counts: ['submit'],
      of: 'matters',
      where: { role: 'apply' },
      vocabulary: 'demo-projects-applied',
    },
    submittedInTime: {
      label: '按期申报、报送',
      says: '在截止日期以前报送的',
      unit: '次',
      counts: ['submit'],
      of: 'matters',
      inTime: 'due',
    },
    named: {
      label: '命名为示范',
      says: '期间内办结、结果为命名的',
      unit: '个',
      counts: ['close'],
      where: { outcome: 'named' },
      vocabulary: 'demo-projects',
    },
    findings: {
      label: '反馈的问题',
      says: '期间内反馈的问题个数',
      unit: '个',
      counts: ['raise'],
      of: 'sum',
      sum: 'newFindings',
    },
    rectified: {
      label: '整改的问题',
      says: '期间内登记整改完成的问题个数，不论哪一年反馈的',
      unit: '个',
      counts: ['rectify'],
      of: 'sum',
      sum: 'newRectified',
      vocabulary: 'inspect-issues-rectified',
    },
  },
  [
    { kind: 'sum', whole: 'opened', parts: ['applications', 'selfChecks', 'inspections'] },
    { kind: 'within', part: 'applied', whole: 'submitted' },
    { kind: 'within', part: 'submittedInTime', whole: 'submitted' },
    { kind: 'within', part: 'inspectedUnits', whole: 'inspections' },
  ],
)
