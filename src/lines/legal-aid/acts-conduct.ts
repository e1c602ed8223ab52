import type { Guard } from '../../kernel/line.ts'
import { cite } from '../../law/statute.ts'
import {
  legalAidCriminal,
  minorsProtectionLaw,
  legalAidProcedure as procedure,
  legalAidRegulation as regulation,
} from '../../law/statutes/legal-aid-acts.ts'
import { legalAidLaw as law } from '../../law/statutes/legal-aid-law.ts'
import { underLaw, underMinorsLaw, underProcedure2012, underRegulation } from './edition.ts'
import type { Fields, LegalAidAct } from './names.ts'

const grave: readonly unknown[] = ['lifeOrDeath', 'deathReview']
const groundsOf2003: readonly unknown[] = ['means', 'over', 'ownLawyer', 'asked']

/** 哪份文书算本阶段的结案文书。 */
const closingPapers: Readonly<Record<string, readonly unknown[]>> = {
  investigation: ['opinion'],
  prosecution: ['indictment'],
  arbitration: ['award'],
  nonLitigation: ['settlement', 'performing'],
}

/** 指派看专长、语言、在办数和回避，不看打卡和积分。 */
const fit: readonly Guard<Fields>[] = [
  { must: '与案件有利害关系的人员应当回避，不能指派', field: 'conflict', holds: ({ conflict }) => conflict === false },
  {
    must: '可能判处无期徒刑、死刑的案件和死刑复核案件，指派有三年以上相关执业经历的律师',
    law: cite(law, '26'),
    field: 'practiceYears',
    holds: ({ receivedOn, noticeGround, practiceYears }) =>
      !underLaw(receivedOn) || !grave.includes(noticeGround) || (practiceYears !== null && practiceYears >= 3),
  },
  {
    must: '未成年人的案件，指派熟悉未成年人身心特点的律师',
    law: cite(minorsProtectionLaw, '104'),
    field: 'minorSkill',
    holds: ({ assignedOn, groups, noticeGround, minorSkill }) =>
      !underMinorsLaw(assignedOn) || !(noticeGround === 'minor' || groups?.includes('minor')) || minorSkill === true,
  },
  {
    must: '刑事案件指派律师承办',
    field: 'lawyerKind',
    holds: ({ caseType, lawyerKind }) =>
      caseType !== 'criminal' || (lawyerKind !== 'grassroots' && lawyerKind !== 'organisation'),
  },
  {
    must: '受援人有语言需要的，指派通晓的人员或者先安排翻译',
    field: 'languageMet',
    holds: ({ languageNeed, languageMet }) => languageNeed === null || languageNeed === 'none' || languageMet !== null,
  },
  {
    must: '以在办案件最少为由指派的，写明在办件数',
    field: 'openCases',
    holds: ({ assignBasis, openCases }) => assignBasis !== 'lightest' || openCases !== null,
  },
]

const assignment = {
  asks: ['lawyer', 'lawyerKind', 'assignedOn', 'assignBasis', 'conflict'],
  mayAsk: ['firm', 'openCases', 'practiceYears', 'minorSkill', 'languageNeed', 'languageMet'],
} as const

