import type { It } from './names.ts'
import type { Grade } from './rubric.ts'

/** The figures of one round, carried by the act that ends the scoring and again by the one that ends the round. */
export function totals({ files }: Pick<It, 'files'>): Partial<It> {
  const graded = (grade: Grade) => files.filter((one) => one.grade === grade).length
  const second = files.filter(({ secondGrade }) => Boolean(secondGrade))
  return {
    filesTotal: files.length,
    excellentTotal: graded('excellent'),
    goodTotal: graded('good'),
    passedTotal: graded('passed'),
    failedTotal: graded('failed'),
    vetoedTotal: files.filter(({ vetoes }) => (vetoes?.length ?? 0) > 0).length,
    secondTotal: second.length,
    // 合议定下的等次不是初评给的：一致与否比的是两个人各自给的。
    agreedTotal: second.filter(({ grade, firstGrade, secondGrade }) => (firstGrade ?? grade) === secondGrade).length,
  }
}
