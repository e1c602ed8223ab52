import { type Account, noteFailure } from '../store/accounts.ts'
import { passkeysOf } from '../store/passkeys.ts'
import { factorOf } from '../store/second-factor.ts'
import type { Store } from '../store/store.ts'
import { lock } from './account-lock.ts'
import { Refused } from './problems.ts'
import { isSecond } from './second-factor.ts'

export interface Checks {
  readonly code: boolean
  readonly keys: boolean
  readonly none: boolean
}

/** What this person has turned on besides the password. */
export async function checksOf(store: Store, person: string): Promise<Checks> {
  const [factor, keys] = await Promise.all([factorOf(store, person), passkeysOf(store, person)])
  const code = factor?.on === true
  return { code, keys: keys.length > 0, none: !code && keys.length === 0 }
}

/** Said once the first check was right. The field tells the page what to offer. */
export function askSecond({ code, keys }: Checks): Refused {
  if (code && keys)
    return new Refused('signed-out', [
      { says: '请输入手机上的六位动态口令，或者用通行密钥', field: 'code' },
      { says: '也可以用通行密钥', field: 'passkey' },
    ])
  if (code) return new Refused('signed-out', [{ says: '请输入手机上的六位动态口令', field: 'code' }])
  return new Refused('signed-out', [{ says: '请再用您登记的通行密钥核对一次', field: 'passkey' }])
}

/** A wrong code counts like a wrong password. */
export async function codeRefused(store: Store, { person, failed }: Account, code: string): Promise<Refused | null> {
  const factor = await factorOf(store, person)
  if (factor?.on && (await isSecond(store, { person, factor }, code))) return null
  await noteFailure(store, person, lock)
  const left = lock.after - failed - 1
  const says = left > 0 ? `动态口令不对或者已经用过，还可以再试 ${left} 次` : '动态口令不对或者已经用过'
  return new Refused('signed-out', [{ says, field: 'code' }])
}
