import type { Signature } from '../kernel/matter.ts'
import type { PartyGiven } from '../kernel/party.ts'
import type { Role } from '../kernel/role.ts'
import type { Day } from './days.ts'
import { companyName, inventedIdNumber, inventedPhone, personName } from './names.ts'
import type { Chance } from './random.ts'
import type { Targets } from './targets-2021.ts'
import type { World } from './world.ts'

/** One act of one story, done by one post on one day. */
export interface Step {
  readonly day: Day
  /** The post that acts, by its id. */
  readonly by: string
  readonly act: string
  readonly given: Readonly<Record<string, unknown>>
  readonly parties?: readonly PartyGiven[]
  readonly signatures?: readonly Signature[]
  /** An act that is done on a page of its own. */
  readonly onPage?: true
}

/** The life of one matter, in order. The first step opens it. */
export interface Story {
  readonly line: string
  /** The organ it belongs to; the opener's own otherwise. */
  readonly organ?: string
  readonly steps: readonly Step[]
}

/** What a line's story-teller is given. */
export interface Telling {
  readonly world: World
  readonly random: Chance
  readonly targets: Targets
}

/** A person who asks, complains or is complained of. */
export function invented(random: Chance, role: string, more: Partial<PartyGiven> = {}): PartyGiven {
  return {
    role,
    kind: 'person',
    name: personName(random),
    idNumber: inventedIdNumber(random),
    phone: inventedPhone(random),
    address: `示范区${random.pick(['文安', '民和', '永宁', '兴礼'])}街道示例路 ${1 + random.below(200)} 号`,
    ...more,
  }
}

export function inventedCompany(random: Chance, role: string): PartyGiven {
  return { role, kind: 'organisation', name: companyName(random), phone: inventedPhone(random) }
}

/** 纸质审批: each desk of a chain signed that day. */
export function onPaper(world: World, chain: readonly Role[], on: Day, office: string): Signature[] {
  return chain.map((role) => ({ person: world.signer(role, office).person, role, on, onPaper: true }))
}

/** Steps of one post: the day, the act, what is typed. */
export const stepsBy =
  (by: string) =>
  (on: Day, act: string, given: Readonly<Record<string, unknown>> = {}): Step => ({ day: on, by, act, given })

/** The desks of a chain sign one after another, each on its own day; the next one is waited for. */
export function signedOn(world: World, office: string, chain: readonly Role[], days: readonly Day[]): Step[] {
  return chain.slice(0, days.length).map(
    (role, at): Step => ({
      day: days[at] as Day,
      by: world.signer(role, office).id,
      act: 'sign',
      given: {},
    }),
  )
}

/** A story as far as it has come by a day. */
export function soFar(story: Story, today: Day): Story {
  return { ...story, steps: story.steps.filter(({ day }) => day <= today) }
}
