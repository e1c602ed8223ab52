import type { Guard } from '../../kernel/line.ts'
import { cite } from '../../law/statute.ts'
import { mediationLaw as law } from '../../law/statutes/mediation-law.ts'
import { agreedText, soundAgreement } from './agreement-check.ts'
import type { Fields, MediationAct } from './names.ts'

const remediesTold: Guard<Fields> = {
  must: '调解不成应当终止，并告知可以通过仲裁、行政、司法等途径维护权利',
  law: cite(law, '26'),
  field: 'toldRemedies',
  holds: ({ toldRemedies }) => toldRemedies === true,
}

/** 结果：书面协议、口头协议、调解不成、撤回、终止。 */
export const outcomeActs = {
  agreeWritten: {
    label: '签订调解协议书',
    help: '协议自查没有问题，并且各方、调解员签名和盖章都完成后登记',
    law: cite(law, '29'),
    by: ['clerk', 'mediator'],
    from: ['mediating'],
    to: 'agreed',
    asks: ['effectiveOn', 'signing'],
    mayAsk: ['copies'],
    day: 'effectiveOn',
    after: ['hold', 'draftAgreement'],
    guards: [
      {
        must: '各方当事人应当签名、盖章或者按指印',
        law: cite(law, '29'),
        field: 'signing',
        holds: ({ signing }) => signing?.includes('parties') === true,
      },
      {
        must: '人民调解员应当签名',
        law: cite(law, '29'),
        field: 'signing',
        holds: ({ signing }) => signing?.includes('mediator') === true,
      },
      {
        must: '协议书应当加盖人民调解委员会印章',
        law: cite(law, '29'),
        field: 'signing',
        holds: ({ signing }) => signing?.includes('seal') === true,
      },
      ...soundAgreement,
    ],
    sets: ({ terms }) => ({ agreementForm: 'written', agreedText: agreedText(terms), agreedAmount: amountOf(terms) }),
  },
  agreeOral: {
    label: '登记口头协议',
    help: '口头协议自达成之日起生效，由调解员记录',
    law: cite(law, '30'),
    by: ['clerk', 'mediator'],
    from: ['mediating'],
    to: 'agreed',
    asks: ['effectiveOn', 'oralContent', 'oralByChoice'],
    mayAsk: ['terms', 'agreedAmount'],
    day: 'effectiveOn',
    guards: [
      {
        must: '当事人认为不需要书面协议的，才可以口头达成协议',
        law: cite(law, '28'),
        field: 'oralByChoice',
        holds: ({ oralByChoice }) => oralByChoice === true,
      },
    ],
    sets: ({ terms, agreedAmount }) => ({
      agreementForm: 'oral',
      agreedText: agreedText(terms),
      agreedAmount: terms.length > 0 ? amountOf(terms) : agreedAmount,
    }),
  },
  fail: {
    label: '调解不成',
    law: cite(law, '26'),
    by: ['clerk', 'mediator'],
    from: ['accepted', 'mediating'],
    to: 'failed',
    asks: ['failReason', 'toldRemedies'],
    guards: [remediesTold],
  },
  end: {
    label: '终止调解',
    help: '发现不宜再调解的：转为治安、刑事案件，已起诉或者仲裁，无法继续等',
    law: cite(law, '26'),
    by: ['clerk', 'mediator'],
    from: ['accepted', 'mediating'],
    to: 'ended',
    asks: ['endReason', 'toldRemedies'],
    guards: [
      remediesTold,
      {
        must: '可能转为治安、刑事案件的，应当先登记向公安机关报告',
        law: cite(law, '25'),
        field: 'endReason',
        holds: ({ endReason }, at) => endReason !== null && (endReason !== 'crime' || at.did('reportDanger') !== null),
      },
    ],
  },
  withdraw: {
    label: '当事人撤回',
    law: cite(law, '23'),
    by: ['clerk', 'mediator', 'handler'],
    from: ['applied', 'accepted', 'mediating'],
    to: 'withdrawn',
    asks: ['withdrawReason'],
  },
} as const satisfies Readonly<Record<string, MediationAct>>

function amountOf(terms: readonly { readonly does: string | null; readonly amount?: number | null }[]): number {
  return terms.reduce((sum, { does, amount }) => sum + (does === 'pay' ? (amount ?? 0) : 0), 0)
}
