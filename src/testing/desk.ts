import type { InjectOptions } from 'fastify'
import { afterAll } from 'vitest'
import type { Business } from '../kernel/business.ts'
import type { Role } from '../kernel/role.ts'
import { buildDesk } from '../server/desk.ts'
import { hashPassword } from '../server/passwords.ts'
import type { SignInWays } from '../server/sign-in-ways.ts'
import { saveAccounts } from '../store/accounts.ts'
import type { Actor } from '../store/types.ts'
import { type TestOrgan, type TestStore, testStore } from './database.ts'

export const rightPassword = 'Shifan-2021-mima'

export interface Asked {
  readonly status: number
  // oxlint-disable-next-line typescript/no-explicit-any -- a test looks at whatever came
  readonly body: any
  readonly headers: Readonly<Record<string, unknown>>
}

/** One person at a browser: keeps the cookie, sends the header our pages send. */
export interface Browser {
  get(url: string): Promise<Asked>
  send(method: 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown, headers?: Record<string, string>): Promise<Asked>
  raw(options: InjectOptions): Promise<Asked & { readonly bytes: Buffer }>
  /** What the desk knows the signed-in person by. */
  cookie(): string
  readonly actor: Actor | null
}

let hashed: Promise<string> | undefined

interface DeskOptions {
  readonly synthetic?: boolean
  readonly webDir?: string
  readonly signInsPerMinute?: number
  readonly checkerPage?: string
  readonly ways?: SignInWays
}

/** A desk on a database of its own, and people who can sign in to it. */
export async function testDesk(businesses: readonly Business[], options: DeskOptions = {}) {
  return deskOf(await testStore(businesses, options), options)
}

/** The same on records that are open. */
export async function deskOf(base: TestStore, options: DeskOptions = {}) {
  const app = await buildDesk(base.store, {
    logLevel: 'error',
    webDir: options.webDir ?? null,
    checkerPage: options.checkerPage ?? null,
    signInsPerMinute: options.signInsPerMinute ?? 10_000,
    ...(options.ways ? { ways: options.ways } : {}),
  })
  afterAll(() => app.close())

  function browser(actor: Actor | null = null): Browser {
    const jar = new Map<string, string>()
    const raw = async (asked: InjectOptions) => {
      const response = await app.inject({
        ...asked,
        headers: { 'x-faheng': 'desk', ...(jar.size > 0 ? { cookie: cookieOf(jar) } : {}), ...asked.headers },
      })
      for (const { name, value } of response.cookies) {
        if (value) jar.set(name, value)
        else jar.delete(name)
      }
      const type = String(response.headers['content-type'] ?? '')
      const body = type.includes('json') ? JSON.parse(response.body) : response.body
      return { status: response.statusCode, body, headers: response.headers, bytes: response.rawPayload }
    }
    return {
      actor,
      cookie: () => jar.get('faheng') ?? '',
      raw,
      get: (url) => raw({ method: 'GET', url }),
      send: (method, url, body, headers = {}) =>
        raw({ method, url, headers, ...(body === undefined ? {} : { payload: body as object }) }),
    }
  }

  /** Signs somebody of that role in, giving them an account on first use. */
  async function signIn(
    role: Role,
    at: { organ?: TestOrgan; name?: string; lines?: readonly string[] } = {},
  ): Promise<Browser> {
    const actor = await base.as(role, at)
    const login = loginOf(actor)
    hashed ??= hashPassword(rightPassword)
    await saveAccounts(base.store, [
      { person: actor.post.person, login, passwordHash: await hashed, mustChange: false },
    ])
    const there = browser(actor)
    const answer = await there.send('POST', '/api/session', { login, password: rightPassword })
    if (answer.status !== 200) throw new Error(`${login} 没能登录：${JSON.stringify(answer.body)}`)
    if (answer.body.post.id !== actor.post.id) await there.send('PUT', '/api/session/post', { post: actor.post.id })
    return there
  }

  return { ...base, app, browser, signIn }
}

function cookieOf(jar: ReadonlyMap<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}

export function loginOf({ post }: Actor): string {
  return `u${post.person.slice(-12)}`
}
