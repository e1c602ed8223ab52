import type { Day } from '../law/day.ts'
import { type AsOf, dueOf } from './clock.ts'
import type { Fields } from './field.ts'
import type { Circumstances, Line } from './line.ts'
import { doneOn, type Matter, openPause, timesDone } from './matter.ts'

/** What guards may ask about the matter besides its answers. */
export function circumstances(line: Line, matter: Matter, asOf: AsOf & { on: Day }): Circumstances {
  return {
    today: asOf.today,
    on: asOf.on,
    state: matter.state,
    parties: matter.parties,
    did: (act) => doneOn(matter, act),
    times: (act) => timesDone(matter, act),
    due: (clock) => dueOf(line, matter, clock, asOf),
    paused: openPause(matter) !== null,
  }
}

/** Null for what was not asked yet, an empty list for repeated fields: guards never meet `undefined`. */
export function complete(fields: Fields, answers: Matter['answers']): Record<string, unknown> {
  const blank = Object.entries(fields).map(([name, field]) => [name, field.kind === 'rows' ? [] : null])
  return { ...Object.fromEntries(blank), ...answers }
}
