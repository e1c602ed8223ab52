import { answers, files, guardTable } from '../../testing/guard-table.ts'
import { decisionForm, ready, type Steps } from '../../testing/reconsideration-story.ts'
import { decisions } from './acts-decision.ts'

const { guard, verify } = guardTable(decisions)

const onMerits = [
  'uphold',
  'annul',
  'annulNoReply',
  'change',
  'declareIllegal',
  'orderPerformance',
  'declareVoid',
  'rejectRequest',
  'decideAgreement',
]

for (const act of onMerits) {
  const matterHead = 'agreement'
  const own: Steps = { reply: act !== 'annulNoReply', over: { matterHead } }
  const from = (steps: Steps) => () => ready({ ...own, ...steps })
  const between = (wrong: Steps, right: Steps) => files(from(wrong), from(right), decisionForm(act))
  if (!['uphold', 'annulNoReply', 'rejectRequest'].includes(act)) {
    guard(
      act,
      '应当收到被申请人的答复，或者等答复期限届满',
      between(
        { reply: false, heardOn: '2024-04-01', until: '2024-04-03' },
        { reply: false, heardOn: '2024-04-01', until: '2024-04-04' },
      ),
    )
  }
  guard(act, '普通程序应当先听取当事人的意见', between({ hear: false }, {}))
  const advised: Steps = { major: true, consult: 'advised' }
  guard(act, '重大、疑难、复杂的案件应当先听证', between(advised, { ...advised, hearing: true }))
  guard(
    act,
    '重大、疑难、复杂或者专业性、技术性较强的案件，应当先提请复议委员会咨询',
    between({ technical: true }, { technical: true, consult: 'advised' }),
  )
  guard(
    act,
    '已经提请咨询的，应当先记录咨询意见',
    between({ technical: true, consult: 'asked' }, { technical: true, consult: 'advised' }),
  )
  guard(
    act,
    '一并提出赔偿请求的，应当写明对赔偿请求的处理',
    answers(
      from({ over: { matterHead, claimsCompensation: true } }),
      decisionForm(act),
      {},
      { compensationRuling: '赔偿直接损失' },
    ),
  )
  guard(
    act,
    '一并申请审查规范性文件的，文件处理完毕才能作出决定',
    between({ over: { matterHead, attachedReview: true } }, {}),
  )
}

const noReply = '被申请人没有答复的，不能维持或者驳回请求'
for (const act of ['uphold', 'rejectRequest']) {
  guard(
    act,
    noReply,
    files(
      () => ready({ reply: false }),
      () => ready(),
      decisionForm(act),
    ),
  )
}
guard(
  'annul',
  '没有责令重作的，不填重作截止日期',
  answers(() => ready(), { ...decisionForm('annul'), redoBy: '2024-07-01' }, { redo: false }, { redo: true }),
)
guard(
  'annulNoReply',
  '被申请人十日内没有答复、没有提交证据的，才能以此为由撤销',
  files(
    () => ready({ year: '2021', reply: false, hear: false, until: '2021-03-30' }),
    () => ready({ year: '2021', reply: false, hear: false, until: '2021-03-31' }),
    decisionForm('annulNoReply'),
  ),
)
guard(
  'annulNoReply',
  '被申请人逾期没有答复、没有提交证据的，才能以此为由撤销',
  files(
    () => ready(),
    () => ready({ reply: false }),
    decisionForm('annulNoReply'),
  ),
)
guard(
  'annulNoReply',
  '涉及第三人合法权益且第三人提供证据的，不能仅因被申请人不答复而撤销',
  answers(
    () => ready({ reply: false }),
    decisionForm('annulNoReply'),
    { thirdPartyEvidence: true },
    { thirdPartyEvidence: false },
  ),
)
guard(
  'change',
  '不得作出对申请人更为不利的变更，第三人提出相反请求的除外',
  answers(() => ready({ third: true }), decisionForm('change'), { worse: true }, { worse: true, oppositeAsked: true }),
)
guard(
  'change',
  '第三人提出相反请求的，案件中应当有第三人',
  files(
    () => ready(),
    () => ready({ third: true }),
    { ...decisionForm('change'), oppositeAsked: true },
  ),
)
guard(
  'orderPerformance',
  '履行截止日期应当晚于决定之日',
  answers(() => ready(), decisionForm('orderPerformance'), { orderBy: '2024-05-06' }, { orderBy: '2024-05-07' }),
)
const newOnly = {
  declareVoid: '确认无效的决定只适用于2024年1月1日以后收到的申请',
  rejectRequest: '驳回复议请求的决定只适用于2024年1月1日以后收到的申请',
  decideAgreement: '行政协议案件的决定只适用于2024年1月1日以后收到的申请',
}
for (const [act, must] of Object.entries(newOnly)) {
  const over = { matterHead: 'agreement' }
  guard(
    act,
    must,
    files(
      () => ready({ year: '2021', over }),
      () => ready({ over }),
      decisionForm(act),
    ),
  )
}
guard(
  'decideAgreement',
  '本案登记的事项不是行政协议',
  files(
    () => ready(),
    () => ready({ over: { matterHead: 'agreement' } }),
    decisionForm('decideAgreement'),
  ),
)

verify()
