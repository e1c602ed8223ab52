import { choice, choices, count, moment, money, onDay, text, yesNo } from '../../kernel/field.ts'

/** Steps in time that only the file shows: asked one unit at a time, when a record is looked at more closely. */
const time = {
  notFiledOn: onDay('不予立案日期'),
  extendedUntil: onDay('批准延长办案期限至'),
  extensionApprovedOn: onDay('批准延长的日期'),
  excludedDays: count('依法不计入期限的天数', { max: 2000, help: '听证、公告、检测、鉴定等时间' }),
  startedAt: moment('现场执法开始'),
  endedAt: moment('现场执法结束'),
  site: text('执法地点', { max: 100 }),
  actEndedOn: onDay('违法行为终了日期'),
  limitation: choice('追诉时效', {
    ordinary: '两年',
    grave: '五年（涉及生命健康、金融安全且有危害后果）',
    security: '六个月（治安管理处罚）',
  }),
  archivedOn: onDay('归档日期'),
}

const people = {
  soloAllowed: yesNo('法律另有规定可以一人执法'),
  reviewer: text('法制审核人员', { max: 30 }),
  reviewResult: choice('法制审核意见', { passed: '通过', failed: '不通过' }),
  reviewerQualified: yesNo('审核人员取得法律职业资格'),
  reviewerSince: onDay('审核人员初次从事审核的日期'),
}

const notice = {
  noticeContent: choices('告知的内容', {
    content: '拟作出的处罚',
    facts: '事实',
    reasons: '理由',
    basis: '依据',
    rights: '陈述申辩等权利',
  }),
  waived: yesNo('当事人明确放弃陈述申辩或者听证'),
  hearingScope: yesNo('属于应当告知听证的范围', { help: '较大数额由本机关、本省标准确定' }),
  hearingToldOn: onDay('告知听证权利日期'),
  hearingCalledOn: onDay('通知听证日期'),
  hearingWithdrawn: yesNo('撤回听证要求或者视为放弃'),
  hearingChair: text('听证主持人', { max: 30 }),
  noticedFine: money('告知的罚款金额'),
  secondNoticeOn: onDay('再次告知日期'),
  collectiveDue: yesNo('属于应当集体讨论的情形'),
  statementRaised: yesNo('当事人作过陈述申辩'),
}

const service = {
  serviceMethod: choice('送达方式', {
    direct: '直接送达',
    lien: '留置送达',
    post: '邮寄送达',
    electronic: '电子送达',
    relay: '转交、委托送达',
    notice: '公告送达',
  }),
  partyPresent: yesNo('宣告时当事人在场'),
  otherTried: yesNo('公告以前其他方式无法送达或者下落不明'),
  electronicAgreed: yesNo('签订电子送达确认书'),
  lienWitnessed: yesNo('留置送达有见证人或者拍照录像'),
  noticePostedOn: onDay('发出公告日期'),
  remedyOrgan: choice('决定书告知的复议机关', {
    government: '本级人民政府',
    upper: '上一级主管部门',
    none: '没有告知',
  }),
  verticalOrgan: yesNo('属于垂直管理等特殊复议管辖'),
  remedyDays: count('决定书告知的复议期限（日）', { max: 1000 }),
  preconditionDue: yesNo('属于复议前置'),
  preconditionTold: yesNo('告知了复议前置'),
}

const cash = {
  cashOnSpot: money('当场收缴金额'),
  cashWhy: choice('当场收缴的理由', { hard: '事后难以执行', remote: '边远、水上、交通不便，当事人提出', none: '没有' }),
  cashOn: onDay('收缴日期'),
  cashHandedOn: onDay('交至本机关日期'),
  cashBankedOn: onDay('缴付银行日期'),
  surcharge: money('加处罚款'),
  surchargeFrom: onDay('加处罚款起算日期'),
  surchargeUntil: onDay('加处罚款截止日期'),
  surchargeTold: yesNo('事先告知加处标准'),
  disputeFrom: onDay('复议、诉讼开始日期'),
  disputeUntil: onDay('复议、诉讼结束日期'),
}

const coercing = {
  holdOn: onDay('先行登记保存日期'),
  holdDecidedOn: onDay('对保存证据作出处理的日期'),
  measureApprovedOn: onDay('强制措施批准日期'),
  measureUrgent: yesNo('情况紧急当场实施'),
  measureExtendedUntil: onDay('延长查封扣押至'),
  measureExtensionTold: yesNo('延长已书面告知并说明理由'),
  testDays: count('检测、检验、鉴定天数', { max: 1000 }),
  seized: choice('查封扣押的物品', {
    related: '涉案的场所、设施、财物',
    unrelated: '与违法行为无关的财物',
    daily: '公民个人及其所扶养家属的生活必需品',
  }),
  executedAt: moment('强制执行的时间'),
  executionUrgent: yesNo('情况紧急可以夜间、节假日执行'),
  demandedOn: onDay('催告书送达日期'),
  executedOn: onDay('强制执行日期'),
  executesHimself: yesNo('本机关有强制执行权'),
  demolition: yesNo('强制拆除'),
  suingEndsOn: onDay('复议、起诉期限届满日期'),
  demolishUrgent: yesNo('法律另有规定可以立即拆除'),
  hiding: yesNo('有转移、隐匿财物迹象'),
}

export const details = { ...time, ...people, ...notice, ...service, ...cash, ...coercing }
