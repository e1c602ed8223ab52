import type { Guard } from '../../kernel/line.ts'
import { cite } from '../../law/statute.ts'
import { guangdongFileReview as elsewhere } from '../../law/statutes/supervision-acts.ts'
import { numbersIn } from './draw.ts'
import type { Fields, FileReviewAct, It } from './names.ts'
import { gradeOf, inForce } from './rubric.ts'
import { totals } from './totals.ts'

export const once: Guard<Fields> = {
  must: '同一案卷只能有一行评分',
  field: 'files',
  holds: ({ files }) => new Set(files.map(({ number }) => number)).size === files.length,
}

const graded: Guard<Fields> = {
  must: '等次应当与评分标准、得分和否决项一致',
  law: cite(elsewhere, '16'),
  field: 'files',
  holds: ({ files, rubric }) =>
    rubric !== null &&
    files.every(({ score, vetoes, grade }) => score !== null && gradeOf(rubric, score, vetoes) === grade),
}

const inDraw: Guard<Fields> = {
  must: '只评抽取名单里的案卷',
  field: 'files',
  holds: ({ files, drawnList }) => {
    const list = new Set(numbersIn(drawnList))
    return files.every(({ number }) => number !== null && list.has(number))
  },
}

const byReviewers: Guard<Fields> = {
  must: '初评人应当是指派的评查员，且没有回避',
  field: 'files',
  holds: (it) => it.files.every(({ reviewer }) => sits(it, reviewer)),
}

const readApart: Guard<Fields> = {
  must: '评阅已经分派，评分由各人交卷得出，不在这里登记',
  holds: ({ readings }) => readings.length === 0,
}

/** 指派、评分、复评、完成；自查的结果一次报来。 */
export const scoreActs = {
  assignReviewers: {
    label: '指派评查员',
    help: '交叉评查和抽查，本单位的人要回避',
    by: ['clerk', 'handler'],
    from: ['scoring'],
    to: 'same',
    asks: ['reviewers'],
    guards: [
      {
        must: '本单位的评查员不评本单位的案卷，应当回避',
        field: 'reviewers',
        holds: ({ reviewers, reviewKind, unit }) =>
          reviewKind === 'self' || reviewers.every(({ homeUnit, recused }) => recused === true || homeUnit !== unit),
      },
      {
        must: '回避的应当写明原因',
        field: 'reviewers',
        holds: ({ reviewers }) => reviewers.every(({ recused, recusedWhy }) => !recused || Boolean(recusedWhy)),
      },
    ],
  },
  score: {
    label: '登记评分',
    help: '一份案卷一行，可以分几次登记',
    law: cite(elsewhere, '14'),
    by: ['reviewer', 'clerk', 'handler'],
    from: ['scoring'],
    to: 'same',
    asks: ['files'],
    after: ['assignReviewers'],
    opens: [readApart],
    guards: [once, inDraw, byReviewers, graded],
  },
  secondRead: {
    label: '登记复评',
    help: '复评人另看一遍，填在同一行',
    by: ['reviewer', 'clerk', 'handler'],
    from: ['scoring'],
    to: 'same',
    asks: ['files'],
    after: ['score'],
    guards: [
      once,
      inDraw,
      graded,
      {
        must: '复评人应当是指派的评查员，没有回避，也不是初评人',
        field: 'files',
        holds: (it) =>
          it.files.every(
            ({ reviewer, secondReviewer }) =>
              !secondReviewer || (secondReviewer !== reviewer && sits(it, secondReviewer)),
          ),
      },
      {
        must: '复评等次应当与复评得分和否决项一致',
        law: cite(elsewhere, '16'),
        field: 'files',
        holds: ({ files, rubric }) =>
          files.every(
            ({ secondScore, secondGrade, vetoes }) =>
              rubric === null ||
              (secondScore ?? null) === null ||
              gradeOf(rubric, secondScore ?? 0, vetoes) === secondGrade,
          ),
      },
    ],
  },
  finish: {
    label: '评查完成',
    by: ['clerk', 'handler'],
    from: ['scoring'],
    to: 'scored',
    asks: ['finishedOn'],
    day: 'finishedOn',
    opens: [
      {
        must: '还有应评的案卷没有评分',
        holds: ({ files, drawnCount }) => files.length === drawnCount,
      },
    ],
    sets: totals,
  },
  takeResults: {
    label: '登记单位自查结果',
    help: '单位在市级平台上自查完的，结果一次报来',
    by: ['liaison', 'clerk', 'handler'],
    from: 'new',
    to: 'scored',
    asks: ['name', 'unit', 'caseKind', 'rubric', 'finishedOn', 'files'],
    mayAsk: ['period'],
    day: 'finishedOn',
    guards: [
      {
        must: '评分标准当时还没有施行',
        field: 'rubric',
        holds: ({ rubric, finishedOn }) => inForce(rubric, finishedOn),
      },
      once,
      graded,
    ],
    sets: (it) => ({
      reviewKind: 'self' as const,
      sampling: 'whole' as const,
      drawnCount: it.files.length,
      ...totals(it),
    }),
  },
} as const satisfies Readonly<Record<string, FileReviewAct>>

/** Sits on this round and has not stepped aside. */
export function sits({ reviewers }: It, name: string | null): boolean {
  return reviewers.some((one) => one.name === name && one.recused !== true)
}
