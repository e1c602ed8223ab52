import { addMonths } from '../../law/day.ts'
import { cite } from '../../law/statute.ts'
import { correctionLaw as law, correctionMeasures as measures } from '../../law/statutes/correction-acts.ts'
import { criminalProcedureLaw } from '../../law/statutes/linked-acts.ts'
import { type CorrectionAct, countySigns, officers } from './names.ts'
import { warningsNeeded } from './warnings.ts'

/** 奖惩。 */
export const disciplineActs = {
  praise: {
    label: '表扬',
    law: cite(measures, '33'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['praisedOn'],
    day: 'praisedOn',
    signedBy: [...countySigns],
    guards: [
      {
        must: '接受矫正满六个月才能表扬',
        law: cite(measures, '33'),
        field: 'praisedOn',
        holds: ({ praisedOn, receivedOn }) =>
          praisedOn !== null && receivedOn !== null && praisedOn >= addMonths(receivedOn, 6),
      },
    ],
  },
  admonish: {
    label: '训诫',
    law: cite(measures, '34'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['disciplinedOn', 'admonishGround'],
    mayAsk: ['outDays'],
    day: 'disciplinedOn',
    signedBy: [...countySigns],
    guards: [
      {
        must: '未报到或者脱离监管超过十日的，应当警告，不是训诫',
        law: cite(measures, '35'),
        field: 'outDays',
        holds: ({ admonishGround, outDays }) =>
          admonishGround !== 'late' || (outDays !== null && outDays >= 1 && outDays <= 10),
      },
    ],
  },
  warn: {
    label: '警告',
    law: cite(measures, '35'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['disciplinedOn', 'warnGround'],
    mayAsk: ['outDays'],
    day: 'disciplinedOn',
    signedBy: [...countySigns],
    guards: [
      {
        must: '未报到或者脱离监管超过十日的才给警告',
        law: cite(measures, '35'),
        field: 'outDays',
        holds: ({ warnGround, outDays }) => warnGround !== 'late' || (outDays !== null && outDays > 10),
      },
      {
        must: '以两次训诫仍不改正为由的，应当有两次训诫',
        law: cite(measures, '35'),
        field: 'warnGround',
        holds: ({ warnGround }, { times }) => warnGround !== 'twice' || times('admonish') >= 2,
      },
    ],
  },
  proposePenalty: {
    label: '提请治安管理处罚',
    help: '抄送检察院',
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['penaltyOn'],
    day: 'penaltyOn',
    signedBy: [...countySigns, 'head'],
  },
} as const satisfies Record<string, CorrectionAct>

/** 三种结束，三个决定者：矫正机构解除，法院撤销，原决定机关等收监。 */
export const endingActs = {
  proposeRevoke: {
    label: '提请撤销缓刑、假释',
    law: cite(measures, '46'),
    by: [...officers],
    from: ['supervised', 'late'],
    to: 'same',
    asks: ['proposedOn', 'revokeGround', 'proposalNumber'],
    day: 'proposedOn',
    signedBy: [...countySigns, 'head'],
    opens: [
      {
        must: '只有缓刑、假释对象才提请撤销',
        law: cite(measures, '46'),
        holds: (it) => it.class === 'probation' || it.class === 'parole',
      },
    ],
    guards: [
      {
        must: '以脱离监管为由的，应当超过一个月',
        law: cite(measures, '46'),
        field: 'revokeGround',
        holds: ({ revokeGround, lostOn, proposedOn }) =>
          revokeGround !== 'lost' || (lostOn !== null && proposedOn !== null && proposedOn > addMonths(lostOn, 1)),
      },
      {
        must: '以警告为由的，应当有两次警告（2020年7月以前为三次）',
        law: cite(measures, '46'),
        field: 'revokeGround',
        holds: ({ revokeGround, proposedOn }, { times }) =>
          revokeGround !== 'warnings' || (proposedOn !== null && times('warn') >= warningsNeeded(proposedOn)),
      },
      {
        must: '违反禁止令只是撤销缓刑的情形',
        law: cite(measures, '46'),
        field: 'revokeGround',
        holds: (it) => it.revokeGround !== 'ban' || it.class === 'probation',
      },
    ],
  },
  proposeRecall: {
    label: '提请收监执行',
    law: cite(law, '49'),
    by: [...officers],
    from: ['supervised', 'late'],
    to: 'same',
    asks: ['proposedOn', 'recallGround', 'proposalNumber'],
    day: 'proposedOn',
    signedBy: [...countySigns, 'head'],
    opens: [{ must: '只有暂予监外执行对象才提请收监', law: cite(law, '49'), holds: (it) => it.class === 'outside' }],
  },
  proposalTaken: {
    label: '登记建议书已收到',
    help: '决定机关的期限从收到之日起算',
    by: [...officers],
    from: ['supervised', 'late'],
    to: 'same',
    asks: ['takenOn'],
    day: 'takenOn',
    opens: [{ must: '还没有提出过建议书', holds: ({ proposedOn }) => proposedOn !== null }],
  },
  kept: {
    label: '登记不予撤销、不予收监',
    by: [...officers],
    from: ['supervised', 'late'],
    to: 'same',
    asks: ['keptOn', 'decisionNumber'],
    day: 'keptOn',
    opens: [{ must: '还没有提出过建议书', holds: ({ proposedOn }) => proposedOn !== null }],
  },
  revoke: {
    label: '登记裁定撤销缓刑、假释',
    help: '由人民法院裁定',
    law: cite(law, '48'),
    by: [...officers],
    from: ['supervised', 'late'],
    to: 'revoked',
    asks: ['endedOn', 'court', 'decisionNumber'],
    day: 'endedOn',
    after: ['proposeRevoke'],
  },
  imprison: {
    label: '登记决定收监执行',
    help: '由法院、监狱管理机关或者公安机关决定',
    law: cite(law, '49'),
    by: [...officers],
    from: ['supervised', 'late'],
    to: 'recalled',
    asks: ['endedOn', 'recalledBy', 'decisionNumber'],
    day: 'endedOn',
    after: ['proposeRecall'],
  },
  summarise: {
    label: '期满总结和鉴定',
    help: '期满三十日前',
    law: cite(measures, '53'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['summaryOn', 'summary'],
    day: 'summaryOn',
  },
  release: {
    label: '解除社区矫正',
    help: '由矫正机构在期满当日解除，发给证明书，通知决定机关、检察院和公安机关',
    law: cite(law, '44'),
    by: [...officers],
    from: ['supervised'],
    to: 'released',
    asks: ['endedOn', 'handedOver'],
    day: 'endedOn',
    after: ['summarise'],
    signedBy: [...countySigns],
    opens: [
      {
        must: '还有联系没有记录结果，请先补记',
        holds: ({ contacts }) => contacts.every(({ outcome }) => Boolean(outcome)),
      },
      {
        must: '电子定位装置还没有解除',
        law: cite(law, '29'),
        holds: ({ deviceOn, deviceOffOn }) => deviceOn === null || (deviceOffOn !== null && deviceOffOn >= deviceOn),
      },
    ],
    guards: [
      {
        must: '期满之日才能解除',
        law: cite(law, '44'),
        field: 'endedOn',
        holds: ({ endedOn, termUntil }) => endedOn !== null && termUntil !== null && endedOn >= termUntil,
      },
      {
        must: '解除以前应当与安置帮教衔接',
        law: cite(measures, '53'),
        field: 'handedOver',
        holds: ({ handedOver }) => handedOver === true,
      },
    ],
  },
  end: {
    label: '终止社区矫正',
    by: [...officers],
    from: ['expected', 'late', 'supervised'],
    to: 'ended',
    asks: ['endedOn', 'endReason'],
    day: 'endedOn',
    signedBy: ['sectionHead'],
  },
  archive: {
    label: '归档',
    by: [...officers],
    from: ['released', 'revoked', 'recalled', 'ended', 'movedOut'],
    to: 'same',
    asks: ['archivedOn'],
    mayAsk: ['recordSealed'],
    day: 'archivedOn',
    opens: [
      {
        must: '还有联系没有记录结果，补记以后再归档',
        holds: ({ contacts }) => contacts.every(({ outcome }) => Boolean(outcome)),
      },
    ],
    guards: [
      {
        must: '犯罪时不满十八周岁、判处五年以下的，犯罪记录应当封存',
        law: cite(criminalProcedureLaw, '286'),
        field: 'recordSealed',
        holds: ({ minorAtCrime, fiveOrLess, recordSealed }) =>
          minorAtCrime !== true || fiveOrLess !== true || recordSealed === true,
      },
    ],
  },
} as const satisfies Record<string, CorrectionAct>
