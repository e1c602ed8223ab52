import type { Guard } from '../../kernel/line.ts'
import { type Citation, cite } from '../../law/statute.ts'
import { reconsiderationLaw as law } from '../../law/statutes/reconsideration-law.ts'
import { reconsiderationRegulation as regulation } from '../../law/statutes/reconsideration-regulation.ts'
import { byLaw2017, byLaw2023, documentSettled, formerly, isSimplified } from './edition.ts'
import type { ReconsiderationFields } from './fields.ts'
import type { ActName, Acts } from './shape.ts'

/** The grounds of suspension the earlier law is known to have had here. */
const groundsBefore2024: readonly (string | null)[] = ['death', 'incapacity', 'entityGone', 'documentReview']

const simplifiedNever = {
  must: '简易程序的审理期限不能延长，确需延长的先转为普通程序',
  law: cite(law, '62(2)'),
  holds: (it) => !isSimplified(it),
} as const satisfies NonNullable<Acts[string]['opens']>[number]

/** Thirty days in both texts, each under its own article. */
function extensionLimits(article: Citation): readonly Guard<ReconsiderationFields, ActName>[] {
  return [
    {
      must: '延长审理期限最多三十日',
      law: article,
      field: 'extendDays',
      holds: (it) => it.extendDays !== null && it.extendDays >= 1 && it.extendDays <= 30,
    },
    {
      must: '延长应当在审理期限届满以前批准',
      law: article,
      holds: (_it, at) => {
        const due = at.due('decide')
        return due !== null && at.on <= due
      },
    },
  ]
}

const documentRaised = {
  must: '规范性文件的审查应当由申请人一并申请，或者由复议机关自行发现依据不合法',
  law: cite(law, '56'),
  formerly: formerly(cite(law, '26')),
  field: 'documentFound',
  holds: (it) => it.attachedReview === true || it.documentFound === true,
} as const satisfies NonNullable<Acts[string]['guards']>[number]

/** 中止、恢复、延期。 */
export const interruption = {
  suspend: {
    label: '中止审理',
    help: '书面告知当事人；审理期限自中止之日停止计算',
    law: cite(law, '39(1)'),
    formerly: formerly(cite(regulation, '41')),
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['suspendGround', 'suspendWhy'],
    mayAsk: ['bothAgree', 'documentFound'],
    signedBy: ['sectionHead', 'deputyHead'],
    pauses: { ground: 'suspendGround', clocks: ['decide'] },
    guards: [
      {
        must: '2023年12月31日以前收到的申请，只能以死亡、丧失行为能力、终止或者审查文件为由中止',
        law: cite(regulation, '41'),
        field: 'suspendGround',
        holds: (it) => byLaw2023(it) || groundsBefore2024.includes(it.suspendGround),
      },
      {
        must: '为调解、和解而中止，应当申请人和被申请人都同意',
        law: cite(law, '39(1)'),
        field: 'bothAgree',
        holds: (it) => it.suspendGround !== 'mediation' || it.bothAgree === true,
      },
      {
        must: '以审查文件为由中止，应当有附带审查申请或者自行发现依据不合法',
        law: cite(law, '39(1)9'),
        field: 'documentFound',
        holds: (it) => it.suspendGround !== 'documentReview' || it.attachedReview === true || it.documentFound === true,
      },
    ],
  },
  resume: {
    label: '恢复审理',
    help: '书面告知当事人；审理期限用剩余天数继续计算',
    law: cite(law, '39'),
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['resumeWhy'],
    signedBy: ['sectionHead', 'deputyHead'],
    resumes: true,
    whilePaused: true,
    opens: [
      {
        must: '因审查文件中止的，文件处理完毕才能恢复审理',
        law: cite(law, '39(1)9'),
        holds: (it, at) => it.suspendGround !== 'documentReview' || documentSettled(at),
      },
    ],
  },
  extend: {
    label: '延长审理期限',
    help: '由复议机构负责人批准，并书面告知当事人',
    law: cite(law, '62(1)'),
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['extendDays', 'extendWhy'],
    signedBy: ['sectionHead', 'deputyHead', 'head'],
    notAfter: ['extend', 'extendByOrgan'],
    extends: { clock: 'decide', length: 'extendDays', why: 'extendWhy' },
    opens: [
      simplifiedNever,
      {
        must: '2023年12月31日以前收到的申请，延长由复议机关的负责人批准',
        law: cite(law, '31'),
        holds: (it) => byLaw2023(it),
      },
    ],
    guards: extensionLimits(cite(law, '62(1)')),
  },
  extendByOrgan: {
    label: '延长审理期限（复议机关负责人批准）',
    help: '用于2023年12月31日以前收到的申请，并告知双方',
    law: cite(law, '31'),
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['extendDays', 'extendWhy'],
    signedBy: ['sectionHead', 'deputyHead', 'head', 'governmentOffice'],
    notAfter: ['extend', 'extendByOrgan'],
    extends: { clock: 'decide', length: 'extendDays', why: 'extendWhy' },
    opens: [
      {
        must: '2024年1月1日以后收到的申请，延长由复议机构负责人批准',
        law: cite(law, '62(1)'),
        holds: (it) => byLaw2017(it),
      },
    ],
    guards: extensionLimits(cite(law, '31')),
  },
} as const satisfies Acts

