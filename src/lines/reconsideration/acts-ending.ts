import { cite } from '../../law/statute.ts'
import { reconsiderationLaw as law } from '../../law/statutes/reconsideration-law.ts'
import { reconsiderationRegulation as regulation } from '../../law/statutes/reconsideration-regulation.ts'
import { compensation, decidedBy } from './acts-decision.ts'
import { byLaw2023 } from './edition.ts'
import type { Acts } from './shape.ts'

/** 不以决定结案：调解、撤回、终止、提级。 */
export const otherEndings = {
  startMediation: {
    label: '组织调解',
    law: cite(law, '5'),
    by: ['handler', 'sectionHead'],
    from: ['reviewing'],
    to: 'same',
    asks: ['mediationConsent', 'mediationKind'],
    whilePaused: true,
    guards: [
      {
        must: '调解应当出于各方自愿',
        law: cite(law, '5'),
        field: 'mediationConsent',
        holds: (it) => it.mediationConsent === true,
      },
      {
        must: '2023年12月31日以前收到的申请，只有自由裁量权案件和赔偿、补偿案件可以调解',
        law: cite(regulation, '50'),
        field: 'mediationKind',
        holds: (it) => byLaw2023(it) || it.mediationKind !== 'other',
      },
    ],
  },
  mediationFails: {
    label: '登记调解不成',
    help: '调解不成或者反悔的，及时作出复议决定',
    law: cite(law, '73'),
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['mediationFailWhy'],
    after: ['startMediation'],
    whilePaused: true,
  },
  mediate: {
    label: '制作调解书',
    law: cite(law, '73'),
    by: ['handler'],
    handlerOnly: true,
    from: ['reviewing'],
    to: 'mediated',
    asks: ['mediationTerms', 'mediationSigned'],
    mayAsk: compensation,
    signedBy: decidedBy,
    after: ['startMediation'],
    guards: [
      {
        must: '调解书应当经各方签名或者签章',
        law: cite(law, '73'),
        field: 'mediationSigned',
        holds: (it) => it.mediationSigned === true,
      },
    ],
    sets: () => ({ result: 'mediated' }),
  },
  withdraw: {
    label: '准许撤回并终止',
    help: '和解撤回的，此后不得以同一事实和理由再申请',
    law: cite(law, '41'),
    by: ['handler'],
    from: ['reviewing'],
    to: 'terminated',
    asks: ['withdrawCause', 'withdrawFree'],
    mayAsk: ['settlementTerms'],
    signedBy: ['sectionHead', 'deputyHead', 'head'],
    whilePaused: true,
    guards: [
      {
        must: '撤回应当出于自愿，且不损害公共利益和他人合法权益',
        law: cite(law, '74'),
        field: 'withdrawFree',
        holds: (it) => it.withdrawFree === true,
      },
      {
        must: '因和解撤回的，应当记明和解内容',
        law: cite(law, '74'),
        field: 'settlementTerms',
        holds: (it) => it.withdrawCause !== 'settled' || it.settlementTerms !== null,
      },
    ],
    sets: (it) => ({ result: it.withdrawCause === 'settled' ? 'settled' : 'withdrawn' }),
  },
  terminate: {
    label: '终止审理',
    law: cite(law, '41'),
    by: ['handler'],
    from: ['reviewing'],
    to: 'terminated',
    asks: ['endGround', 'endWhy'],
    signedBy: ['sectionHead', 'deputyHead', 'head'],
    whilePaused: true,
    guards: [
      {
        must: '因死亡、丧失行为能力、终止而中止，满六十日原因仍未消除的，才能以此为由终止',
        law: cite(law, '41(5)'),
        field: 'endGround',
        holds: (it, at) => {
          const due = at.due('suspendedTooLong')
          return it.endGround !== 'suspended' || (at.paused && due !== null && at.on > due)
        },
      },
    ],
    sets: () => ({ result: 'ended' }),
  },
  elevate: {
    label: '登记提级审理',
    law: cite(law, '38'),
    by: ['handler', 'sectionHead'],
    from: ['reviewing'],
    to: 'elevated',
    asks: ['elevatedTo'],
    opens: [{ must: '提级审理只适用于2024年1月1日以后收到的申请', law: cite(law, '38'), holds: (it) => byLaw2023(it) }],
  },
} as const satisfies Acts
