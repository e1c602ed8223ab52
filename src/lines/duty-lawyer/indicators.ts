import { defineIndicators, type Tally } from '../../kernel/indicator.ts'
import { places } from './fields.ts'
import { dutyLawyerLine } from './line.ts'
import type { Fields } from './names.ts'

const at = (place: keyof typeof places): Tally<Fields, 'record'> => ({
  label: `${places[place]}法律帮助`,
  says: `在${places[place]}提供的法律帮助`,
  unit: '件次',
  counts: ['record'],
  of: 'acts',
  where: { place },
})

/** 值班律师法律帮助按次计，不计入法律援助案件。 */
export const indicators = defineIndicators(
  dutyLawyerLine,
  {
    help: {
      label: '值班律师提供法律帮助',
      says: '登记的法律帮助，一次计一次；不在法律援助案件以内',
      unit: '件次',
      counts: ['record'],
      of: 'acts',
    },
    pleaHelp: {
      label: '认罪认罚案件法律帮助',
      says: '法律帮助中，认罪认罚案件的',
      unit: '件次',
      counts: ['record'],
      of: 'acts',
      where: { plea: true },
    },
    otherHelp: {
      label: '其他案件法律帮助',
      says: '法律帮助中，不是认罪认罚案件的',
      unit: '件次',
      counts: ['record'],
      of: 'acts',
      where: { plea: false },
    },
    inDetention: at('detention'),
    inPolice: at('police'),
    inProcuratorate: at('procuratorate'),
    inCourt: at('court'),
    inCentre: at('centre'),
    witnessed: {
      label: '见证认罪认罚具结书',
      says: '法律帮助中，见证签署具结书的',
      unit: '件次',
      counts: ['record'],
      of: 'acts',
      where: { witnessed: true },
    },
    forwarded: {
      label: '转交援助申请',
      says: '法律帮助中，转交了法律援助申请的',
      unit: '件次',
      counts: ['record'],
      of: 'acts',
      where: { forwarded: true },
    },
    forwardedInTime: {
      label: '按时转交援助申请',
      says: '收到后二十四小时内转交的；2022年以前没有这个期限，不计',
      unit: '件次',
      counts: ['record'],
      of: 'acts',
      where: { forwardInTime: true },
    },
    opinionsTaken: {
      label: '意见被采纳',
      says: '登记为采纳、部分采纳的法律意见',
      unit: '件次',
      counts: ['answerOpinion'],
      of: 'matters',
      where: { opinionTaken: ['taken', 'partly'] },
    },
    shifts: {
      label: '值班天次',
      says: '执行完毕的值班表里，实际到岗的班次之和',
      unit: '次',
      counts: ['finishRota'],
      of: 'sum',
      sum: 'shiftsServed',
      vocabulary: 'duty-sessions',
    },
    subsidy: {
      label: '值班补贴',
      says: '按天和按件发放的补贴之和',
      unit: '元',
      counts: ['payRota', 'payHelp'],
      of: 'sum',
      sum: 'dutyPaid',
      vocabulary: 'duty-subsidy',
    },
  },
  [
    { kind: 'sum', whole: 'help', parts: ['pleaHelp', 'otherHelp'] },
    { kind: 'sum', whole: 'help', parts: ['inDetention', 'inPolice', 'inProcuratorate', 'inCourt', 'inCentre'] },
    { kind: 'within', part: 'witnessed', whole: 'pleaHelp' },
    { kind: 'within', part: 'forwardedInTime', whole: 'forwarded' },
  ],
)
