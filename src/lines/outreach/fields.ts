import {
  attachments,
  choice,
  choices,
  count,
  longText,
  onDay,
  organ,
  place,
  repeated,
  text,
} from '../../kernel/field.ts'

export const forms = {
  square: '广场、街面宣传',
  community: '进社区、进村',
  campus: '进校园',
  enterprise: '进企业、进商会',
  unit: '进机关、进单位',
  caseTeaching: '以案释法',
  moot: '模拟法庭、开学第一课',
  viceHead: '法治副校长授课',
  video: '短视频、直播',
  other: '其他',
} as const

export const themes = {
  general: '重要节点集中宣传',
  constitution: '宪法',
  civilCode: '民法典',
  youth: '青少年和预防未成年人犯罪',
  business: '惠企和优化营商环境',
  antiFraud: '反诈、禁毒、国家安全',
  other: '其他',
} as const

/** 对象：登记活动时可以多选，扫码答题的人自己选一种，也可以不选。 */
export const groups = {
  officials: '国家工作人员',
  youth: '青少年',
  villagers: '村（居）民',
  business: '企业经营管理人员',
  workers: '职工和农民工',
  elderly: '老年人',
  disabled: '残疾人',
  other: '其他',
} as const

const activity = {
  subject: text('活动名称'),
  form: choice('形式', forms),
  theme: choice('主题', themes),
  heldOn: onDay('日期'),
  unit: organ('主办单位', ['bureau', 'office', 'department', 'body', 'street', 'station']),
  place: place('地点'),
  street: organ('所在街道', ['street']),
  groups: choices('对象', groups),
  headcount: count('现场人次', { help: '到场的人次，不含线上' }),
  copies: count('发放资料和宣传品份数', { help: '只数纸质资料和实物；浏览量另填' }),
  boards: count('摆放展板块数'),
  enterprises: count('走访单位家数', { help: '走访的商会单位、企业；去过的同一家只数一次' }),
  views: count('线上浏览次数', { help: '从不并入资料份数和现场人次' }),
  photos: attachments('照片、通稿'),
  quizTakers: count('前后测人数', { help: '活动前后各答一次；两次人数不同的，填人数少的那一次' }),
  quizBefore: count('活动前答对率（%）', { max: 100 }),
  quizAfter: count('活动后答对率（%）', { max: 100 }),
}

const quiz = {
  plannedOn: onDay('计划日期'),
  quizQuestions: repeated(
    '前后测题目',
    {
      question: text('题目', { max: 120 }),
      first: text('选项甲', { max: 60 }),
      second: text('选项乙', { max: 60 }),
      third: text('选项丙', { max: 60 }),
      fourth: text('选项丁', { max: 60 }),
      right: choice('正确选项', { first: '甲', second: '乙', third: '丙', fourth: '丁' }),
      why: text('一句话说明', { max: 120, help: '活动后答完题给答题人看' }),
    },
    { optional: ['third', 'fourth', 'why'] },
  ),
  quizUntil: onDay('活动后答题截止日期'),
  quizOpenedOn: onDay('开放扫码日期'),
  dropWhy: longText('取消的原因', { max: 500 }),
}

const duty = {
  dutyLaw: text('宣传的法律法规'),
  dutyYear: count('年度', { max: 2100 }),
  dutyMeasures: longText('普法措施', { max: 2000 }),
  dutyBy: onDay('完成时间'),
  dutyHead: text('责任人', { max: 60 }),
  publishedOn: onDay('公布日期'),
  publishedAt: text('公布网址或者位置'),
  doneOn: onDay('完成日期'),
  doneNote: longText('完成情况', { max: 2000 }),
}

const prompt = {
  promptTo: organ('提示单位', ['department', 'body', 'street', 'office']),
  promptWhy: longText('提示事项', { max: 2000 }),
  replyBy: onDay('请于此日前回复', { help: '法律要求及时改进并回复，没有写明天数，由发函单位定' }),
  repliedOn: onDay('回复日期'),
  reply: longText('改进情况', { max: 2000 }),
}

export const fields = { ...activity, ...duty, ...prompt, ...quiz }
