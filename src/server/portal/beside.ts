import type { FastifyInstance } from 'fastify'
import type { Store } from '../../store/store.ts'
import type { Config } from '../config.ts'
import { listen } from '../listen.ts'
import { buildPortal } from './app.ts'
import { bureauOf, portalFrom } from './config.ts'
import { answerFiles, type Listener, listenForPortal } from './listener.ts'
import { portInProcess } from './ports.ts'

const usualPort = 8090

interface Beside {
  readonly env: NodeJS.ProcessEnv
  readonly store: Store
  readonly data: string
  readonly config: Config
}

export interface PortalBeside {
  /** Where the citizens' pages stand, or how the other side reaches us. */
  readonly says: string | null
  stop(): Promise<void>
}

/**
 * What the desk's process does for the portal. FAHENG_PORTAL: 'here' (the default) serves it beside the desk,
 * 'apart' answers a portal process over the loopback, 'files' answers the files of FAHENG_PORTAL_FOLDER, 'off' nothing.
 */
export async function portalBeside({ env, store, data, config }: Beside): Promise<PortalBeside> {
  const mode = env['FAHENG_PORTAL'] || 'here'
  const secret = env['FAHENG_PORTAL_SECRET'] ?? ''
  if (mode === 'here') return here({ env, store, data, config })
  if (mode === 'apart')
    return listening(await listenForPortal(store, { secret, host: '127.0.0.1', port: portOf(env, 8091) }))
  if (mode === 'files') return watching(store, { secret, folder: env['FAHENG_PORTAL_FOLDER'] ?? '' })
  if (mode === 'off') return { says: null, stop: async () => {} }
  throw new Error(`FAHENG_PORTAL 应为 here、apart、files 或者 off，现在是「${mode}」`)
}

async function here({ env, store, data, config }: Beside): Promise<PortalBeside> {
  const { districtName, synthetic } = store
  const bureau = bureauOf(env, { name: `${districtName}司法局`, address: `${districtName}公共法律服务中心`, synthetic })
  const making = { env, data, port: portInProcess(store), bureau, tls: config.tls }
  const portal = portalFrom({ ...making, today: () => store.today(), now: () => store.now() })
  const app = await buildPortal(portal, { proxied: config.proxied, logLevel: config.logLevel })
  const sweeping = setInterval(() => void portal.drafts.sweep(), 6 * 3_600_000).unref()
  const address = await at(app, env, config)
  return {
    says: `群众门户：${address}${portal.base}/`,
    stop: async () => {
      clearInterval(sweeping)
      await app.close()
    },
  }
}

async function at(app: FastifyInstance, env: NodeJS.ProcessEnv, { host }: Config): Promise<string> {
  return listen(app, { host, port: env['FAHENG_PORTAL_PORT'] ? portOf(env, usualPort) : null }, usualPort)
}

function portOf(env: NodeJS.ProcessEnv, usual: number): number {
  const port = Number(env['FAHENG_PORTAL_PORT'] || usual)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('FAHENG_PORTAL_PORT 应为 0 到 65535 的整数')
  return port
}

function listening(listener: Listener): PortalBeside {
  return { says: `门户接口（只限本机）：${listener.url}`, stop: () => listener.close() }
}

function watching(store: Store, { secret, folder }: { secret: string; folder: string }): PortalBeside {
  if (!folder) throw new Error('FAHENG_PORTAL=files 时要用 FAHENG_PORTAL_FOLDER 写明交换文件夹')
  let working: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    working = working.then(() => answerFiles(store, { secret, folder })).catch(() => {})
  }, 1000)
  return {
    says: '门户接口：交换文件夹',
    stop: async () => {
      clearInterval(timer)
      await working
    },
  }
}
