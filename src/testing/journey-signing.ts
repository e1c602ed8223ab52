import type { Step } from '../demo/plan.ts'
import type { WorldPost } from '../demo/world.ts'
import { decide } from '../kernel/decide.ts'
import type { Line } from '../kernel/line.ts'
import type { Matter } from '../kernel/matter.ts'
import type { Role } from '../kernel/role.ts'
import type { JourneyCase } from './journey-cases.ts'
import { handsFor } from './journey-hands.ts'
import { attemptOf, fileAfter, type ToldYear } from './told-year.ts'

/** A draft that has come up to the desk of a role: what was proposed, and who has signed below. */
export interface SigningCase extends JourneyCase {
  /** The act that waits for the signature. */
  readonly act: string
}

/** For a role of the chains of a line: the first told act that comes to its desk. */
export function signingOf(told: ToldYear, line: Line, role: Role): SigningCase | null {
  for (const story of told.of(line.id)) {
    for (const [at, step] of story.steps.entries()) {
      const act = line.acts[step.act]
      if (at === 0 || !act?.signedBy?.includes(role) || step.day > told.today) continue
      const { signatures: _, ...proposed } = step
      const before = [...story.steps.slice(0, at), { ...proposed, day: told.today }]
      const found = comingUp(told, line, role, { story, before, act: step.act })
      if (found) return found
    }
  }
  return null
}

type Draft = Pick<SigningCase, 'story' | 'before' | 'act'>

/** Lets the desks below sign, each by its own person, until it is this role's turn. */
function comingUp(told: ToldYear, line: Line, role: Role, draft: Draft): SigningCase | null {
  const { world, today } = told
  const { story } = draft
  const before = [...draft.before]
  for (;;) {
    const file = fileAfter(world, line, before)
    const due = file?.proposal?.steps.find(({ signed }) => !signed)
    if (!file || !due || due.organ !== null) return null
    const by = before.at(-1)?.by ?? ''
    const hands = handsFor(world, due.role, { line, matter: file, story, by })
    const signs = (post: WorldPost): Step => ({ day: today, by: post.id, act: 'sign', given: {} })
    const known = (post: WorldPost) => due.role === role || world.posts.some(({ id }) => id === post.id)
    const post = hands.find((one) => known(one) && agrees(told, line, file, signs(one), one))
    if (!post) return null
    if (due.role === role) return { ...draft, line, role, post, before, step: signs(post), file }
    before.push(signs(post))
  }
}

function agrees({ today }: ToldYear, line: Line, file: Matter, step: Step, post: WorldPost): boolean {
  return decide(line, file, attemptOf(step, post, today)).allowed
}

export function rolesSigning({ acts }: Line): Role[] {
  return [...new Set(Object.values(acts).flatMap(({ signedBy }) => signedBy ?? []))]
}
