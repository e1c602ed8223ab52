import {
  choice,
  choices,
  count,
  longText,
  money,
  onDay,
  organ,
  person,
  repeated,
  text,
  yesNo,
} from '../../kernel/field.ts'

export const caseTypes = { civil: '民事', criminal: '刑事', administrative: '行政' } as const

/** 刑事案件有三条路：通知辩护、全覆盖、申请。强制医疗等由法院通知代理。 */
export const ways = {
  applied: '本人申请',
  forwarded: '办案机关、羁押场所、值班律师转交',
  mustDefend: '通知辩护（应当通知）',
  coverage: '刑事辩护全覆盖通知',
  agency: '通知代理',
} as const

export const stages = {
  investigation: '侦查',
  prosecution: '审查起诉',
  first: '一审',
  second: '二审',
  retrial: '再审',
  deathReview: '死刑复核',
  forcedMedical: '强制医疗',
  arbitration: '仲裁、行政复议',
  nonLitigation: '其他非诉讼',
  execution: '执行',
} as const

const matterKinds = {
  wages: '劳动报酬、劳动关系',
  workInjury: '工伤',
  traffic: '交通事故',
  family: '赡养、抚养、扶养和婚姻家庭',
  social: '社会保险、社会救助、抚恤金',
  medical: '医疗事故、食品药品',
  environment: '环境污染、生态破坏',
  capacity: '确认行为能力',
  compensation: '国家赔偿',
  other: '其他',
} as const

const groups = {
  migrant: '农民工',
  disabled: '残疾人',
  elder: '老年人',
  minor: '未成年人',
  woman: '妇女',
  military: '军人军属',
  veteran: '退役军人',
  minority: '少数民族',
  relief: '低保、特困',
  foreign: '外国人、无国籍人',
  poor: '一般困难人员',
} as const

/** 通知辩护的情形；没有委托辩护人的其他被告人属于全覆盖，强制医疗属于通知代理。 */
const noticeGrounds = {
  minor: '未成年人',
  disabled: '视力、听力、言语残疾人',
  capacity: '不能完全辨认自己行为的成年人',
  lifeOrDeath: '可能判处无期徒刑、死刑',
  deathReview: '申请法律援助的死刑复核案件被告人',
  absentia: '缺席审判的被告人',
  noCounsel: '没有委托辩护人的其他人',
  forcedMedical: '强制医疗',
  other: '法律规定的其他情形',
} as const

const intake = {
  cause: text('案由', { max: 100, help: '只写案由，不写姓名' }),
  caseType: choice('案件类型', caseTypes),
  way: choice('案件来源', ways),
  stage: choice('办理阶段', stages, { help: '一个阶段算一件' }),
  matterKind: choice('事项类别', matterKinds),
  groups: choices('受援人群体', groups, { help: '符合几项选几项，各项相加会大于人数' }),
  summary: longText('事实和理由', { max: 3000, help: '尽量不写姓名和证件号码，当事人在下面登记' }),
  requests: longText('请求援助的事项', { max: 1000 }),
  amount: money('请求金额'),
  street: organ('住所地街道', ['street']),
  receivedOn: onDay('收到日期', { help: '收到申请或者通知公函的日期，适用哪个版本的法律看这一天' }),
  detained: yesNo('正被羁押'),
  green: yesNo('走绿色通道', { help: '农民工等特殊群体，缩短审批时间' }),
  greenDueOn: onDay('绿色通道承诺办结日期'),
  forwardedBy: text('转交单位', { max: 100 }),
  noticeFrom: text('通知机关', { max: 100 }),
  noticeNumber: text('通知公函文号', { max: 60 }),
  noticeGround: choice('通知情形', noticeGrounds),
  noticePapers: choices('随附文书', {
    coercion: '采取强制措施决定书',
    opinion: '起诉意见书',
    indictment: '起诉书',
    judgment: '判决书',
  }),
  hearingOn: onDay('开庭日期'),
}

