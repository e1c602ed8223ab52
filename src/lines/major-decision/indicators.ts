import { defineIndicators, type Tally } from '../../kernel/indicator.ts'
import { categories } from './fields.ts'
import { majorDecisionLine } from './line.ts'
import type { Fields } from './names.ts'

const step = <Name extends string>(label: string, act: Name, vocabulary?: string): Tally<Fields, Name> => ({
  label,
  says: `期间内完成${label}的决策事项，重新做的仍计一件`,
  unit: '件',
  counts: [act],
  of: 'matters',
  ...(vocabulary ? { vocabulary } : {}),
})

const inCategory = (category: keyof typeof categories): Tally<Fields, 'decide'> => ({
  label: `作出决策：${categories[category]}`,
  says: `期间内作出的决策中类别为${categories[category]}的`,
  unit: '件',
  counts: ['decide'],
  where: { category },
})

/** 五步各一列，合起来就是报告里的表。 */
export const indicators = defineIndicators(
  majorDecisionLine,
  {
    listed: { label: '列入年度目录', says: '期间内列入目录的决策事项', unit: '件', counts: ['list'] },
    listPublished: { label: '目录公布', says: '期间内向社会公布的目录事项', unit: '件', counts: ['publishList'] },
    started: step('启动决策', 'start'),
    participated: step('公众参与', 'seekOpinions'),
    hearings: { label: '决策听证会', says: '期间内举行的听证会', unit: '场', counts: ['holdHearing'], of: 'acts' },
    argued: step('专家论证', 'argue'),
    risksAssessed: step('风险评估', 'assessRisk', 'risk-assessments'),
    reviewed: step('合法性审查', 'review'),
    decided: step('集体讨论决定', 'decide'),
    decidedLawful: {
      label: '经合法性审查的决策',
      says: '期间内作出的决策中，决定时审查结论为合法的',
      unit: '件',
      counts: ['decide'],
      where: { reviewResult: 'lawful' },
    },
    reviewRate: {
      label: '重大决策合法性审查率',
      says: '作出的决策中经合法性审查的比率',
      part: 'decidedLawful',
      whole: 'decided',
      vocabulary: 'major-decision-review-rate',
    },
    planning: inCategory('planning'),
    policies: inCategory('policy'),
    works: inCategory('works'),
    resources: inCategory('resources'),
    otherMatters: inCategory('other'),
    published: step('决策公布', 'publish'),
    archivedInTime: {
      label: '按期移交归档',
      says: '作出决策后按期移交材料的',
      unit: '件',
      counts: ['archive'],
      inTime: 'archive',
    },
    evaluated: step('决策后评估', 'evaluate'),
    opinions: {
      label: '各方意见',
      says: '期间内处理完毕的各方意见条数',
      unit: '条',
      counts: ['settleOpinions'],
      of: 'sum',
      sum: 'opinionTotal',
    },
    adopted: {
      label: '采纳的各方意见',
      says: '处理完毕的意见中记为采纳的',
      unit: '条',
      counts: ['settleOpinions'],
      of: 'sum',
      sum: 'adopted',
    },
    partly: {
      label: '部分采纳的各方意见',
      says: '处理完毕的意见中记为部分采纳的',
      unit: '条',
      counts: ['settleOpinions'],
      of: 'sum',
      sum: 'partly',
    },
    notAdopted: {
      label: '未采纳的各方意见',
      says: '处理完毕的意见中记为未采纳的',
      unit: '条',
      counts: ['settleOpinions'],
      of: 'sum',
      sum: 'notAdopted',
    },
    underWay: {
      label: '正在办理的决策',
      says: '期末已启动、还没有作出决定的',
      unit: '件',
      standing: ['preparing', 'reviewing', 'reviewed'],
    },
  },
  [
    { kind: 'sum', whole: 'decided', parts: ['planning', 'policies', 'works', 'resources', 'otherMatters'] },
    { kind: 'sum', whole: 'opinions', parts: ['adopted', 'partly', 'notAdopted'] },
    { kind: 'within', part: 'decidedLawful', whole: 'decided' },
  ],
)
