import { type Checks, problemsOfChecks, type Roster } from './check.ts'
import type { Indicators } from './indicator.ts'
import type { Line } from './line.ts'
import type { Paper } from './paper.ts'
import type { Sheet } from './sheet.ts'

/** One business line with everything that hangs on it, as the engines see it. */
export interface Business {
  readonly line: Line
  readonly papers: Readonly<Record<string, Paper>>
  readonly indicators: Indicators
  readonly sheets: Readonly<Record<string, Sheet>>
  /** What oversight looks for in its records. */
  readonly checks: Checks
  /** Registers only: how an entry stands on a day. */
  readonly roster: Roster | null
}

interface Parts {
  readonly papers?: Readonly<Record<string, unknown>>
  readonly indicators?: Indicators
  readonly sheets?: Readonly<Record<string, unknown>>
  readonly checks?: Checks
  readonly roster?: Roster
}

/** Puts a line and its declarations together; a paper or clock that names what does not exist is refused here. */
export function defineBusiness(
  line: Line,
  { papers = {}, indicators, sheets = {}, checks = {}, roster }: Parts,
): Business {
  const business: Business = {
    line,
    papers: papers as Business['papers'],
    indicators: indicators ?? { all: {}, relations: [] },
    sheets: sheets as Business['sheets'],
    checks,
    roster: roster ?? null,
  }
  const problems = [...unservable(business), ...problemsOfChecks(line, checks)]
  if (problems.length > 0) throw new Error(`业务线 ${line.id} 的声明有误：\n  ${problems.join('\n  ')}`)
  return business
}

function* unservable({ line, papers }: Business) {
  for (const [name, { starts }] of Object.entries(line.clocks)) {
    if (typeof starts === 'string' || 'act' in starts) continue
    if (!papers[starts.served]) yield `clocks.${name} 从文书 ${starts.served} 送达起算，但没有这份文书`
    if (starts.to && !line.parties[starts.to]) yield `clocks.${name} 的受送达人 ${starts.to} 不是本业务的当事人`
  }
}
