import { defineIndicators, type Tally } from '../../kernel/indicator.ts'
import { modes, problems, sources } from './fields.ts'
import { supervisionLine } from './line.ts'
import type { Fields } from './names.ts'

const inMode = (mode: keyof typeof modes): Tally<Fields, 'openLead'> => ({
  label: `${modes[mode]}线索`,
  says: `登记的线索中，监督方式为${modes[mode]}的`,
  unit: '个',
  counts: ['openLead'],
  where: { mode },
})

const from = (label: string, source: readonly (keyof typeof sources)[]): Tally<Fields, 'openLead'> => ({
  label,
  says: `登记的线索中，来源为${source.map((one) => sources[one]).join('、')}的`,
  unit: '个',
  counts: ['openLead'],
  where: { source },
})

const confirmedAs = (confirmedKind: keyof typeof problems): Tally<Fields, 'confirm'> => ({
  label: `认定${problems[confirmedKind]}`,
  says: `认定的问题为${problems[confirmedKind]}的`,
  unit: '个',
  counts: ['confirm'],
  where: { confirmedKind },
})

/** 说「未发现」，要有查了多少条线索、逐条怎么排除的在后面。 */
export const indicators = defineIndicators(
  supervisionLine,
  {
    leads: {
      label: '执法监督线索',
      says: '期间内登记的线索，不论后来是否成立',
      unit: '个',
      counts: ['openLead'],
      vocabulary: 'enforcement-clues',
    },
    daily: inMode('daily'),
    key: inMode('key'),
    special: inMode('special'),
    fromPlatform: from('平台筛查、巡查线索', ['screening', 'platform']),
    fromPublic: from('群众和媒体反映线索', ['complaint', 'hotline', 'media']),
    fromWork: from('检查、评查、复议诉讼和上级线索', ['inspection', 'review', 'dispute', 'superior', 'other']),
    explained: { label: '单位作出说明', says: '登记了单位说明的线索', unit: '个', counts: ['explain'] },
    accepted: {
      label: '受理监督案件',
      says: '线索受理后办理的',
      unit: '件',
      counts: ['accept'],
      vocabulary: 'enforcement-cases-handled',
    },
    declined: { label: '不予受理', says: '线索不予受理的', unit: '个', counts: ['decline'] },
    dismissed: { label: '排除线索', says: '写明理由后排除的线索', unit: '个', counts: ['dismiss'] },
    confirmed: { label: '认定问题', says: '经调查或者单位说明后认定有问题的', unit: '个', counts: ['confirm'] },
    omissions: confirmedAs('omission'),
    abuses: confirmedAs('abuse'),
    procedural: confirmedAs('procedure'),
    publicity: confirmedAs('publicity'),
    qualification: confirmedAs('qualification'),
    otherProblems: confirmedAs('other'),
    letters: { label: '督办函', says: '发出的督办函', unit: '份', counts: ['issueLetter'], of: 'acts' },
    opinions: { label: '监督意见书', says: '发出的监督意见书', unit: '份', counts: ['issueOpinion'], of: 'acts' },
    decisions: { label: '监督决定书', says: '发出的监督决定书', unit: '份', counts: ['issueDecision'], of: 'acts' },
    objections: { label: '单位异议', says: '单位对监督文书提出异议的', unit: '件', counts: ['object'] },
    revokedInstruments: {
      label: '撤销监督文书',
      says: '异议成立撤销监督文书的',
      unit: '件',
      counts: ['revokeInstrument'],
    },
    circulated: { label: '通报', says: '通报的次数', unit: '次', counts: ['circulate'], of: 'acts' },
    summoned: { label: '约谈', says: '约谈的次数', unit: '次', counts: ['summon'], of: 'acts' },
    transferred: { label: '移送', says: '移送有权机关的', unit: '件', counts: ['transfer'] },
    rectified: {
      label: '整改问题',
      says: '经核验整改完成的',
      unit: '个',
      counts: ['verify'],
      vocabulary: 'enforcement-issues-rectified',
    },
    settled: {
      label: '办结线索',
      says: '不予受理、排除、整改核验、撤销文书和移送的',
      unit: '个',
      counts: ['decline', 'dismiss', 'verify', 'revokeInstrument', 'transfer'],
    },
    settledRate: {
      label: '线索办结率',
      says: '期间内办结的线索与登记的线索之比',
      part: 'settled',
      whole: 'leads',
      vocabulary: 'clue-close-rate',
    },
    inHand: {
      label: '在办线索',
      says: '期末尚未办结的',
      unit: '个',
      standing: ['lead', 'checking', 'confirmed', 'rectifying'],
    },
  },
  [
    { kind: 'sum', whole: 'leads', parts: ['daily', 'key', 'special'] },
    { kind: 'sum', whole: 'leads', parts: ['fromPlatform', 'fromPublic', 'fromWork'] },
    {
      kind: 'sum',
      whole: 'confirmed',
      parts: ['omissions', 'abuses', 'procedural', 'publicity', 'qualification', 'otherProblems'],
    },
    {
      kind: 'sum',
      whole: 'settled',
      parts: ['declined', 'dismissed', 'rectified', 'revokedInstruments', 'transferred'],
    },
  ],
)
