import { choice, count, idNumber, longText, onDay, organ, repeated, text, yesNo } from '../../kernel/field.ts'

/** 执法证和执法监督证是两种证；部委制发的证件继续有效，在本级备案。 */
export const kinds = {
  enforcement: '行政执法证',
  supervision: '行政执法监督证',
  ministry: '部委制发的执法证件',
} as const

export const cancelReasons = {
  moved: '调离执法岗位',
  retired: '退休',
  left: '辞职、辞退或者开除',
  died: '死亡',
  dissolved: '单位撤销或者职权划转',
  expired: '有效期满没有换发',
  doubled: '一人多证清理',
  other: '其他',
} as const

const exam = { passed: '合格', failed: '不合格', waived: '免考' } as const

export const fields = {
  holder: text('持证人', { max: 30 }),
  holderId: idNumber(),
  kind: choice('证件种类', kinds),
  unit: organ('所在单位', ['department', 'body', 'team', 'street', 'bureau', 'government']),
  post: text('岗位', { max: 60 }),
  area: text('执法领域', { max: 60 }),
  staffKind: choice('编制性质', { civil: '行政编制', public: '事业编制', other: '其他' }),
  lawyerQualified: yesNo('取得法律职业资格'),
  appliedOn: onDay('申领日期'),

  generalOn: onDay('公共法律知识考试日期'),
  generalResult: choice('公共法律知识考试', exam),
  specialOn: onDay('专业法律知识考试日期'),
  specialResult: choice('专业法律知识考试', exam),

  checkedOn: onDay('初审日期'),
  checkOpinion: longText('初审意见', { max: 1000 }),
  approvedOn: onDay('核发日期'),
  number: text('证件编号', { max: 40, help: '照证件填写，不补零，不改格式' }),
  issuer: text('核发机关', { max: 60 }),
  validFrom: onDay('有效期起'),
  validUntil: onDay('有效期止'),
  handedOutOn: onDay('发放日期'),
  refusedOn: onDay('不予核发日期'),
  refuseWhy: longText('不予核发的理由', { max: 1000 }),

  filedOn: onDay('备案日期'),
  enrolledOn: onDay('入册日期'),
  oldNumber: text('旧证编号', { max: 40 }),
  exchangedOn: onDay('换发日期'),

  suspendedOn: onDay('暂扣日期'),
  suspendWhy: choice('暂扣原因', {
    appraisal: '年度考核不合格',
    training: '无故不参加培训',
    altered: '涂改、转借证件',
    investigated: '涉嫌违法违纪正在调查',
    other: '其他',
  }),
  suspendNote: longText('暂扣说明', { max: 1000 }),
  restoredOn: onDay('恢复日期'),
  handedInOn: onDay('交回日期'),
  cardBack: choice('旧证去向', { returned: '已交回', lost: '遗失，已声明作废', missing: '未交回' }),
  missingWhy: text('未交回的原因', { max: 300 }),
  cancelledOn: onDay('注销日期'),
  cancelReason: choice('注销原因', cancelReasons),
  cancelNote: longText('注销说明', { max: 1000 }),
  revokedOn: onDay('吊销日期'),
  revokeWhy: longText('吊销的事实和理由', { max: 2000 }),
  replacedOn: onDay('旧证作废日期'),
  newNumber: text('新证编号', { max: 40 }),
  /** The first day it no longer holds. */
  endedOn: onDay('失效日期'),

  years: repeated(
    '年度审核',
    {
      year: count('年度', { max: 2100 }),
      hours: count('培训学时', { max: 2000 }),
      passed: yesNo('审核合格'),
      note: text('备注'),
    },
    { optional: ['note'] },
  ),
}
