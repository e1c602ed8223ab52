import type { Post } from '../kernel/reach.ts'
import type { Role } from '../kernel/role.ts'
import { archiveRoles } from '../store/archive/rounds.ts'

/**
 * Pages that belong to roles, whatever matters their holders see. All of them stand here and are asked through one
 * function, so that the proof of reach (testing/reach) can open each and see that it is missed.
 */
const gates = {
  administration: ['administrator'],
  /** A second pair of eyes: another administrator, or the security auditor. */
  granting: ['administrator', 'auditor'],
  /** The administrator sees no cases; the auditor sees who saw them. */
  audit: ['auditor'],
  archive: archiveRoles,
  leading: ['sectionHead', 'deputyHead', 'head', 'governmentOffice'],
  /** Whoever writes, signs or checks the district's report. */
  figures: ['clerk', 'handler', 'sectionHead', 'deputyHead', 'head', 'governmentOffice', 'archivist', 'auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export function mayEnter(gate: keyof typeof gates, { role }: Pick<Post, 'role'>): boolean {
  const roles: readonly Role[] = gates[gate]
  return roles.includes(role)
}