/** 规范性文件附带审查：有权的自己处理，无权的转送。 */
export const documentReview = {
  reviewDocument: {
    label: '启动文件审查',
    help: '主案同时中止；有权处理的三十日内处理，无权的七个工作日内转送',
    law: cite(law, '56'),
    formerly: formerly(cite(law, '26')),
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['documentTitle', 'documentAskedOn', 'documentPower'],
    mayAsk: ['documentFound'],
    whilePaused: true,
    guards: [documentRaised],
  },
  askMaker: {
    label: '通知制定机关说明',
    law: cite(law, '58'),
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['makerAskedOn'],
    day: 'makerAskedOn',
    after: ['reviewDocument'],
    whilePaused: true,
    opens: [
      {
        must: '通知制定机关说明是2024年1月1日以后收到的申请才有的程序',
        law: cite(law, '58'),
        holds: (it) => byLaw2023(it),
      },
      {
        must: '本机关有权处理的文件，才由本机关通知制定机关说明',
        law: cite(law, '58'),
        holds: (it) => it.documentPower === 'own',
      },
    ],
  },
  makerReplied: {
    label: '登记制定机关说明',
    law: cite(law, '58'),
    by: ['clerk', 'handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['makerRepliedOn', 'makerReply'],
    day: 'makerRepliedOn',
    after: ['askMaker'],
    whilePaused: true,
  },
  finishDocument: {
    label: '登记文件处理完毕',
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['documentResult'],
    after: ['reviewDocument'],
    whilePaused: true,
    opens: [
      {
        must: '无权处理的文件应当转送有权机关',
        law: cite(law, '56'),
        formerly: formerly(cite(law, '26')),
        holds: (it) => it.documentPower === 'own',
      },
      {
        must: '处理文件以前应当通知制定机关说明',
        law: cite(law, '58'),
        holds: (it, at) => byLaw2017(it) || it.documentPower !== 'own' || at.did('askMaker') !== null,
      },
    ],
  },
  sendDocument: {
    label: '转送有权机关处理',
    law: cite(law, '56'),
    formerly: formerly(cite(law, '26')),
    by: ['handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['documentSentOn', 'documentSentTo'],
    day: 'documentSentOn',
    after: ['reviewDocument'],
    whilePaused: true,
    opens: [
      {
        must: '本机关有权处理的文件应当自己处理，不转送',
        law: cite(law, '56'),
        formerly: formerly(cite(law, '26')),
        holds: (it) => it.documentPower === 'none',
      },
    ],
  },
  documentAnswered: {
    label: '登记有权机关回复',
    law: cite(law, '60'),
    by: ['clerk', 'handler'],
    from: ['reviewing'],
    to: 'same',
    asks: ['documentAnsweredOn', 'documentResult'],
    day: 'documentAnsweredOn',
    after: ['sendDocument'],
    whilePaused: true,
  },
} as const satisfies Acts
