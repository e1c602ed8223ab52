import { choice, count, longText, onDay, organ, person, repeated, text, yesNo } from '../../kernel/field.ts'

/** 一个数字冻结时的样子：值、口径、截止和名单指纹一并存下，日后重数以此为准。 */
export const frozenFields = {
  figure: text('指标编号', { max: 120 }),
  label: text('指标名称', { max: 120 }),
  value: text('数值', { max: 40 }),
  unit: text('单位', { max: 20 }),
  version: count('口径版本', { max: 1000 }),
  from: onDay('统计期起'),
  until: onDay('统计期止'),
  cutoff: text('统计截止', { max: 40 }),
  listed: count('名单行数'),
  hash: text('名单指纹', { max: 64 }),
  countedBy: text('统计人', { max: 60 }),
}

export const fields = {
  title: text('报告名称', { max: 200 }),
  kind: choice('种类', {
    annual: '法治政府建设年度报告',
    enforcement: '行政执法年度分析',
    disputes: '行政复议应诉年度分析',
    inspection: '法治督察自查报告',
    other: '其他专题报告',
  }),
  issuer: choice('报告主体', { government: '区人民政府', bureau: '本局' }),
  year: count('报告年度', { max: 2100 }),
  first: yesNo('首份报告', { help: '没有上年报告可以对照的选「是」' }),
  lead: organ('牵头单位', ['bureau', 'office', 'department']),
  dueOn: onDay('内部完成期限', { help: '年度报告的报送和公布期限由系统按年度算出' }),
  reportBy: onDay('最迟报送日期'),
  publishBy: onDay('最迟公布日期'),
  sections: repeated(
    '部分',
    {
      heading: text('标题', { max: 100 }),
      covers: choice('写什么', {
        work: '举措和成效',
        gaps: '不足和原因',
        chief: '主要负责人履行第一责任人职责',
        plan: '下年打算',
        other: '其他',
      }),
      owner: person('撰写人', ['clerk', 'handler', 'sectionHead', 'liaison']),
      askedOn: onDay('分工日期'),
      dueOn: onDay('交稿期限'),
      text: longText('内容', { max: 20_000 }),
      signedOn: onDay('定稿日期'),
    },
    { optional: ['text', 'signedOn'] },
  ),
  shortcomings: repeated(
    '上年不足的回应',
    {
      said: text('上年怎么说', { max: 500 }),
      did: text('今年怎么办的', { max: 1000 }),
      done: yesNo('已经解决'),
      proof: text('凭证', { max: 300 }),
    },
    { optional: ['proof'] },
  ),
  warnings: repeated(
    '核对提示',
    {
      where: text('位置', { max: 200 }),
      says: text('提示内容', { max: 500 }),
      verdict: choice('处理', { fixed: '已改正', kept: '核实后保留' }),
      reason: text('保留的理由', { max: 500 }),
    },
    { optional: ['verdict', 'reason'] },
  ),
  frozen: repeated('冻结的数字', frozenFields, { optional: ['value'] }),
  backWhy: text('退回编写的原因', { max: 500 }),
  submittedOn: onDay('报送日期'),
  submittedTo: text('报送单位', { max: 200, help: '本级党委、政府、人大常委会，上一级，抄送督察单位' }),
  publishedOn: onDay('公布日期'),
  url: text('公布网址', { max: 500 }),
  secretsChecked: yesNo('已作保密审查'),
  corrections: repeated('公布后的更正', {
    where: text('更正位置', { max: 200 }),
    was: text('原来写的', { max: 500 }),
    now: text('改为', { max: 500 }),
    why: text('更正原因', { max: 500 }),
    correctedOn: onDay('更正公布日期'),
  }),
  dropWhy: text('不再编写的原因', { max: 500 }),
}
