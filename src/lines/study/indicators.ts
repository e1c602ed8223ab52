import { defineIndicators } from '../../kernel/indicator.ts'
import { studyLine } from './line.ts'

const counts = ['record'] as const
const hours = { unit: '学时', counts, of: 'sum', sum: 'hours' } as const
const sessions = { unit: '场', counts, of: 'sum', sum: 'sessions' } as const

export const indicators = defineIndicators(
  studyLine,
  {
    centreGroup: {
      label: '中心组学法',
      says: '理论学习中心组学法的次数',
      unit: '次',
      counts,
      where: { kind: 'centreGroup' },
      vocabulary: 'party-study-sessions',
    },
    lectures: {
      label: '法治讲座',
      says: '举办法治讲座的场数之和',
      ...sessions,
      where: { kind: 'lecture' },
      vocabulary: 'law-lectures',
    },
    readings: { label: '读书班', says: '读书班、读书交流的场数之和', ...sessions, where: { kind: 'reading' } },
    quizzes: { label: '应知应会测试', says: '组织测试的场数之和', ...sessions, where: { kind: 'quiz' } },
    courtVisits: {
      label: '旁听庭审',
      says: '组织旁听庭审的次数',
      ...sessions,
      unit: '次',
      where: { kind: 'court' },
      vocabulary: 'court-observe-sessions',
    },
    courtVisitors: {
      label: '旁听庭审人数',
      says: '各次旁听参加人数之和',
      unit: '人',
      counts,
      of: 'sum',
      sum: 'headcount',
      where: { kind: 'court' },
    },
    trainings: {
      label: '法治培训',
      says: '业务培训的场数之和',
      ...sessions,
      unit: '期',
      where: { kind: 'training' },
      vocabulary: 'law-training-sessions',
    },
    trained: {
      label: '法治培训人次',
      says: '业务培训参加人数之和，同一人多次参加的重复计算',
      unit: '人次',
      counts,
      of: 'sum',
      sum: 'headcount',
      where: { kind: 'training' },
      vocabulary: 'law-training-attendance',
    },
    mediatorsTrained: {
      label: '调解员培训人次',
      says: '调解员业务培训参加人数之和',
      unit: '人次',
      counts,
      of: 'sum',
      sum: 'headcount',
      where: { kind: 'training', audience: 'mediators' },
    },
    officersTrained: {
      label: '执法人员培训人次',
      says: '执法人员业务培训参加人数之和',
      unit: '人次',
      counts,
      of: 'sum',
      sum: 'headcount',
      where: { kind: 'training', audience: 'officers' },
      vocabulary: 'officers-trained',
    },
    trainingHours: {
      label: '法治培训学时',
      says: '各期业务培训学时之和，一期按每人学时计一次，不乘人数；没有登记学时的不算',
      ...hours,
      where: { kind: 'training' },
    },
    mediatorHours: {
      label: '调解员培训学时',
      says: '调解员业务培训各期学时之和，不乘人数',
      ...hours,
      where: { kind: 'training', audience: 'mediators' },
    },
    officerHours: {
      label: '执法人员培训学时',
      says: '执法人员业务培训各期学时之和，不乘人数',
      ...hours,
      where: { kind: 'training', audience: 'officers' },
    },
    copies: {
      label: '购发学习资料',
      says: '购发学习资料的份数之和，与普法宣传品分开',
      unit: '份',
      counts,
      of: 'sum',
      sum: 'copies',
      where: { kind: 'materials' },
    },
  },
  [
    { kind: 'within', part: 'mediatorHours', whole: 'trainingHours' },
    { kind: 'within', part: 'officerHours', whole: 'trainingHours' },
  ],
)
