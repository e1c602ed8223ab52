import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseTrouble, useExternal } from './trouble.ts'

export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** Who runs the server: PostgreSQL refuses uid 0, so root lends it another. Null: whoever we are. */
export function serverAccount(existingCluster: string | null): Account | null {
  if (process.getuid?.() !== 0) return null
  const owner = existingCluster === null ? null : ownerOf(existingCluster)
  if (owner) return owner
  const found = accounts().find(canRun)
  if (found) return found
  throw new DatabaseTrouble(
    '以 root 身份运行时，数据库须换一个用户来跑，但这台机器不允许切换用户。',
    `请改用普通用户运行。${useExternal}`,
  )
}

/** Whether every folder above lets that user pass. Only mode bits: access lists are rare where this matters. */
export function reachableBy(path: string, account: Account | null): boolean {
  if (!account) return true
  const parent = dirname(path)
  return mayPass(parent, account) && (parent === '/' || reachableBy(parent, account))
}

function mayPass(folder: string, { uid, gid }: Account): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder)
  if (owner === uid) return (mode & 0o100) !== 0
  return (mode & (group === gid ? 0o010 : 0o001)) !== 0
}

function ownerOf(folder: string): Account | null {
  const { uid, gid } = statSync(folder)
  return uid === 0 ? null : { name: String(uid), uid, gid }
}

function accounts(): Account[] {
  const listed = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  const named = ['postgres', 'nobody'].flatMap(
    (name) => listed.find((account) => account.name === name && account.uid > 0) ?? [],
  )
  return [...named, { name: '65534', uid: 65_534, gid: 65_534 }]
}

function canRun({ uid, gid }: Account): boolean {
  return spawnSync('/bin/sh', ['-c', ':'], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
}
