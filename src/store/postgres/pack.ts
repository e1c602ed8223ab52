import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { DatabaseTrouble } from './trouble.ts'

const kinds = { folder: 1, file: 2, bytes: 3, end: 4, note: 5 } as const

/** Files and folders as one stream. A file's length is not told beforehand: it may grow while it is read. */
export function frame(kind: keyof typeof kinds, payload: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt8(kinds[kind], 0)
  head.writeUInt32BE(payload.length, 1)
  return Buffer.concat([head, payload])
}

/** What vanishes meanwhile (a dropped table) is passed over. */
export async function* packFile(place: string, name: string): AsyncGenerator<Buffer> {
  const stream = createReadStream(place, { highWaterMark: 256 * 1024 })
  let begun = false
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (!begun) yield frame('file', Buffer.from(name))
      begun = true
      yield frame('bytes', chunk)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !begun) return
    throw error
  }
  if (!begun) yield frame('file', Buffer.from(name))
  yield frame('end', Buffer.alloc(0))
}

export function packText(name: string, text: string): Buffer {
  return Buffer.concat([
    frame('file', Buffer.from(name)),
    frame('bytes', Buffer.from(text)),
    frame('end', Buffer.alloc(0)),
  ])
}

/** Writes everything below `folder`; returns the note that was packed last. */
export async function unpack(stream: AsyncIterable<Buffer>, folder: string): Promise<string> {
  const writing = new Unpacking(folder)
  for await (const { kind, payload } of framesIn(stream)) await writing.take(kind, payload)
  return writing.note()
}

class Unpacking {
  readonly #folder: string
  #out: ReturnType<typeof createWriteStream> | null = null
  #note: string | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  async take(kind: number, payload: Buffer): Promise<void> {
    if (kind === kinds.folder) await mkdir(this.#placeOf(payload), { recursive: true, mode: 0o700 })
    else if (kind === kinds.file) await this.#begin(this.#placeOf(payload))
    else if (kind === kinds.bytes && this.#out?.write(payload) === false) await once(this.#out, 'drain')
    else if (kind === kinds.end) await this.#end()
    else if (kind === kinds.note) this.#note = payload.toString('utf8')
  }

  note(): string {
    if (this.#note === null) throw new DatabaseTrouble('备份不完整，后半截不见了。', '请换用另一份备份。')
    return this.#note
  }

  async #begin(place: string): Promise<void> {
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    this.#out = createWriteStream(place, { mode: 0o600 })
  }

  async #end(): Promise<void> {
    this.#out?.end()
    if (this.#out) await finished(this.#out)
    this.#out = null
  }

  #placeOf(name: Buffer): string {
    const text = name.toString('utf8')
    if (text.startsWith('/') || text.split('/').includes('..')) throw new Error(`不能作为文件名：${text}`)
    return join(this.#folder, text)
  }
}

async function* framesIn(stream: AsyncIterable<Buffer>): AsyncGenerator<{ kind: number; payload: Buffer }> {
  let waiting: Buffer = Buffer.alloc(0)
  for await (const chunk of stream) {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk])
    while (waiting.length >= 5 && waiting.length >= 5 + waiting.readUInt32BE(1)) {
      const length = waiting.readUInt32BE(1)
      yield { kind: waiting.readUInt8(0), payload: waiting.subarray(5, 5 + length) }
      waiting = waiting.subarray(5 + length)
    }
  }
}
