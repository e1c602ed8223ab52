import type { Guard } from '../../kernel/line.ts'
import { cite } from '../../law/statute.ts'
import { penaltyLaw } from '../../law/statutes/penalty-law.ts'
import { threeSystems, tianjinEnforcementSupervision as tianjin } from '../../law/statutes/supervision-acts.ts'
import type { CertificateAct, Fields } from './names.ts'

const inOrder: Guard<Fields> = {
  must: '有效期止不能早于有效期起',
  field: 'validUntil',
  holds: ({ validFrom, validUntil }) => validUntil === null || (validFrom !== null && validFrom <= validUntil),
}

const holder = ['holder', 'kind', 'unit'] as const
const more = ['holderId', 'post', 'area', 'staffKind', 'lawyerQualified'] as const
const desk: Pick<CertificateAct, 'by'> = { by: ['clerk', 'handler'] }

/** 新证：申领、两门考试、初审、核发、发放。 */
const chain = {
  apply: {
    label: '申领证件',
    law: cite(tianjin, '10'),
    by: ['liaison', 'clerk', 'handler'],
    from: 'new',
    to: 'applying',
    asks: [...holder, 'appliedOn'],
    mayAsk: more,
    day: 'appliedOn',
  },
  recordGeneral: {
    label: '登记公共法律知识考试',
    help: '不合格的可以补考后再登记',
    law: cite(tianjin, '10'),
    ...desk,
    from: ['applying'],
    to: 'same',
    asks: ['generalOn', 'generalResult'],
    mayAsk: ['lawyerQualified'],
    guards: [
      {
        must: '考试日期不能晚于今天',
        field: 'generalOn',
        holds: ({ generalOn }, { today }) => generalOn !== null && generalOn <= today,
      },
      {
        must: '免考公共法律知识的，应当取得法律职业资格',
        law: cite(threeSystems, '（二十三）'),
        field: 'generalResult',
        holds: ({ generalResult, lawyerQualified }) => generalResult !== 'waived' || lawyerQualified === true,
      },
    ],
  },
  recordSpecial: {
    label: '登记专业法律知识考试',
    help: '不合格的可以补考后再登记',
    law: cite(tianjin, '10'),
    ...desk,
    from: ['applying'],
    to: 'same',
    asks: ['specialOn', 'specialResult'],
    mayAsk: ['lawyerQualified'],
    guards: [
      {
        must: '考试日期不能晚于今天',
        field: 'specialOn',
        holds: ({ specialOn }, { today }) => specialOn !== null && specialOn <= today,
      },
      {
        must: '免考专业法律知识的，应当取得法律职业资格',
        law: cite(threeSystems, '（二十三）'),
        field: 'specialResult',
        holds: ({ specialResult, lawyerQualified }) => specialResult !== 'waived' || lawyerQualified === true,
      },
    ],
  },
  check: {
    label: '初审',
    law: cite(tianjin, '10'),
    ...desk,
    from: ['applying'],
    to: 'checked',
    asks: ['checkedOn'],
    mayAsk: ['checkOpinion'],
    day: 'checkedOn',
    signedBy: ['sectionHead'],
    opens: [
      {
        must: '申领执法证的，公共法律知识考试应当合格或者免考',
        law: cite(penaltyLaw, '42'),
        holds: ({ kind, generalResult }) =>
          kind !== 'enforcement' || generalResult === 'passed' || generalResult === 'waived',
      },
      {
        must: '申领执法证的，专业法律知识考试应当合格或者免考',
        law: cite(penaltyLaw, '42'),
        holds: ({ kind, specialResult }) =>
          kind !== 'enforcement' || specialResult === 'passed' || specialResult === 'waived',
      },
    ],
  },
  approve: {
    label: '登记核发',
    help: '上级核发机关批准后，照证件登记编号和有效期',
    ...desk,
    from: ['checked'],
    to: 'approved',
    asks: ['approvedOn', 'number', 'issuer', 'validFrom'],
    mayAsk: ['validUntil'],
    day: 'approvedOn',
    guards: [inOrder],
  },
  handOut: {
    label: '发放证件',
    ...desk,
    from: ['approved'],
    to: 'valid',
    asks: ['handedOutOn'],
    day: 'handedOutOn',
  },
  refuse: {
    label: '登记不予核发',
    ...desk,
    from: ['applying', 'checked'],
    to: 'refused',
    asks: ['refusedOn', 'refuseWhy'],
    day: 'refusedOn',
  },
} as const satisfies Readonly<Record<string, CertificateAct>>

const card = [...holder, 'number', 'validFrom'] as const

/** 不经申领进来的三种证：备案的、换发的、启用平台时已经在用的。三个数各是各的。 */
const entries = {
  file: {
    label: '备案',
    help: '部委等其他机关制发的证件，在本级备案后继续使用',
    law: cite(tianjin, '10'),
    ...desk,
    from: 'new',
    to: 'valid',
    asks: [...card, 'filedOn'],
    mayAsk: [...more, 'issuer', 'validUntil'],
    day: 'filedOn',
    guards: [inOrder],
  },
  exchange: {
    label: '登记换发的新证',
    help: '统一样式换发、到期换发，一张新证对一张旧证',
    ...desk,
    from: 'new',
    to: 'valid',
    asks: [...card, 'oldNumber', 'exchangedOn'],
    mayAsk: [...more, 'issuer', 'validUntil'],
    day: 'exchangedOn',
    renews: {
      ends: 'replace',
      carries: {
        holder: 'holder',
        holderId: 'holderId',
        kind: 'kind',
        unit: 'unit',
        post: 'post',
        area: 'area',
        staffKind: 'staffKind',
        lawyerQualified: 'lawyerQualified',
        oldNumber: 'number',
      },
      tells: { replacedOn: 'exchangedOn', newNumber: 'number' },
    },
    guards: [
      inOrder,
      {
        must: '新证编号和旧证编号不能相同',
        field: 'oldNumber',
        holds: ({ number, oldNumber }) => number !== oldNumber,
      },
    ],
  },
  enrol: {
    label: '存量证件入册',
    help: '启用平台时已经在用的证件，不计入新增',
    ...desk,
    from: 'new',
    to: 'valid',
    asks: [...card, 'enrolledOn'],
    mayAsk: [...more, 'issuer', 'validUntil', 'oldNumber'],
    day: 'enrolledOn',
    guards: [inOrder],
  },
} as const satisfies Readonly<Record<string, CertificateAct>>

export const issueActs = { ...chain, ...entries }
