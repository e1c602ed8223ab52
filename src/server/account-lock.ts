import type { Account } from '../store/accounts.ts'
import type { Store } from '../store/store.ts'
import { Refused } from './problems.ts'

/** Wrong passwords or codes in a row, and how long the account then rests. */
export const lock = { after: 5, minutes: 15 }

export function restingSays({ now }: Store, { lockedUntil }: Account): Refused | null {
  return lockedUntil !== null && Date.parse(lockedUntil) > now().getTime() ? resting() : null
}

export function resting(): Refused {
  return new Refused('too-much', [`连续输错 ${lock.after} 次，请 ${lock.minutes} 分钟后再试，或者请管理员重设密码`], {
    status: 429,
  })
}
