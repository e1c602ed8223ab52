import type { Role } from '../../src/kernel/role.ts'
import { hashPassword } from '../../src/server/passwords.ts'
import { saveAccounts } from '../../src/store/accounts.ts'
import { saveOrgan } from '../../src/store/organs.ts'
import { postsOf, savePerson, savePost } from '../../src/store/people.ts'
import { perform } from '../../src/store/perform.ts'
import type { Store } from '../../src/store/store.ts'
import type { Actor } from '../../src/store/types.ts'
import { inspection, openPenalty, penalty } from '../../src/testing/enforcement-sample.ts'
import { personOf } from '../../src/testing/story.ts'
import type { Model } from './records.ts'

export interface DeskGiven {
  readonly appUrl: string
  readonly readerUrl: string
  readonly folder: string
  /** Milliseconds the desk's clock is behind. */
  readonly shift: number
}

export const password = 'Shifan-2021-mima'
export const units = Array.from({ length: 41 }, (_, n) => personOf('organ', `load ${n}`))
const bureau = personOf('organ', 'load bureau')
const ever = '2000-01-01' as never

/** The bureau, its units, who asks, and one record of each kind made by real acts. */
export async function furnish(store: Store): Promise<{ models: Model[] }> {
  await saveOrgan(store, { id: bureau, name: '示范区司法局', kind: 'bureau', codeWord: '示司', validFrom: ever })
  for (const [n, id] of units.entries())
    await saveOrgan(store, {
      id,
      name: `示范执法单位${n + 1}`,
      kind: 'department',
      codeWord: `示${n}`,
      validFrom: ever,
    })
  await personAt(store, 'handler', bureau)
  const uploader = await personAt(store, 'uploader', units[0] ?? bureau)
  const party = { role: 'party', kind: 'organisation', name: '示范建材有限公司' } as const
  const record = async (given: object): Promise<string> => {
    const done = await perform(store, uploader, {
      line: 'enforcement',
      act: 'record',
      given: { ...given, unit: units[0] },
      parties: [party],
    })
    if (!done.allowed) throw new Error(JSON.stringify(done.reasons))
    return done.matter
  }
  return {
    models: [
      { matter: await record(inspection), share: 50 },
      { matter: await record(penalty), share: 30 },
      { matter: await record(openPenalty), share: 20 },
    ],
  }
}

/** Who else looks at pages: also where the records were made before. */
export async function lookersOn(store: Store): Promise<void> {
  for (const role of ['head', 'administrator', 'auditor'] as const) await personAt(store, role, bureau)
}

export function loginOf(role: Role): string {
  return `load-${role}`
}

async function personAt(store: Store, role: Role, organ: string): Promise<Actor> {
  const person = personOf(role, 'load')
  await savePerson(store, { id: person, name: `示范${role}` })
  await savePost(store, { id: personOf('post', `load ${role}`), person, role, organ, lines: 'all', validFrom: ever })
  await saveAccounts(store, [
    { person, login: loginOf(role), passwordHash: await hashPassword(password), mustChange: false },
  ])
  const [post] = await postsOf(store, person)
  if (!post) throw new Error('没有岗位')
  return { post, organName: '示范区司法局' }
}
