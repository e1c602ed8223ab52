import { accountOf, noteFailure } from '../store/accounts.ts'
import type { Store } from '../store/store.ts'
import { lock, restingSays } from './account-lock.ts'
import { isPassword } from './passwords.ts'
import { Refused } from './problems.ts'

/** Whoever found the desk unlocked does not know the password. */
export async function passwordRefused(store: Store, person: string, password: string): Promise<Refused | null> {
  const account = await accountOf(store, { person })
  if (!account) throw new Error('登录的人没有账号')
  const rests = restingSays(store, account)
  if (rests) return rests
  if (await isPassword(account.passwordHash, password)) return null
  await noteFailure(store, person, lock)
  return new Refused('form', [{ says: '密码不对', field: 'password' }])
}
