import {
  choice,
  choices,
  count,
  longText,
  moment,
  money,
  onDay,
  person,
  repeated,
  text,
  yesNo,
} from '../../kernel/field.ts'

export const places = {
  detention: '看守所',
  police: '公安机关办案场所',
  procuratorate: '人民检察院',
  court: '人民法院',
  centre: '法律援助中心',
} as const

const rota = {
  subject: text('事由', { max: 100, help: '法律帮助写案由，排班写值班表名称；不写姓名' }),
  place: choice('值班地点', places),
  rotaFrom: onDay('值班表开始日期'),
  rotaUntil: onDay('值班表结束日期'),
  shifts: repeated(
    '班次',
    {
      on: onDay('日期'),
      lawyer: person('值班律师', ['lawyer']),
      standIn: person('顶班律师', ['lawyer']),
      swapWhy: text('换班原因', { max: 100 }),
      swapAgreed: yesNo('双方同意换班'),
      attended: yesNo('到岗'),
    },
    {
      optional: ['standIn', 'swapWhy', 'swapAgreed', 'attended'],
      correctedBy: ['clerk', 'handler', 'sectionHead', 'deputyHead', 'head'],
    },
  ),
  cancelWhy: longText('取消值班表的原因', { max: 300 }),
  shiftsServed: count('实际值班天次'),
  dayRate: money('每天补贴标准', { help: '用本地标准' }),
}

const help = {
  helpedOn: onDay('提供帮助日期'),
  stage: choice('诉讼阶段', {
    investigation: '侦查',
    prosecution: '审查起诉',
    first: '一审',
    second: '二审',
    other: '其他',
  }),
  lawyer: person('值班律师', ['lawyer']),
  requestFrom: choice('怎样提出', { asked: '本人约见', organ: '办案机关通知', onDuty: '值班当场' }),
  requestedAt: moment('提出约见的时刻'),
  toldAt: moment('通知到值班律师的时刻'),
  kinds: choices('帮助内容', {
    advice: '法律咨询',
    procedure: '程序选择建议',
    custody: '申请变更强制措施',
    opinion: '对案件处理提出意见',
    apply: '帮助申请法律援助',
    witness: '见证签署认罪认罚具结书',
    other: '其他',
  }),
  plea: yesNo('认罪认罚案件'),
  present: yesNo('签署具结书时在场并签名'),
  readFile: yesNo('查阅案卷'),
  content: longText('帮助的情况', { max: 3000 }),
  opinion: longText('法律意见', { max: 3000 }),
  handedAt: moment('收到援助申请的时刻'),
  forwardedAt: moment('转交援助申请的时刻'),
  witnessed: yesNo('见证具结书'),
  forwarded: yesNo('转交援助申请'),
  forwardInTime: yesNo('按时转交'),
  calledInTime: yesNo('按时通知值班律师'),
  opinionTaken: choice('意见采纳情况', { taken: '采纳', partly: '部分采纳', notTaken: '没有采纳' }),
  opinionWhy: longText('没有采纳的说明', { max: 1000 }),
  helpPay: money('按件补贴金额'),
  paidOn: onDay('发放日期'),
  dutyPaid: money('发放补贴'),
}

export const fields = { ...rota, ...help }
