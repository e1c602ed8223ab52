import { choice, count, longText, onDay, organ, repeated, text } from '../../kernel/field.ts'

export const modes = { daily: '日常监督', key: '重点监督', special: '专项监督' } as const

export const sources = {
  screening: '规则筛查',
  platform: '平台录入案件巡查',
  complaint: '投诉举报',
  hotline: '12345 转办',
  media: '媒体反映',
  inspection: '专项检查、督察',
  review: '案卷评查',
  dispute: '复议、诉讼反映',
  superior: '上级交办',
  other: '其他',
} as const

export const problems = {
  omission: '不作为',
  abuse: '乱作为',
  procedure: '程序不规范',
  publicity: '公示不规范',
  qualification: '主体或者人员资格',
  other: '其他',
} as const

const lead = {
  mode: choice('监督方式', modes),
  source: choice('线索来源', sources),
  unit: organ('执法单位', ['department', 'body', 'team', 'street', 'bureau']),
  subject: longText('线索', { max: 2000, help: '哪个单位、什么事、哪里可能有问题' }),
  detail: longText('详细情况', { max: 5000 }),
  checkId: text('筛查规则编号', { max: 60 }),
  recordNumber: text('涉及的案号', { max: 300 }),
  severity: choice('轻重', { high: '可能被撤销或者追责', middle: '违法但较轻', low: '质量或者公示问题' }),
  suspected: choice('疑似问题', problems),
  leadOn: onDay('发现日期'),
  explanationDue: onDay('要求说明的期限'),
  explainedOn: onDay('单位说明日期'),
  explanation: longText('单位说明', { max: 5000 }),
  acceptedOn: onDay('受理日期'),
  declinedOn: onDay('不予受理日期'),
  declineWhy: longText('不予受理的理由', { max: 1000 }),
}

const handling = {
  enquiries: repeated(
    '调查',
    {
      on: onDay('日期'),
      method: choice('方式', { file: '调阅案卷', talk: '询问了解', site: '现场检查', joint: '听取代表、专家意见' }),
      who: text('对象'),
      content: longText('情况', { max: 2000 }),
    },
    { optional: ['who'] },
  ),
  extendDays: count('延长工作日数', { max: 10 }),
  extendWhy: longText('延长理由', { max: 500 }),
  dismissedOn: onDay('排除日期'),
  dismissReason: choice('排除原因', {
    explained: '单位说明成立',
    exception: '法律另有规定',
    data: '数据录入有误，已更正',
    elsewhere: '不是本区单位或者职权',
    repeated: '与其他线索重复',
    noFact: '查无事实',
  }),
  dismissWhy: longText('排除说明', { max: 2000, help: '看了什么材料，为什么不是问题' }),
  confirmedOn: onDay('认定日期'),
  confirmedKind: choice('认定的问题', problems),
  findings: longText('认定的事实', { max: 5000 }),
}

const instrument = {
  instrument: choice('监督文书', { letter: '督办函', opinion: '监督意见书', decision: '监督决定书' }),
  issuedOn: onDay('发出日期'),
  requirement: longText('整改要求', { max: 5000 }),
  replyBy: onDay('要求答复的期限'),
  rectifyBy: onDay('要求整改完成的期限'),
  rectifyFrom: onDay('整改起算日期'),
  objectBy: onDay('提出异议的期限', { help: '文书写明的日期；条例的天数没有查明' }),
  objectedOn: onDay('提出异议日期'),
  objection: longText('异议', { max: 5000 }),
  answeredOn: onDay('答复异议日期'),
  objectionAnswer: choice('异议的答复', { kept: '维持', changed: '变更' }),
  answerWhy: longText('答复理由', { max: 2000 }),
}

const after = {
  repliedOn: onDay('单位答复日期'),
  reply: longText('单位答复', { max: 5000 }),
  rectifications: repeated(
    '整改措施',
    { what: text('措施', { max: 500 }), doneOn: onDay('完成日期'), proof: text('证明材料', { max: 300 }) },
    { optional: ['doneOn', 'proof'] },
  ),
  rectifiedOn: onDay('报告整改完成日期'),
  sentBackOn: onDay('退回日期'),
  sendBackWhy: longText('退回理由', { max: 1000 }),
  verifiedOn: onDay('核验日期'),
  verifyNote: longText('核验情况', { max: 2000 }),
  summonedOn: onDay('约谈日期'),
  summonedWho: text('约谈对象'),
  circulatedOn: onDay('通报日期'),
  circulatedTo: text('通报范围'),
  transferredOn: onDay('移送日期'),
  transferTo: choice('移送机关', {
    discipline: '纪检监察机关',
    police: '公安机关',
    procuratorate: '人民检察院',
    other: '其他有权机关',
  }),
  transferWhy: longText('移送理由', { max: 2000 }),
}

export const fields = { ...lead, ...handling, ...instrument, ...after }
