import type { Signature } from '../../kernel/matter.ts'
import type { Role } from '../../kernel/role.ts'
import { addMonths, yearOf } from '../../law/day.ts'
import { addDays, type Day, day, officeDay } from '../days.ts'
import type { Step } from '../plan.ts'
import type { Chance } from '../random.ts'
import type { World, WorldPost } from '../world.ts'

const section = '社区矫正科'
/** Nobody lives the years after this one. */
export const horizon = day('2027-06-30')

/** The time one person is on file. */
export interface Tenure {
  readonly from: Day
  readonly until: Day
  readonly months: number
}

interface Seats {
  readonly seats: number
  /** The first of every seat come in between these days. */
  readonly from: Day
  readonly within: number
  months(start: Day): number
}

/** One person follows another on each seat, so that on any day about as many are on file. */
export function tenures(random: Chance, { seats, from, within, months }: Seats): Tenure[] {
  return Array.from({ length: seats }, (_, n) => {
    const held: Tenure[] = []
    let start = officeDay(addDays(from, Math.floor((within * n) / seats)))
    while (start < horizon) {
      const lasts = months(start)
      const until = officeDay(addDays(addMonths(start, lasts), 3))
      held.push({ from: start, until, months: lasts })
      start = officeDay(addDays(until, 1 + random.below(12)))
    }
    return held
  }).flat()
}

/** Closed lines are reached only through the posts that name them. */
function closedPosts({ posts }: World): readonly WorldPost[] {
  return posts.filter(({ lines }) => lines !== 'all' && lines.includes('correction'))
}

export function desk(world: World, n: number): string {
  const at = world.organ(section).id
  const officers = closedPosts(world).filter(({ role, organ }) => role === 'correctionOfficer' && organ === at)
  return (officers[n % officers.length] as WorldPost).id
}

/** A station and the officer there. */
export function stationOf(world: World, n: number): WorldPost {
  const stations = world.ofKind('station')
  const { id } = stations[n % stations.length] as (typeof stations)[number]
  const officer = closedPosts(world).find(({ role, organ }) => role === 'correctionOfficer' && organ === id)
  if (!officer) throw new Error(`司法所 ${id} 没有矫正工作人员`)
  return officer
}

export function signed(world: World, chain: readonly Role[], on: Day): Signature[] {
  return chain.map((role) => {
    const post = closedPosts(world).find((one) => one.role === role)
    if (!post) throw new Error(`没有能签署封闭业务的 ${role}`)
    return { person: post.person, role, on, onPaper: true }
  })
}

/** What different people do beside each other falls into one order of days. */
export function inOrder(steps: readonly Step[]): Step[] {
  return steps.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** The fifth of a month, when people are looked after: once after they come, every quarter of the year told of, once a year after it. */
export function rounds({ from, until }: { from: Day; until: Day }, year: number): Day[] {
  const found: Day[] = []
  let on = day(`${addMonths(addDays(from, 20), 1).slice(0, 7)}-05`)
  while (addDays(on, 45) < until && on < horizon) {
    if (found.length === 0 || yearOf(on) >= year) found.push(officeDay(on))
    on = addMonths(on, yearOf(on) > year ? 12 : 3)
  }
  return found
}
