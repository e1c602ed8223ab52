import { type Block, table } from '../../kernel/page.ts'
import type { File } from '../../kernel/paper.ts'
import { type Day, formatDay } from '../../law/day.ts'
import { fields } from './fields.ts'

export const dateOf = (on: Day | null | undefined) => (on ? formatDay(on) : '　　年　月　日')

export function labelOf(name: keyof typeof fields, value: string | readonly string[] | null): string {
  const options: Readonly<Record<string, string>> = fields[name].options ?? {}
  return [value ?? []]
    .flat()
    .map((one) => options[one] ?? one)
    .join('、')
}

/** The persons in the file, one row each; what is not asked is left to be written by hand. */
export function aidedTable(file: File): Block {
  const roles = { aided: '受援人', guardian: '法定代理人', agent: '代理申请人' } as const
  const rows = Object.entries(roles).flatMap(([role, label]) =>
    file.parties
      .filter((party) => party.role === role)
      .map(({ name, idNumber, phone, address }) => [label, name, '', idNumber ?? '', address ?? '', phone ?? '']),
  )
  return table(rows, ['身份', '姓名', '性别、民族、职业', '公民身份号码', '住址', '联系电话'])
}
