import { choice, count, longText, onDay, repeated, text, yesNo } from '../../kernel/field.ts'
import { opinions, outcomesElsewhere } from '../../kernel/opinion.ts'

export const draftKinds = {
  localLaw: '地方性法规',
  rule: '政府规章',
  national: '法律、行政法规、部门规章',
  document: '上级规范性文件',
} as const

export const reasons = {
  conflict: '与上位法不一致',
  authority: '职责和权限',
  feasible: '基层执行有困难',
  rights: '权利义务失衡',
  linkage: '与其他规定衔接',
  wording: '表述和格式',
  other: '其他',
} as const

export const fields = {
  title: text('征求意见稿名称'),
  draftKind: choice('草案种类', draftKinds),
  sender: text('来函单位', { max: 80 }),
  letterNumber: text('来函文号', { max: 60 }),
  receivedOn: onDay('收到日期'),
  replyBy: onDay('来函要求的答复日期', { help: '没有法定期限，以来函为准' }),
  summary: longText('主要内容'),
  draftText: longText('征求意见稿正文', { max: 100_000 }),
  asked: repeated(
    '征求的单位',
    {
      unit: text('单位', { max: 80 }),
      askedOn: onDay('转出日期'),
      dueOn: onDay('内部截止日期'),
      repliedOn: onDay('回复日期'),
      says: longText('回复内容', { max: 2000 }),
    },
    { optional: ['repliedOn', 'says'] },
  ),
  repliedOn: onDay('反馈日期'),
  noOpinion: yesNo('无意见'),
  opinions: opinions('反馈意见', reasons, outcomesElsewhere),
  opinionCount: count('反馈意见条数'),
  lateWhy: longText('逾期反馈的原因', { max: 500 }),
  resultOn: onDay('知悉采纳情况日期'),
  resultFrom: text('采纳情况的来源', { max: 100, help: '如来函反馈、公布的正式文本' }),
  nextText: longText('正式文本', { max: 100_000 }),
  adopted: count('采纳条数'),
  partly: count('部分采纳条数'),
  notAdopted: count('未采纳条数'),
  noAnswer: count('没有反馈条数'),
  closedOn: onDay('办结日期'),
}
