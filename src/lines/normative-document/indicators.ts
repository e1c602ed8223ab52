import { defineIndicators, type Tally } from '../../kernel/indicator.ts'
import { levels } from './fields.ts'
import { normativeDocumentLine } from './line.ts'
import type { Fields } from './names.ts'

const ending = ['repeal', 'lapse'] as const
type Ending = (typeof ending)[number]

const judged = (label: string, verdict: 'keep' | 'amend' | 'repeal' | 'lapse'): Tally<Fields, 'cleanUp'> => ({
  label: `清理结论：${label}`,
  says: `期间内清理结论为${label}的文件`,
  unit: '件',
  counts: ['cleanUp'],
  where: { verdict },
})

const endedAt = (issuerLevel: keyof typeof levels): Tally<Fields, Ending> => ({
  label: `${levels[issuerLevel]}文件废止和失效`,
  says: `期间内废止或者失效的文件中，制定机关为${levels[issuerLevel]}的`,
  unit: '件',
  counts: ending,
  where: { issuerLevel },
})

export const indicators = defineIndicators(
  normativeDocumentLine,
  {
    published: { label: '公布规范性文件', says: '期间内公布并登记的文件', unit: '件', counts: ['register'] },
    inForce: {
      label: '现行有效规范性文件',
      says: '期末现行有效的文件，停止执行的不计',
      unit: '件',
      standing: ['inForce'],
      vocabulary: 'normative-docs-in-force',
    },
    filed: {
      label: '规范性文件备案',
      says: '期间内报送备案的文件',
      unit: '件',
      counts: ['file'],
      vocabulary: 'normative-docs-filed',
    },
    filedByDepartments: {
      label: '部门规范性文件备案',
      says: '上一项中制定机关为区级部门的',
      unit: '件',
      counts: ['file'],
      where: { issuerLevel: 'department' },
      vocabulary: 'normative-docs-filed-by-dept',
    },
    corrected: {
      label: '备案审查要求纠正',
      says: '备案审查结果为要求纠正或者不予备案的',
      unit: '件',
      counts: ['filingResult'],
      where: { filingResult: ['corrected', 'refused'] },
    },
    rounds: {
      label: '规范性文件清理次数',
      says: '期间内有清理结论的批次，一批计一次',
      unit: '次',
      counts: ['cleanUp'],
      of: 'distinct',
      distinct: 'roundName',
      vocabulary: 'cleanup-rounds',
    },
    cleaned: {
      label: '清理规范性文件',
      says: '期间内登记的清理结论，一份文件在一批中计一次',
      unit: '件',
      counts: ['cleanUp'],
      vocabulary: 'normative-docs-cleaned',
    },
    keep: judged('继续有效', 'keep'),
    toAmend: judged('修改', 'amend'),
    toRepeal: judged('废止', 'repeal'),
    toLapse: judged('宣布失效', 'lapse'),
    amended: {
      label: '修改规范性文件',
      says: '期间内修改的文件，以修改日期为准',
      unit: '件',
      counts: ['amend'],
      vocabulary: 'normative-docs-revised',
    },
    ended: {
      label: '废止和失效规范性文件',
      says: '期间内废止的和失效的合计，报告合写时用这一项',
      unit: '件',
      counts: ending,
    },
    repealed: {
      label: '废止规范性文件',
      says: '期间内废止的文件，失效的不计',
      unit: '件',
      counts: ['repeal'],
      vocabulary: 'normative-docs-repealed',
    },
    lapsed: {
      label: '宣布失效规范性文件',
      says: '期间内失效的文件，废止的不计',
      unit: '件',
      counts: ['lapse'],
      vocabulary: 'normative-docs-invalidated',
    },
    repealedForUpper: {
      label: '因上位规定变化废止',
      says: '废止的文件中理由为与上位法或者上级新规定不符的',
      unit: '件',
      counts: ['repeal'],
      where: { repealGround: 'upper' },
    },
    lapsedByTerm: {
      label: '有效期届满失效',
      says: '失效的文件中理由为有效期届满的',
      unit: '件',
      counts: ['lapse'],
      where: { lapseGround: 'expired' },
    },
    endedGovernment: endedAt('government'),
    endedDepartments: endedAt('department'),
    endedStreets: endedAt('street'),
  },
  [
    { kind: 'sum', whole: 'ended', parts: ['repealed', 'lapsed'] },
    { kind: 'sum', whole: 'ended', parts: ['endedGovernment', 'endedDepartments', 'endedStreets'] },
    { kind: 'sum', whole: 'cleaned', parts: ['keep', 'toAmend', 'toRepeal', 'toLapse'] },
    { kind: 'within', part: 'repealedForUpper', whole: 'repealed' },
    { kind: 'within', part: 'lapsedByTerm', whole: 'lapsed' },
    { kind: 'within', part: 'filedByDepartments', whole: 'filed' },
    { kind: 'within', part: 'rounds', whole: 'cleaned' },
  ],
)
