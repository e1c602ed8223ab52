import type { Lasts } from '../store/sessions.ts'
import { OidcProvider } from './oidc/provider.ts'
import { isLoopback, oidcSettings } from './oidc/settings.ts'

/** How people may come in at this desk, as the operator entered it. */
export interface SignInWays {
  readonly lasts: Lasts
  /** Null: no unified sign-in, and nothing is asked of any network. */
  readonly oidc: OidcProvider | null
  /** Null: the desk does not know under which name it is opened, and a passkey belongs to a name. */
  readonly passkeys: { readonly rpId: string; readonly origin: string } | null
  /** Everyone needs a second check, not only those who turned it on. */
  readonly everyoneTwice: boolean
}

/** Signed out after so long without a request, and after a working day in any case. */
export const usualWays: SignInWays = {
  lasts: { idleMinutes: 120, hours: 12, passwordDays: null },
  oidc: null,
  passkeys: null,
  everyoneTwice: false,
}

export function signInWays(env: NodeJS.ProcessEnv): SignInWays {
  const settings = oidcSettings(env, 'FAHENG_OIDC')
  return {
    lasts: {
      idleMinutes: countOf(env, 'FAHENG_IDLE_MINUTES', [5, 720]) ?? usualWays.lasts.idleMinutes,
      hours: usualWays.lasts.hours,
      passwordDays: countOf(env, 'FAHENG_PASSWORD_DAYS', [30, 3650]),
    },
    oidc: settings && new OidcProvider(settings),
    passkeys: passkeysAt(env['FAHENG_ORIGIN'] ?? ''),
    everyoneTwice: env['FAHENG_SECOND_FACTOR'] === 'all',
  }
}

/** 'https://desk.example.cn' → keys for desk.example.cn. Browsers give passkeys only to https, and to localhost. */
export function passkeysAt(origin: string): SignInWays['passkeys'] {
  if (!origin) return null
  const url = URL.canParse(origin) ? new URL(origin) : null
  const isFit = url && (url.protocol === 'https:' || isLoopback(origin)) && url.origin === origin
  if (!isFit || /^[\d.[\]:]+$/.test(url.hostname))
    throw new Error(`FAHENG_ORIGIN 应写作 https://域名，不带路径，不能是 IP 地址，现在是「${origin}」`)
  return { rpId: url.hostname, origin }
}

function countOf(env: NodeJS.ProcessEnv, name: string, [least, most]: readonly [number, number]): number | null {
  const text = env[name]
  if (!text) return null
  const count = Number(text)
  if (!Number.isInteger(count) || count < least || count > most)
    throw new Error(`${name} 应为 ${least} 到 ${most} 的整数，现在是「${text}」`)
  return count
}
