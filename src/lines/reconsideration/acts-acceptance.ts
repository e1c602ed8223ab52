import { cite } from '../../law/statute.ts'
import { reconsiderationLaw as law } from '../../law/statutes/reconsideration-law.ts'
import { noCorrectionPending } from './acts-examination.ts'
import {
  byLaw2017,
  byLaw2023,
  filedInTime,
  formerly,
  knownUnderLaw2017,
  reviewEnds,
  withinLongstop,
} from './edition.ts'
import type { Acts } from './shape.ts'

/** 受理和视为受理。 */
export const acceptance = {
  accept: {
    label: '受理',
    law: cite(law, '30'),
    formerly: formerly(cite(law, '17')),
    by: ['handler', 'sectionHead'],
    from: ['received'],
    to: 'reviewing',
    asks: ['acceptedOn', 'eligible', 'procedure'],
    mayAsk: ['simpleGround', 'simpleAgreed'],
    day: 'acceptedOn',
    parties: ['applicant', 'respondent'],
    mayAddParties: ['thirdParty', 'agent'],
    opens: [noCorrectionPending],
    guards: [
      {
        must: '经审查符合受理条件的才能受理',
        law: cite(law, '30'),
        formerly: formerly(cite(law, '17')),
        field: 'eligible',
        holds: (it) => it.eligible === true,
      },
      {
        must: '2023年12月31日以前收到的申请，收到之日即为受理之日',
        law: cite(law, '17(2)'),
        field: 'acceptedOn',
        holds: (it) => byLaw2023(it) || it.acceptedOn === it.receivedOn,
      },
      {
        must: '审查期限届满的已经视为受理，应当登记视为受理',
        law: cite(law, '30(3)'),
        field: 'acceptedOn',
        holds: (it, at) => {
          const last = reviewEnds(at)
          return byLaw2017(it) || (last !== null && it.acceptedOn !== null && it.acceptedOn <= last)
        },
      },
      {
        must: '申请应当自知道行政行为之日起六十日内提出；因正当理由耽误的，先补记障碍起止日期',
        law: cite(law, '9'),
        holds: (it, at) => !knownUnderLaw2017(it) || filedInTime(it, at),
      },
      {
        must: '申请应当在六十日的申请期限内提出；因正当理由耽误的，先补记障碍起止日期',
        law: cite(law, '20(1)'),
        holds: (it, at) => knownUnderLaw2017(it) || filedInTime(it, at),
      },
      {
        must: '申请应当自行为作出之日起五年内提出，因不动产申请的二十年内提出',
        law: cite(law, '21'),
        holds: (it) => byLaw2017(it) || withinLongstop(it),
      },
      {
        must: '和解撤回后不得以同一事实和理由再次申请，能证明撤回违背真实意愿的除外',
        law: cite(law, '74'),
        holds: (it) => byLaw2017(it) || it.afterSettlement !== true || it.notFree === true,
      },
      {
        must: '简易程序只适用于2024年1月1日以后收到的申请',
        law: cite(law, '53'),
        field: 'procedure',
        holds: (it) => it.procedure === 'ordinary' || byLaw2023(it),
      },
      {
        must: '适用简易程序应当写明属于哪一种情形',
        law: cite(law, '53'),
        field: 'simpleGround',
        holds: (it) => it.procedure === 'ordinary' || it.simpleGround !== null,
      },
      {
        must: '以款额适用简易程序的，涉案款额不得超过三千元',
        law: cite(law, '53'),
        field: 'simpleGround',
        holds: (it) => it.simpleGround !== 'small' || (it.amount !== null && it.amount <= 3000_00),
      },
      {
        must: '以当场作出为由适用简易程序的，行为应当是当场作出的',
        law: cite(law, '53'),
        field: 'simpleGround',
        holds: (it) => it.simpleGround !== 'onSpot' || it.actForm === 'onSpot',
      },
      {
        must: '以政府信息公开为由适用简易程序的，复议事项应当是政府信息公开',
        law: cite(law, '53'),
        field: 'simpleGround',
        holds: (it) => it.simpleGround !== 'disclosure' || it.matterKind === 'disclosure',
      },
      {
        must: '以各方同意适用简易程序的，应当记明各方都已同意',
        law: cite(law, '53'),
        field: 'simpleAgreed',
        holds: (it) => it.simpleGround !== 'agreed' || it.simpleAgreed === true,
      },
    ],
  },
  deemAccepted: {
    label: '登记视为受理',
    help: '审查期满没有作出决定，自期满之日起视为受理，按普通程序审理',
    law: cite(law, '30(3)'),
    by: ['handler', 'sectionHead'],
    from: ['received'],
    to: 'reviewing',
    asks: ['acceptedOn'],
    day: 'acceptedOn',
    parties: ['applicant', 'respondent'],
    opens: [
      noCorrectionPending,
      {
        must: '视为受理的登记只用于2024年1月1日以后收到的申请，此前收到之日即为受理',
        law: cite(law, '30(3)'),
        holds: (it) => byLaw2023(it),
      },
      {
        must: '审查期限届满以后才视为受理',
        law: cite(law, '30(3)'),
        holds: (it, at) => {
          const last = reviewEnds(at)
          return byLaw2017(it) || (last !== null && at.today > last)
        },
      },
    ],
    guards: [
      {
        must: '视为受理之日是审查期限届满之日',
        law: cite(law, '30(3)'),
        field: 'acceptedOn',
        holds: (it, at) => it.acceptedOn !== null && it.acceptedOn === reviewEnds(at),
      },
    ],
    sets: () => ({ procedure: 'ordinary' }),
  },
} as const satisfies Acts
