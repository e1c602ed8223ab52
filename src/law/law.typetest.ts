import { reckon } from './clock.ts'
import { type Day, day } from './day.ts'
import type { RuleId } from './rule.ts'
import { cite } from './statute.ts'
import { reconsiderationLaw } from './statutes/reconsideration-law.ts'

cite(reconsiderationLaw, '48')
// @ts-expect-error 条文不在数据里
cite(reconsiderationLaw, '4800')

const known: RuleId = 'recon-reply'
reckon({ rule: known, start: day('2024-01-02') })
// @ts-expect-error 没有这条规则
reckon({ rule: 'recon-repli', start: day('2024-01-02') })
// @ts-expect-error 文字不是日期
reckon({ rule: known, start: '2024-01-02' })
// @ts-expect-error 没有解析过的文字不能当日期
export const unparsed: Day = '2024-01-02'