const review = {
  supplementAskedOn: onDay('通知补充日期'),
  supplementList: longText('需要补充的材料', { max: 2000, help: '一次列全' }),
  supplementDueOn: onDay('补充期限'),
  suppliedOn: onDay('补齐日期'),
  withdrawWhy: longText('撤回的原因', { max: 500 }),
  meansBasis: choice('经济状况怎样核查', {
    query: '信息共享查询',
    promise: '个人诚信承诺',
    certificate: '经济困难证明',
    waived: '免予核查',
    noLimit: '不受经济条件限制',
    notNeeded: '通知辩护、代理，不审查',
  }),
  withinStandard: yesNo('符合本地经济困难标准'),
  exemption: choice('免予核查、不受限制的情形', {
    noIncome: '无固定收入的未成年人、老年人、残疾人等',
    relief: '社会救助、司法救助、优抚对象',
    migrant: '请求劳动报酬、工伤赔偿的农民工',
    heroes: '英雄烈士近亲属维护人格权益',
    righteous: '因见义勇为主张权益',
    acquitted: '再审改判无罪请求国家赔偿',
    abused: '遭受虐待、遗弃、家庭暴力',
    other: '法律、法规规定的其他情形',
  }),
  meansNote: longText('核查情况', { max: 1000, help: '查询结果、承诺、证明的出具单位，或者免予核查依据的规定' }),
  cooperationFrom: onDay('发出协作函日期'),
  cooperationUntil: onDay('收到协作答复日期'),
  scope: choice('是否属于援助范围', {
    listed: '法律、法规列明的事项',
    provincial: '省级增加的事项',
    criminal: '刑事案件',
    none: '不在范围内',
  }),
  ours: yesNo('由本机构管辖'),
  grantedOn: onDay('决定援助日期'),
  urgentGround: choice('先行提供的情形', {
    limitation: '距时效或者法定期限届满不足七日',
    preservation: '需要立即申请保全或者先予执行',
    other: '其他紧急情形',
  }),
  makeUpBy: onDay('补办手续的期限', { help: '本机构定的日期' }),
  madeUpOn: onDay('补办手续日期'),
  refusedOn: onDay('决定不予援助日期'),
  refuseReason: choice('不予援助的原因', {
    means: '不符合经济困难标准',
    scope: '不属于援助范围',
    merits: '没有事实或者法律依据',
    other: '其他',
  }),
  refuseNote: longText('理由', { max: 1000 }),
  toldObjection: yesNo('已告知可以提出异议'),
  transferTo: text('转送到', { max: 100 }),
  transferWhy: longText('转送理由', { max: 500 }),
  returnReason: longText('退回通知的理由', { max: 500 }),
}

const objection = {
  objectionOn: onDay('收到异议日期'),
  objectionGround: longText('异议的理由', { max: 1000 }),
  objectionDecidedOn: onDay('异议审查决定日期'),
  objectionWhy: longText('异议审查的理由', { max: 1000 }),
}

const assignment = {
  lawyer: person('承办人员', ['lawyer']),
  firm: organ('承办单位', ['provider']),
  lawyerKind: choice('承办人员类别', {
    social: '社会律师',
    staff: '机构律师',
    grassroots: '基层法律服务工作者',
    volunteer: '法律援助志愿者',
    organisation: '社会组织人员',
  }),
  assignedOn: onDay('指派日期'),
  assignBasis: choice('为什么指派他', {
    rota: '按顺序轮到',
    lightest: '在办案件最少',
    skill: '专长对口',
    language: '语言相通',
    asked: '受援人提出',
  }),
  openCases: count('该人员在办援助案件数', { max: 500 }),
  practiceYears: count('相关执业年限', { max: 70 }),
  minorSkill: yesNo('熟悉未成年人身心特点'),
  languageNeed: choice('语言需要', {
    none: '没有',
    sign: '手语',
    minority: '少数民族语言',
    dialect: '方言',
    foreign: '外语',
  }),
  languageMet: choice('语言怎样解决', { lawyer: '承办人员通晓', interpreter: '已安排翻译' }),
  conflict: yesNo('与案件有利害关系', { help: '有应当回避情形的选「是」' }),
  replaceAskedOn: onDay('请求更换日期'),
  replaceWhy: longText('请求更换的理由', { max: 1000 }),
  keepWhy: longText('不予更换的理由', { max: 1000 }),
}

