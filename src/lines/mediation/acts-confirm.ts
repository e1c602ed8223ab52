import type { Guard } from '../../kernel/line.ts'
import { cite } from '../../law/statute.ts'
import { civilProcedureInterpretation as interpretation } from '../../law/statutes/civil-procedure-interpretation.ts'
import { mediationLaw as law } from '../../law/statutes/mediation-law.ts'
import type { Fields, MediationAct } from './names.ts'

type Bar = Exclude<NonNullable<Parameters<Guard<Fields>['holds']>[0]['nonConfirmable']>[number], 'none'>

const refusedOutright = cite(interpretation, '355')
const rejected = cite(interpretation, '358')

const bars: Readonly<Record<Bar, Pick<Guard<Fields>, 'must' | 'law'>>> = {
  scope: { must: '不属于法院受理民事案件范围的，不能申请司法确认', law: refusedOutright },
  court: { must: '应当向有管辖权的法院申请', law: refusedOutright },
  status: { must: '确认身份关系的，不能申请司法确认', law: refusedOutright },
  special: { must: '适用其他特别程序、公示催告、破产程序的，不能申请司法确认', law: refusedOutright },
  title: { must: '确认物权、知识产权归属的，不能申请司法确认', law: refusedOutright },
  mandatory: { must: '违反法律强制性规定的协议，法院不予确认', law: rejected },
  harm: { must: '损害国家、社会公共利益或者他人合法权益的协议，法院不予确认', law: rejected },
  order: { must: '违背公序良俗的协议，法院不予确认', law: rejected },
  involuntary: { must: '违反自愿原则的协议，法院不予确认', law: rejected },
  unclear: { must: '内容不明确的协议，法院不予确认', law: rejected },
  other: { must: '有其他不能确认情形的，不能申请司法确认', law: rejected },
}

const noBar: readonly Guard<Fields>[] = (Object.keys(bars) as Bar[]).map((bar) => ({
  ...bars[bar],
  field: 'nonConfirmable',
  holds: ({ nonConfirmable }) => nonConfirmable !== null && !nonConfirmable.includes(bar),
}))

const results = ['confirmGranted', 'confirmRejected', 'confirmWithdrawn'] as const

const pending: Guard<Fields> = {
  must: '应当有一件还没有结果的司法确认申请',
  holds: (_it, at) => at.times('applyConfirmation') > results.reduce((sum, result) => sum + at.times(result), 0),
}

const files: Pick<MediationAct, 'by' | 'from' | 'to'> = {
  by: ['clerk', 'mediator'],
  from: ['agreed', 'performed', 'breached'],
  to: 'same',
}

/** 司法确认：共同申请、法院立案、裁定。 */
export const confirmActs = {
  applyConfirmation: {
    label: '申请司法确认',
    help: '各方共同向法院申请；申请书和材料目录可以直接打印',
    law: cite(law, '33'),
    ...files,
    asks: ['confirmAppliedOn', 'confirmCourt', 'confirmTogether', 'nonConfirmable'],
    day: 'confirmAppliedOn',
    notAfter: ['confirmGranted'],
    opens: [
      {
        must: '上一次申请还没有结果，不能重复申请',
        holds: (_it, at) =>
          at.times('applyConfirmation') === results.reduce((sum, result) => sum + at.times(result), 0),
      },
    ],
    guards: [
      {
        must: '应当由各方当事人共同申请',
        law: cite(law, '33'),
        field: 'confirmTogether',
        holds: ({ confirmTogether }) => confirmTogether === true,
      },
      {
        must: '应当在协议生效之日起三十日内申请',
        law: cite(law, '33'),
        field: 'confirmAppliedOn',
        holds: ({ confirmAppliedOn }, at) => {
          const due = at.due('confirm')
          return confirmAppliedOn !== null && due !== null && confirmAppliedOn <= due
        },
      },
      ...noBar,
    ],
  },
  courtFiled: {
    label: '登记法院立案',
    ...files,
    asks: ['confirmFiledOn'],
    day: 'confirmFiledOn',
    opens: [pending],
  },
  confirmGranted: {
    label: '裁定确认有效',
    law: cite(law, '33'),
    ...files,
    asks: ['confirmRuledOn', 'confirmNumber'],
    day: 'confirmRuledOn',
    opens: [pending],
  },
  confirmRejected: {
    label: '裁定驳回申请',
    help: '可以重新调解达成新的协议，也可以向法院起诉',
    law: rejected,
    ...files,
    asks: ['confirmRuledOn', 'confirmNumber', 'confirmWhy'],
    day: 'confirmRuledOn',
    opens: [pending],
  },
  confirmWithdrawn: {
    label: '撤回司法确认申请',
    ...files,
    asks: ['confirmRuledOn', 'confirmWhy'],
    day: 'confirmRuledOn',
    opens: [pending],
  },
} as const satisfies Readonly<Record<string, MediationAct>>
