import type { Story } from '../demo/plan.ts'
import type { World } from '../demo/world.ts'
import type { Business } from '../kernel/business.ts'
import { decide } from '../kernel/decide.ts'
import type { MatterEvent } from '../kernel/event.ts'
import { nothingYet } from '../kernel/matter.ts'
import { recount } from './recount.ts'

/** Lives a story of the district-year through the pure rooms alone, as its people would. */
function lived(world: World, { line }: Business, { steps }: Story) {
  let matter = nothingYet(line.id, line.version)
  const events: MatterEvent[] = []
  for (const { day, by, act, given, parties, signatures } of steps) {
    const post = world.posts.find(({ id }) => id === by)
    if (!post) throw new Error(`没有岗位 ${by}`)
    const decision = decide(line, matter, {
      act,
      given,
      today: day,
      on: day,
      who: { person: post.person, role: post.role, organ: post.organ },
      ...(parties ? { parties } : {}),
      ...(signatures ? { signatures } : {}),
    })
    if (!decision.allowed)
      throw new Error(`${line.id} ${act}（${day}）：${decision.reasons.map(({ says }) => says).join('；')}`)
    events.push(...decision.events)
    matter = decision.matter
  }
  return { events: () => events }
}

/** The figures of one line over the stories of a year. */
export function livedFigures(
  world: World,
  business: Business,
  stories: readonly Story[],
  names: readonly string[],
): number[] {
  const all = stories.map((story) => lived(world, business, story))
  return names.map((name) => recount(business, all as never, name))
}
