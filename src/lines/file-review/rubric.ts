import { type Day, day } from '../../law/day.ts'
import type { Standing } from '../../law/statute.ts'

export const grades = { excellent: '优秀', good: '良好', passed: '合格', failed: '不合格' } as const
export type Grade = keyof typeof grades

/** 否决项：有一项就是不合格，不看分数。 */
export const vetoes = {
  body: '执法主体不合法',
  officer: '执法人员没有资格',
  fewOfficers: '执法人员少于两人',
  facts: '主要事实不清',
  evidence: '证据不足',
  character: '定性错误',
  law: '适用法律错误',
  procedure: '违反法定程序',
  crime: '应当移送而没有移送',
} as const
export type Veto = keyof typeof vetoes

export interface Rubric {
  readonly label: string
  readonly from: Day | null
  readonly until: Day | null
  readonly standing: Standing
  /** What is looked at, and for how many of the hundred points; empty where only the grades are known. */
  readonly items: readonly (readonly [item: string, points: number])[]
  /** What the edition wants looked at where it gives no points for each. */
  readonly aspects: readonly string[]
  /** From the highest. */
  readonly grades: readonly { readonly grade: Grade; readonly least: number }[]
}

/** 评分标准的版本。市里每年的评分表没有查到，综合表的分值由本单位换成当年的表。 */
export const rubrics = {
  combined: {
    label: '综合评分表（默认，分值待核）',
    from: null,
    until: null,
    standing: 'to-confirm',
    items: [
      ['主体和人员', 10],
      ['立案', 8],
      ['调查和证据', 22],
      ['告知、陈述申辩、听证', 12],
      ['法制审核和集体讨论', 8],
      ['决定书', 18],
      ['送达', 6],
      ['执行和结案', 8],
      ['公示和平台录入', 4],
      ['归档', 4],
    ],
    aspects: [],
    grades: [
      { grade: 'excellent', least: 90 },
      { grade: 'passed', least: 60 },
      { grade: 'failed', least: 0 },
    ],
  },
  fourGrades: {
    label: '四等次评分表（外省做法，供参考）',
    from: day('2017-03-01'),
    until: null,
    standing: 'checked',
    items: [],
    aspects: [
      ...['事实和证据', '法律依据', '程序', '主体、人员和权限', '记录和法制审核', '裁量'],
      ...['文书格式', '送达', '执行', '归档', '其他'],
    ],
    grades: [
      { grade: 'excellent', least: 90 },
      { grade: 'good', least: 75 },
      { grade: 'passed', least: 60 },
      { grade: 'failed', least: 0 },
    ],
  },
} as const satisfies Readonly<Record<string, Rubric>>
export type RubricId = keyof typeof rubrics

export const rubricNames = { combined: rubrics.combined.label, fourGrades: rubrics.fourGrades.label } as const

export function rubricOf(rubric: RubricId): Rubric {
  return rubrics[rubric]
}

/** What is given points; an edition that gives none for each item is scored over the whole file. */
export function scoredItems(rubric: RubricId): Rubric['items'] {
  const { items } = rubricOf(rubric)
  return items.length > 0 ? items : [['全卷', 100]]
}

export function inForce(rubric: RubricId | null, on: Day | null): boolean {
  if (!rubric || !on) return false
  const { from, until } = rubricOf(rubric)
  return (from === null || from <= on) && (until === null || on <= until)
}

export function gradeOf(rubric: RubricId, score: number, hits: readonly Veto[] | null): Grade {
  if (hits && hits.length > 0) return 'failed'
  return rubricOf(rubric).grades.find(({ least }) => score >= least)?.grade ?? 'failed'
}
