import { randomBytes } from 'node:crypto'
import { appendFile, link, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const remembersMs = 10 * 60_000
const lastsMs = 20 * 60_000
/** More is told to nobody: whoever sends that much has the hardest puzzle already. */
const mostBytes = 32_768

interface Load {
  readonly weight: number
  readonly sums: number
}

/**
 * What was sent in the last ten minutes and which puzzles are used up, on the portal's own disk beside the drafts: all
 * its processes count together. Not in the database, which the portal does not reach and which should not be written
 * by whoever knocks (decision 48). Names are hashes under a secret of the same folder.
 */
export class Tally {
  readonly #folder: string
  readonly #now: () => number
  #secret: Promise<Buffer> | null = null
  #sweptAt = 0

  constructor(folder: string, now: () => number) {
    this.#folder = folder
    this.#now = now
  }

  /** Made by whichever process comes first; the others read it. */
  secret(): Promise<Buffer> {
    this.#secret ??= this.#readSecret()
    return this.#secret
  }

  async loadOf(source: string): Promise<Load> {
    return (await this.#lines(source)).reduce(
      (sum, [, weight, sums]) => ({ weight: sum.weight + weight, sums: sum.sums + sums }),
      { weight: 0, sums: 0 },
    )
  }

  async add(source: string, { weight, sums }: Load): Promise<void> {
    await this.#sweep()
    const place = this.#place('load', source)
    const found = await stat(place).catch(() => null)
    if ((found?.size ?? 0) > mostBytes && !(await this.#shorten(source))) return
    await appendFile(place, `${this.#now()} ${weight} ${sums}\n`, { mode: 0o600 })
    await this.#touch(place)
  }

  /** For what a puzzle was used up; null while it is not. */
  async usedFor(salt: string): Promise<string | null> {
    return readFile(this.#place('used', salt), 'utf8').catch(() => null)
  }

  /** True for whoever comes first: two who send the same puzzle at once do not both get through. */
  async use(salt: string, purpose: string): Promise<boolean> {
    const place = this.#place('used', salt)
    if (!(await this.#put(place, purpose))) return (await this.usedFor(salt)) === purpose
    await this.#touch(place)
    return true
  }

  async #lines(source: string): Promise<(readonly [at: number, weight: number, sums: number])[]> {
    const text = await readFile(this.#place('load', source), 'utf8').catch(() => '')
    return text.split('\n').flatMap((line) => {
      const [at = Number.NaN, weight = 0, sums = 0] = line.split(' ').map(Number)
      return line !== '' && this.#now() - at < remembersMs ? [[at, weight, sums] as const] : []
    })
  }

  /** Leaves out what is older than is remembered; false where nothing is. */
  async #shorten(source: string): Promise<boolean> {
    const text = (await this.#lines(source)).map((line) => `${line.join(' ')}\n`).join('')
    if (text.length > mostBytes) return false
    const place = this.#place('load', source)
    const half = `${place}.${randomBytes(6).toString('hex')}`
    await writeFile(half, text, { mode: 0o600 })
    await rename(half, place)
    return true
  }

  async #readSecret(): Promise<Buffer> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const place = join(this.#folder, 'secret')
    await this.#put(place, randomBytes(32))
    return readFile(place)
  }

  /** Linked whole or not at all: nobody reads half of it. False where somebody was first. */
  async #put(place: string, content: string | Buffer): Promise<boolean> {
    const half = `${place}.${randomBytes(6).toString('hex')}`
    await writeFile(half, content, { mode: 0o600 })
    const first = await link(half, place).then(
      () => true,
      () => false,
    )
    await rm(half, { force: true })
    return first
  }

  /** What no question can be about any more; each process does it now and then. */
  async #sweep(): Promise<void> {
    if (this.#now() - this.#sweptAt < remembersMs) return
    this.#sweptAt = this.#now()
    for (const name of await readdir(this.#folder)) {
      if (name === 'secret') continue
      const place = join(this.#folder, name)
      const found = await stat(place).catch(() => null)
      if (found && this.#now() - found.mtimeMs > lastsMs) await rm(place, { force: true })
    }
  }

  /** The portal's clock, which need not be the disk's. */
  async #touch(place: string): Promise<void> {
    const seconds = this.#now() / 1000
    await utimes(place, seconds, seconds).catch(() => {})
  }

  #place(kind: 'load' | 'used', name: string): string {
    return join(this.#folder, `${kind}.${name}`)
  }
}
