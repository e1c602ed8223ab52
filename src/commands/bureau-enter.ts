import { createHash } from 'node:crypto'
import { hashPassword, randomPassword } from '../server/passwords.ts'
import { accountOf, saveAccounts } from '../store/accounts.ts'
import { saveOrgans } from '../store/organs.ts'
import { savePeople, savePosts } from '../store/people.ts'
import type { Store } from '../store/store.ts'
import { type BureauConfig, keyOf } from './bureau-config.ts'

export interface Entered {
  readonly organs: number
  readonly people: number
  readonly posts: number
  /** Accounts made now. Whoever had one keeps it and its password. */
  readonly accounts: readonly { readonly name: string; readonly login: string; readonly password: string }[]
}

/**
 * Enters a bureau's organs, people, posts and accounts, all or nothing. The same file again changes nothing; a changed
 * one changes what it names and removes nobody: posts and organs end by their `to`.
 */
export async function enterBureau(store: Store, config: BureauConfig): Promise<Entered> {
  const rows = rowsOf(config)
  const fresh = await withPasswords(store, config.people)
  await store.db.transaction().execute(async (tx) => {
    const inside = { ...store, db: tx }
    await saveOrgans(inside, rows.organs)
    await savePeople(inside, rows.people)
    await savePosts(inside, rows.posts)
    await saveAccounts(
      inside,
      fresh.map(({ person, login, passwordHash }) => ({
        person: rows.personId(person),
        login,
        passwordHash,
        mustChange: true,
      })),
    )
  })
  const accounts = fresh.map(({ person, login, password }) => ({ name: person.name, login, password }))
  return { organs: rows.organs.length, people: rows.people.length, posts: rows.posts.length, accounts }
}

function rowsOf(config: BureauConfig) {
  const { since } = config
  const id = (what: string) => idFrom(`${config.district}\n${what}`)
  const organId = (name: string) => id(`organ\n${name}`)
  const personId = (person: BureauConfig['people'][number]) => id(`person\n${keyOf(person)}`)
  const organs = config.organs.map(({ parent, from = since, to = null, ...organ }) => ({
    ...given(organ),
    id: organId(organ.name),
    name: organ.name,
    kind: organ.kind,
    parent: parent ? organId(parent) : null,
    validFrom: from,
    validTo: to,
  }))
  const people = config.people.map((person) => ({
    id: personId(person),
    name: person.name,
    ...given({ phone: person.phone, idNumber: person.idNumber }),
  }))
  const posts = config.people.flatMap((person) =>
    person.posts.map(({ role, organ, lines, from = since, to = null }) => ({
      id: id(`post\n${keyOf(person)}\n${role}\n${organ}`),
      person: personId(person),
      role,
      organ: organId(organ),
      lines,
      validFrom: from,
      validTo: to,
    })),
  )
  return { organs, people, posts, personId }
}

/** What the file leaves out is null in the row. */
function given<Part extends object>(part: Part): { [Name in keyof Part]-?: Exclude<Part[Name], undefined> | null } {
  const entries = Object.entries(part).map(([name, value]) => [name, value ?? null])
  return Object.fromEntries(entries)
}

async function withPasswords(store: Store, people: BureauConfig['people']) {
  const made = await Promise.all(
    people.map(async (person) => {
      const { login } = person
      if (!login || (await accountOf(store, { login }))) return []
      const password = randomPassword()
      return [{ person, login, password, passwordHash: await hashPassword(password) }]
    }),
  )
  return made.flat()
}

/** The same words always give the same id: a second run meets the rows of the first. */
function idFrom(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
