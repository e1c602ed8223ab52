import { defineIndicators } from '../../kernel/indicator.ts'
import { resettlementLine } from './line.ts'

const unit = '人'
const received = { unit, counts: ['receive', 'receiveCorrected'] } as const
const visits = { unit: '次', of: 'acts' } as const

export const indicators = defineIndicators(
  resettlementLine,
  {
    received: { ...received, label: '新接收帮教对象', says: '期间内衔接的刑满释放和解除矫正人员' },
    releasedIn: { ...received, label: '新接收刑满释放人员', says: '其中类别为刑满释放的', where: { kind: 'released' } },
    correctedIn: {
      ...received,
      label: '新接收解除矫正人员',
      says: '其中类别为解除社区矫正的',
      where: { kind: 'corrected' },
    },
    keyReceived: { ...received, label: '新接收重点对象', says: '其中的重点对象', where: { key: true } },
    keyMet: {
      ...received,
      label: '重点对象接送',
      says: '重点对象中以接送方式衔接的',
      where: { key: true, handedHow: 'met' },
    },
    keyMetRate: { label: '必接必送率', says: '接送的占新接收重点对象的比例', part: 'keyMet', whole: 'keyReceived' },
    visitsDue: { ...visits, label: '应走访', says: '期间内安排的走访次数', counts: ['scheduleVisit'] },
    visitsDone: { ...visits, label: '已走访', says: '期间内登记了结果的走访次数', counts: ['visit'] },
    visitsInTime: {
      ...visits,
      label: '按期走访',
      says: '在走访期限内登记结果的次数',
      counts: ['visit'],
      inTime: 'visit',
    },
    visitsInTimeRate: {
      label: '走访按期率',
      says: '按期走访的占已走访的比例',
      part: 'visitsInTime',
      whole: 'visitsDone',
    },
    helps: { ...visits, label: '帮扶', says: '期间内登记的帮扶次数', unit: '人次', counts: ['help'] },
    jobs: {
      ...visits,
      label: '就业帮扶',
      says: '其中种类为就业推荐、落实的',
      unit: '人次',
      counts: ['help'],
      where: { helpKind: 'job' },
    },
    movedOut: { label: '转出', says: '期间内转往外地的', unit, counts: ['moveOut'] },
    ended: { label: '结束帮教', says: '期间内结束帮教的', unit, counts: ['end'] },
    expired: { label: '期满结束', says: '其中帮教期满的', unit, counts: ['end'], where: { endReason: 'expired' } },
    reoffended: {
      label: '重新犯罪',
      says: '帮教期间重新犯罪的',
      unit,
      counts: ['end'],
      where: { endReason: 'reoffended' },
    },
    onFile: { label: '在册帮教对象', says: '期末在帮教的人数', unit, standing: ['helping'] },
    keyOnFile: {
      label: '在册重点对象',
      says: '期末在帮教的重点对象',
      unit,
      standing: ['helping'],
      where: { key: true },
    },
    apartOnFile: {
      label: '在册人户分离对象',
      says: '期末在帮教的人户分离对象，每人只有一家责任单位',
      unit,
      standing: ['helping'],
      where: { apart: true },
    },
  },
  [
    { kind: 'sum', whole: 'received', parts: ['releasedIn', 'correctedIn'] },
    { kind: 'within', part: 'keyMet', whole: 'keyReceived' },
    { kind: 'within', part: 'visitsInTime', whole: 'visitsDone' },
    { kind: 'within', part: 'reoffended', whole: 'ended' },
    { kind: 'within', part: 'apartOnFile', whole: 'onFile' },
  ],
)
