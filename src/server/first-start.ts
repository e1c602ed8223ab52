import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { day } from '../law/day.ts'
import { accountOf, hasAccounts, saveAccounts } from '../store/accounts.ts'
import { saveOrgan } from '../store/organs.ts'
import { organs, savePerson, savePost } from '../store/people.ts'
import type { Store } from '../store/store.ts'
import { hashPassword, randomPassword } from './passwords.ts'

export interface FirstPassword {
  readonly login: string
  readonly password: string
}

const adminLogin = 'admin'

/** The first administrator, made where there is no account at all. The password exists on the terminal and nowhere else. */
export async function firstAdministrator(store: Store): Promise<FirstPassword | null> {
  if (await hasAccounts(store)) return null
  const person = randomUUID()
  const validFrom = day('2000-01-01')
  await savePerson(store, { id: person, name: '系统管理员' })
  await savePost(store, {
    id: randomUUID(),
    person,
    role: 'administrator',
    organ: await anyOrgan(store),
    lines: 'all',
    validFrom,
  })
  const password = randomPassword()
  await saveAccounts(store, [
    { person, login: adminLogin, passwordHash: await hashPassword(password), mustChange: true },
  ])
  return { login: adminLogin, password }
}

/** A post stands in an organ: the bureau's where there is one, else the district's own entry made now. */
async function anyOrgan(store: Store): Promise<string> {
  const all = await organs(store)
  const found = all.find(({ kind }) => kind === 'bureau') ?? all[0]
  if (found) return found.id
  const id = randomUUID()
  await saveOrgan(store, { id, name: `${store.districtName}司法局`, kind: 'bureau', validFrom: day('2000-01-01') })
  return id
}

/**
 * One password for all the people of the demonstration, drawn on this machine and kept beside its data: the district
 * is invented, and whoever tries it out has to find the way back in.
 */
export async function demoAccounts(
  store: Store,
  { logins, passwordFile }: { logins: readonly { person: string; login: string }[]; passwordFile: string },
): Promise<string> {
  if (!store.synthetic) throw new Error('示范账号只能建在示范区')
  const password = existsSync(passwordFile) ? readFileSync(passwordFile, 'utf8').trim() : randomPassword(10)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  const passwordHash = await hashPassword(password)
  const known = await Promise.all(
    logins.map(async (one) => ((await accountOf(store, { login: one.login })) ? [] : one)),
  )
  await saveAccounts(
    store,
    known.flat().map(({ person, login }) => ({ person, login, passwordHash, mustChange: false })),
  )
  return password
}
