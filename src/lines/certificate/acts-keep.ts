import type { Guard } from '../../kernel/line.ts'
import { yearOf } from '../../law/day.ts'
import { cite } from '../../law/statute.ts'
import { tianjinEnforcementSupervision as tianjin } from '../../law/statutes/supervision-acts.ts'
import type { CertificateAct, Fields } from './names.ts'

const desk: Pick<CertificateAct, 'by'> = { by: ['clerk', 'handler'] }

/** A card at large can still be shown to somebody: its absence is explained or the act waits. */
const accounted: Guard<Fields> = {
  must: '证件没有交回的，应当写明原因',
  field: 'missingWhy',
  holds: ({ cardBack, missingWhy }) => cardBack !== 'missing' || missingWhy !== null,
}

/** 在用期间：年审、暂扣、恢复、交回；退出：换发、注销、吊销。 */
export const keepActs = {
  recordYear: {
    label: '登记年度审核',
    help: '培训学时和审核结果，一年一行',
    law: cite(tianjin, '10'),
    by: ['liaison', 'clerk', 'handler'],
    from: ['valid', 'suspended'],
    to: 'same',
    asks: ['years'],
    guards: [
      {
        must: '年度不能晚于今年',
        field: 'years',
        holds: ({ years }, { today }) => years.every(({ year }) => year !== null && year <= yearOf(today)),
      },
      {
        must: '一个年度只登记一行',
        field: 'years',
        holds: ({ years }) => new Set(years.map(({ year }) => year)).size === years.length,
      },
    ],
  },
  suspend: {
    label: '暂扣',
    law: cite(tianjin, '25'),
    ...desk,
    from: ['valid'],
    to: 'suspended',
    asks: ['suspendedOn', 'suspendWhy'],
    mayAsk: ['suspendNote'],
    day: 'suspendedOn',
    signedBy: ['sectionHead', 'deputyHead'],
  },
  restore: {
    label: '恢复使用',
    ...desk,
    from: ['suspended'],
    to: 'valid',
    asks: ['restoredOn'],
    day: 'restoredOn',
    signedBy: ['sectionHead'],
  },
  handIn: {
    label: '登记交回',
    help: '离岗先交证，注销随后办理',
    by: ['liaison', 'clerk', 'handler'],
    from: ['valid', 'suspended'],
    to: 'same',
    asks: ['handedInOn'],
    day: 'handedInOn',
    notAfter: ['handIn'],
    sets: () => ({ cardBack: 'returned' as const }),
  },
  replace: {
    label: '旧证作废（已换发）',
    help: '换发新证后办理；成批换发的，在列表里勾选旧证，一起「登记换发的新证」',
    ...desk,
    from: ['valid', 'suspended'],
    to: 'replaced',
    asks: ['replacedOn', 'cardBack'],
    mayAsk: ['newNumber', 'missingWhy'],
    day: 'replacedOn',
    guards: [
      accounted,
      {
        must: '新证编号和旧证编号不能相同',
        field: 'newNumber',
        holds: ({ number, newNumber }) => number !== newNumber,
      },
    ],
    sets: ({ replacedOn }) => ({ endedOn: replacedOn }),
  },
  cancel: {
    label: '注销',
    help: '成批注销的，可以在列表里一起勾选',
    ...desk,
    from: ['approved', 'valid', 'suspended'],
    to: 'cancelled',
    asks: ['cancelledOn', 'cancelReason', 'cardBack'],
    mayAsk: ['missingWhy', 'cancelNote'],
    day: 'cancelledOn',
    guards: [
      accounted,
      {
        must: '以有效期满为由注销的，有效期应当已满',
        field: 'cancelReason',
        holds: ({ cancelReason, validUntil, cancelledOn }) =>
          cancelReason !== 'expired' || (validUntil !== null && cancelledOn !== null && validUntil < cancelledOn),
      },
      {
        must: '注销原因选「其他」的，应当写明情况',
        field: 'cancelNote',
        holds: ({ cancelReason, cancelNote }) => cancelReason !== 'other' || cancelNote !== null,
      },
    ],
    sets: ({ cancelledOn }) => ({ endedOn: cancelledOn }),
  },
  revoke: {
    label: '吊销',
    ...desk,
    from: ['valid', 'suspended'],
    to: 'revoked',
    asks: ['revokedOn', 'revokeWhy', 'cardBack'],
    mayAsk: ['missingWhy'],
    day: 'revokedOn',
    signedBy: ['sectionHead', 'deputyHead', 'head'],
    guards: [accounted],
    sets: ({ revokedOn }) => ({ endedOn: revokedOn }),
  },
} as const satisfies Readonly<Record<string, CertificateAct>>
