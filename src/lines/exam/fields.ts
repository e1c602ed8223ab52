import { attachments, choice, count, longText, moment, onDay, repeated, text, yesNo } from '../../kernel/field.ts'
import { questionKinds } from './bank.ts'

export const kinds = {
  officials: '国家工作人员网上学法用法考试',
  general: '新增执法人员公共法律知识考试',
  special: '新增执法人员专业法律知识考试',
  serving: '在岗执法人员考试',
} as const

export const results = { passed: '合格', failed: '不合格', absent: '缺考' } as const

/** 正考一场，缺考和不合格的再考一场。 */
export const sittingKinds = { first: '正考', makeUp: '补考' } as const

export const fields = {
  title: text('考试名称'),
  kind: choice('种类', kinds),
  audience: choice('参加人员', {
    officials: '国家工作人员',
    units: '区级执法单位人员',
    street: '街道执法人员',
    mixed: '区级和街道执法人员',
  }),
  organiser: choice('组织方式', { municipal: '市级平台统一考试', own: '本区自行组织' }),
  plannedOn: onDay('计划日期'),
  rosterBy: onDay('名单上报期限'),
  opensOn: onDay('考试开始日期'),
  closesOn: onDay('考试结束日期'),
  fullMark: count('满分', { max: 1000 }),
  passMark: count('合格分', { max: 1000 }),

  units: repeated('各单位报名', { unit: text('单位', { max: 60 }), registered: count('报名人数', { max: 100_000 }) }),
  candidates: repeated(
    '考生名单',
    {
      ticket: text('准考证号', { max: 40 }),
      name: text('姓名', { max: 30 }),
      unit: text('单位', { max: 60 }),
      waived: yesNo('免考', { help: '取得法律职业资格的可以免考' }),
      score: count('成绩', { max: 1000 }),
      result: choice('结果', results),
      makeUp: choice('补考结果', results),
    },
    { optional: ['ticket', 'waived', 'score', 'result', 'makeUp'] },
  ),
  submittedOn: onDay('名单上报日期'),
  resultsBy: onDay('成绩应当回传的日期'),
  registered: count('报名人数'),
  unitCount: count('参加单位数', { max: 10_000 }),

  paperOn: onDay('组卷日期'),
  blueprint: text('命题蓝图', { help: '按岗位写明题型、内容和题数的蓝图名称' }),
  paperCount: count('平行卷套数', { max: 100 }),
  exposureCap: count('一题最多出现在几套卷中', { max: 100 }),
  cells: repeated('蓝图各部分', {
    kind: choice('题型', questionKinds),
    topic: text('内容', { max: 60, help: '题库中的内容分类' }),
    count: count('题数', { max: 200 }),
    marks: count('每题分值', { max: 200 }),
  }),
  sittings: repeated('考场场次', {
    kind: choice('场次', sittingKinds),
    opensAt: moment('开考时间'),
    closesAt: moment('结束时间'),
    minutes: count('答题分钟数', { max: 600 }),
  }),
  sittingOn: onDay('开设考场日期'),
  setter: text('命题人', { max: 30 }),
  checker: text('审题人', { max: 30 }),

  resultedOn: onDay('成绩登记日期'),
  taken: count('实考人数'),
  passed: count('合格人数'),
  makeUpBy: onDay('补考期限'),
  makeUpOn: onDay('补考日期'),
  makeUpTaken: count('补考人数'),
  makeUpPassed: count('补考合格人数'),
  proof: attachments('成绩单等材料'),
  closedOn: onDay('收尾日期'),
  followUp: longText('未参加、未合格人员的处理', { max: 2000 }),
  cancelledOn: onDay('取消日期'),
  cancelWhy: longText('取消原因', { max: 1000 }),
}

export type Fields = typeof fields
