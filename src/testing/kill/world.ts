import { randomUUID } from 'node:crypto'
import type { Role } from '../../kernel/role.ts'
import { openDatabase, openDistrict } from '../../server/installation.ts'
import { hashPassword } from '../../server/passwords.ts'
import { usualWays } from '../../server/sign-in-ways.ts'
import { newToken } from '../../server/signed-in.ts'
import { saveAccounts } from '../../store/accounts.ts'
import { foundDistrict } from '../../store/open.ts'
import { saveOrgan } from '../../store/organs.ts'
import { savePerson, savePost } from '../../store/people.ts'
import { startSession } from '../../store/sessions.ts'
import type { Store } from '../../store/store.ts'

export const district = 'shilian'

/** Somebody signed in: the cookie is theirs, whatever happens to the server. */
export interface Person {
  readonly cookie: string
  readonly person: string
}

export interface World {
  readonly clerks: readonly Person[]
  readonly uploader: Person
  readonly auditor: Person
  readonly bureau: string
  readonly street: string
}

/** An invented bureau with a few people in it, entered before anything is killed. */
export async function makeWorld(env: NodeJS.ProcessEnv, clerks: number): Promise<World> {
  const database = await openDatabase(env)
  try {
    await foundDistrict(database.access.appUrl, { district, name: '示练区', synthetic: false })
    const store = await openDistrict(database, district)
    try {
      return await peopled(store, clerks)
    } finally {
      await store.close()
    }
  } finally {
    await database.access.stop()
  }
}

async function peopled(store: Store, clerks: number): Promise<World> {
  const [bureau, street] = [randomUUID(), randomUUID()]
  const since = '2000-01-01' as never
  await saveOrgan(store, {
    id: bureau,
    name: '示练区司法局',
    kind: 'bureau',
    codeWord: '练司',
    parent: null,
    validFrom: since,
  })
  await saveOrgan(store, {
    id: street,
    name: '示练区东街',
    kind: 'street',
    codeWord: '练东',
    parent: bureau,
    validFrom: since,
  })
  const passwordHash = await hashPassword('Shifan-2021-mima')
  const enter = (role: Role, organ: string, name: string) => entered(store, { role, organ, name, passwordHash })
  const all: Person[] = []
  for (let n = 0; n < clerks; n++) all.push(await enter('clerk', bureau, `示练内勤${n}`))
  return {
    clerks: all,
    uploader: await enter('uploader', street, '示练报送员'),
    auditor: await enter('auditor', bureau, '示练审计员'),
    ...{ bureau, street },
  }
}

interface Entering {
  readonly role: Role
  readonly organ: string
  readonly name: string
  readonly passwordHash: string
}

async function entered(store: Store, { role, organ, name, passwordHash }: Entering): Promise<Person> {
  const [person, post] = [randomUUID(), randomUUID()]
  await savePerson(store, { id: person, name })
  await savePost(store, { id: post, person, role, organ, lines: 'all', validFrom: '2000-01-01' as never })
  await saveAccounts(store, [{ person, login: `u${person.slice(-12)}`, passwordHash, mustChange: false }])
  const { token, hash } = newToken()
  const { lasts } = usualWays
  await startSession(store, { tokenHash: hash, person, post, lasts, how: 'password', strong: false })
  return { cookie: `faheng=${token}`, person }
}
