import type { Field } from '../../kernel/field.ts'
import { type Block, paragraph } from '../../kernel/page.ts'
import type { File } from '../../kernel/paper.ts'
import { type Day, formatDay } from '../../law/day.ts'

/** What was answered, or a line to write on. */
export function said(text: string | null): string {
  return text ?? '________'
}

export function dated(on: Day | null): string {
  return on ? formatDay(on) : '____年__月__日'
}

export function optionOf(field: Field<string>, value: string | null): string {
  return value === null ? '________' : (field.options?.[value] ?? value)
}

/** Who stands on each side, one paragraph each, as the head of a decision has it. */
export function partiesOf(file: File): Block[] {
  const roles = { applicant: '申请人', respondent: '被申请人', thirdParty: '第三人', agent: '代理人' } as const
  return Object.entries(roles).flatMap(([role, label]) =>
    file.describe(role).map((one) => paragraph(`${label}：${one}`)),
  )
}

/** 申请人诉被申请人的某一行政行为 */
export function caseOf(file: File, actName: string | null): string {
  return `${file.names('applicant')}对${file.names('respondent')}的「${said(actName)}」申请行政复议一案`
}
