import type { Guard } from '../../kernel/line.ts'
import { day } from '../../law/day.ts'
import { cite } from '../../law/statute.ts'
import { correctionMeasures, prisonLaw } from '../../law/statutes/correction-acts.ts'
import type { Fields } from './fields.ts'
import type { ResettlementAct } from './names.ts'

const officers = ['correctionOfficer', 'sectionHead'] as const
const living = ['key', 'livingStation', 'apart'] as const
/** 人户没有分离的，居住地司法所就是责任单位；分离的另行确定，不能两家都管或者都不管。 */
const ownerUnlessApart = ({ apart, livingStation }: { apart: boolean | null; livingStation: string | null }) => ({
  ownerStation: apart === false ? livingStation : null,
})

/** 衔接：通知、核查、接收，人户分离的确定一家责任单位。 */
export const entryActs = {
  notice: {
    label: '登记刑满释放通知',
    by: [...officers],
    from: 'new',
    to: 'noticed',
    asks: ['fileNumber', 'noticeOn'],
    mayAsk: ['infoEnteredOn'],
    day: 'noticeOn',
    parties: ['subject'],
    mayAddParties: ['guardian'],
    sets: () => ({ kind: 'released' }),
  },
  checkInfo: {
    label: '核查信息',
    by: [...officers],
    from: ['noticed'],
    to: 'same',
    asks: ['infoCheckedOn', 'infoResult'],
    day: 'infoCheckedOn',
  },
  sendBack: {
    label: '核查后退回',
    by: [...officers],
    from: ['noticed'],
    to: 'notOurs',
    asks: ['endedOn', 'endNote'],
    day: 'endedOn',
    opens: [{ must: '核查属实的不能退回', holds: ({ infoResult }) => infoResult !== 'true' }],
    after: ['checkInfo'],
  },
  receive: {
    label: '接收衔接',
    law: cite(prisonLaw, '59'),
    formerly: { until: day('2026-10-31'), law: cite(prisonLaw, '37') },
    by: [...officers],
    from: ['noticed'],
    to: 'helping',
    asks: ['releasedOn', 'handedOn', 'handedHow', ...living],
    mayAsk: ['handedNote', 'householdStation', 'householdElsewhere'],
    day: 'handedOn',
    opens: [{ must: '信息核查属实以后才能接收', holds: ({ infoResult }) => infoResult === 'true' }],
    guards: [
      {
        must: '衔接日期不能早于释放日期',
        field: 'handedOn',
        holds: ({ releasedOn, handedOn }) => releasedOn !== null && handedOn !== null && handedOn >= releasedOn,
      },
      {
        must: '重点对象没有接送的，应当写明原因',
        field: 'handedNote',
        holds: ({ key, handedHow, handedNote }) => key !== true || handedHow === 'met' || handedNote !== null,
      },
      {
        must: '人户分离的应当写明户籍地',
        field: 'householdStation',
        holds: ({ apart, householdStation, householdElsewhere }) =>
          apart !== true || householdStation !== null || householdElsewhere !== null,
      },
    ],
    sets: ownerUnlessApart,
  },
  receiveCorrected: {
    label: '接收解除矫正人员',
    help: '由社区矫正移送过来的，从这里开始',
    law: cite(correctionMeasures, '53'),
    by: [...officers],
    from: 'new',
    to: 'helping',
    asks: ['fileNumber', 'releasedOn', 'handedOn', ...living],
    mayAsk: ['householdStation', 'householdElsewhere'],
    day: 'handedOn',
    parties: ['subject'],
    mayAddParties: ['guardian'],
    guards: [
      {
        must: '衔接日期不能早于解除日期',
        field: 'handedOn',
        holds: ({ releasedOn, handedOn }) => releasedOn !== null && handedOn !== null && handedOn >= releasedOn,
      },
      {
        must: '人户分离的应当写明户籍地',
        field: 'householdStation',
        holds: ({ apart, householdStation, householdElsewhere }) =>
          apart !== true || householdStation !== null || householdElsewhere !== null,
      },
    ],
    sets: (it) => ({ kind: 'corrected', handedHow: 'desk', ...ownerUnlessApart(it) }),
  },
  agreeOwner: {
    label: '确定责任单位',
    help: '人户分离的，户籍地和居住地只能有一家负责',
    by: ['sectionHead', 'correctionOfficer'],
    from: ['helping'],
    to: 'same',
    asks: ['ownerStation', 'ownerAgreedOn'],
    day: 'ownerAgreedOn',
    signedBy: ['sectionHead'],
    opens: [{ must: '人户没有分离，居住地司法所就是责任单位', holds: ({ apart }) => apart === true }],
    guards: [
      {
        must: '责任单位只能是户籍地或者居住地的司法所',
        field: 'ownerStation',
        holds: ({ ownerStation, householdStation, livingStation }) =>
          ownerStation !== null && (ownerStation === householdStation || ownerStation === livingStation),
      },
    ],
  },
} as const satisfies Record<string, ResettlementAct>

