import { attachments, choice, count, longText, onDay, organ, repeated, text } from '../../kernel/field.ts'

/** 前三种是别的机关向本区提出的，最后一种是本局向上级提出的。 */
export const kinds = {
  judicial: '司法建议',
  procuratorial: '检察建议',
  publicInterest: '检察建议（行政公益诉讼诉前）',
  outward: '向上建议',
} as const

const answers = { adopted: '采纳', partly: '部分采纳', declined: '不采纳' } as const

export const fields = {
  subject: text('事由'),
  kind: choice('种类', kinds),
  items: count('建议条数', { max: 500, help: '建议书中分列几条就写几条' }),

  issuer: text('来文机关', { max: 80 }),
  letterNumber: text('来文文号', { max: 80 }),
  receivedOn: onDay('收到日期'),
  ground: choice('起因', {
    headAbsent: '负责人未出庭应诉',
    illegal: '行政行为违法或者有瑕疵',
    inaction: '不依法履行职责',
    management: '管理和制度漏洞',
    other: '其他',
  }),
  suitNumber: text('关联案号', { max: 80, help: '由哪一件诉讼、监督案件引起' }),
  replyBy: onDay('回复期限', { help: '照建议书写明的期限填写；没有写明的由本单位确定' }),
  unit: organ('被建议单位', ['department', 'body', 'street', 'bureau', 'government', 'team']),
  unitBy: onDay('单位反馈的内部期限'),
  replies: repeated(
    '逐条答复',
    {
      item: count('第几条', { max: 500 }),
      answer: choice('答复', answers),
      measure: text('措施', { max: 500 }),
      why: text('不采纳的理由', { max: 500 }),
      promisedOn: onDay('承诺日期'),
      doneBy: onDay('完成期限'),
      doneOn: onDay('完成日期'),
    },
    { optional: ['measure', 'why', 'promisedOn', 'doneBy', 'doneOn'] },
  ),
  repliedOn: onDay('书面回复日期'),
  replyNumber: text('回复文号', { max: 80 }),
  provedOn: onDay('报送佐证日期'),
  proof: attachments('整改佐证'),
  closedOn: onDay('办结日期'),
  suedOn: onDay('提起公益诉讼日期'),
  suedNumber: text('公益诉讼案号', { max: 80 }),

  topic: choice('向上建议的方面', {
    platform: '执法监督平台功能',
    legislation: '立法和文件',
    system: '体制和制度',
    other: '其他',
  }),
  recipient: text('受文机关', { max: 80 }),
  content: longText('建议内容'),
  draftedOn: onDay('起草日期'),
  sentOn: onDay('发出日期'),
  answerBy: onDay('希望答复的日期'),
  remindedOn: onDay('催问日期'),
  answeredOn: onDay('收到答复日期'),
  answer: longText('答复内容'),
  endedOn: onDay('终结日期'),
  endWhy: longText('终结原因', { max: 1000 }),

  /** 逐条答复时由系统数出；向上建议照上级的答复填写。 */
  adopted: count('采纳条数', { max: 500 }),
}

export type Fields = typeof fields
