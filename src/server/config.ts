import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Config {
  readonly root: string
  readonly version: string
  readonly host: string
  /** Null: 8080, or the next free one. */
  readonly port: number | null
  readonly tls: boolean
  readonly proxied: boolean
  readonly logLevel: string
}

/** Everything the surroundings may say, read once and in one place. */
export function configOf(env: NodeJS.ProcessEnv): Config {
  const root = rootOf(import.meta.dirname)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return {
    root,
    version,
    host: env['HOST'] || '127.0.0.1',
    port: portOf(env['PORT']),
    tls: env['FAHENG_TLS'] === '1',
    proxied: env['FAHENG_PROXIED'] === '1',
    logLevel: env['LOG_LEVEL'] || 'warn',
  }
}

function portOf(text: string | undefined): number | null {
  if (!text) return null
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT 应为 0 到 65535 的整数，现在是「${text}」`)
  return port
}

/** The folder of package.json: the sources and the bundle stand at different depths below it. */
function rootOf(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('找不到 package.json')
  return rootOf(above)
}
