import { choice, count, longText, onDay, organ, repeated, text } from '../../kernel/field.ts'

export const roles = { apply: '示范创建申报', inspected: '迎接督察自查', inspector: '督察其他单位' } as const

export const outcomes = {
  named: '命名为示范',
  passed: '通过',
  notPassed: '未通过',
  fedBack: '已反馈',
} as const

export const fields = {
  subject: text('事由'),
  role: choice('本区（本局）的角色', roles),
  edition: choice('指标体系', {
    '2021': '市县法治政府建设示范指标体系（2021年版）',
    newer: '后来的版本',
    own: '督察方案所列',
  }),
  openedOn: onDay('立项日期'),
  dueOn: onDay('申报或者报送截止日期'),
  inspectee: organ('被督察单位', ['government', 'bureau', 'department', 'body', 'street']),
  noticeNumber: text('方案或者通知文号', { max: 60 }),
  scope: longText('范围和要求', { max: 2000 }),
  items: repeated(
    '指标',
    {
      code: text('序号', { max: 20 }),
      heading: text('一级指标', { max: 100 }),
      name: text('指标', { max: 300 }),
      unit: text('责任单位', { max: 80 }),
      givenOn: onDay('分解日期'),
      dueOn: onDay('佐证截止日期'),
      evidence: longText('佐证', { max: 2000 }),
      evidenceOn: onDay('佐证报送日期'),
      selfMet: choice('自评', { met: '达到', partly: '部分达到', not: '未达到', none: '不涉及' }),
      selfScore: count('自评得分', { max: 1000 }),
      score: count('评审得分', { max: 1000 }),
      reviewSays: longText('评审意见', { max: 1000 }),
    },
    { optional: ['evidence', 'evidenceOn', 'selfMet', 'selfScore', 'score', 'reviewSays'] },
  ),
  itemTotal: count('指标项数'),
  newItems: count('本次分解的指标'),
  selfScoredOn: onDay('自评日期'),
  reopenedOn: onDay('退回日期'),
  reopenedWhy: longText('退回补充的原因', { max: 500 }),
  submittedOn: onDay('申报或者报送日期'),
  submittedTo: text('报送的机关', { max: 80 }),
  reviewedOn: onDay('评审日期'),
  reviewers: text('评审人员', { max: 200 }),
  findings: repeated(
    '问题',
    {
      code: text('对应指标序号', { max: 20 }),
      problem: longText('问题', { max: 1000 }),
      unit: text('责任单位', { max: 80 }),
      foundOn: onDay('反馈日期'),
      dueOn: onDay('整改期限'),
      doneOn: onDay('整改完成日期'),
      proof: longText('整改佐证', { max: 1000 }),
    },
    { optional: ['code', 'doneOn', 'proof'] },
  ),
  findingTotal: count('问题总数'),
  newFindings: count('本次反馈的问题'),
  rectifiedTotal: count('已整改的问题'),
  newRectified: count('本次整改的问题'),
  closedOn: onDay('办结日期'),
  outcome: choice('结果', outcomes),
  withdrawnOn: onDay('终止日期'),
  withdrawnWhy: longText('终止原因', { max: 500 }),
}
