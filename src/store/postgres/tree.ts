import { createHash } from 'node:crypto'
import { chownSync, createReadStream } from 'node:fs'
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Account } from './account.ts'

export interface CopyOptions {
  readonly except?: (path: string) => boolean
  readonly owner?: Account | null
}

/** Copies files and folders below `from`, by relative path; what vanishes meanwhile (a dropped table) is passed over. */
export async function copyTree(
  from: string,
  to: string,
  { except = () => false, owner = null }: CopyOptions = {},
): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  if (owner) chownSync(to, owner.uid, owner.gid)
  await walk(from, '', async (path, isFolder) => {
    if (except(path)) return false
    const target = join(to, path)
    if (isFolder) await mkdir(target, { recursive: true, mode: 0o700 })
    else if (!(await copied(join(from, path), target))) return false
    if (owner) chownSync(target, owner.uid, owner.gid)
    return true
  })
}

/** SM3 of every file below `folder`, by relative path. */
export async function sumsOf(folder: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {}
  await walk(folder, '', async (path, isFolder) => {
    if (!isFolder) sums[path] = await sumOf(join(folder, path))
    return true
  })
  return sums
}

async function walk(
  root: string,
  at: string,
  visit: (path: string, isFolder: boolean) => Promise<boolean>,
): Promise<void> {
  for (const entry of await readdir(join(root, at), { withFileTypes: true })) {
    const path = join(at, entry.name)
    if (!entry.isDirectory() && !entry.isFile()) continue
    const further = await visit(path, entry.isDirectory())
    if (further && entry.isDirectory()) await walk(root, path, visit)
  }
}

async function copied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

async function sumOf(path: string): Promise<string> {
  const hash = createHash('sm3')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

export async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T
}
