import { cite } from '../../law/statute.ts'
import { reconsiderationLaw as law } from '../../law/statutes/reconsideration-law.ts'
import { byLaw2017, documentSettled, formerly, isSimplified } from './edition.ts'
import type { Acts } from './shape.ts'

/** 维持和驳回请求以被申请人的答复和证据为前提；没有答复的依第七十条撤销。 */
export const replyCame = {
  must: '被申请人没有答复的，不能维持或者驳回请求',
  law: cite(law, '70'),
  formerly: formerly(cite(law, '28(1)4')),
  holds: (_it, at) => at.did('takeReply') !== null,
} as const satisfies NonNullable<Acts[string]['opens']>[number]

/** 撤销、变更等决定，等到答复或者等满答复期限即可作出。 */
export const replyAwaited = {
  must: '应当收到被申请人的答复，或者等答复期限届满',
  law: cite(law, '48'),
  formerly: formerly(cite(law, '23')),
  holds: (_it, at) => {
    const due = at.due('reply')
    return at.did('takeReply') !== null || (due !== null && at.on > due)
  },
} as const satisfies NonNullable<Acts[string]['guards']>[number]

/** What must be done before any decision on the merits. */
export const readyToDecide = [
  {
    must: '普通程序应当先听取当事人的意见',
    law: cite(law, '49'),
    holds: (it, at) =>
      byLaw2017(it) || isSimplified(it) || at.did('hearParties') !== null || at.did('holdHearing') !== null,
  },
  {
    must: '重大、疑难、复杂的案件应当先听证',
    law: cite(law, '50'),
    holds: (it, at) => byLaw2017(it) || isSimplified(it) || it.major === false || at.did('holdHearing') !== null,
  },
  {
    must: '重大、疑难、复杂或者专业性、技术性较强的案件，应当先提请复议委员会咨询',
    law: cite(law, '52'),
    holds: (it, at) =>
      byLaw2017(it) || (it.major === false && it.technical === false) || at.did('consultCommittee') !== null,
  },
  {
    must: '已经提请咨询的，应当先记录咨询意见',
    law: cite(law, '61(3)'),
    holds: (_it, at) => at.times('committeeAdvises') >= at.times('consultCommittee'),
  },
  {
    must: '一并提出赔偿请求的，应当写明对赔偿请求的处理',
    law: cite(law, '72'),
    field: 'compensationRuling',
    holds: (it) => it.claimsCompensation !== true || it.compensationRuling !== null,
  },
  {
    must: '一并申请审查规范性文件的，文件处理完毕才能作出决定',
    law: cite(law, '56'),
    formerly: formerly(cite(law, '26')),
    holds: (it, at) => it.attachedReview !== true || documentSettled(at),
  },
] as const satisfies Acts[string]['guards']