/** 到期的走访都要有结果，没有见到也是结果；还没到期的，随结束、转出一起作罢。 */
const everyVisitLogged: Guard<Fields, 'scheduleVisit' | 'visit'> = {
  must: '到了期限的走访还没有登记结果，请先登记',
  holds: ({ visitBy }, { times, today }) =>
    times('scheduleVisit') === times('visit') || (visitBy !== null && visitBy > today),
}

/** 帮教：小组、走访、帮扶、结束。 */
export const helpActs = {
  formTeam: {
    label: '成立帮教小组',
    by: [...officers],
    from: ['helping'],
    to: 'same',
    asks: ['teamOn', 'team'],
    day: 'teamOn',
  },
  scheduleVisit: {
    label: '安排走访',
    help: '一次安排一回，走访登记以后再安排下一回',
    by: [...officers],
    from: ['helping'],
    to: 'same',
    asks: ['visitFrom', 'visitBy'],
    opens: [
      { must: '人户分离的，应当先确定责任单位', holds: ({ ownerStation }) => ownerStation !== null },
      {
        must: '上一次安排的走访还没有登记结果',
        holds: (_it, { times }) => times('scheduleVisit') === times('visit'),
      },
    ],
    guards: [
      {
        must: '走访期限不能早于安排日期',
        field: 'visitBy',
        holds: ({ visitFrom, visitBy }) => visitFrom !== null && visitBy !== null && visitBy >= visitFrom,
      },
      {
        must: '这一次走访应当安排在上一次走访以后',
        field: 'visitFrom',
        holds: ({ visitFrom }, { did }) => {
          const last = did('visit')
          return last === null || (visitFrom !== null && visitFrom > last)
        },
      },
    ],
  },
  visit: {
    label: '登记走访',
    help: '每次走访都要有结果',
    by: [...officers],
    from: ['helping'],
    to: 'same',
    asks: ['visitedOn', 'visitWay', 'visitOutcome'],
    mayAsk: ['visitFollowUp'],
    day: 'visitedOn',
    opens: [{ must: '没有安排走访，请先安排', holds: (_it, { times }) => times('scheduleVisit') > times('visit') }],
    guards: [
      {
        must: '走访日期不能早于安排日期',
        field: 'visitedOn',
        holds: ({ visitedOn, visitFrom }) => visitedOn !== null && visitFrom !== null && visitedOn >= visitFrom,
      },
      {
        must: '有困难、未见到或者发现异常的，应当写明怎样处理',
        field: 'visitFollowUp',
        holds: ({ visitOutcome, visitFollowUp }) => visitOutcome === 'normal' || visitFollowUp !== null,
      },
    ],
  },
  help: {
    label: '登记帮扶',
    law: cite(prisonLaw, '60'),
    formerly: { until: day('2026-10-31'), law: cite(prisonLaw, '37') },
    by: [...officers],
    from: ['helping'],
    to: 'same',
    asks: ['helpedOn', 'helpKind'],
    mayAsk: ['helpNote'],
    day: 'helpedOn',
  },
  moveOut: {
    label: '转出',
    by: [...officers],
    from: ['helping'],
    to: 'movedOut',
    asks: ['movedOn', 'movedTo'],
    day: 'movedOn',
    signedBy: ['sectionHead'],
    opens: [everyVisitLogged],
  },
  end: {
    label: '结束帮教',
    by: [...officers],
    from: ['helping'],
    to: 'ended',
    asks: ['endedOn', 'endReason'],
    mayAsk: ['endNote'],
    day: 'endedOn',
    signedBy: ['sectionHead'],
    opens: [everyVisitLogged],
    guards: [
      {
        must: '帮教期届满以后才能以期满为由结束',
        field: 'endedOn',
        holds: ({ endReason, endedOn }, { due }) => {
          const last = due('term')
          return endReason !== 'expired' || last === null || (endedOn !== null && endedOn >= last)
        },
      },
    ],
  },
} as const satisfies Record<string, ResettlementAct>
