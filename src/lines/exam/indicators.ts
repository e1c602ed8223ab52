import { defineIndicators } from '../../kernel/indicator.ts'
import { examLine } from './line.ts'

const roster = { unit: '人', counts: ['submitRoster'], of: 'sum', sum: 'registered' } as const
const sat = { unit: '人', counts: ['result'], of: 'sum', sum: 'taken' } as const
const pass = { unit: '人', counts: ['result'], of: 'sum', sum: 'passed' } as const
const newcomers = ['general', 'special'] as const

/** 报名、参考、合格是三个数；人数是各轮之和，一人参加两轮计两次。 */
export const indicators = defineIndicators(
  examLine,
  {
    rounds: { label: '组织考试', says: '登记了成绩的考试轮数', unit: '次', counts: ['result'] },
    officialsRegistered: {
      ...roster,
      label: '学法用法考试报名',
      says: '国家工作人员学法用法考试上报名单的人数',
      where: { kind: 'officials' },
      vocabulary: 'law-exam-participants',
    },
    officialsTaken: {
      ...sat,
      label: '学法用法考试参考',
      says: '国家工作人员学法用法考试实际参加的人数',
      where: { kind: 'officials' },
    },
    officialsPassed: {
      ...pass,
      label: '学法用法考试合格',
      says: '国家工作人员学法用法考试合格的人数，不含补考',
      where: { kind: 'officials' },
    },
    officialsRate: {
      label: '学法用法考试参考率',
      says: '实际参加的占报名人数的比例',
      part: 'officialsTaken',
      whole: 'officialsRegistered',
      vocabulary: 'law-exam-rate',
    },
    newTaken: {
      ...sat,
      label: '新增执法人员参加考试',
      says: '公共和专业法律知识考试参加人数之和，两门都考的计两次',
      unit: '人次',
      where: { kind: newcomers },
    },
    newGeneral: {
      ...sat,
      label: '新增执法人员公共法律知识考试',
      says: '参加公共法律知识考试的新增执法人员',
      where: { kind: 'general' },
    },
    newGeneralUnits: {
      label: '参加公共法律知识考试的单位',
      says: '各轮公共法律知识考试的参加单位数之和，一轮中一个单位计一次',
      unit: '家',
      counts: ['result'],
      of: 'sum',
      sum: 'unitCount',
      where: { kind: 'general' },
    },
    newGeneralPassed: {
      ...pass,
      label: '公共法律知识考试合格',
      says: '公共法律知识考试合格的新增执法人员，不含补考',
      where: { kind: 'general' },
    },
    newSpecial: {
      ...sat,
      label: '新增执法人员专业法律知识考试',
      says: '参加专业法律知识考试的新增执法人员',
      where: { kind: 'special' },
    },
    newSpecialStreet: {
      ...sat,
      label: '街道新增执法人员专业法律知识考试',
      says: '其中参加人员为街道执法人员的',
      where: { kind: 'special', audience: 'street' },
    },
    madeUp: {
      label: '补考合格',
      says: '各轮补考合格人数之和',
      unit: '人',
      counts: ['makeUp'],
      of: 'sum',
      sum: 'makeUpPassed',
    },
    inHand: { label: '进行中的考试', says: '期末还没有登记成绩的考试', unit: '次', standing: ['planned', 'rostered'] },
  },
  [
    { kind: 'sum', whole: 'newTaken', parts: ['newGeneral', 'newSpecial'] },
    { kind: 'within', part: 'officialsPassed', whole: 'officialsTaken' },
    { kind: 'within', part: 'newGeneralPassed', whole: 'newGeneral' },
    { kind: 'within', part: 'newSpecialStreet', whole: 'newSpecial' },
  ],
)
