import { reckon } from '../../law/clock.ts'
import { isMoment } from '../../law/moment.ts'
import type { RuleId } from '../../law/rule.ts'
import { cite } from '../../law/statute.ts'
import { procuratorateRules } from '../../law/statutes/criminal-procedure-acts.ts'
import { dutyLawyerMeasures } from '../../law/statutes/legal-aid-acts.ts'
import { criminalProcedureLaw } from '../../law/statutes/linked-acts.ts'
import type { DutyAct } from './names.ts'

/** 法律帮助：做完一次登记一次。 */
export const helpActs = {
  record: {
    label: '登记法律帮助',
    help: '一次帮助登记一次；不计入法律援助案件',
    law: cite(dutyLawyerMeasures, '6'),
    by: ['lawyer', 'clerk'],
    from: 'new',
    to: 'recorded',
    asks: ['subject', 'place', 'stage', 'lawyer', 'requestFrom', 'kinds', 'plea', 'helpedOn'],
    mayAsk: ['content', 'present', 'readFile', 'opinion', 'requestedAt', 'toldAt', 'handedAt', 'forwardedAt'],
    day: 'helpedOn',
    parties: ['helped'],
    assigns: 'lawyer',
    guards: [
      {
        must: '见证具结书的，应当是认罪认罚案件，值班律师在场并签名',
        law: cite(criminalProcedureLaw, '174'),
        field: 'present',
        holds: ({ kinds, plea, present }) => !kinds?.includes('witness') || (plea === true && present === true),
      },
      {
        must: '自审查起诉之日起才能查阅案卷',
        law: cite(procuratorateRules, '269'),
        field: 'readFile',
        holds: ({ readFile, stage }) => readFile !== true || stage !== 'investigation',
      },
      {
        must: '对案件处理提出意见的，写下意见',
        field: 'opinion',
        holds: ({ kinds, opinion }) => !kinds?.includes('opinion') || opinion !== null,
      },
      {
        must: '帮助申请援助的，写明收到和转交的时刻',
        field: 'forwardedAt',
        holds: ({ kinds, handedAt, forwardedAt }) =>
          !kinds?.includes('apply') || (handedAt !== null && forwardedAt !== null && forwardedAt >= handedAt),
      },
      {
        must: '通知到值班律师的时刻不能早于提出约见的时刻',
        field: 'toldAt',
        holds: ({ requestedAt, toldAt }) => toldAt === null || (requestedAt !== null && toldAt >= requestedAt),
      },
    ],
    sets: ({ kinds, handedAt, forwardedAt, requestedAt, toldAt }) => ({
      witnessed: kinds?.includes('witness') ?? false,
      forwarded: kinds?.includes('apply') ?? false,
      forwardInTime: within('la-forward-duty-lawyer', handedAt, forwardedAt),
      calledInTime: within('la-duty-lawyer-call', requestedAt, toldAt),
    }),
  },
  answerOpinion: {
    label: '登记意见采纳情况',
    by: ['lawyer', 'clerk'],
    from: ['recorded'],
    to: 'same',
    asks: ['opinionTaken'],
    mayAsk: ['opinionWhy'],
    opens: [{ must: '没有提出过法律意见', holds: ({ opinion }) => opinion !== null }],
    guards: [
      {
        must: '没有采纳的，登记办案机关的说明',
        field: 'opinionWhy',
        holds: ({ opinionTaken, opinionWhy }) => opinionTaken !== 'notTaken' || opinionWhy !== null,
      },
    ],
  },
  payHelp: {
    label: '按件发放补贴',
    help: '认罪认罚案件按件补贴的地方用；按天补贴的在值班表里发',
    by: ['clerk', 'handler'],
    from: ['recorded'],
    to: 'same',
    asks: ['helpPay', 'paidOn'],
    day: 'paidOn',
    notAfter: ['payHelp'],
    signedBy: ['sectionHead'],
    sets: ({ helpPay }) => ({ dutyPaid: helpPay }),
  },
} as const satisfies Readonly<Record<string, DutyAct>>

/** Periods in hours run from a moment; null where the law of that day set none, or a moment is not known. */
function within(rule: RuleId, start: string | null, done: string | null): boolean | null {
  if (!start || !done || !isMoment(start)) return null
  const { dueAt } = reckon({ rule, start })
  return dueAt && done <= dueAt
}
