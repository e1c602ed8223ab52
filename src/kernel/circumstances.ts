import type { Day } from '../law/day.ts'
import type { Attempt } from './attempt.ts'
import { type AsOf, dueOf } from './clock.ts'
import type { Circumstances, Line } from './line.ts'
import { doneOn, type Matter, openPause, timesDone } from './matter.ts'

type Asked = AsOf & { readonly on: Day; readonly who?: Pick<Attempt['who'], 'person' | 'role'> }

/** What guards may ask about the matter besides its answers. */
export function circumstances(line: Line, matter: Matter, asOf: Asked): Circumstances {
  return {
    today: asOf.today,
    on: asOf.on,
    state: matter.state,
    parties: matter.parties,
    did: (act) => doneOn(matter, act),
    times: (act) => timesDone(matter, act),
    due: (clock) => dueOf(line, matter, clock, asOf),
    paused: openPause(matter) !== null,
    by: asOf.who?.person ?? null,
    role: asOf.who?.role ?? null,
    was: matter.answers,
  }
}
