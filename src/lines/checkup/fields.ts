import { choice, count, longText, onDay, organ, person, repeated, text } from '../../kernel/field.ts'

export const kinds = {
  pairing: '万所联万会结对',
  checkup: '法治体检',
  team: '法律服务团',
  onsite: '律师驻点',
} as const

export const riskKinds = {
  governance: '公司治理',
  contract: '合同',
  labour: '劳动用工',
  property: '知识产权',
  tax: '税务',
  data: '数据',
  foreign: '涉外',
  other: '其他',
} as const

export const fields = {
  subject: text('事由', { help: '谁为谁服务，例如某律师事务所与某协会结对' }),
  kind: choice('种类', kinds),
  firm: text('律师事务所或者服务团', { max: 80 }),
  lawyer: person('牵头律师', ['lawyer']),
  client: text('商会、协会或者企业', { max: 80 }),
  clientKind: choice('服务对象', { chamber: '商会、协会', enterprise: '企业' }),
  size: choice('企业规模', { large: '大型', medium: '中型', small: '小型', micro: '微型' }),
  industry: text('行业', { max: 60 }),
  street: organ('所在街道', ['street']),
  startedOn: onDay('开始日期'),
  agreedUntil: onDay('约定服务到'),
  nextVisitBy: onDay('下次走访不晚于'),

  visitedOn: onDay('走访日期'),
  visitWay: choice('方式', {
    onsite: '上门',
    station: '驻点坐班',
    lecture: '讲座',
    meeting: '座谈',
    remote: '电话、视频',
  }),
  visitServed: count('接受服务人数', { max: 10_000 }),
  visitOutcome: longText('走访情况', { max: 2000, help: '谈了什么、解决了什么；没有问题也要写明' }),

  risks: repeated(
    '风险点',
    {
      class: choice('类别', riskKinds),
      what: text('风险', { max: 300 }),
      advice: text('建议', { max: 500 }),
      foundOn: onDay('发现日期'),
      mendBy: onDay('整改期限'),
      closedOn: onDay('了结日期'),
      outcome: choice('结果', { mended: '已整改', accepted: '企业决定自行承担', moved: '转其他渠道办理' }),
    },
    { optional: ['advice', 'mendBy', 'closedOn', 'outcome'] },
  ),
  reportNumber: text('体检报告编号', { max: 60 }),
  reportedOn: onDay('出具报告日期'),
  risksFound: count('查出风险数', { max: 10_000 }),
  risksMended: count('已整改风险数', { max: 10_000 }),
  endedOn: onDay('结束日期'),
  endWhy: longText('停止原因', { max: 1000 }),
  satisfaction: choice('服务对象评价', { very: '非常满意', good: '满意', fair: '基本满意', bad: '不满意' }),
}

export type Fields = typeof fields
