import { choice, count, longText, money, onDay, organ, repeated, text, yesNo } from '../../kernel/field.ts'
import { opinions, outcomes } from '../../kernel/opinion.ts'

export const kinds = {
  document: '行政规范性文件',
  decision: '重大行政决策',
  contract: '政府合同',
  agreement: '行政协议',
  meeting: '政府会议上会文件',
  other: '其他文件',
} as const

export const reasons = {
  authority: '超越权限',
  conflict: '与上位法抵触',
  rights: '减损权利或者增加义务',
  competition: '排除、限制竞争',
  procedure: '程序不全',
  risk: '合同风险',
  wording: '表述和格式',
  other: '其他',
} as const

export const conclusions = {
  lawful: '合法',
  amend: '按意见修改后合法',
  unlawful: '不合法',
  outside: '不属于审核范围',
} as const

export const fields = {
  title: text('文件名称'),
  kind: choice('送审文件种类', kinds),
  drafter: organ('送审单位', ['government', 'bureau', 'department', 'body', 'street', 'team']),
  receivedOn: onDay('收件日期'),
  letterNumber: text('送审函文号', { max: 60 }),
  ownReview: yesNo('送审单位已自行审核'),
  ownReviewer: text('自行审核的机构或者人员', { max: 60 }),
  summary: longText('主要内容'),
  amount: money('合同金额'),
  draftText: longText('送审稿正文', { max: 100_000, help: '按条贴入，修改稿来了可以逐条对照' }),
  lackingWhat: longText('需要补充的材料', { max: 1000 }),
  askedOn: onDay('通知补充日期'),
  completeOn: onDay('材料齐备日期'),
  replyBy: onDay('反馈日期', { help: '文件、决策以外没有法定期限，由双方商定' }),
  shortWhy: longText('缩短审核时间的理由', { max: 500, help: '如处置突发事件、执行上级紧急命令' }),
  advice: repeated(
    '法律顾问意见',
    {
      counsel: text('法律顾问或者公职律师', { max: 60 }),
      askedOn: onDay('送出日期'),
      dueOn: onDay('内部截止日期'),
      repliedOn: onDay('回复日期'),
      advice: longText('意见', { max: 2000 }),
      taken: choice('是否采用', outcomes),
    },
    { optional: ['repliedOn', 'advice', 'taken'] },
  ),
  opinedOn: onDay('反馈意见日期'),
  opinions: opinions('审核意见', reasons, outcomes),
  opinionTotal: count('已提意见总数'),
  newOpinions: count('本次所提意见'),
  settledRow: count('已对照到的意见'),
  nextDraftOn: onDay('收到修改稿日期'),
  nextText: longText('修改稿正文', { max: 100_000 }),
  recheckBy: onDay('复核截止日期'),
  adopted: count('本次采纳'),
  partly: count('本次部分采纳'),
  notAdopted: count('本次未采纳'),
  concludedOn: onDay('出具日期'),
  conclusion: choice('审核结论', conclusions),
  conclusionSays: longText('结论说明', { max: 2000 }),
  tabledOn: onDay('提交审议日期'),
  meetingName: text('审议的会议', { max: 60 }),
  contractSignedOn: onDay('签订日期'),
  contractNumber: text('合同编号', { max: 60 }),
  withdrawnOn: onDay('撤回日期'),
  withdrawnWhy: longText('撤回原因', { max: 500 }),
}
