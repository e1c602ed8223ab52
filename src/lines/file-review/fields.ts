import {
  attachments,
  choice,
  choices,
  count,
  longText,
  onDay,
  organ,
  person,
  repeated,
  text,
  yesNo,
} from '../../kernel/field.ts'
import { reading } from './fields-reading.ts'
import { grades, rubricNames, vetoes } from './rubric.ts'

export const reviewKinds = { self: '自查', cross: '交叉评查', spot: '抽查' } as const

export const caseKinds = {
  penalty: '行政处罚',
  licence: '行政许可',
  coercion: '行政强制',
  inspection: '行政检查',
  mixed: '几类都有',
} as const

const units = ['department', 'body', 'team', 'street', 'bureau'] as const

const round = {
  name: text('评查名称', { max: 100 }),
  reviewKind: choice('评查方式', reviewKinds),
  unit: organ('被评查单位', units),
  byUnit: organ('交叉评查单位', units),
  caseKind: choice('案卷类别', caseKinds),
  period: text('案卷所属期间', { max: 60 }),
  rubric: choice('评分标准', rubricNames),
  sampling: choice('评查范围', { whole: '全部案卷', sample: '抽取' }),
  plannedOn: onDay('计划日期'),
  scoreBy: onDay('评查完成期限'),
  secondShare: count('复评比例（%）', {
    max: 100,
    help: '抽到的案卷里百分之几由另一人背靠背再评一遍；哪几份由种子算出',
  }),
  tolerance: count('合议分差', {
    max: 100,
    help: '两人的总分相差超过几分要合议；不填的，分数不同就合议。等次或者否决项不同的都要合议',
  }),
  seedHash: text('种子摘要', {
    max: 64,
    help: '种子由监督科保管，名单报来以前先登记它的 SM3 摘要；案卷评查列表页上的抽取重算页可以生成种子和摘要',
  }),
  frame: longText('案卷名单', {
    max: 400_000,
    help: '一行一份：案卷号，或者“案卷号,单位,类别,页数”；冻结以后不再增减',
  }),
  frozenOn: onDay('冻结日期'),
  frameCount: count('名单案卷数'),
  frameHash: text('名单摘要', { max: 64 }),
  sampleSize: count('抽取份数', { max: 5000 }),
  strataTotal: count('层数'),
  allocation: longText('各层份数', { max: 400_000 }),
  seed: text('种子', { max: 200 }),
  drawnOn: onDay('抽取日期'),
  drawnList: longText('抽取名单', { max: 400_000 }),
  drawnCount: count('应评份数'),
  cancelledOn: onDay('取消日期'),
  cancelWhy: longText('取消理由', { max: 500 }),
}

const scoring = {
  reviewers: repeated(
    '评查员',
    {
      name: text('姓名', { max: 30 }),
      person: person('平台账号', ['reviewer', 'clerk', 'handler'], { help: '有账号的选上，才看得到这次评查' }),
      homeUnit: organ('所在单位', [...units, 'provider']),
      recused: yesNo('回避'),
      recusedWhy: text('回避原因'),
    },
    { optional: ['person', 'homeUnit', 'recusedWhy'] },
  ),
  files: repeated(
    '案卷评分',
    {
      number: text('案卷号', { max: 120 }),
      caseKind: choice('类别', caseKinds),
      reviewer: text('初评人', { max: 30 }),
      score: count('得分', { max: 100 }),
      vetoes: choices('否决项', vetoes),
      grade: choice('等次', grades),
      findings: longText('问题', { max: 2000 }),
      secondReviewer: text('复评人', { max: 30 }),
      secondScore: count('复评得分', { max: 100 }),
      secondGrade: choice('复评等次', grades),
      firstScore: count('初评得分', { max: 100, help: '合议改了得分的，初评原来给的分' }),
      firstGrade: choice('初评等次', grades),
    },
    {
      optional: [
        ...(['vetoes', 'findings', 'secondReviewer', 'secondScore', 'secondGrade'] as const),
        ...(['firstScore', 'firstGrade'] as const),
      ],
    },
  ),
  finishedOn: onDay('评查完成日期'),
  filesTotal: count('评查份数'),
  excellentTotal: count('优秀'),
  goodTotal: count('良好'),
  passedTotal: count('合格'),
  failedTotal: count('不合格'),
  vetoedTotal: count('触及否决项'),
  secondTotal: count('复评份数'),
  agreedTotal: count('复评等次一致'),
}

const after = {
  announcedOn: onDay('反馈日期'),
  objectBy: onDay('提出异议的期限'),
  objections: repeated(
    '异议',
    {
      number: text('案卷号', { max: 120 }),
      on: onDay('提出日期'),
      what: longText('异议', { max: 2000 }),
      answerBy: onDay('答复期限'),
      answeredOn: onDay('答复日期'),
      outcome: choice('结果', { kept: '维持', changed: '改评' }),
    },
    { optional: ['answerBy', 'answeredOn', 'outcome'] },
  ),
  rectifications: repeated(
    '整改问题',
    {
      what: text('问题', { max: 500 }),
      due: onDay('整改期限'),
      doneOn: onDay('完成日期'),
      proof: text('证明材料', { max: 300 }),
      proofFiles: attachments('证明文件', { help: '整改后的文书、照片；写了证明材料的也可以不传' }),
    },
    { optional: ['doneOn', 'proof', 'proofFiles'] },
  ),
  problemTotal: count('要求整改的问题'),
  rectifiedTotal: count('整改完成的问题'),
  reportedOn: onDay('报告日期'),
  report: longText('评查情况和建议', { max: 20_000 }),
}

export const fields = { ...round, ...scoring, ...reading, ...after }
