import type { DemoDistrict } from '../demo/district.ts'
import { demoDistrict } from '../demo/district.ts'
import { storiesOfLate } from '../demo/lately/stories.ts'
import { storiesOf } from '../demo/make.ts'
import type { Step, Story } from '../demo/plan.ts'
import { chance } from '../demo/random.ts'
import { targets2021 } from '../demo/targets-2021.ts'
import { type World, type WorldPost, worldOf } from '../demo/world.ts'
import type { Attempt, Decision } from '../kernel/attempt.ts'
import { decide } from '../kernel/decide.ts'
import type { Line } from '../kernel/line.ts'
import { type Matter, nothingYet } from '../kernel/matter.ts'
import { type Day, day } from '../law/day.ts'

/** What the people of the synthetic district did up to a day: the one source of lawful answers for every line. */
export interface ToldYear {
  readonly district: DemoDistrict
  readonly world: World
  readonly today: Day
  /** Stories of a line, the ones of these weeks first; of stories that take the same course only a few. */
  of(line: string): readonly Story[]
}

const seed = 2021
/** How many stories of the same course are kept: they differ in their answers only. */
const alike = 4

export function tellYear(todayText: string): ToldYear {
  const today = day(todayText)
  const district = demoDistrict(seed)
  const world = worldOf(district, seed)
  const telling = { world, random: chance(seed), targets: targets2021 }
  const year = storiesOf(telling, () => true)
  const byLine = new Map<string, Story[]>()
  const courses = new Map<string, number>()
  for (const story of [...storiesOfLate(telling, today), ...year]) {
    const course = `${story.line} ${story.steps.map(({ act, by }) => `${act} ${roleOf(world, by)}`).join()}`
    const times = courses.get(course) ?? 0
    courses.set(course, times + 1)
    if (times < alike) byLine.set(story.line, [...(byLine.get(story.line) ?? []), story])
  }
  return { district, world, today, of: (line) => byLine.get(line) ?? [] }
}

export function holder(world: World, post: string): WorldPost {
  const found = world.posts.find(({ id }) => id === post)
  if (!found) throw new Error(`没有岗位 ${post}`)
  return found
}

function roleOf(world: World, post: string): string {
  return holder(world, post).role
}

/** What a step asks for, by somebody's hand, as the kernel is asked. */
export function attemptOf({ act, given, parties, signatures, day: on }: Step, by: WorldPost, today: Day): Attempt {
  return {
    act,
    given,
    today,
    on,
    who: { person: by.person, role: by.role, organ: by.organ },
    ...(parties ? { parties } : {}),
    ...(signatures ? { signatures } : {}),
  }
}

/** The file after some steps of a story, through the pure rooms alone; null where one of them is refused. */
export function fileAfter(world: World, line: Line, steps: readonly Step[]): Matter | null {
  let matter = nothingYet(line.id, line.version)
  for (const step of steps) {
    const decision: Decision = decide(line, matter, attemptOf(step, holder(world, step.by), step.day))
    if (!decision.allowed) return null
    matter = decision.matter
  }
  return matter
}

const along = new WeakMap<Story, readonly (Matter | null)[]>()

/** The file before each step of a story; null from where a step is refused. Looked at many times, lived once. */
export function filesAlong(world: World, line: Line, story: Story): readonly (Matter | null)[] {
  const known = along.get(story)
  if (known) return known
  let matter: Matter | null = nothingYet(line.id, line.version)
  const files = story.steps.map((step) => {
    const before = matter
    const decided = before && decide(line, before, attemptOf(step, holder(world, step.by), step.day))
    matter = decided?.allowed ? decided.matter : null
    return before
  })
  along.set(story, files)
  return files
}
