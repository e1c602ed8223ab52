import type { Step, Story } from '../demo/plan.ts'
import type { WorldPost } from '../demo/world.ts'
import { decide } from '../kernel/decide.ts'
import type { Line } from '../kernel/line.ts'
import type { Matter } from '../kernel/matter.ts'
import type { Role } from '../kernel/role.ts'
import { handsFor } from './journey-hands.ts'
import { attemptOf, filesAlong, holder, type ToldYear } from './told-year.ts'

/** One person of a role, one lawful act on one line: the file it is done in, and the answers. */
export interface JourneyCase {
  readonly line: Line
  readonly role: Role
  readonly post: WorldPost
  readonly story: Story
  /** What was done before, by whom it was done. */
  readonly before: readonly Step[]
  readonly step: Step
  readonly file: Matter
}

/** How many ways are looked at for one whose story nobody used yet. */
const looked = 60

/** The case of a role on a line: an opening where the role opens, in a story of its own where there is one. */
export function caseOf(told: ToldYear, line: Line, role: Role, used: Set<Story>): JourneyCase | null {
  const opening = (one: JourneyCase) => line.acts[one.step.act]?.from === 'new'
  const fresh = (one: JourneyCase) => !used.has(one.story)
  const opens = opensAny(line, role)
  let kept: JourneyCase | null = null
  let seen = 0
  for (const one of possible(told, line, role)) {
    kept = better(kept, one, { opening, fresh })
    seen += 1
    if ((fresh(one) && (opening(one) || !opens)) || seen > looked) break
  }
  if (kept) used.add(kept.story)
  return kept
}

function better(
  kept: JourneyCase | null,
  next: JourneyCase,
  { opening, fresh }: { opening(one: JourneyCase): boolean; fresh(one: JourneyCase): boolean },
): JourneyCase {
  if (!kept) return next
  const worth = (one: JourneyCase) => (opening(one) ? 2 : 0) + (fresh(one) ? 1 : 0)
  return worth(next) > worth(kept) ? next : kept
}

function opensAny(line: Line, role: Role): boolean {
  return Object.values(line.acts).some(({ from, by }) => from === 'new' && by.includes(role))
}

/** Every lawful way a role may take part in what was told, in the order of the stories. */
export function* possible(
  told: ToldYear,
  line: Line,
  role: Role,
  of: (act: string) => boolean = () => true,
): Generator<JourneyCase> {
  const openings = told.of(line.id).flatMap((story) => (story.steps[0] ? [{ story, at: 0 }] : []))
  const later = told.of(line.id).flatMap((story) => story.steps.slice(1).map((_, at) => ({ story, at: at + 1 })))
  for (const { story, at } of [...openings, ...later]) {
    if (!of(story.steps[at]?.act ?? '')) continue
    const found = taking(told, line, role, { story, at })
    if (found) yield found
  }
}

interface Place {
  readonly story: Story
  readonly at: number
}

function taking(told: ToldYear, line: Line, role: Role, { story, at }: Place): JourneyCase | null {
  const { world, today } = told
  const before = story.steps.slice(0, at)
  const original = story.steps[at]
  if (!original || !line.acts[original.act]?.by.includes(role) || original.day > today) return null
  const file = filesAlong(world, line, story)[at]
  if (!file) return null
  // Above an opening there is no file to propose in: it comes signed on paper. Everything else is proposed on the desk.
  const { signatures, ...unsigned } = original
  const whole = file.state === null && signatures ? { ...unsigned, signatures } : unsigned
  const step = shorter(told, line, file, whole)
  const post = handsFor(world, role, { line, matter: file, story, by: step.by }).find(
    (hand) => decide(line, file, attemptOf(step, hand, today)).allowed,
  )
  return post ? { line, role, post, story, before, step, file } : null
}

/** Of a long list a few rows are enough for a person at a form, where the law does not ask for all of them. */
function shorter({ world, today }: ToldYear, line: Line, file: Matter, step: Step): Step {
  const given = Object.fromEntries(
    Object.entries(step.given).map(([name, value]) => [
      name,
      line.fields[name]?.kind === 'rows' && Array.isArray(value) ? value.slice(0, fewRows) : value,
    ]),
  )
  const short = { ...step, given }
  return decide(line, file, attemptOf(short, holder(world, step.by), today)).allowed ? short : step
}

const fewRows = 2

export function rolesActing({ acts }: Line): Role[] {
  return [...new Set(Object.values(acts).flatMap(({ by }) => by))]
}

/** An act that changes rows the file has already, where the year tells one. */
export function changingRows(told: ToldYear, line: Line): JourneyCase | null {
  const acts = new Set(told.of(line.id).flatMap(({ steps }) => steps.filter(changesRows).map(({ act }) => act)))
  for (const role of rolesActing(line)) {
    for (const one of possible(told, line, role, (act) => acts.has(act))) if (changesRows(one.step)) return one
  }
  return null
}

function changesRows({ given }: Step): boolean {
  return Object.values(given).some((value) => Array.isArray(value) && value.some((row) => Boolean(row?.id)))
}
