import { defineIndicators, type Tally } from '../../kernel/indicator.ts'
import { domains, outputKinds, sources } from './fields.ts'
import { taskLine } from './line.ts'
import type { Fields } from './names.ts'

type Domain = keyof typeof domains
type OutputKind = keyof typeof outputKinds

const from = (source: keyof typeof sources, vocabulary?: string): Tally<Fields, 'open'> => ({
  label: `任务来源：${sources[source]}`,
  says: `期间内立项的任务中来源为${sources[source]}的`,
  unit: '项',
  counts: ['open'],
  where: { source },
  ...(vocabulary ? { vocabulary } : {}),
})

/** A document that lists ten rules is ten items, issued once. */
const items = (outputKind: OutputKind, domain?: Domain, vocabulary?: string): Tally<Fields, 'issue'> => ({
  label: `${domain ? domains[domain] : '印发'}${outputKinds[outputKind]}项数`,
  says: `期间内印发的${domain ? `${domains[domain]}领域` : ''}${outputKinds[outputKind]}，按项数合计，一份文件只计一次`,
  unit: '项',
  counts: ['issue'],
  of: 'sum',
  sum: 'outputItems',
  where: { outputKind, ...(domain ? { domain } : {}) },
  ...(vocabulary ? { vocabulary } : {}),
})

const issued = (outputKind: OutputKind): Tally<Fields, 'issue'> => ({
  label: `印发${outputKinds[outputKind]}`,
  says: `期间内印发的成果中种类为${outputKinds[outputKind]}的，按份数`,
  unit: '份',
  counts: ['issue'],
  where: { outputKind },
})

const reminded = (label: string, remindWhen: 'before' | 'on' | 'after'): Tally<Fields, 'remind'> => ({
  label: `${label}催办`,
  says: `期间内${label}的催办`,
  unit: '次',
  counts: ['remind'],
  of: 'acts',
  where: { remindWhen },
})

export const indicators = defineIndicators(
  taskLine,
  {
    opened: { label: '立项任务', says: '期间内立项的任务', unit: '项', counts: ['open'] },
    fromPlan: from('plan', 'plan-measures'),
    fromDivision: from('division'),
    fromPriority: from('priority', 'key-tasks'),
    fromLeader: from('leader'),
    fromWhistle: from('whistle'),
    fromRisk: from('risk'),
    fromMeeting: from('meeting'),
    fromWeakness: from('weakness'),
    fromPromise: from('promise'),
    fromOutput: from('output'),
    fromOther: from('other'),
    reported: { label: '报告完成', says: '期间内报告完成的任务', unit: '项', counts: ['report'], of: 'matters' },
    reportedInTime: {
      label: '按期完成',
      says: '报告完成的任务中在期限内的，批准延期的按延期后的期限',
      unit: '项',
      counts: ['report'],
      of: 'matters',
      inTime: 'due',
    },
    onTime: {
      label: '任务按期完成率',
      says: '报告完成的任务中按期的比率',
      part: 'reportedInTime',
      whole: 'reported',
      vocabulary: 'on-time-rate',
    },
    done: { label: '核验销号', says: '期间内核验销号的任务', unit: '项', counts: ['accept'] },
    planDone: {
      label: '规划任务完成',
      says: '期间内核验销号的任务中来源为规划的',
      unit: '项',
      counts: ['accept'],
      where: { source: 'plan' },
      vocabulary: 'plan-measures-done',
    },
    weaknessesMended: {
      label: '补上的短板',
      says: '核验销号的任务中来源为上年报告的不足的',
      unit: '项',
      counts: ['accept'],
      where: { source: 'weakness' },
    },
    underWay: { label: '在办任务', says: '期末还没有销号、没有撤销的', unit: '项', standing: ['underWay', 'reported'] },
    remindedBefore: reminded('到期以前', 'before'),
    remindedOnDay: reminded('到期当天', 'on'),
    remindedAfter: reminded('逾期以后', 'after'),
    outputs: { label: '印发成果', says: '期间内印发的成果文件，按份数', unit: '份', counts: ['issue'] },
    systems: issued('system'),
    measures: issued('measure'),
    schemes: issued('scheme'),
    plans: issued('plan'),
    reports: issued('report'),
    otherOutputs: issued('other'),
    systemItems: items('system', undefined, 'rules-issued'),
    measureItems: items('measure'),
    reconsiderationSystems: items('system', 'reconsideration'),
    aidMeasures: items('measure', 'aid'),
    notaryMeasures: items('measure', 'notary'),
  },
  [
    {
      kind: 'sum',
      whole: 'opened',
      parts: [
        ...(['fromPlan', 'fromDivision', 'fromPriority', 'fromLeader', 'fromWhistle', 'fromRisk'] as const),
        ...(['fromMeeting', 'fromWeakness', 'fromPromise', 'fromOutput', 'fromOther'] as const),
      ],
    },
    {
      kind: 'sum',
      whole: 'outputs',
      parts: ['systems', 'measures', 'schemes', 'plans', 'reports', 'otherOutputs'],
    },
    { kind: 'within', part: 'reportedInTime', whole: 'reported' },
    { kind: 'within', part: 'reconsiderationSystems', whole: 'systemItems' },
    { kind: 'within', part: 'aidMeasures', whole: 'measureItems' },
    { kind: 'within', part: 'notaryMeasures', whole: 'measureItems' },
    { kind: 'within', part: 'weaknessesMended', whole: 'done' },
  ],
)
