import { type Day, workdaysFrom } from '../days.ts'
import type { Step, Story, Telling } from '../plan.ts'

/** Days of these weeks, as office days from today: on(-3), on(5). */
type On = (workdays: number) => Day

/** What the story-tellers of these weeks are given. */
export interface Weeks {
  readonly telling: Telling
  readonly today: Day
  readonly on: On
}

export function weeksAround(telling: Telling, today: Day): Weeks {
  // The first office day from today on would lie ahead on a weekend: what is done by today is done on the last one.
  return {
    telling,
    today,
    on: (workdays) => (workdays === 0 ? workdaysFrom(workdaysFrom(today, 1), -1) : workdaysFrom(today, workdays)),
  }
}

export function story(line: string, ...steps: readonly Step[]): Story {
  return { line, steps }
}
