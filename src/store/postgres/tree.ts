import { chownSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Account } from './account.ts'

export interface Below {
  readonly path: string
  readonly isFolder: boolean
}

/** Files and folders below `root`, by relative path, a folder before what is in it. */
export async function* filesBelow(
  root: string,
  except: (path: string) => boolean = () => false,
  at = '',
): AsyncGenerator<Below> {
  for (const entry of await readdir(join(root, at), { withFileTypes: true })) {
    const path = join(at, entry.name)
    const isFolder = entry.isDirectory()
    if (!isFolder && !entry.isFile()) continue
    if (except(path)) continue
    yield { path, isFolder }
    if (isFolder) yield* filesBelow(root, except, path)
  }
}

/** Gives a whole folder to the user who will work in it. */
export async function handOver(folder: string, owner: Account | null): Promise<void> {
  if (!owner) return
  chownSync(folder, owner.uid, owner.gid)
  for await (const { path } of filesBelow(folder)) chownSync(join(folder, path), owner.uid, owner.gid)
}

/** Renamed, or copied where the target is on another disk. */
export async function moveTo(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await cp(from, to, { recursive: true })
    await rm(from, { recursive: true, force: true })
  }
}
