import { type Day, day } from '../law/day.ts'

/** Both days are in it. */
export interface Period {
  readonly from: Day
  readonly until: Day
}

export function yearOf(year: number): Period {
  return { from: day(`${year}-01-01`), until: day(`${year}-12-31`) }
}
