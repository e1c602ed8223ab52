import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { SealBroken } from './cipher.ts'
import { type ContentName, contentKinds, contentOf } from './content.ts'
import type { KeyPort } from './keys.ts'

export interface FileOwner {
  readonly district: string
  /** Whose key: a matter or a person. */
  readonly owner: string
}

export interface StoredFile {
  readonly allowed: true
  /** SM3 of what lies on the disk, which can therefore be checked without any key; unique per owner and content. */
  readonly address: string
  /** SM3 of the file as it was given: what a proof or a receipt shows. */
  readonly hash: string
  readonly kind: ContentName
  readonly mime: string
  readonly size: number
}

export interface NotStored {
  readonly allowed: false
  readonly says: string
}

export interface FilePort {
  put(
    to: FileOwner,
    file: { readonly name: string; readonly bytes: Uint8Array; readonly cap?: number },
  ): Promise<StoredFile | NotStored>
  /** Null when the owner's key was destroyed; throws when the file is missing or was altered. */
  get(from: FileOwner, address: string): Promise<Buffer | null>
  exists(district: string, address: string): boolean
  /** For the end of the archive's procedure. What is not there any more is gone. */
  remove(district: string, address: string): Promise<void>
}

let written = 0

export const usualCap = 50 * 1024 * 1024

/** One folder, backed up with the database. */
export function filesIn(folder: string, keys: KeyPort): FilePort {
  const placeOf = (district: string, address: string) =>
    join(folder, safe(district), address.slice(0, 2), safe(address))
  return {
    async put({ district, owner }, { name, bytes, cap = usualCap }) {
      const judged = judge(name, bytes, cap)
      if (typeof judged !== 'string') return judged
      const box = await keys.sealBytes(district, owner, bytes)
      const address = sm3(box)
      await write(placeOf(district, address), box)
      return {
        allowed: true,
        address,
        hash: sm3(bytes),
        kind: judged,
        mime: contentKinds[judged].mime,
        size: bytes.length,
      }
    },
    async get({ district, owner }, address) {
      const box = await readFile(placeOf(district, address)).catch(() => null)
      if (!box) throw new SealBroken(`附件不在存放处：${address}`)
      if (sm3(box) !== address) throw new SealBroken(`附件被改动过，不能打开：${address}`)
      return keys.openBytes(district, owner, box)
    },
    exists: (district, address) => existsSync(placeOf(district, address)),
    remove: (district, address) => rm(placeOf(district, address), { force: true }),
  }
}

/** The kind, or why not: the content decides, and a name that says otherwise is refused. */
export function judge(name: string, bytes: Uint8Array, cap = usualCap): ContentName | NotStored {
  if (bytes.length === 0) return refuse(`「${name}」是空文件，请重新选择。`)
  if (bytes.length > cap)
    return refuse(`「${name}」有 ${megabytes(bytes.length)} MB，超过 ${megabytes(cap)} MB 的上限，请压缩或拆分后再传。`)
  const kind = contentOf(bytes)
  if (!kind)
    return refuse(
      `「${name}」的内容不是可以保存的类型。请传 PDF、OFD、Office 文档（不带宏）、图片、录音、视频或纯文本。`,
    )
  const extension = extname(name).slice(1).toLowerCase()
  const { label, extensions } = contentKinds[kind]
  if (extension && !(extensions as readonly string[]).includes(extension)) {
    return refuse(`「${name}」的内容是${label}，与后缀 .${extension} 不符，请核对后再传。`)
  }
  return kind
}

/** Whole or not at all; the same content is already there. */
async function write(place: string, box: Buffer): Promise<void> {
  if (existsSync(place)) return
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  const half = `${place}.${process.pid}.${++written}.half`
  const file = await open(half, 'w', 0o600)
  try {
    await file.writeFile(box)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(half, place).catch(async (error) => {
    await rm(half, { force: true })
    throw error
  })
}

/** Part of a path: nothing that could leave the folder. */
function safe(part: string): string {
  if (/^[\w-]+$/u.test(part)) return part
  throw new Error(`不能作为文件夹名：${part}`)
}

function sm3(bytes: Uint8Array): string {
  return createHash('sm3').update(bytes).digest('hex')
}

function megabytes(size: number): string {
  return (size / 1024 / 1024).toFixed(1)
}

function refuse(says: string): NotStored {
  return { allowed: false, says }
}
