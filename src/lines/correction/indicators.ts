import { defineIndicators, type Stock } from '../../kernel/indicator.ts'
import { classes } from './fields.ts'
import { correctionLine } from './line.ts'
import type { Fields } from './names.ts'

const unit = '人'
const acts = { unit: '人次', of: 'acts' } as const

const onFile = (kind: keyof typeof classes): Stock<Fields> => ({
  label: `在矫：${classes[kind]}`,
  says: `期末在矫的${classes[kind]}对象`,
  unit,
  standing: ['supervised'],
  where: { class: kind },
})

/** 不按性别、是否未成年分列：人数少的分项能认出人。 */
export const indicators = defineIndicators(
  correctionLine,
  {
    commissioned: { label: '接受委托调查评估', says: '收到委托的调查评估件数', unit: '件', counts: ['commission'] },
    assessed: { label: '完成调查评估', says: '出具调查评估意见书的件数', unit: '件', counts: ['assess'] },
    assessedInTime: {
      label: '按期完成调查评估',
      says: '在期限内寄送评估意见书的件数',
      unit: '件',
      counts: ['assess'],
      inTime: 'assess',
    },
    assessInTimeRate: {
      label: '调查评估按期率',
      says: '按期完成的占完成的比例',
      part: 'assessedInTime',
      whole: 'assessed',
    },
    received: { label: '新接收', says: '期间内接收的社区矫正对象，含外地转入', unit, counts: ['receive'] },
    movedIn: {
      label: '外地转入',
      says: '期间内接收的对象中从外地转入的',
      unit,
      counts: ['receive'],
      where: { way: 'moved' },
    },
    movedOut: { label: '转出', says: '期间内变更执行地转出的', unit, counts: ['moveOut'] },
    released: { label: '解除矫正', says: '期间内期满解除的', unit, counts: ['release'] },
    revoked: { label: '撤销缓刑、假释', says: '期间内法院裁定撤销的', unit, counts: ['revoke'] },
    recalled: { label: '收监执行', says: '期间内决定机关决定收监的', unit, counts: ['imprison'] },
    ended: { label: '终止', says: '期间内因死亡、再犯等终止的', unit, counts: ['end'] },
    resentenced: {
      label: '再犯新罪或者漏罪',
      says: '因再犯新罪或者发现漏罪被判刑而终止的',
      unit,
      counts: ['end'],
      where: { endReason: 'resentenced' },
    },
    lateArrivals: { label: '逾期未报到', says: '期间内登记的逾期未报到', unit, counts: ['late'] },
    lost: { label: '脱离监管', says: '期间内登记失去联系的次数', ...acts, counts: ['lose'] },
    leaves: { label: '批准外出', says: '期间内批准外出的次数', ...acts, counts: ['leaveShort', 'leaveLong'] },
    upperLeaves: {
      label: '上一级批准外出',
      says: '其中经上一级批准的',
      ...acts,
      counts: ['leaveLong'],
      where: { leaveLevel: 'upper' },
    },
    devices: { label: '使用电子定位装置', says: '期间内批准使用的次数，续用另计', ...acts, counts: ['useDevice'] },
    praises: { label: '表扬', says: '期间内表扬的次数', ...acts, counts: ['praise'] },
    admonitions: { label: '训诫', says: '期间内训诫的次数', ...acts, counts: ['admonish'] },
    warnings: { label: '警告', says: '期间内警告的次数', ...acts, counts: ['warn'] },
    penalties: { label: '提请治安管理处罚', says: '期间内提请处罚的次数', ...acts, counts: ['proposePenalty'] },
    onFile: {
      label: '在矫人数',
      says: '期末在矫的人数，任何一天都可以这样数',
      unit,
      standing: ['supervised'],
      vocabulary: 'cc-current',
    },
    onFileControl: onFile('control'),
    onFileProbation: onFile('probation'),
    onFileParole: onFile('parole'),
    onFileOutside: onFile('outside'),
  },
  [
    { kind: 'sum', whole: 'onFile', parts: ['onFileControl', 'onFileProbation', 'onFileParole', 'onFileOutside'] },
    { kind: 'within', part: 'movedIn', whole: 'received' },
    { kind: 'within', part: 'assessedInTime', whole: 'assessed' },
    { kind: 'within', part: 'resentenced', whole: 'ended' },
    { kind: 'within', part: 'upperLeaves', whole: 'leaves' },
  ],
)
