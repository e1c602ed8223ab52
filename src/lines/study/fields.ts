import { attachments, choice, count, longText, onDay, organ, place, text } from '../../kernel/field.ts'

/** 学法的形式：集体学、听讲、读书、测试、旁听、购发资料、培训。 */
export const kinds = {
  centreGroup: '理论学习中心组学习',
  lecture: '法治讲座',
  reading: '读书班、读书交流',
  quiz: '应知应会测试',
  court: '旁听庭审',
  materials: '购发学习资料',
  training: '业务培训',
} as const

export const fields = {
  subject: text('学习主题', { help: '讲座、读书班的题目，或者旁听的案件' }),
  kind: choice('形式', kinds),
  heldOn: onDay('日期'),
  audience: choice('参加人员', {
    leaders: '处级以上领导干部',
    staff: '机关干部',
    mediators: '人民调解员',
    officers: '行政执法人员',
    mixed: '以上多类人员',
  }),
  headcount: count('参加人数', { max: 100_000 }),
  sessions: count('场次', { max: 1000, help: '一次活动连办多场的写场数，一般为 1' }),
  hours: count('学时', { max: 1000, help: '每人学时' }),
  organiser: organ('组织单位', ['bureau', 'office', 'department', 'body', 'street', 'station']),
  venue: place('地点'),
  lecturer: text('主讲人', { max: 100 }),
  court: text('旁听的法院', { max: 100 }),
  courtCase: text('旁听的案号或者案由', { max: 200 }),
  copies: count('资料份数', { max: 10_000_000 }),
  passed: count('测试合格人数', { max: 100_000 }),
  contents: longText('学习内容', { max: 3000 }),
  proof: attachments('签到表、照片等'),
}
