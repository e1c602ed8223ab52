import type { Line } from '../../kernel/line.ts'
import { isRole, type Role } from '../../kernel/role.ts'
import { signedInFull } from '../../kernel/sign-off.ts'
import type { Me } from '../queries.ts'

/** The desks that must sign when this person proposes: those above their own. */
export function chainFor(line: Line, name: string, { person, post }: Me): readonly Role[] {
  const act = Object.hasOwn(line.acts, name) ? line.acts[name] : undefined
  if (!act?.signedBy || !isRole(post.role)) return []
  const who = { person: person.id, role: post.role, organ: post.organ }
  return act.signedBy.filter((role) => !signedInFull({ ...act, signedBy: [role] }, { who }))
}
