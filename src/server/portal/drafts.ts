import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Filled, KindName } from '../../portal/apply-shape.ts'
import { nameOf, newToken, newWord, openWith, sealWith } from './seal.ts'

export interface DraftFile {
  readonly slot: number
  readonly name: string
  readonly size: number
}

export interface PortalDraft {
  readonly kind: KindName
  readonly filled: Filled
  readonly files: readonly DraftFile[]
  readonly number: string
  readonly code: string
  /** Set once it is on its way; what was filled in is gone then. */
  readonly sent: { readonly on: string; readonly arrived: boolean } | null
}

export const draftLastsDays = 7

/** Half-filled forms on the portal's own disk: sealed by the cookie's token, gone after a week. */
export class PortalDrafts {
  readonly #folder: string
  readonly #now: () => number

  constructor(folder: string, now: () => number) {
    this.#folder = folder
    this.#now = now
  }

  async start(kind: KindName, filled: Filled = {}): Promise<string> {
    const token = newToken()
    await this.save(token, {
      kind,
      filled,
      files: [],
      number: `W${newWord()}`,
      code: newWord(),
      sent: null,
    })
    return token
  }

  async read(token: string): Promise<PortalDraft | null> {
    const box = await this.#take(token, 'draft')
    return box && (JSON.parse(box.toString('utf8')) as PortalDraft)
  }

  save(token: string, draft: PortalDraft): Promise<void> {
    return this.#put(token, 'draft', Buffer.from(JSON.stringify(draft), 'utf8'))
  }

  putFile(token: string, slot: number, bytes: Buffer): Promise<void> {
    return this.#put(token, `f${slot}`, bytes)
  }

  takeFile(token: string, slot: number): Promise<Buffer | null> {
    return this.#take(token, `f${slot}`)
  }

  dropFile(token: string, slot: number): Promise<void> {
    return rm(this.#place(token, `f${slot}`), { force: true })
  }

  /** What nobody came back for. */
  async sweep(): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const place = join(this.#folder, name)
      const { mtimeMs } = await stat(place)
      if (this.#now() - mtimeMs > draftLastsDays * 86_400_000) await rm(place, { force: true })
    }
  }

  async #take(token: string, part: string): Promise<Buffer | null> {
    const place = this.#place(token, part)
    const found = await stat(place).catch(() => null)
    if (!found || this.#now() - found.mtimeMs > draftLastsDays * 86_400_000) return null
    return openWith(token, await readFile(place))
  }

  async #put(token: string, part: string, plain: Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const place = this.#place(token, part)
    // Two requests of one citizen may write at once: each has a half of its own, and the last whole one stays.
    const half = `${place}.${randomUUID()}.half`
    await writeFile(half, sealWith(token, plain), { mode: 0o600 })
    await rename(half, place)
  }

  #place(token: string, part: string): string {
    return join(this.#folder, `${nameOf(token)}.${part}`)
  }
}
