import type { Guard } from '../../kernel/line.ts'
import { cite } from '../../law/statute.ts'
import { medicalDisputes } from '../../law/statutes/linked-acts.ts'
import { mediationLaw as law } from '../../law/statutes/mediation-law.ts'
import { invitedMediation, mediationProvisions as provisions } from '../../law/statutes/mediation-rules.ts'
import type { Fields, MediationAct } from './names.ts'

const extension = ['extendDays', 'extendWhy', 'extendAgreed'] as const

const byAgreement: readonly Guard<Fields>[] = [
  { must: '各方都同意才能延长', field: 'extendAgreed', holds: ({ extendAgreed }) => extendAgreed === true },
  { must: '延长天数至少 1 天', field: 'extendDays', holds: ({ extendDays }) => extendDays !== null && extendDays >= 1 },
]

/** 确定调解员、调查、调解，以及期间的中止、延长、鉴定和报告。 */
export const conductActs = {
  appoint: {
    label: '确定调解员',
    help: '委员会指定或者当事人选择，可以一名或者数名',
    law: cite(law, '19'),
    by: ['clerk', 'mediator', 'handler', 'sectionHead'],
    from: ['accepted'],
    to: 'mediating',
    asks: ['mediator', 'chosenBy', 'toldRights'],
    mayAsk: ['coMediators', 'recusalNote'],
    assigns: 'mediator',
    guards: [
      {
        must: '调解前应当告知各方权利义务',
        law: cite(provisions, '27'),
        field: 'toldRights',
        holds: ({ toldRights }) => toldRights === true,
      },
    ],
  },
  changeMediator: {
    label: '更换调解员',
    law: cite(law, '19'),
    by: ['clerk', 'mediator', 'handler', 'sectionHead'],
    from: ['mediating'],
    to: 'same',
    asks: ['mediator', 'chosenBy', 'changeWhy'],
    mayAsk: ['coMediators', 'recusalNote'],
    assigns: 'mediator',
  },
  investigate: {
    label: '登记调查',
    law: cite(provisions, '28'),
    by: ['clerk', 'mediator'],
    from: ['accepted', 'mediating'],
    to: 'same',
    asks: ['investigations'],
    guards: [
      {
        must: '调查日期不能晚于今天',
        field: 'investigations',
        holds: ({ investigations }, { today }) => investigations.every(({ on }) => on !== null && on <= today),
      },
    ],
  },
  hold: {
    label: '登记调解',
    law: cite(law, '27'),
    by: ['clerk', 'mediator'],
    from: ['mediating'],
    to: 'same',
    asks: ['sessions'],
    guards: [
      {
        must: '调解时间不能晚于今天',
        field: 'sessions',
        holds: ({ sessions }, { today }) => sessions.every(({ at }) => at !== null && at.slice(0, 10) <= today),
      },
    ],
  },
  draftAgreement: {
    label: '拟定协议',
    help: '一行一件事；拟好后先看自查意见，再打印签字',
    law: cite(law, '29'),
    by: ['clerk', 'mediator'],
    from: ['mediating'],
    to: 'same',
    asks: ['terms', 'signers'],
    mayAsk: ['total', 'clauses', 'responsibility', 'copies'],
    mayAddParties: ['other', 'guardian', 'agent'],
  },
  extendSettle: {
    label: '延长调解期限',
    law: cite(provisions, '33'),
    by: ['clerk', 'mediator'],
    from: ['accepted', 'mediating'],
    to: 'same',
    asks: extension,
    extends: { clock: 'settle', length: 'extendDays', why: 'extendWhy' },
    opens: [
      {
        must: '本案适用一个月的一般调解期限才这样延长',
        law: cite(provisions, '33'),
        holds: (_it, at) => at.due('settle') !== null,
      },
    ],
    guards: byAgreement,
  },
  extendMedical: {
    label: '延长医疗纠纷调解期限',
    law: cite(medicalDisputes, '38'),
    by: ['clerk', 'mediator'],
    from: ['accepted', 'mediating'],
    to: 'same',
    asks: extension,
    extends: { clock: 'medical', length: 'extendDays', why: 'extendWhy' },
    opens: [{ must: '医疗纠纷才这样延长', law: cite(medicalDisputes, '38'), holds: ({ kind }) => kind === 'medical' }],
    guards: byAgreement,
  },
  extendEntrustedBefore: {
    label: '延长委派调解期限',
    law: cite(invitedMediation, '27'),
    by: ['clerk', 'mediator'],
    from: ['accepted', 'mediating'],
    to: 'same',
    asks: extension,
    extends: { clock: 'entrustedBefore', length: 'extendDays', why: 'extendWhy' },
    opens: [
      {
        must: '法院立案前委派的才这样延长',
        law: cite(invitedMediation, '27'),
        holds: ({ entrust }) => entrust === 'before',
      },
    ],
    guards: byAgreement,
  },
  extendEntrustedOrdinary: {
    label: '延长委托调解期限（普通程序）',
    law: cite(invitedMediation, '27'),
    by: ['clerk', 'mediator'],
    from: ['accepted', 'mediating'],
    to: 'same',
    asks: extension,
    extends: { clock: 'entrustedOrdinary', length: 'extendDays', why: 'extendWhy' },
    opens: [
      {
        must: '法院立案后按普通程序委托的才这样延长',
        law: cite(invitedMediation, '27'),
        holds: ({ entrust }) => entrust === 'ordinary',
      },
    ],
    guards: byAgreement,
  },
  extendEntrustedSummary: {
    label: '延长委托调解期限（简易程序）',
    law: cite(invitedMediation, '27'),
    by: ['clerk', 'mediator'],
    from: ['accepted', 'mediating'],
    to: 'same',
    asks: extension,
    extends: { clock: 'entrustedSummary', length: 'extendDays', why: 'extendWhy' },
    opens: [
      {
        must: '法院立案后按简易程序委托的才这样延长',
        law: cite(invitedMediation, '27'),
        holds: ({ entrust }) => entrust === 'summary',
      },
    ],
    guards: byAgreement,
  },
  suspend: {
    label: '中止调解',
    help: '暂时不能继续的，写明原因；法律没有规定中止的时间不计算，期限照算',
    by: ['clerk', 'mediator'],
    from: ['accepted', 'mediating'],
    to: 'same',
    asks: ['suspendWhy'],
    pauses: { ground: 'suspendWhy' },
  },
  resume: {
    label: '恢复调解',
    by: ['clerk', 'mediator'],
    from: ['accepted', 'mediating'],
    to: 'same',
    resumes: true,
    whilePaused: true,
  },
  startAppraisal: {
    label: '委托鉴定',
    help: '医疗纠纷的鉴定时间不计入调解期限',
    law: cite(medicalDisputes, '38'),
    by: ['clerk', 'mediator'],
    from: ['accepted', 'mediating'],
    to: 'same',
    asks: ['appraisalFrom', 'appraisalBody'],
    day: 'appraisalFrom',
    notAfter: ['startAppraisal'],
    opens: [{ must: '医疗纠纷才登记鉴定', law: cite(medicalDisputes, '38'), holds: ({ kind }) => kind === 'medical' }],
  },
  endAppraisal: {
    label: '收到鉴定意见',
    law: cite(medicalDisputes, '38'),
    by: ['clerk', 'mediator'],
    from: ['accepted', 'mediating'],
    to: 'same',
    asks: ['appraisalUntil'],
    day: 'appraisalUntil',
    after: ['startAppraisal'],
    notAfter: ['endAppraisal'],
    whilePaused: true,
    guards: [
      {
        must: '收到鉴定意见不能早于委托鉴定',
        field: 'appraisalUntil',
        holds: ({ appraisalFrom, appraisalUntil }) =>
          appraisalFrom !== null && appraisalUntil !== null && appraisalFrom <= appraisalUntil,
      },
    ],
  },
  reportDanger: {
    label: '报告激化危险',
    help: '可能引起治安案件、刑事案件的，及时向公安机关等报告',
    law: cite(law, '25'),
    by: ['clerk', 'mediator', 'handler'],
    from: 'open',
    to: 'same',
    asks: ['dangerOn', 'dangerTo', 'dangerWhat'],
    day: 'dangerOn',
    whilePaused: true,
  },
  recordPrevention: {
    label: '登记防止激化',
    law: cite(law, '25'),
    by: ['clerk', 'mediator', 'handler'],
    from: ['mediating', 'agreed', 'performed', 'failed', 'ended', 'breached'],
    to: 'same',
    asks: ['preventedKind', 'preventedPersons'],
  },
} as const satisfies Readonly<Record<string, MediationAct>>
