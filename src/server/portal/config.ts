import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type MeansStandard, noStandard } from '../../guide/means.ts'
import type { Day } from '../../law/day.ts'
import type { Bureau } from '../../portal/layout.ts'
import { OidcProvider } from '../oidc/provider.ts'
import { oidcSettings } from '../oidc/settings.ts'
import { PortalDrafts } from './drafts.ts'
import { Effort } from './effort.ts'
import type { PortalPort } from './interface.ts'
import { messagesTo } from './messages.ts'
import type { Portal } from './parts.ts'
import { newToken } from './seal.ts'
import { SignCodes } from './sign.ts'
import { Tally } from './tally.ts'

type Env = NodeJS.ProcessEnv

/** What a bureau says of itself; nothing is guessed. 12348 is the national line for legal advice. */
export function bureauOf(env: Env, given: Partial<Bureau> = {}): Bureau {
  return {
    name: env['FAHENG_BUREAU'] || given.name || '司法局',
    phone: env['FAHENG_PORTAL_PHONE'] || '12348',
    hours: env['FAHENG_PORTAL_HOURS'] || '工作日，以本单位公布的时间为准',
    address: env['FAHENG_PORTAL_ADDRESS'] || given.address || '',
    synthetic: given.synthetic ?? env['FAHENG_PORTAL_SYNTHETIC'] === '1',
  }
}

/** The province's number, in 元, and the paper it stands in (法律援助法第三十四条). */
export function standardOf(env: Env): MeansStandard {
  const yuan = env['FAHENG_AID_STANDARD']
  if (!yuan) return noStandard
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(yuan)) throw new Error(`FAHENG_AID_STANDARD 应为每月人均元数，现在是「${yuan}」`)
  return { monthlyPerHead: Math.round(Number(yuan) * 100), source: env['FAHENG_AID_STANDARD_SOURCE'] || '来源待补' }
}

export function baseOf(env: Env): string {
  const base = (env['FAHENG_PORTAL_BASE'] ?? '').replace(/\/+$/, '')
  if (base !== '' && !/^(\/[\w-]+)+$/.test(base))
    throw new Error(`FAHENG_PORTAL_BASE 应写作 /portal，现在是「${base}」`)
  return base
}

export interface PortalMaking {
  readonly env: Env
  readonly data: string
  readonly port: PortalPort
  readonly bureau: Bureau
  readonly tls: boolean
  /** Without script: the least time between opening the last page and sending it. */
  readonly leastSeconds?: number
  today(): Day
  now(): Date
}

export function portalFrom({ env, data, port, bureau, tls, leastSeconds, today, now }: PortalMaking): Portal {
  const folder = join(data, 'portal')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const ms = () => now().getTime()
  const settings = oidcSettings(env, 'FAHENG_PORTAL_OIDC')
  return {
    base: baseOf(env),
    bureau,
    port,
    drafts: new PortalDrafts(join(folder, 'drafts'), ms),
    messages: messagesTo(folder),
    codes: new SignCodes(ms),
    standard: standardOf(env),
    oidc: settings && new OidcProvider(settings),
    secret: env['FAHENG_PORTAL_COOKIE_SECRET'] || newToken(),
    tls,
    effort: new Effort(new Tally(join(folder, 'tally'), ms), ms, { leastSeconds: leastSeconds ?? 4 }),
    today,
    now: ms,
  }
}
