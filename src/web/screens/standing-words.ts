import type { RegisterView } from '../queries.ts'

export type Standing = RegisterView['rows'][number]['standing']

export const standingWords: Readonly<Record<Standing, string>> = {
  valid: '在有效期内',
  notYet: '还没有生效',
  expired: '有效期已过',
  ended: '已退出名册',
}
