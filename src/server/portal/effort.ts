import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Puzzle } from '../../portal/effort-field.ts'
import type { Query } from './parts.ts'

const pieces = 8
/** Some thirty thousand hashes: a fraction of a second on a telephone of 2018. */
const leastBits = 12
const mostBits = 18
const lastsMs = 20 * 60_000
const remembersMs = 10 * 60_000
const sumsForEach = 6
const keptMost = 50_000

interface Sending {
  readonly source: string
  /** What is sent: a draft's number, a telephone. */
  readonly purpose: string
}

interface Load {
  readonly weight: number
  readonly sums: number
  readonly since: number
}

/**
 * Spam costs its sender work, and more the more comes from one place. Kept for ten minutes and only in memory, under a
 * hash with a secret of this process: nothing of it says who asked.
 */
export class Effort {
  readonly #secret = randomBytes(32)
  readonly #loads = new Map<string, Load>()
  readonly #used = new Map<string, { readonly purpose: string; readonly until: number }>()
  readonly #now: () => number
  readonly #leastMs: number

  constructor(now: () => number, { leastSeconds }: { leastSeconds: number }) {
    this.#now = now
    this.#leastMs = leastSeconds * 1000
  }

  ask(source: string): Puzzle {
    this.#weigh(source, { weight: 0.2, sums: 0 })
    const salt = randomBytes(9).toString('hex')
    const bits = this.#bitsFor(source)
    const open = `${salt}.${bits}.${this.#now()}`
    return { token: `${open}.${this.#signed(open)}`, salt, bits, pieces, sum: sumOf(salt) }
  }

  /** Null: done. Otherwise what to say. A puzzle is good for one purpose: pressing twice is not sending twice. */
  refusal({ source, purpose }: Sending, { puzzle = '', work = '', sum = '' }: Query): string | null {
    const read = this.#read(puzzle)
    const used = read && this.#used.get(read.salt)
    if (used?.purpose === this.#signed(`purpose ${purpose}`)) return null
    if (!read || used) return '这一页放得太久，或者已经提交过了。请再按一次。'
    const says = work ? this.#workWrong(source, read, work) : this.#sumWrong(source, read, sum)
    if (says === null) {
      this.#use(read.salt, purpose)
      this.#weigh(source, { weight: 1, sums: work ? 0 : 1 })
    }
    return says
  }

  #workWrong(source: string, { salt, bits }: Read, work: string): string | null {
    // Puzzles fetched while it was quiet do not serve a flood; one step harder in between is nobody's fault.
    if (bits < this.#bitsFor(source) - 1) return '从您这里来的提交太多，要再核对一次。请再按一次。'
    const given = work.split('.')
    const right =
      given.length === pieces && given.every((n, at) => /^\d{1,9}$/.test(n) && zeros(`${salt}${at}.${n}`) >= bits)
    return right ? null : '没有核对成。请再按一次。'
  }

  #sumWrong(source: string, { salt, at }: Read, sum: string): string | null {
    const [one, other] = sumOf(salt)
    if (Number(sum.normalize('NFKC') || Number.NaN) !== one + other) return '请填一下加起来是几。'
    if (this.#now() - at < this.#leastMs) return '提交得太快了，像是机器填的。请看一遍，再按一次。'
    if (this.#loadOf(source).sums >= sumsForEach) return '从您这里来的提交太多，请过十分钟再来，或者打电话办。'
    return null
  }

  #bitsFor(source: string): number {
    return Math.min(mostBits, leastBits + Math.floor(Math.log2(1 + this.#loadOf(source).weight / 4)))
  }

  #loadOf(source: string): Load {
    const load = this.#loads.get(this.#keyOf(source))
    return load && this.#now() - load.since < remembersMs ? load : { weight: 0, sums: 0, since: this.#now() }
  }

  #weigh(source: string, more: { readonly weight: number; readonly sums: number }): void {
    const { weight, sums, since } = this.#loadOf(source)
    this.#loads.set(this.#keyOf(source), { weight: weight + more.weight, sums: sums + more.sums, since })
    if (this.#loads.size > keptMost) this.#loads.delete(this.#loads.keys().next().value as string)
  }

  #use(salt: string, purpose: string): void {
    for (const [old, { until }] of this.#used) if (until < this.#now()) this.#used.delete(old)
    this.#used.set(salt, { purpose: this.#signed(`purpose ${purpose}`), until: this.#now() + lastsMs })
  }

  #read(token: string): Read | null {
    const [salt = '', bits = '', at = '', signature = ''] = token.split('.')
    const right = Buffer.from(this.#signed(`${salt}.${bits}.${at}`))
    const shown = Buffer.from(signature)
    if (right.length !== shown.length || !timingSafeEqual(right, shown)) return null
    return this.#now() - Number(at) > lastsMs ? null : { salt, bits: Number(bits), at: Number(at) }
  }

  #signed(open: string): string {
    return createHmac('sha256', this.#secret).update(open).digest('base64url')
  }

  #keyOf(source: string): string {
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
