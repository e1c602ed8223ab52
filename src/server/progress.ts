/** How far the district-year has come: the sign-in page shows it while the making goes on behind. */
export interface Progress {
  making: boolean
  done: number
  of: number
  says: string
}

export function noProgress(): Progress {
  return { making: false, done: 0, of: 0, says: '' }
}
