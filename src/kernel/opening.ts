import type { Line } from './line.ts'
import type { Role } from './role.ts'

/** The act that takes a referral in: the one the line names, or the first opening this role may do. */
export function openingFor({ receives, acts }: Pick<Line, 'receives' | 'acts'>, role: Role): string | undefined {
  const opens = (name: string) => acts[name]?.from === 'new' && acts[name]?.by.includes(role)
  return receives && opens(receives) ? receives : Object.keys(acts).find(opens)
}
