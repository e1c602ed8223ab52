import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Puzzle } from '../../portal/effort-field.ts'
import type { Query } from './parts.ts'
import type { Tally } from './tally.ts'

const pieces = 8
/** Some thirty thousand hashes: a fraction of a second on a telephone of 2018. */
const leastBits = 12
const mostBits = 18
const lastsMs = 20 * 60_000
const sumsForEach = 6
const stale = '这一页放得太久，或者已经提交过了。请再按一次。'

interface Sending {
  readonly source: string
  /** What is sent: a draft's number, a telephone. */
  readonly purpose: string
}

/**
 * Spam costs its sender work, and more the more comes from one place. Counted for ten minutes, by all processes of the
 * portal together, under a hash with a secret of the portal's disk: nothing of it says who asked.
 */
export class Effort {
  readonly #tally: Tally
  readonly #now: () => number
  readonly #leastMs: number

  constructor(tally: Tally, now: () => number, { leastSeconds }: { leastSeconds: number }) {
    this.#tally = tally
    this.#now = now
    this.#leastMs = leastSeconds * 1000
  }

  async ask(source: string): Promise<Puzzle> {
    await this.#weigh(source, { weight: 0.2, sums: 0 })
    const salt = randomBytes(9).toString('hex')
    const bits = await this.#bitsFor(source)
    const open = `${salt}.${bits}.${this.#now()}`
    return { token: `${open}.${await this.#signed(open)}`, salt, bits, pieces, sum: sumOf(salt) }
  }

  /** Null: done. Otherwise what to say. A puzzle is good for one purpose: pressing twice is not sending twice. */
  async refusal({ source, purpose }: Sending, { puzzle = '', work = '', sum = '' }: Query): Promise<string | null> {
    const read = await this.#read(puzzle)
    const sending = await this.#signed(`purpose ${purpose}`)
    const used = read && (await this.#tally.usedFor(read.salt))
    if (used === sending) return null
    if (!read || used !== null) return stale
    const says = work ? await this.#workWrong(source, read, work) : await this.#sumWrong(source, read, sum)
    if (says !== null) return says
    if (!(await this.#tally.use(read.salt, sending))) return stale
    await this.#weigh(source, { weight: 1, sums: work ? 0 : 1 })
    return null
  }

  async #workWrong(source: string, { salt, bits }: Read, work: string): Promise<string | null> {
    // Puzzles fetched while it was quiet do not serve a flood; one step harder in between is nobody's fault.
    if (bits < (await this.#bitsFor(source)) - 1) return '从您这里来的提交太多，要再核对一次。请再按一次。'
    const given = work.split('.')
    const right =
      given.length === pieces && given.every((n, at) => /^\d{1,9}$/.test(n) && zeros(`${salt}${at}.${n}`) >= bits)
    return right ? null : '没有核对成。请再按一次。'
  }

  async #sumWrong(source: string, { salt, at }: Read, sum: string): Promise<string | null> {
    const [one, other] = sumOf(salt)
    if (Number(sum.normalize('NFKC') || Number.NaN) !== one + other) return '请填一下加起来是几。'
    if (this.#now() - at < this.#leastMs) return '提交得太快了，像是机器填的。请看一遍，再按一次。'
    const { sums } = await this.#tally.loadOf(await this.#keyOf(source))
    return sums >= sumsForEach ? '从您这里来的提交太多，请过十分钟再来，或者打电话办。' : null
  }

  async #bitsFor(source: string): Promise<number> {
    const { weight } = await this.#tally.loadOf(await this.#keyOf(source))
    return Math.min(mostBits, leastBits + Math.floor(Math.log2(1 + weight / 4)))
  }

  async #weigh(source: string, more: { readonly weight: number; readonly sums: number }): Promise<void> {
    await this.#tally.add(await this.#keyOf(source), more)
  }

  async #read(token: string): Promise<Read | null> {
    const [salt = '', bits = '', at = '', signature = ''] = token.split('.')
    const right = Buffer.from(await this.#signed(`${salt}.${bits}.${at}`))
    const shown = Buffer.from(signature)
    if (right.length !== shown.length || !timingSafeEqual(right, shown)) return null
    return this.#now() - Number(at) > lastsMs ? null : { salt, bits: Number(bits), at: Number(at) }
  }

  async #signed(open: string): Promise<string> {
    return createHmac('sha256', await this.#tally.secret())
      .update(open)
      .digest('base64url')
  }

  #keyOf(source: string): Promise<string> {
    return this.#signed(`source ${source}`)
  }
}

interface Read {
  readonly salt: string
  readonly bits: number
  readonly at: number
}

function sumOf(salt: string): readonly [number, number] {
  const drawn = Number.parseInt(salt.slice(0, 4), 16)
  return [1 + (drawn % 9), 1 + (Math.floor(drawn / 9) % 9)]
}

function zeros(text: string): number {
  return Math.clz32(createHash('sha256').update(text).digest().readUInt32BE(0))
}
