import type { Guard } from '../../kernel/line.ts'
import { agreedSwaps, onePlace, ownAttendance } from './acts-swap.ts'
import type { DutyAct, Fields } from './names.ts'

const inRange: Guard<Fields> = {
  must: '班次要在值班表的起止日期以内',
  field: 'shifts',
  holds: ({ shifts, rotaFrom, rotaUntil }) =>
    shifts.every(
      ({ on }) => on !== null && rotaFrom !== null && rotaUntil !== null && on >= rotaFrom && on <= rotaUntil,
    ),
}

/** 值班表：一个地点一段时间一张，换班改在班次上。 */
export const rotaActs = {
  roster: {
    label: '排值班表',
    help: '一个地点、一段时间一张表',
    by: ['clerk', 'handler'],
    from: 'new',
    to: 'rostered',
    asks: ['subject', 'place', 'rotaFrom', 'rotaUntil', 'shifts'],
    guards: [inRange, onePlace],
  },
  swap: {
    label: '换班、顶班',
    help: '在原班次上填顶班律师；两人对调的，两个班次都填；律师申请的，在这里代为同意',
    by: ['clerk', 'handler'],
    from: ['rostered'],
    to: 'same',
    asks: ['shifts'],
    guards: [inRange, onePlace, agreedSwaps],
  },
  attend: {
    label: '登记到岗',
    by: ['clerk', 'handler', 'lawyer'],
    from: ['rostered'],
    to: 'same',
    asks: ['shifts'],
    guards: [
      inRange,
      onePlace,
      agreedSwaps,
      ownAttendance,
      {
        must: '还没有到的班次不能登记到岗',
        field: 'shifts',
        holds: ({ shifts }, { today }) =>
          shifts.every(({ on, attended }) => attended == null || (on !== null && on <= today)),
      },
    ],
  },
  finishRota: {
    label: '值班表执行完毕',
    by: ['clerk', 'handler'],
    from: ['rostered'],
    to: 'finished',
    opens: [
      {
        must: '值班表结束日期到了才能办结',
        holds: ({ rotaUntil }, { today }) => rotaUntil !== null && today >= rotaUntil,
      },
      { must: '每个班次都要登记是否到岗', holds: ({ shifts }) => shifts.every(({ attended }) => attended != null) },
    ],
    sets: ({ shifts }) => ({ shiftsServed: shifts.filter(({ attended }) => attended === true).length }),
  },
  cancelRota: {
    label: '取消值班表',
    by: ['clerk', 'handler'],
    from: ['rostered'],
    to: 'cancelled',
    asks: ['cancelWhy'],
  },
  payRota: {
    label: '按天发放值班补贴',
    by: ['clerk', 'handler'],
    from: ['finished'],
    to: 'same',
    asks: ['dayRate', 'paidOn'],
    day: 'paidOn',
    notAfter: ['payRota'],
    signedBy: ['sectionHead'],
    sets: ({ shiftsServed, dayRate }) => ({ dutyPaid: (shiftsServed ?? 0) * (dayRate ?? 0) }),
  },
} as const satisfies Readonly<Record<string, DutyAct>>
