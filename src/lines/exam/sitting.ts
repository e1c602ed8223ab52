/** Milliseconds since 1970, as the server's clock tells them: a paper is timed to the second, not to the day. */
export type Instant = number

/** A sitting of one hour: when its doors open and close, and how long one paper takes. */
export interface Hall {
  readonly opensAt: Instant
  readonly closesAt: Instant
  readonly minutes: number
}

/** One person in the hall. Answers are kept as they are ticked; only the handed-in paper is an act on file. */
export interface Seat {
  readonly startedAt: Instant | null
  /** Minutes given back after a lost connection, by the invigilator. */
  readonly givenBack: number
  readonly handedInAt: Instant | null
}

/** What was sent in the last second is still on its way: so long after the end it is taken. */
export const graceMs = 60_000

/** early: the doors are shut. ready: may begin. sitting: is writing. handedIn. over: too late for anything. */
export type Standing = 'early' | 'ready' | 'sitting' | 'handedIn' | 'over'

/** The hall's clock decides: own time from the start, and never longer than the hall is open. */
export function endsAt({ closesAt, minutes }: Hall, startedAt: Instant, givenBack: number): Instant {
  return Math.min(startedAt + (minutes + givenBack) * 60_000, closesAt + givenBack * 60_000)
}

export function standingOf(hall: Hall, { startedAt, givenBack, handedInAt }: Seat, now: Instant): Standing {
  if (handedInAt !== null) return 'handedIn'
  if (startedAt === null) return now < hall.opensAt ? 'early' : now < hall.closesAt ? 'ready' : 'over'
  return now <= endsAt(hall, startedAt, givenBack) + graceMs ? 'sitting' : 'over'
}
