import { address, choice, choices, count, longText, money, onDay, person, text, yesNo } from '../../kernel/field.ts'

/** 公布的四类，加上四类装不下的一类。 */
export const classes = {
  domesticCivil: '国内民事',
  domesticEconomic: '国内经济',
  foreignCivil: '涉外民事',
  foreignEconomic: '涉外经济',
  other: '其他、未分类',
} as const

export const modes = { window: '窗口办理', video: '远程视频', home: '上门办理' } as const

export const greenGroups = {
  none: '没有',
  elder: '老年人',
  military: '军人',
  veteran: '退役军人',
  enterprise: '企业',
  crossProvince: '跨省通办',
} as const

const kinds = {
  contract: '合同',
  inheritance: '继承',
  mandate: '委托',
  statement: '声明',
  gift: '赠与',
  will: '遗嘱',
  division: '财产分割',
  bidding: '招标投标、拍卖、开奖',
  marriage: '婚姻状况',
  kinship: '亲属关系',
  adoption: '收养关系',
  birth: '出生',
  survival: '生存',
  death: '死亡',
  identity: '身份、经历、学历、学位、职务',
  noCrime: '有无违法犯罪记录',
  articles: '公司章程',
  evidence: '保全证据',
  signature: '签名、印鉴、日期、文本相符',
  debt: '赋予强制执行效力',
  deposit: '提存、保管、登记等事务',
  other: '其他',
} as const

const intake = {
  subject: text('公证事项', { max: 100 }),
  class: choice('类别', classes),
  otherKind: choice('其他类是哪一种', { hongkongMacau: '涉港澳', taiwan: '涉台', unclassified: '没有分类' }),
  kind: choice('事项种类', kinds),
  mode: choice('办理方式', modes),
  green: choice('绿色通道', greenGroups, { help: '符合几项的，选最主要的一项' }),
  useWhere: text('使用地', { max: 60, help: '涉外的写国家或者地区' }),
  purpose: text('用途', { max: 100 }),
  promise: yesNo('以告知承诺代替部分证明材料'),
  appliedOn: onDay('申请日期'),
  acceptedOn: onDay('受理日期'),
  inDistrict: yesNo('属于本公证处执业区域', { help: '住所地、经常居住地、行为地、事实发生地；不动产另看所在地' }),
  told: yesNo('已告知法律意义和可能的后果'),
  notary: person('承办公证员', ['notary']),
  fast: choice('提速清单', { none: '不在清单', five: '五个工作日', ten: '十个工作日' }),
  declineWhy: longText('不予受理的原因', { max: 500 }),
}

const conduct = {
  supplementFrom: onDay('通知补充日期'),
  supplementUntil: onDay('补齐日期'),
  supplementList: longText('需要补充的材料', { max: 1000 }),
  verifyFrom: onDay('开始核实日期'),
  verifyUntil: onDay('核实完毕日期'),
  verifyWhat: longText('核实的内容和方式', { max: 1000 }),
  toldExclusion: yesNo('已告知当事人核实时间不计入期限'),
  homeOn: onDay('上门日期'),
  homeReason: choice('上门的原因', {
    elder: '老年人行动不便',
    disabled: '残疾人行动不便',
    sick: '因病不便',
    enterprise: '企业集中办理',
    other: '其他',
  }),
  homeAddress: address('上门地址'),
  homeStaff: count('上门人数', { max: 20 }),
  videoOn: onDay('视频办理日期'),
  videoPlatform: text('视频平台', { max: 60 }),
  recording: text('录音录像编号', { max: 100 }),
  identity: choices('身份核验', {
    face: '人脸比对',
    card: '证件核验',
    question: '问答核验',
    mission: '驻外使领馆核验',
  }),
  overseas: yesNo('当事人在境外'),
  overseasBasis: choice('境外居留情况', {
    days: '连续居住一百八十日以上',
    permit: '持永久、长期居留或者工作、学习许可',
    none: '都不是',
  }),
  fee: money('应收公证费'),
  feeCut: money('减免金额'),
  feeCutWhy: choice('减免的原因', {
    legalAid: '法律援助对象',
    elderWill: '高龄老年人遗嘱',
    hardship: '经济困难、重度残疾',
    benefit: '领取社会保障待遇',
    small: '小额继承',
    other: '其他',
  }),
  feePaid: money('实收公证费'),
}

const outcome = {
  issuedOn: onDay('出证日期'),
  certificate: text('公证书编号', { max: 60 }),
  copies: count('份数', { max: 1000 }),
  witnesses: count('参加办理的公证人员', { max: 20 }),
  refuseGround: choice('不予办理的情形', {
    incapable: '当事人没有相应行为能力或者监护人代理不合规定',
    noInterest: '与申请事项没有利害关系',
    appraisal: '属于专业技术鉴定、评估事项',
    dispute: '当事人之间有争议',
    fake: '虚构、隐瞒事实或者提供虚假材料',
    lacking: '材料不充分又无法补充，或者拒绝补充',
    untrue: '申请公证的事项不真实、不合法',
    morals: '违背社会公德',
    unpaid: '拒绝按规定支付公证费',
  }),
  refusedOn: onDay('决定不予办理日期'),
  endGround: choice('终止的情形', {
    sixMonths: '因当事人原因六个月内不能办结',
    withdrawn: '当事人撤回申请',
    death: '当事人死亡，不能继续',
    other: '其他',
  }),
  endedOn: onDay('终止日期'),
  finishedOn: onDay('办结日期'),
  deliveredOn: onDay('当事人收到公证书日期'),
  deliverHow: choice('送达方式', { self: '自取', post: '邮寄', electronic: '电子公证书', agent: '代领' }),
}

const after = {
  reviewAskedOn: onDay('收到复查申请日期'),
  reviewBy: choice('谁申请复查', { party: '当事人', interested: '利害关系人' }),
  knownOn: onDay('利害关系人知道公证书有错误的日期'),
  reviewGround: longText('复查的理由', { max: 1000 }),
  reviewer: person('复查公证员', ['notary']),
  reviewFrom: onDay('复查中开始核实日期'),
  reviewUntil: onDay('复查中核实完毕日期'),
  reviewedOn: onDay('复查决定日期'),
  reviewWhy: longText('复查决定的理由', { max: 1000 }),
  amendKind: choice('更正方式', { correct: '更正后重新发给', supplement: '出具补正公证书' }),
  revoked: yesNo('公证书已撤销'),
  carriedOutOn: onDay('执行复查决定日期'),
  reportedOn: onDay('报公证协会并录入系统日期'),
  archivedOn: onDay('归档日期'),
  secret: yesNo('立密卷'),
  keeping: choice('保管期限', { short: '短期', long: '长期', ever: '永久' }),
}

export const fields = { ...intake, ...conduct, ...outcome, ...after }
