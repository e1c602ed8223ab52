import { defineIndicators, type Tally } from '../../kernel/indicator.ts'
import { cancelReasons } from './fields.ts'
import { certificateLine } from './line.ts'
import type { Fields } from './names.ts'

const officers = ['enforcement', 'ministry'] as const

const cancelledFor = (cancelReason: keyof typeof cancelReasons): Tally<Fields, 'cancel'> => ({
  label: `注销：${cancelReasons[cancelReason]}`,
  says: `注销的执法证件中，原因为${cancelReasons[cancelReason]}的`,
  unit: '个',
  counts: ['cancel'],
  where: { kind: officers, cancelReason },
})

/** 流入和流出分开说：有的年份只知道其中一两个数，存量不能由它们倒推。 */
export const indicators = defineIndicators(
  certificateLine,
  {
    applied: { label: '申领证件', says: '期间内申领的各种证件', unit: '个', counts: ['apply'] },
    issued: {
      label: '新发执法证',
      says: '经考试、初审、核发后发放的执法证',
      unit: '个',
      counts: ['handOut'],
      where: { kind: 'enforcement' },
    },
    filed: {
      label: '备案新增执法人员证件',
      says: '其他机关制发、在本级备案的执法证件，不含换发和存量入册',
      unit: '名',
      counts: ['file'],
      where: { kind: officers },
      vocabulary: 'officer-certs-new',
    },
    newUnits: {
      label: '有新增执法人员的单位',
      says: '期间内有新发或者备案执法证件的单位，一个单位计一次',
      unit: '家',
      counts: ['handOut', 'file'],
      of: 'distinct',
      distinct: 'unit',
      where: { kind: officers },
      vocabulary: 'enforcement-units-new-officers',
    },
    exchanged: {
      label: '换发新证',
      says: '换发登记的新证，一张旧证换一张新证，不计入新增',
      unit: '个',
      counts: ['exchange'],
    },
    replaced: { label: '旧证作废', says: '换发新证后作废的旧证', unit: '个', counts: ['replace'] },
    enrolled: { label: '存量入册', says: '启用平台时已经在用的证件，不计入新增', unit: '个', counts: ['enrol'] },
    refused: { label: '不予核发', says: '申领后没有核发的', unit: '个', counts: ['refuse'] },
    suspended: { label: '暂扣', says: '期间内暂扣的次数，暂扣两次计两次', unit: '次', counts: ['suspend'], of: 'acts' },
    restored: { label: '恢复使用', says: '暂扣后恢复使用的次数', unit: '次', counts: ['restore'], of: 'acts' },
    cancelled: {
      label: '注销执法证',
      says: '注销的执法证件，不含执法监督证，不含换发作废和吊销的',
      unit: '名',
      counts: ['cancel'],
      where: { kind: officers },
      vocabulary: 'officer-certs-cancelled',
    },
    cancelledMoved: cancelledFor('moved'),
    cancelledRetired: cancelledFor('retired'),
    cancelledLeft: cancelledFor('left'),
    cancelledDied: cancelledFor('died'),
    cancelledDissolved: cancelledFor('dissolved'),
    cancelledExpired: cancelledFor('expired'),
    cancelledDoubled: cancelledFor('doubled'),
    cancelledOther: cancelledFor('other'),
    supervisionCancelled: {
      label: '注销执法监督证',
      says: '注销的执法监督证',
      unit: '个',
      counts: ['cancel'],
      where: { kind: 'supervision' },
    },
    missing: {
      label: '注销时没有交回',
      says: '注销、作废、吊销时证件没有交回的',
      unit: '个',
      counts: ['cancel', 'replace', 'revoke'],
      where: { cardBack: 'missing' },
    },
    revoked: { label: '吊销', says: '期间内吊销的证件', unit: '个', counts: ['revoke'] },
    stock: {
      label: '在册证件',
      says: '期末有效和暂扣的证件，执法证、监督证和备案的都在内；入册不全的，存量也不全',
      unit: '个',
      standing: ['valid', 'suspended'],
    },
  },
  [
    {
      kind: 'sum',
      whole: 'cancelled',
      parts: [
        ...(['cancelledMoved', 'cancelledRetired', 'cancelledLeft', 'cancelledDied'] as const),
        ...(['cancelledDissolved', 'cancelledExpired', 'cancelledDoubled', 'cancelledOther'] as const),
      ],
    },
    { kind: 'within', part: 'issued', whole: 'applied' },
  ],
)
