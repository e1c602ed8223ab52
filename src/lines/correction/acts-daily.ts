import { addDays } from '../../law/day.ts'
import { cite } from '../../law/statute.ts'
import { correctionLaw as law, correctionMeasures as measures } from '../../law/statutes/correction-acts.ts'
import { leaveDays } from './leave.ts'
import { type CorrectionAct, countySigns, officers } from './names.ts'

/** 日常监督管理：联系、查找、外出、装置、病情复查。 */
export const dailyActs = {
  planContacts: {
    label: '安排联系',
    help: '报告、走访、谈话、学习、公益活动；每一次都要有结果，没有记录结果的会被追问',
    law: cite(law, '23'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['contacts'],
    guards: [
      {
        must: '记录结果的期限不能早于安排日期',
        field: 'contacts',
        holds: ({ contacts }) =>
          contacts.every(({ plannedOn, logBy }) => plannedOn !== null && logBy !== null && logBy >= plannedOn),
      },
    ],
  },
  logContacts: {
    label: '记录联系结果',
    help: '结束、转出以后仍可补记；没有结果的联系一直提醒',
    law: cite(law, '26'),
    by: [...officers],
    from: ['supervised', 'released', 'revoked', 'recalled', 'ended', 'movedOut'],
    to: 'same',
    asks: ['contacts'],
    after: ['planContacts'],
    guards: [
      {
        must: '记录结果应当同时写明结果和日期',
        field: 'contacts',
        holds: ({ contacts }) => contacts.every(({ loggedOn, outcome }) => Boolean(loggedOn) === Boolean(outcome)),
      },
      {
        must: '没有见到、拒绝或者发现异常的，应当写明怎样处理',
        field: 'contacts',
        holds: ({ contacts }) =>
          contacts.every(
            ({ outcome, followUp }) => !outcome || outcome === 'normal' || outcome === 'changed' || Boolean(followUp),
          ),
      },
    ],
  },
  lose: {
    label: '登记失去联系',
    law: cite(law, '30'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['lostOn'],
    day: 'lostOn',
  },
  search: {
    label: '登记组织查找',
    law: cite(law, '30'),
    by: [...officers],
    from: ['supervised', 'late'],
    to: 'same',
    asks: ['searchedOn', 'searchNote'],
    day: 'searchedOn',
    opens: [{ must: '登记了失去联系或者逾期未报到，才登记查找', holds: ({ lostOn }) => lostOn !== null }],
  },
  find: {
    label: '登记找到',
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['foundOn'],
    day: 'foundOn',
    after: ['lose'],
  },
  leaveShort: {
    label: '批准外出（七日以内）',
    help: '司法所受委托批准，报矫正机构备案',
    law: cite(measures, '27'),
    by: ['correctionOfficer'],
    from: ['supervised'],
    to: 'same',
    asks: ['leaveAppliedOn', 'leaveFrom', 'leaveUntil', 'leaveTotal', 'leaveReason', 'leavePlace'],
    opens: [
      {
        must: '上一次外出还没有销假',
        law: cite(measures, '28'),
        holds: ({ leaveFrom, leaveBackOn }) => leaveFrom === null || (leaveBackOn !== null && leaveBackOn >= leaveFrom),
      },
    ],
    guards: [
      {
        must: '外出应当提前三日申请',
        law: cite(measures, '27'),
        field: 'leaveAppliedOn',
        holds: ({ leaveAppliedOn, leaveFrom }) =>
          leaveAppliedOn !== null && leaveFrom !== null && leaveFrom >= addDays(leaveAppliedOn, 3),
      },
      {
        must: '超过七日的外出，或者两个月内累计超过三十日的，司法所不能批准',
        law: cite(measures, '27'),
        field: 'leaveUntil',
        holds: (it) => leaveDays(it) <= 7 && (it.leaveTotal ?? 0) <= 30,
      },
    ],
    sets: () => ({ leaveLevel: 'station' }),
  },
  leaveLong: {
    label: '批准外出（超过七日）',
    law: cite(measures, '27'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['leaveAppliedOn', 'leaveFrom', 'leaveUntil', 'leaveTotal', 'leaveReason', 'leavePlace'],
    mayAsk: ['upperApprovedOn', 'procuratorateTold'],
    signedBy: [...countySigns],
    opens: [
      {
        must: '上一次外出还没有销假',
        law: cite(measures, '28'),
        holds: ({ leaveFrom, leaveBackOn }) => leaveFrom === null || (leaveBackOn !== null && leaveBackOn >= leaveFrom),
      },
    ],
    guards: [
      {
        must: '外出应当提前三日申请',
        law: cite(measures, '27'),
        field: 'leaveAppliedOn',
        holds: ({ leaveAppliedOn, leaveFrom }) =>
          leaveAppliedOn !== null && leaveFrom !== null && leaveFrom >= addDays(leaveAppliedOn, 3),
      },
      {
        must: '一次超过三十日或者两个月内累计超过三十日的，应当经上一级批准',
        law: cite(measures, '27'),
        field: 'upperApprovedOn',
        holds: (it) => (leaveDays(it) <= 30 && (it.leaveTotal ?? 0) <= 30) || it.upperApprovedOn !== null,
      },
      {
        must: '经上一级批准的外出应当通报检察院',
        law: cite(measures, '27'),
        field: 'procuratorateTold',
        holds: (it) => (leaveDays(it) <= 30 && (it.leaveTotal ?? 0) <= 30) || it.procuratorateTold === true,
      },
    ],
    sets: (it) => ({ leaveLevel: leaveDays(it) > 30 || (it.leaveTotal ?? 0) > 30 ? 'upper' : 'county' }),
  },
  comeBack: {
    label: '返回销假',
    law: cite(measures, '28'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['leaveBackOn'],
    day: 'leaveBackOn',
    opens: [{ must: '没有批准过外出', holds: ({ leaveFrom }) => leaveFrom !== null }],
    guards: [
      {
        must: '销假日期不能早于外出开始的日期',
        field: 'leaveBackOn',
        holds: ({ leaveBackOn, leaveFrom }) => leaveBackOn !== null && leaveFrom !== null && leaveBackOn >= leaveFrom,
      },
    ],
  },
  useDevice: {
    label: '使用电子定位装置',
    help: '每次不超过三个月，评估后仍需使用的再批一次；手机不是电子定位装置',
    law: cite(law, '29'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['deviceOn', 'deviceGround'],
    day: 'deviceOn',
    signedBy: ['sectionHead', 'deputyHead', 'head'],
  },
  removeDevice: {
    label: '解除电子定位装置',
    law: cite(law, '29'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['deviceOffOn'],
    day: 'deviceOffOn',
    after: ['useDevice'],
  },
  recheck: {
    label: '登记病情复查',
    law: cite(measures, '24'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['healthOn'],
    day: 'healthOn',
    opens: [
      { must: '只有暂予监外执行对象才作病情复查', law: cite(measures, '24'), holds: (it) => it.class === 'outside' },
    ],
  },
} as const satisfies Record<string, CorrectionAct>
