import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { decrypt, encrypt } from '../sealing/cipher.ts'
import type { BundleKeys, KeyHint } from './backup-key.ts'
import { DatabaseTrouble } from './trouble.ts'

/** In clear at the head of a bundle, and part of what every piece of it vouches for. */
export interface Head {
  readonly format: 'faheng-bundle-1'
  readonly at: string
  readonly key: KeyHint
}

const magic = Buffer.from('FAHENG1\n')
const piece = 1 << 20

/**
 * One encrypted file: packed, then cut into pieces that are each encrypted and vouch for their place, the last one for
 * being the last. Altered, shortened, lengthened or re-ordered, it does not open.
 */
export async function writeBundle(
  file: string,
  { at, keys }: { readonly at: string; readonly keys: BundleKeys },
  content: AsyncIterable<Buffer>,
): Promise<void> {
  const { hint, key } = keys.fresh()
  const head: Head = { format: 'faheng-bundle-1', at, key: hint }
  const text = JSON.stringify(head)
  const out = createWriteStream(file, { mode: 0o600, flags: 'wx' })
  try {
    await pipeline(Readable.from(content), createGzip({ level: 1 }), locked(key, text), out)
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
  const written = await open(file, 'r')
  await written.sync()
  await written.close()
}

/** The head, without a key. */
export async function headOf(file: string): Promise<Head> {
  return (await readHead(file)).head
}

/** What was packed, piece by piece; throws in plain words at the first piece that is not as it was written. */
export async function* readBundle(file: string, keys: BundleKeys): AsyncGenerator<Buffer> {
  const { head, text, begins } = await readHead(file)
  const key = keys.of(head.key)
  const inside = createGunzip()
  const reading = pipeline(createReadStream(file, { start: begins }), unlocked(key, text), inside)
  reading.catch(() => {})
  for await (const bytes of inside as AsyncIterable<Buffer>) yield bytes
  await reading
}

function locked(key: Buffer, head: string): Transform {
  let waiting: Buffer[] = []
  let size = 0
  let no = 0
  const boxed = (bytes: Buffer, end: 'more' | 'last') => {
    const box = encrypt(key, [head, String(no++), end], bytes)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(box.length)
    return Buffer.concat([length, box])
  }
  return new Transform({
    construct(done) {
      const text = Buffer.from(head)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(text.length)
      this.push(Buffer.concat([magic, length, text]))
      done()
    },
    transform(chunk: Buffer, _encoding, done) {
      waiting.push(chunk)
      size += chunk.length
      if (size < piece) return done()
      const all = Buffer.concat(waiting)
      waiting = []
      size = 0
      done(null, boxed(all, 'more'))
    },
    flush(done) {
      done(null, boxed(Buffer.concat(waiting), 'last'))
    },
  })
}

function unlocked(key: Buffer, head: string): Transform {
  let waiting: Buffer = Buffer.alloc(0)
  let no = 0
  let over = false
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk])
      while (waiting.length >= 4) {
        const length = waiting.readUInt32BE(0)
        if (length > 2 * piece) return done(altered())
        if (waiting.length < 4 + length) break
        const box = waiting.subarray(4, 4 + length)
        waiting = waiting.subarray(4 + length)
        const place = String(no++)
        const more = over ? null : decrypt(key, [head, place, 'more'], box)
        const plain = more ?? (over ? null : decrypt(key, [head, place, 'last'], box))
        if (!plain) return done(altered())
        over = more === null
        this.push(plain)
      }
      done()
    },
    flush(done) {
      done(over && waiting.length === 0 ? null : cutOff())
    },
  })
}

async function readHead(file: string): Promise<{ head: Head; text: string; begins: number }> {
  const handle = await open(file, 'r').catch(() => {
    throw new DatabaseTrouble(`没有这个文件：${file}`, '请核对路径。')
  })
  try {
    const first = Buffer.alloc(magic.length + 4)
    await handle.read(first, 0, first.length, 0)
    const length = first.readUInt32BE(magic.length)
    if (!first.subarray(0, magic.length).equals(magic) || length > 4096) throw notOurs(file)
    const text = Buffer.alloc(length)
    await handle.read(text, 0, length, first.length)
    return { head: parsed(text.toString('utf8'), file), text: text.toString('utf8'), begins: first.length + length }
  } finally {
    await handle.close()
  }
}

function parsed(text: string, file: string): Head {
  try {
    const head = JSON.parse(text) as Head
    if (head.format === 'faheng-bundle-1' && typeof head.key.salt === 'string' && typeof head.key.check === 'string')
      return head
  } catch {
    // said below
  }
  throw notOurs(file)
}

function notOurs(file: string): DatabaseTrouble {
  return new DatabaseTrouble(`不是法衡的备份，或者开头被改动过：${file}`, '请换用另一份备份。')
}

function altered(): DatabaseTrouble {
  return new DatabaseTrouble('备份被改动过，与做成时不一致。', '请换用另一份备份。')
}

function cutOff(): DatabaseTrouble {
  return new DatabaseTrouble('备份不完整，后半截不见了。', '请换用另一份备份。')
}
