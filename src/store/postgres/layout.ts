import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Account, reachableBy } from './account.ts'
import { DatabaseTrouble } from './trouble.ts'

export interface Layout {
  readonly home: string
  readonly lock: string
  readonly holders: string
  readonly secrets: string
  readonly port: string
  /** The cluster's files, log and a copy of the binaries: `home`, unless the server's user cannot pass to it. */
  readonly base: string
  readonly cluster: string
  readonly log: string
}

const system = '/var/lib/faheng'

/** Made here, before anyone asks who owns the cluster. */
export function homeOf(dataDir: string): string {
  const home = resolve(dataDir)
  mkdirSync(home, { recursive: true })
  // Others may pass (the server's user must), not look.
  chmodSync(home, 0o711)
  return home
}

export function layoutOf(home: string, account: Account | null): Layout {
  const base = reachableBy(join(home, 'cluster'), account) ? home : (baseElsewhere(home) ?? makeElsewhere(home))
  return {
    home,
    lock: join(home, 'lock'),
    holders: join(home, 'holders'),
    secrets: join(home, 'secrets.json'),
    port: join(home, 'port'),
    base,
    cluster: join(base, 'cluster'),
    log: join(base, 'cluster.log'),
  }
}

/** The folder of an existing cluster, whichever of the two places it is in. */
export function existingCluster(home: string): string | null {
  const bases = [home, baseElsewhere(home)].filter((base) => base !== null)
  return bases.map((base) => join(base, 'cluster')).find((cluster) => existsSync(cluster)) ?? null
}

/** A checkout under root's own folder: nobody else may pass there, so the cluster lives under /var/lib; a file says where. */
function makeElsewhere(home: string): string {
  const base = join(system, randomBytes(6).toString('hex'))
  try {
    mkdirSync(base, { recursive: true, mode: 0o711 })
    writeFileSync(join(base, 'belongs-to'), `${home}\n`, { mode: 0o600 })
    // Appears whole or not at all.
    writeFileSync(`${pointerIn(home)}.${process.pid}`, base)
    linkSync(`${pointerIn(home)}.${process.pid}`, pointerIn(home))
    return base
  } catch (cause) {
    // Two first starts at once: the other one's choice counts.
    const chosen = baseElsewhere(home)
    if (chosen) return chosen
    throw new DatabaseTrouble(
      `数据库的运行用户进不了数据目录：${home}`,
      '请用 FAHENG_DATA 指定一个其他用户可以进入的目录。',
      {
        cause,
      },
    )
  }
}

function baseElsewhere(home: string): string | null {
  return existsSync(pointerIn(home)) ? readFileSync(pointerIn(home), 'utf8') : null
}

function pointerIn(home: string): string {
  return join(home, 'elsewhere')
}
