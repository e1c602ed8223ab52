import { cite } from '../../law/statute.ts'
import { notaryLaw as law, notaryRules as rules } from '../../law/statutes/notary-acts.ts'
import type { NotaryAct } from './names.ts'

/** 审查、核实、上门和视频、出证，或者不予办理、终止。 */
export const conductActs = {
  askSupplement: {
    label: '通知补充材料',
    help: '补充的时间不计入出证期限',
    by: ['clerk', 'notary'],
    from: ['accepted'],
    to: 'same',
    asks: ['supplementFrom', 'supplementList'],
    day: 'supplementFrom',
    notAfter: ['askSupplement'],
  },
  supplied: {
    label: '材料补齐',
    by: ['clerk', 'notary'],
    from: ['accepted'],
    to: 'same',
    asks: ['supplementUntil'],
    day: 'supplementUntil',
    after: ['askSupplement'],
  },
  verify: {
    label: '开始核实',
    law: cite(rules, '35'),
    by: ['notary'],
    from: ['accepted'],
    to: 'same',
    asks: ['verifyFrom', 'verifyWhat', 'toldExclusion'],
    day: 'verifyFrom',
    notAfter: ['verify'],
    guards: [
      {
        must: '核实的时间不计入期限的，及时告知当事人',
        law: cite(rules, '35'),
        field: 'toldExclusion',
        holds: ({ toldExclusion }) => toldExclusion === true,
      },
    ],
  },
  verified: {
    label: '核实完毕',
    by: ['notary'],
    from: ['accepted'],
    to: 'same',
    asks: ['verifyUntil'],
    day: 'verifyUntil',
    after: ['verify'],
  },
  homeVisit: {
    label: '上门办理',
    by: ['notary'],
    from: ['accepted'],
    to: 'same',
    asks: ['homeOn', 'homeReason', 'homeAddress', 'homeStaff'],
    day: 'homeOn',
    opens: [{ must: '登记为上门办理的才填上门记录，需要的先更正办理方式', holds: ({ mode }) => mode === 'home' }],
  },
  videoSession: {
    label: '远程视频办理',
    by: ['notary'],
    from: ['accepted'],
    to: 'same',
    asks: ['videoOn', 'videoPlatform', 'recording', 'identity', 'overseas'],
    mayAsk: ['overseasBasis'],
    day: 'videoOn',
    opens: [{ must: '登记为远程视频的才填视频记录，需要的先更正办理方式', holds: ({ mode }) => mode === 'video' }],
    guards: [
      {
        must: '境外当事人视频办理，须长期居住境外：连续居住一百八十日以上，或者持有居留、工作、学习许可',
        field: 'overseasBasis',
        holds: ({ overseas, overseasBasis }) =>
          overseas === false || overseasBasis === 'days' || overseasBasis === 'permit',
      },
    ],
  },
  issue: {
    label: '出具公证书',
    law: cite(law, '30'),
    by: ['notary'],
    from: ['accepted'],
    to: 'issued',
    asks: ['issuedOn', 'certificate', 'copies'],
    mayAsk: ['witnesses'],
    day: 'issuedOn',
    after: ['setFee'],
    signedBy: ['sectionHead'],
    handlerOnly: true,
    guards: [
      {
        must: '上门办理的，先登记上门记录',
        holds: ({ mode }, { did }) => mode !== 'home' || did('homeVisit') !== null,
      },
      {
        must: '远程视频的，先登记视频记录和录音录像编号',
        holds: ({ mode }, { did }) => mode !== 'video' || did('videoSession') !== null,
      },
      {
        must: '遗嘱公证由两人办理',
        law: cite(rules, '53'),
        field: 'witnesses',
        holds: ({ kind, witnesses }) => kind !== 'will' || (witnesses !== null && witnesses >= 2),
      },
      {
        must: '正在补充材料或者核实，完毕后才能出证',
        holds: (_it, { did }) =>
          (did('askSupplement') === null || did('supplied') !== null) &&
          (did('verify') === null || did('verified') !== null),
      },
    ],
    sets: ({ issuedOn }) => ({ finishedOn: issuedOn }),
  },
  refuse: {
    label: '不予办理公证',
    law: cite(law, '31'),
    by: ['notary'],
    from: ['accepted'],
    to: 'refused',
    asks: ['refuseGround', 'refusedOn'],
    day: 'refusedOn',
    signedBy: ['sectionHead'],
    sets: ({ refusedOn }) => ({ finishedOn: refusedOn }),
  },
  end: {
    label: '终止公证',
    law: cite(rules, '50'),
    by: ['notary'],
    from: ['accepted'],
    to: 'ended',
    asks: ['endGround', 'endedOn'],
    day: 'endedOn',
    signedBy: ['sectionHead'],
    guards: [
      {
        must: '以六个月不能办结为由终止的，要满六个月',
        law: cite(rules, '50'),
        field: 'endedOn',
        holds: ({ endGround, endedOn }, { due }) => {
          const last = due('sixMonths')
          return endGround !== 'sixMonths' || (last !== null && endedOn !== null && endedOn > last)
        },
      },
    ],
    sets: ({ endedOn }) => ({ finishedOn: endedOn }),
  },
} as const satisfies Readonly<Record<string, NotaryAct>>