/** 指派、承办、更换、终止、结案。 */
export const conductActs = {
  appoint: {
    label: '指派承办人员',
    law: cite(law, '43'),
    formerly: underRegulation(cite(procedure, '20')),
    by: ['clerk', 'handler'],
    from: ['granted'],
    to: 'handling',
    ...assignment,
    day: 'assignedOn',
    assigns: 'lawyer',
    guards: fit,
  },
  agree: {
    label: '签订委托协议',
    help: '约定权限，并取得授权委托书',
    by: ['lawyer', 'clerk', 'handler'],
    from: ['handling'],
    to: 'same',
    asks: ['agreementOn'],
    day: 'agreementOn',
  },
  askConsent: {
    label: '首次会见征询同意',
    law: cite(legalAidCriminal, '14'),
    by: ['lawyer', 'clerk', 'handler'],
    from: ['handling'],
    to: 'same',
    asks: ['consentOn', 'consented'],
    day: 'consentOn',
    opens: [{ must: '只有通知辩护、代理的案件要征询本人同意', holds: ({ noticeFrom }) => noticeFrom !== null }],
  },
  logWork: {
    label: '登记办案记录',
    help: '会见、阅卷、出庭等，补贴按这里的记录计算',
    by: ['lawyer', 'clerk'],
    from: ['handling'],
    to: 'same',
    asks: ['work'],
    guards: [
      {
        must: '办案记录的日期不能晚于今天',
        field: 'work',
        holds: ({ work }, { today }) => work.every(({ on }) => on !== null && on <= today),
      },
    ],
  },
  askReplace: {
    label: '请求更换承办人员',
    law: cite(law, '55'),
    formerly: underRegulation(cite(procedure, '33')),
    by: ['clerk', 'handler'],
    from: ['handling'],
    to: 'same',
    asks: ['replaceAskedOn', 'replaceWhy'],
    day: 'replaceAskedOn',
    opens: [
      {
        must: '上一次更换请求还没有答复',
        holds: (_it, { times }) => times('askReplace') === times('replace') + times('keepLawyer'),
      },
    ],
  },
  replace: {
    label: '更换承办人员',
    by: ['clerk', 'handler'],
    from: ['handling'],
    to: 'same',
    ...assignment,
    day: 'assignedOn',
    assigns: 'lawyer',
    signedBy: ['sectionHead'],
    opens: [
      {
        must: '没有等待答复的更换请求',
        holds: (_it, { times }) => times('askReplace') > times('replace') + times('keepLawyer'),
      },
    ],
    guards: fit,
  },
  keepLawyer: {
    label: '不予更换',
    by: ['clerk', 'handler'],
    from: ['handling'],
    to: 'same',
    asks: ['keepWhy'],
    signedBy: ['sectionHead'],
    opens: [
      {
        must: '没有等待答复的更换请求',
        holds: (_it, { times }) => times('askReplace') > times('replace') + times('keepLawyer'),
      },
    ],
  },
  terminate: {
    label: '终止援助',
    law: cite(law, '48'),
    formerly: underRegulation(cite(regulation, '23')),
    by: ['clerk', 'handler'],
    from: ['granted', 'handling'],
    to: 'terminated',
    asks: ['terminateGround', 'terminateWhy', 'terminatedOn'],
    mayAsk: ['toldObjection'],
    day: 'terminatedOn',
    signedBy: ['sectionHead'],
    guards: [
      {
        must: '2022年以前终止援助，限于条例的四种情形',
        law: cite(regulation, '23'),
        field: 'terminateGround',
        holds: ({ terminatedOn, terminateGround }) => underLaw(terminatedOn) || groundsOf2003.includes(terminateGround),
      },
      {
        must: '终止援助的，告知可以向司法行政部门提出异议',
        law: cite(law, '49'),
        field: 'toldObjection',
        holds: ({ terminatedOn, toldObjection }) => !underLaw(terminatedOn) || toldObjection === true,
      },
    ],
    sets: ({ terminatedOn }) => ({ closedOn: terminatedOn, closingPaper: 'termination' }),
  },
  close: {
    label: '结案',
    by: ['lawyer', 'clerk'],
    from: ['handling'],
    to: 'closed',
    asks: ['closedOn', 'closingPaper', 'result'],
    mayAsk: ['wonAmount'],
    day: 'closedOn',
    guards: [
      {
        must: '结案日期按本阶段的结案文书确定，请核对文书',
        law: cite(procedure, '41'),
        formerly: underProcedure2012(cite(procedure, '34')),
        field: 'closingPaper',
        holds: ({ stage, closingPaper }) => (closingPapers[stage ?? ''] ?? ['judgment']).includes(closingPaper),
      },
      {
        must: '先签订委托协议，或者由本人同意辩护',
        holds: ({ consented }, { did }) => did('agree') !== null || consented === true,
      },
      { must: '先登记办案记录', holds: ({ work }) => work.length > 0 },
      {
        must: '先行提供的，补办手续后才能结案',
        holds: (_it, { did }) => did('grantUrgent') === null || did('makeUp') !== null,
      },
    ],
  },
} as const satisfies Readonly<Record<string, LegalAidAct>>
