import type { Business } from '../../kernel/business.ts'
import { type CommonActName, commonActs, isCommonAct } from '../../kernel/common-acts.ts'
import type { Line } from '../../kernel/line.ts'
import { isRole, roles } from '../../kernel/role.ts'
import type { Calendar } from '../../law/calendar.ts'
import type { Day } from '../../law/day.ts'
import type { NameOf } from './shown.ts'

/** What every view needs to put names to ids: the declarations, the day, and the district's names. */
export interface Showing {
  readonly businesses: ReadonlyMap<string, Business>
  readonly today: Day
  readonly calendar: Calendar
  readonly nameOf: NameOf
}

export function lineOf({ businesses }: Pick<Showing, 'businesses'>, id: string): Line {
  const business = businesses.get(id)
  if (!business) throw new Error(`没有业务 ${id}`)
  return business.line
}

export function stateLabel(line: Line, state: string): string {
  return line.states[state]?.label ?? state
}

/** Acts that are events of every line without being acts of its declaration. */
const others: Readonly<Record<string, string>> = { propose: '呈批', takeOver: '存量接续' }

export function actLabel(line: Line, act: string): string {
  const own = Object.hasOwn(line.acts, act) ? line.acts[act]?.label : undefined
  return own ?? (isCommonAct(act) ? commonActs[act as CommonActName].label : (others[act] ?? act))
}

export function roleLabel(role: string): string {
  return isRole(role) ? roles[role] : role
}
