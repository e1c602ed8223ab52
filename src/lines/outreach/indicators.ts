import { defineIndicators } from '../../kernel/indicator.ts'
import { outreachLine } from './line.ts'

/** 办完登记的，和先安排、后登记已办的，都是一场。 */
const counts = ['record', 'hold'] as const
const live = [
  'square',
  'community',
  'campus',
  'enterprise',
  'unit',
  'caseTeaching',
  'moot',
  'viceHead',
  'other',
] as const
const onSite = ['square', 'community', 'campus'] as const
const sum = (label: string, says: string, unit: string) => ({ label, says, unit, counts, of: 'sum' }) as const

/** 资料份数、现场人次、浏览次数各是一个数，从不相加。 */
export const indicators = defineIndicators(
  outreachLine,
  {
    activities: {
      label: '法治宣传活动',
      says: '线下活动的场次',
      unit: '场',
      counts,
      where: { form: live },
      vocabulary: 'publicity-events',
    },
    nodeActivities: {
      label: '重要节点宣传活动',
      says: '重要节点在广场、社区、校园开展的集中宣传活动',
      unit: '场',
      counts,
      where: { theme: 'general', form: onSite },
    },
    enterprisesVisited: { ...sum('走访商会和企业', '各次活动走访的单位家数之和', '家'), sum: 'enterprises' },
    nodeCopies: {
      ...sum('集中宣传发放资料', '重要节点集中宣传活动发放的资料和宣传品', '份'),
      sum: 'copies',
      where: { theme: 'general' },
    },
    civilCodeCopies: {
      ...sum('民法典主题发放资料', '民法典主题活动发放的资料和宣传品', '份'),
      sum: 'copies',
      where: { theme: 'civilCode' },
    },
    copies: { ...sum('发放宣传资料', '全部活动发放的资料和宣传品，不含浏览次数', '份'), sum: 'copies' },
    boards: { ...sum('摆放展板', '民法典主题活动摆放的展板', '块'), sum: 'boards', where: { theme: 'civilCode' } },
    studentsTaught: {
      ...sum('受教育学生', '青少年主题活动的现场人次', '人次'),
      sum: 'headcount',
      where: { theme: 'youth' },
    },
    audience: {
      ...sum('普法受众', '全部线下活动的现场人次', '人次'),
      sum: 'headcount',
      vocabulary: 'publicity-audience',
    },
    views: { ...sum('线上浏览', '短视频、直播的浏览次数，单独计', '次'), sum: 'views' },
    quizTakers: {
      ...sum('前后测人数', '参加活动前后小测的人数之和', '人'),
      counts: ['record', 'measure'],
      sum: 'quizTakers',
    },
    dutiesListed: { label: '责任清单事项', says: '列入普法责任清单的事项', unit: '项', counts: ['listDuty'] },
    dutiesDone: { label: '完成清单事项', says: '已经完成的责任清单事项', unit: '项', counts: ['finishDuty'] },
    prompts: { label: '普法提示函', says: '发出的普法提示函', unit: '份', counts: ['prompt'] },
  },
  [
    { kind: 'within', part: 'nodeActivities', whole: 'activities' },
    { kind: 'within', part: 'civilCodeCopies', whole: 'copies' },
    { kind: 'within', part: 'nodeCopies', whole: 'copies' },
    { kind: 'within', part: 'studentsTaught', whole: 'audience' },
  ],
)
