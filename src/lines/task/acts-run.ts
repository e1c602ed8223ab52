import type { Day } from '../../law/day.ts'
import { isFromReport, type TaskAct } from './names.ts'

const desk = ['clerk', 'handler', 'governmentOffice'] as const
const doers = ['clerk', 'handler', 'liaison'] as const

/** 立项、分解、报进展、催办、延期、报完成、核验销号。 */
export const runActs = {
  open: {
    label: '立项',
    by: [...desk, 'sectionHead'],
    from: 'new',
    to: 'underWay',
    asks: ['title', 'source', 'domain', 'lead', 'openedOn', 'dueOn'],
    mayAsk: ['basis', 'standard', 'street', 'saidIn', 'measure', 'baseline', 'target'],
    mayAddParties: ['helper'],
    day: 'openedOn',
    guards: [
      {
        must: '完成期限不能早于立项日期',
        field: 'dueOn',
        holds: ({ openedOn, dueOn }) => openedOn !== null && dueOn !== null && openedOn <= dueOn,
      },
      {
        must: '街道吹哨和风险点应当写明街道',
        field: 'street',
        holds: ({ source, street }) => (source !== 'whistle' && source !== 'risk') || street !== null,
      },
      {
        must: '上年报告的不足和打算应当写明当时的说法、衡量办法、基数和目标',
        field: 'measure',
        holds: (it) =>
          !isFromReport(it) ||
          (it.saidIn !== null && it.measure !== null && it.baseline !== null && it.target !== null),
      },
    ],
  },
  split: {
    label: '分解子任务',
    help: '一行一件：内容、责任单位、期限',
    by: desk,
    from: ['underWay'],
    to: 'same',
    asks: ['parts'],
    mayAddParties: ['helper'],
    guards: [
      {
        must: '子任务的期限不能晚于任务的完成期限',
        field: 'parts',
        holds: ({ parts, dueOn }) => parts.every((part) => !!part.dueOn && dueOn !== null && part.dueOn <= dueOn),
      },
    ],
  },
  progress: {
    label: '报告进展',
    by: doers,
    from: ['underWay'],
    to: 'same',
    asks: ['progressOn', 'progress'],
    mayAsk: ['parts', 'measured'],
    day: 'progressOn',
    guards: [
      {
        must: '完成的子任务应当有佐证',
        field: 'parts',
        holds: ({ parts }) => parts.every(({ doneOn, proof }) => !doneOn || Boolean(proof)),
      },
    ],
  },
  remind: {
    label: '催办',
    help: '到期前、当天、逾期后都可以催，系统记明是哪一种',
    by: [...desk, 'sectionHead', 'deputyHead', 'head'],
    from: ['underWay'],
    to: 'same',
    asks: ['remindedOn', 'remindHow'],
    day: 'remindedOn',
    sets: ({ remindedOn, dueOn }) => ({ remindWhen: remindedOn && dueOn ? whenOf(remindedOn, dueOn) : null }),
  },
  extend: {
    label: '延期',
    by: doers,
    from: ['underWay'],
    to: 'same',
    asks: ['newDueOn', 'extendWhy'],
    signedBy: ['sectionHead', 'deputyHead'],
    guards: [
      {
        must: '延期后的期限应当晚于原期限',
        field: 'newDueOn',
        holds: ({ newDueOn, dueOn }) => newDueOn !== null && dueOn !== null && dueOn < newDueOn,
      },
    ],
    sets: ({ newDueOn }) => ({ dueOn: newDueOn }),
  },
  report: {
    label: '报告完成',
    by: doers,
    from: ['underWay'],
    to: 'reported',
    asks: ['reportedOn', 'did', 'proof'],
    mayAsk: ['measured'],
    day: 'reportedOn',
    opens: [
      {
        must: '还有子任务没有完成',
        holds: ({ parts }) => parts.every(({ doneOn }) => Boolean(doneOn)),
      },
      {
        must: '成果文件还没有印发',
        holds: ({ source }, { did }) => source !== 'output' || did('issue') !== null,
      },
    ],
    guards: [
      {
        must: '上年报告的不足和打算应当填写实际数',
        field: 'measured',
        holds: (it) => !isFromReport(it) || it.measured !== null,
      },
    ],
  },
  accept: {
    label: '核验销号',
    by: ['sectionHead', 'deputyHead', 'head', 'governmentOffice'],
    from: ['reported'],
    to: 'done',
    asks: ['acceptedOn'],
    day: 'acceptedOn',
  },
  sendBack: {
    label: '退回继续办理',
    by: ['sectionHead', 'deputyHead', 'head', 'governmentOffice'],
    from: ['reported'],
    to: 'underWay',
    asks: ['sentBackOn', 'sentBackWhy'],
    mayAsk: ['parts'],
    day: 'sentBackOn',
  },
  drop: {
    label: '撤销任务',
    by: desk,
    from: 'open',
    to: 'dropped',
    asks: ['droppedOn', 'dropWhy'],
    day: 'droppedOn',
    signedBy: ['deputyHead', 'head'],
  },
  recheck: {
    label: '回头看',
    by: [...desk, 'sectionHead'],
    from: ['done'],
    to: 'same',
    asks: ['recheckedOn', 'recheckSays'],
    mayAsk: ['measured'],
    day: 'recheckedOn',
  },
} as const satisfies Readonly<Record<string, TaskAct>>

function whenOf(on: Day, due: Day) {
  if (on < due) return 'before'
  return on === due ? 'on' : 'after'
}
