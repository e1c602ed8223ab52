import { cite } from '../../law/statute.ts'
import { correctionMeasures as measures } from '../../law/statutes/correction-acts.ts'
import { type CorrectionAct, countySigns, officers } from './names.ts'

/** 执行地变更：申请、征求意见、回复、决定、移交或者告知。 */
export const moveActs = {
  askMove: {
    label: '登记变更执行地申请',
    law: cite(measures, '30'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['movedAppliedOn', 'movePlace'],
    day: 'movedAppliedOn',
  },
  consultMove: {
    label: '发函征求新执行地意见',
    law: cite(measures, '30'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['moveAskedOn'],
    day: 'moveAskedOn',
    after: ['askMove'],
  },
  moveAnswer: {
    label: '登记新执行地回复',
    law: cite(measures, '30'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['moveAnsweredOn', 'moveAgreed'],
    day: 'moveAnsweredOn',
    after: ['consultMove'],
  },
  decideMove: {
    label: '决定是否变更执行地',
    law: cite(measures, '30'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['moveDecidedOn', 'moveAllowed'],
    day: 'moveDecidedOn',
    after: ['moveAnswer'],
    signedBy: [...countySigns],
  },
  tellRefusal: {
    label: '告知不同意变更',
    law: cite(measures, '30'),
    by: [...officers],
    from: ['supervised'],
    to: 'same',
    asks: ['moveToldOn'],
    day: 'moveToldOn',
    after: ['decideMove'],
    opens: [{ must: '决定不同意变更的才告知', holds: ({ moveAllowed }) => moveAllowed !== true }],
  },
  moveOut: {
    label: '移交档案转出',
    law: cite(measures, '31'),
    by: [...officers],
    from: ['supervised'],
    to: 'movedOut',
    asks: ['movedOn'],
    day: 'movedOn',
    after: ['decideMove'],
    opens: [{ must: '决定同意变更的才移交档案', holds: ({ moveAllowed }) => moveAllowed !== false }],
  },
} as const satisfies Record<string, CorrectionAct>