const conduct = {
  agreementOn: onDay('签订委托协议日期'),
  consentOn: onDay('首次会见日期'),
  consented: yesNo('本人同意提供辩护'),
  work: repeated('办案记录', {
    kind: choice('工作', {
      meet: '会见、约见',
      read: '阅卷',
      investigate: '调查取证',
      hearing: '出庭',
      negotiate: '调解、和解',
      draft: '起草文书',
      report: '通报情况、报告重大疑难',
    }),
    on: onDay('日期'),
    content: text('情况', { max: 500 }),
  }),
  terminateGround: choice('终止的情形', {
    means: '经济状况变化，不再符合条件',
    over: '案件终止审理或者已被撤销',
    ownLawyer: '自行委托律师或者其他代理人',
    asked: '受援人要求终止',
    fraud: '以欺骗或者其他不正当手段获得援助',
    hiding: '故意隐瞒重要事实或者提供虚假证据',
    unlawful: '利用援助从事违法活动',
    other: '法律、法规规定的其他情形',
  }),
  terminateWhy: longText('终止的事实和理由', { max: 1000 }),
  terminatedOn: onDay('决定终止日期'),
  closedOn: onDay('结案日期', { help: '收到本阶段结案文书的日期' }),
  closingPaper: choice('结案依据的文书', {
    opinion: '起诉意见书、撤销案件决定书',
    indictment: '起诉书、不起诉决定书',
    judgment: '判决书、裁定书、调解书',
    award: '仲裁裁决书、调解书、行政复议决定书',
    settlement: '和解、调解协议',
    performing: '没有文书，义务人开始履行',
    termination: '终止援助决定书',
  }),
  result: choice('案件结果', {
    won: '胜诉',
    partly: '部分胜诉',
    settled: '调解、和解',
    lost: '败诉',
    withdrawn: '撤回',
    adopted: '辩护、代理意见被采纳',
    partlyAdopted: '辩护、代理意见部分采纳',
    notAdopted: '辩护、代理意见未采纳',
    stageEnded: '本阶段终结',
  }),
  wonAmount: money('取得利益或者挽回损失'),
}

const closing = {
  fileOn: onDay('交卷日期'),
  filePages: count('案卷页数', { max: 10_000 }),
  fileLacks: longText('缺什么、怎么补', { max: 1000 }),
  fileReturnedOn: onDay('退卷日期'),
  passedOn: onDay('案卷审查合格日期'),
  subsidyParts: repeated('补贴项目', {
    part: choice('项目', {
      base: '办案基本补贴',
      meet: '会见',
      hearing: '出庭',
      travel: '差旅等直接费用',
      interpreter: '翻译',
    }),
    times: count('次数', { max: 200 }),
    each: money('每次金额'),
  }),
  subsidyAmount: money('补贴金额'),
  subsidyWhy: longText('不发补贴的原因', { max: 300 }),
  paidOn: onDay('发放日期'),
  paidAmount: money('实发金额'),
  checks: repeated(
    '质量检查',
    {
      way: choice('方式', {
        court: '庭审旁听',
        file: '案卷检查',
        asked: '征询办案机关意见',
        visit: '回访受援人',
        peer: '同行评估',
      }),
      on: onDay('日期'),
      charged: yesNo('反映收取钱物'),
      note: text('情况', { max: 500 }),
    },
    { optional: ['charged'] },
  ),
  grade: choice('质量等次', { excellent: '优秀', good: '良好', fair: '合格', poor: '不合格' }),
  archivedOn: onDay('归档日期'),
}

export const fields = { ...intake, ...review, ...objection, ...assignment, ...conduct, ...closing }
