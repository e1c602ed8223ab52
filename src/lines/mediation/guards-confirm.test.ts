import { agreed, applied, asked, granted } from '../../testing/mediation-stages.ts'
import { proveRules, type RuleCase } from '../../testing/rules.ts'
import { confirmActs } from './acts-confirm.ts'
import { mediationLine } from './line.ts'

type Given = Readonly<Record<string, unknown>>

const bars: Readonly<Record<string, string>> = {
  scope: '不属于法院受理民事案件范围的，不能申请司法确认',
  court: '应当向有管辖权的法院申请',
  status: '确认身份关系的，不能申请司法确认',
  special: '适用其他特别程序、公示催告、破产程序的，不能申请司法确认',
  title: '确认物权、知识产权归属的，不能申请司法确认',
  mandatory: '违反法律强制性规定的协议，法院不予确认',
  harm: '损害国家、社会公共利益或者他人合法权益的协议，法院不予确认',
  order: '违背公序良俗的协议，法院不予确认',
  involuntary: '违反自愿原则的协议，法院不予确认',
  unclear: '内容不明确的协议，法院不予确认',
  other: '有其他不能确认情形的，不能申请司法确认',
}

const pending = ['courtFiled', 'confirmGranted', 'confirmRejected', 'confirmWithdrawn'].map(
  (act): RuleCase => ({
    act,
    must: '应当有一件还没有结果的司法确认申请',
    before: (s, broken) => (broken ? agreed(s).on('2021-03-12') : asked(s)),
    given: {
      courtFiled: { confirmFiledOn: '2021-03-12' },
      confirmGranted: granted,
      confirmRejected: { ...granted, confirmWhy: '内容不明确' },
      confirmWithdrawn: { confirmRuledOn: '2021-03-12', confirmWhy: '已当场付清' },
    }[act] as Given,
  }),
)

const confirmation: RuleCase[] = [
  ...pending,
  ...Object.entries(bars).map(
    ([bar, must]): RuleCase => ({
      act: 'applyConfirmation',
      must,
      before: (s) => agreed(s).on('2021-03-12'),
      given: applied,
      broken: { nonConfirmable: [bar] },
    }),
  ),
  {
    act: 'applyConfirmation',
    must: '应当由各方当事人共同申请',
    before: (s) => agreed(s).on('2021-03-12'),
    given: applied,
    broken: { confirmTogether: false },
  },
  {
    act: 'applyConfirmation',
    must: '应当在协议生效之日起三十日内申请',
    before: (s) => agreed(s).on('2021-04-30'),
    given: { ...applied, confirmAppliedOn: '2021-04-09' },
    broken: { confirmAppliedOn: '2021-04-10' },
  },
  {
    act: 'applyConfirmation',
    must: '上一次申请还没有结果，不能重复申请',
    before: (s, broken) => (broken ? asked(s) : agreed(s).on('2021-03-12')),
    given: applied,
  },
  {
    act: 'applyConfirmation',
    must: '已经裁定确认有效，不能申请司法确认',
    before: (s, broken) => (broken ? asked(s).does('confirmGranted', granted) : agreed(s).on('2021-03-12')),
    given: applied,
  },
]

proveRules(mediationLine, Object.keys(confirmActs), confirmation)
