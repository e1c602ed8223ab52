import { choice, longText, onDay, organ, repeated, text, yesNo } from '../../kernel/field.ts'

export const levels = { government: '区政府（含办公室）', department: '区级部门', street: '街道' } as const

export const verdicts = { keep: '继续有效', amend: '修改', repeal: '废止', lapse: '宣布失效' } as const

export const repealGrounds = {
  upper: '与上位法或者上级新规定不符',
  replaced: '被新文件代替',
  situation: '情况变化，不再适用',
  ordered: '备案审查、复议、诉讼或者检察建议后废止',
} as const

export const lapseGrounds = { expired: '有效期届满', gone: '调整对象消失', done: '任务完成' } as const

export const fields = {
  title: text('文件名称'),
  docNumber: text('文号', { max: 60 }),
  issuer: organ('制定机关', ['government', 'bureau', 'department', 'body', 'street']),
  issuerLevel: choice('制定机关层级', levels),
  publishedOn: onDay('公布日期'),
  publishedAt: text('公布载体', { max: 200 }),
  effectiveOn: onDay('施行日期'),
  expiresOn: onDay('有效期截止日期'),
  noExpiryWhy: text('没有写明有效期的说明'),
  trial: yesNo('暂行或者试行'),
  termFrom: onDay('本期有效期起'),
  termUntil: onDay('本期有效期止'),
  radarOn: onDay('届满前评估日期'),
  reviewNumber: text('合法性审核意见书文号', { max: 60 }),
  market: yesNo('与市场主体生产经营密切相关'),
  commentFrom: onDay('公开征求意见开始'),
  commentUntil: onDay('公开征求意见截止'),
  upperLaws: repeated(
    '上位法和上级文件',
    {
      law: text('名称'),
      article: text('条', { max: 60, help: '如第二十五条；几条之间用顿号' }),
      clause: text('本文件涉及的条款', { max: 60 }),
      use: choice('关系', { basis: '制定依据', copies: '照抄或者细化', limits: '不得与之抵触' }),
    },
    { optional: ['article', 'clause'] },
  ),
  filingBy: onDay('备案的内部截止日期'),
  filedOn: onDay('报送备案日期'),
  filedTo: text('备案机关', { max: 60 }),
  filingResult: choice('备案审查结果', { filed: '准予备案', corrected: '要求纠正', refused: '不予备案' }),
  filingNumber: text('备案号', { max: 60 }),
  filingResultOn: onDay('备案审查日期'),
  filingSays: longText('备案审查意见', { max: 2000 }),
  evaluatedOn: onDay('评估日期'),
  evaluation: choice('评估建议', verdicts),
  evaluationSays: longText('评估情况', { max: 2000 }),
  renewedOn: onDay('决定继续施行日期'),
  renewNumber: text('继续施行的文号', { max: 60 }),
  roundName: text('清理批次', { max: 60, help: '同一批次写法要一致，如「2021年全面清理」' }),
  roundOn: onDay('清理日期'),
  verdict: choice('清理结论', verdicts),
  verdictWhy: longText('清理理由', { max: 1000 }),
  carryOutBy: onDay('清理结论落实日期'),
  changedLaw: text('变动的上位法'),
  changedArticles: text('变动的条', { help: '几条之间用顿号；全面修订的不填' }),
  changedOn: onDay('变动施行日期'),
  changeBy: onDay('处理截止日期'),
  amendedOn: onDay('修改日期'),
  amendNumber: text('修改的文号', { max: 60 }),
  amendWhat: longText('修改内容', { max: 2000 }),
  suspendedOn: onDay('停止执行日期'),
  suspendedWhy: longText('停止执行的原因', { max: 1000 }),
  resumedOn: onDay('恢复执行日期'),
  endedOn: onDay('废止或者失效日期'),
  repealGround: choice('废止理由', repealGrounds),
  lapseGround: choice('失效理由', lapseGrounds),
  repealLaw: text('不符的上位法或者上级规定'),
  replacedBy: text('代替它的文件', { help: '名称和文号' }),
  endNumber: text('废止或者宣布失效的文号', { max: 60 }),
}
