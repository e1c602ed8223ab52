import { choice, count, longText, onDay, repeated, text } from '../../kernel/field.ts'

export const kinds = {
  special: '专题会议',
  joint: '联席会议',
  committee: '依法治区委员会会议',
  office: '依法治区办会议',
  group: '领导小组、协调小组会议',
  seminar: '座谈会',
  executive: '向政府常务会议汇报',
  request: '请示',
  other: '其他会议',
} as const

export const domains = {
  governance: '法治建设统筹',
  enforcement: '执法监督',
  reconsideration: '复议应诉',
  mediation: '人民调解',
  publicity: '普法',
  service: '公共法律服务',
  correction: '矫正帮教',
  other: '其他',
} as const

export const fields = {
  subject: text('议题或者事由'),
  kind: choice('种类', kinds),
  domain: choice('业务领域', domains),
  metOn: onDay('日期', { help: '会议日期；请示的填报送日期' }),
  chair: text('主持人', { max: 60 }),
  place: text('地点', { max: 100 }),
  units: longText('参加单位', { max: 1000 }),
  attendees: count('参加人数', { max: 100_000 }),
  says: longText('会议情况'),
  agreed: repeated(
    '议定事项',
    {
      what: text('事项', { max: 300 }),
      lead: text('牵头单位', { max: 80 }),
      agreedOn: onDay('议定日期'),
      dueOn: onDay('完成期限'),
      handBy: onDay('转督办截止日期'),
      handedOn: onDay('转督办日期'),
      taskNumber: text('督办任务编号', { max: 60 }),
    },
    { optional: ['handBy', 'handedOn', 'taskNumber'] },
  ),
  agreedTotal: count('已登记的议定事项'),
  newAgreed: count('本次登记的议定事项'),
  handedTotal: count('已转督办的议定事项'),
  newHanded: count('本次转督办的议定事项'),
  minutesOn: onDay('纪要印发日期'),
  minutesNumber: text('纪要编号', { max: 60 }),
  requestTo: text('请示的机关', { max: 80 }),
  replyBy: onDay('希望批复日期'),
  repliedOn: onDay('批复日期'),
  reply: longText('批复内容', { max: 2000 }),
}
