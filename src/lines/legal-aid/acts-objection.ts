import type { Guard } from '../../kernel/line.ts'
import { cite } from '../../law/statute.ts'
import { legalAidRegulation as regulation } from '../../law/statutes/legal-aid-acts.ts'
import { legalAidLaw as law } from '../../law/statutes/legal-aid-law.ts'
import { underRegulation } from './edition.ts'
import type { Fields, LegalAidAct } from './names.ts'

const pending: Guard<Fields> = {
  must: '没有等待审查的异议',
  holds: (_it, { times }) => times('object') > times('keepDecision') + times('orderAid') + times('orderResume'),
}

/** 异议由司法行政部门审查，不由作出决定的法律援助机构审查。 */
export const objectionActs = {
  object: {
    label: '提出异议',
    law: cite(law, '49'),
    formerly: underRegulation(cite(regulation, '19')),
    by: ['clerk', 'handler'],
    from: ['refused', 'terminated'],
    to: 'same',
    asks: ['objectionOn', 'objectionGround'],
    day: 'objectionOn',
    opens: [
      {
        must: '上一次异议还没有审查完',
        holds: (_it, { times }) => times('object') === times('keepDecision') + times('orderAid') + times('orderResume'),
      },
    ],
    guards: [
      {
        must: '异议日期不能早于不予援助、终止援助的决定',
        field: 'objectionOn',
        holds: ({ objectionOn, refusedOn, terminatedOn }) => {
          const decided = terminatedOn ?? refusedOn
          return objectionOn !== null && decided !== null && objectionOn >= decided
        },
      },
    ],
  },
  keepDecision: {
    label: '维持决定',
    help: '不服维持的，可以申请行政复议或者提起诉讼',
    by: ['handler'],
    from: ['refused', 'terminated'],
    to: 'same',
    asks: ['objectionDecidedOn', 'objectionWhy'],
    day: 'objectionDecidedOn',
    signedBy: ['sectionHead', 'deputyHead'],
    opens: [pending],
  },
  orderAid: {
    label: '责令提供援助',
    law: cite(law, '49'),
    formerly: underRegulation(cite(regulation, '19')),
    by: ['handler'],
    from: ['refused'],
    to: 'granted',
    asks: ['objectionDecidedOn', 'objectionWhy'],
    day: 'objectionDecidedOn',
    signedBy: ['sectionHead', 'deputyHead'],
    opens: [pending],
    reopens: true,
    sets: ({ objectionDecidedOn }) => ({ grantedOn: objectionDecidedOn }),
  },
  orderResume: {
    label: '责令继续援助',
    by: ['handler'],
    from: ['terminated'],
    to: 'granted',
    asks: ['objectionDecidedOn', 'objectionWhy'],
    day: 'objectionDecidedOn',
    signedBy: ['sectionHead', 'deputyHead'],
    opens: [pending],
    sets: ({ objectionDecidedOn }) => ({ grantedOn: objectionDecidedOn }),
  },
} as const satisfies Readonly<Record<string, LegalAidAct>>
