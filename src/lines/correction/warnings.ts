import { type Day, day } from '../../law/day.ts'

const since = day('2020-07-01')

/** 旧办法（2012年）第二十五条为三次，现行实施办法为两次。 */
export function warningsNeeded(on: Day): number {
  return on < since ? 3 : 2
}
