import { dayInBeijing } from '../store/beijing.ts'
import { dataFolder } from '../store/postgres/resolve.ts'
import { clockFrom } from './clock-port.ts'
import { configOf } from './config.ts'
import { listen } from './listen.ts'
import { buildPortal } from './portal/app.ts'
import { bureauOf, portalFrom } from './portal/config.ts'
import { Postbox } from './portal/envelope.ts'
import type { PortalPort } from './portal/interface.ts'
import { portByFiles, portOverHttp, sweepExchange } from './portal/ports.ts'
import { endings, stopOnSignal } from './stopping.ts'

/** The portal alone: another network, no database, no key of the district. */
await run()

async function run(): Promise<void> {
  const ends = endings()
  stopOnSignal(ends)
  const { env } = process
  const config = configOf(env)
  const clock = clockFrom(env['FAHENG_TODAY'])
  const bureau = bureauOf(env)
  const making = { env, data: dataFolder(env), port: portOf(env, () => clock().getTime()), bureau, tls: config.tls }
  const portal = portalFrom({ ...making, today: () => dayInBeijing(clock()), now: clock })
  const app = await buildPortal(portal, { proxied: config.proxied, logLevel: config.logLevel })
  ends.add(() => app.close())
  const sweeping = setInterval(() => void portal.drafts.sweep(), 6 * 3_600_000).unref()
  ends.add(async () => clearInterval(sweeping))
  const exchange = env['FAHENG_PORTAL_FOLDER']
  if (exchange) ends.add(cleaning(exchange, () => clock().getTime()))
  const address = await listen(app, config, 8090)
  process.stdout.write(`\n群众门户已启动：${address}${portal.base}/\n`)
}

/** Read answers do not pile up in the folder that is carried across. */
function cleaning(folder: string, now: () => number): () => Promise<void> {
  const timer = setInterval(() => void sweepExchange(folder, now()).catch(() => {}), 600_000).unref()
  return async () => clearInterval(timer)
}

/** FAHENG_PORTAL_URL: the desk's loopback. FAHENG_PORTAL_FOLDER: files carried across. */
function portOf(env: NodeJS.ProcessEnv, now: () => number): PortalPort {
  const box = new Postbox(env['FAHENG_PORTAL_SECRET'] ?? '')
  const url = env['FAHENG_PORTAL_URL']
  if (url) return portOverHttp(url, box, now)
  const folder = env['FAHENG_PORTAL_FOLDER']
  if (folder) return portByFiles({ folder, waitMs: 8000, now }, box)
  throw new Error('请用 FAHENG_PORTAL_URL 或者 FAHENG_PORTAL_FOLDER 写明怎样连内网')
}
