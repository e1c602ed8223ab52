import type { Guard } from '../../kernel/line.ts'
import { cite } from '../../law/statute.ts'
import { mediationLaw as law } from '../../law/statutes/mediation-law.ts'
import { invitedMediation } from '../../law/statutes/mediation-rules.ts'
import type { Fields, MediationAct } from './names.ts'

const notRefused: Guard<Fields> = {
  must: '一方明确拒绝调解的，不得调解',
  law: cite(law, '17'),
  field: 'willing',
  holds: (it) => it.willing === 'agreed' || it.willing === 'asking',
}

const everyone = ['applicant', 'respondent', 'other', 'guardian', 'agent'] as const

/** 纠纷怎样进来：排查、申请、转办；受理与不受理。 */
export const intakeActs = {
  register: {
    label: '登记受理',
    help: '当场受理的，一步登记完',
    law: cite(law, '17'),
    by: ['clerk', 'mediator', 'handler'],
    from: 'new',
    to: 'accepted',
    asks: ['source', 'kind', 'summary', 'place', 'urgency', 'committeeKind', 'willing', 'acceptedOn'],
    mayAsk: [
      'amount',
      'requests',
      'appliedOn',
      'street',
      'headcount',
      'difficult',
      'labourBody',
      'referralFrom',
      'referralNumber',
    ],
    day: 'acceptedOn',
    parties: ['applicant', 'respondent'],
    mayAddParties: ['other', 'guardian', 'agent'],
    guards: [
      notRefused,
      {
        must: '收到申请的日期不能晚于受理日期',
        field: 'appliedOn',
        holds: ({ appliedOn, acceptedOn }) => appliedOn === null || (acceptedOn !== null && appliedOn <= acceptedOn),
      },
    ],
    sets: ({ appliedOn, acceptedOn }) => ({ appliedOn: appliedOn ?? acceptedOn }),
    numbers: true,
  },
  registerFound: {
    label: '排查登记',
    help: '巡查走访发现的矛盾，先记下来，受理后再编号',
    law: cite(law, '17'),
    by: ['clerk', 'mediator', 'handler'],
    from: 'new',
    to: 'found',
    asks: ['kind', 'summary', 'place', 'urgency', 'foundOn'],
    mayAsk: ['amount', 'street', 'headcount', 'difficult'],
    day: 'foundOn',
    mayAddParties: everyone,
    sets: () => ({ source: 'found' }),
  },
  receiveApplication: {
    label: '登记申请',
    help: '还不能当场决定受理的，先登记收到申请的日期',
    law: cite(law, '17'),
    by: ['clerk', 'mediator', 'handler'],
    from: 'new',
    to: 'applied',
    asks: ['kind', 'summary', 'place', 'urgency', 'appliedOn'],
    mayAsk: ['amount', 'requests', 'street', 'headcount', 'labourBody'],
    day: 'appliedOn',
    parties: ['applicant'],
    mayAddParties: ['respondent', 'other', 'guardian', 'agent'],
    sets: () => ({ source: 'applied' }),
  },
  receiveReferral: {
    label: '接收转办',
    help: '法院、公安、检察、信访、仲裁院、12345 等移送的，先签收，当事人同意调解再受理',
    law: cite(law, '18'),
    by: ['clerk', 'mediator', 'handler'],
    from: 'new',
    to: 'referred',
    asks: ['source', 'referralFrom', 'entrust', 'kind', 'summary', 'referralSignedOn'],
    mayAsk: [
      'referralNumber',
      'referralContact',
      'referralPhone',
      'handedOverOn',
      'referralDue',
      'place',
      'urgency',
      'amount',
      'street',
      'headcount',
    ],
    day: 'referralSignedOn',
    mayAddParties: everyone,
    guards: [
      {
        must: '当事人申请和主动排查的，不从这里登记',
        field: 'source',
        holds: ({ source }) => source !== null && source !== 'applied' && source !== 'found',
      },
      {
        must: '委派、委托是法院用的，其他部门的选「移送、转办」',
        law: cite(invitedMediation, '27'),
        field: 'entrust',
        holds: ({ source, entrust }) => entrust === 'transfer' || (entrust !== null && source === 'court'),
      },
      {
        must: '签收日期不能早于移交日期',
        field: 'handedOverOn',
        holds: ({ handedOverOn, referralSignedOn }) =>
          handedOverOn === null || (referralSignedOn !== null && handedOverOn <= referralSignedOn),
      },
      {
        must: '要求办结的日期不能早于签收日期',
        field: 'referralDue',
        holds: ({ referralDue, referralSignedOn }) =>
          referralDue === null || (referralSignedOn !== null && referralDue >= referralSignedOn),
      },
    ],
  },
  accept: {
    label: '受理',
    law: cite(law, '17'),
    by: ['clerk', 'mediator', 'handler'],
    from: ['applied', 'found', 'referred'],
    to: 'accepted',
    asks: ['willing', 'committeeKind', 'acceptedOn'],
    mayAsk: ['place', 'urgency', 'amount', 'requests', 'street', 'difficult', 'labourBody'],
    day: 'acceptedOn',
    parties: ['applicant', 'respondent'],
    mayAddParties: ['other', 'guardian', 'agent'],
    guards: [notRefused],
    sets: ({ appliedOn, acceptedOn }) => ({ appliedOn: appliedOn ?? acceptedOn }),
    numbers: true,
  },
  decline: {
    label: '不予受理',
    help: '写明原因，并告知可以走的其他途径',
    by: ['clerk', 'mediator', 'handler'],
    from: ['applied', 'found'],
    to: 'declined',
    asks: ['declineReason', 'otherWays'],
  },
  referOut: {
    label: '转其他途径',
    help: '应当由其他部门处理的，转出并写明理由',
    by: ['clerk', 'mediator', 'handler'],
    from: ['applied', 'found'],
    to: 'referredOut',
    asks: ['referOutTo', 'referOutWhy'],
  },
  returnReferral: {
    label: '退回转办',
    help: '当事人不同意调解等，写明原因退回移送单位',
    by: ['clerk', 'mediator', 'handler'],
    from: ['referred'],
    to: 'returned',
    asks: ['returnReason', 'returnedOn'],
    mayAsk: ['returnNote', 'backPapers'],
    day: 'returnedOn',
  },
} as const satisfies Readonly<Record<string, MediationAct>>
