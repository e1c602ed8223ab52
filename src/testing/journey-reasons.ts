import type { Line } from '../kernel/line.ts'
import type { Role } from '../kernel/role.ts'

/** Lines the year does not tell: bank, sitting, paper and marking are walked through by the journey of the exam hall. */
export function isToldElsewhere({ id }: Line): boolean {
  return id === 'exam-question' || id === 'exam-paper'
}

/** Why a role that a line names has no journey of its own at the desk. */
export function noJourney(line: Line, role: Role): string | null {
  if (isToldElsewhere(line)) return '考场的浏览器测试走题库、开考、交卷、阅卷'
  if (role === 'citizen') return '申请人不坐在工作台前：从公众页面提出'
  if (line.id === 'reconsideration' && role === 'head')
    return '局长的约谈、通报批评只适用于2024年1月1日以后收到的申请，这一年还没有'
  return null
}
