import type { Chance } from '../../demo/random.ts'
import type { Line } from '../../kernel/line.ts'
import type { Post } from '../../kernel/reach.ts'
import type { RawMatter, RawPost } from './oracle.ts'
import type { ReachWorld } from './world.ts'

/** One reader at one way of reading. */
export interface Draw {
  readonly world: ReachWorld
  readonly random: Chance
  /** As the store resolves it. */
  readonly post: Post
  /** As it lies in the table. */
  readonly raw: RawPost
  /** The matter the reader was drawn for. */
  readonly focus: RawMatter
  sees(matter: string): boolean
}

/** What came, and what should have. */
export interface Read {
  readonly asked: string
  readonly shown: Iterable<string>
  /** All that may be shown. */
  readonly may: (one: string) => boolean
  /** All that must be. */
  readonly owed: Iterable<string>
}

export type Path = (draw: Draw) => Promise<Read>

/** A path that answers about one thing: it is shown exactly when the reader sees it. */
export function oneThing(asked: string, thing: string, { shown, sees }: { shown: boolean; sees: boolean }): Read {
  return { asked, shown: shown ? [thing] : [], may: () => sees, owed: sees ? [thing] : [] }
}

/** A path that answers with matters: those asked for that the reader sees, neither more nor fewer. */
export function matters(
  { sees, world, raw }: Draw,
  asked: string,
  shown: Iterable<string>,
  wanted: (row: RawMatter) => boolean,
): Read {
  return { asked, shown, may: sees, owed: world.oracle.seen(raw, wanted) }
}

/** A path that answers with a number. */
export function counted(asked: string, told: number, rightly: number): Read {
  const ones = (n: number) => Array.from({ length: n }, (_, at) => String(at + 1))
  return { asked, shown: ones(told), may: (one) => Number(one) <= rightly, owed: ones(rightly) }
}

/** Mostly the one near the reader: who sees nothing of what is asked for proves little. */
export function anyMatter({ world, random, focus }: Draw): RawMatter {
  return random.oneIn(3) ? random.pick(world.oracle.rows) : focus
}

export function anyLine({ world, random, focus }: Draw): Line {
  const all = [...world.store.businesses.values()]
  const near = world.store.businesses.get(focus.line)
  return (random.oneIn(3) ? random.pick(all) : (near ?? random.pick(all))).line
}
