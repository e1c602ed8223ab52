import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'

export const keyLength = 32
const ivLength = 16
const macLength = 32
const slice = 1 << 20

/** The text was altered, belongs to another owner, or was sealed with another key. */
export class SealBroken extends Error {
  constructor(says: string) {
    super(says)
    this.name = 'SealBroken'
  }
}

/** SM4-CTR, then HMAC-SM3 over whom it belongs to, the start value and the ciphertext: iv ‖ ciphertext ‖ mac. */
export function encrypt(
  key: Buffer,
  belongsTo: readonly string[],
  plain: Uint8Array,
  iv = randomPart(ivLength),
): Buffer {
  const cipher = createCipheriv('sm4-ctr', partsOf(key).cipher, iv)
  const hidden = Buffer.concat([iv, cipher.update(plain)])
  return Buffer.concat([hidden, macOf(key, belongsTo, hidden)])
}

/** Checks before it opens; null when it does not fit. */
export function decrypt(key: Buffer, belongsTo: readonly string[], box: Uint8Array): Buffer | null {
  const hidden = unbroken(key, belongsTo, box)
  if (!hidden) return null
  return createDecipheriv('sm4-ctr', partsOf(key).cipher, hidden.subarray(0, ivLength)).update(
    hidden.subarray(ivLength),
  )
}

/** For files: the start value comes from the content, so the same file under one key is the same box; large ones let others run. */
export async function encryptLarge(key: Buffer, belongsTo: readonly string[], plain: Uint8Array): Promise<Buffer> {
  const iv = createHmac('sm3', partOf(key, 'start')).update(plain).digest().subarray(0, ivLength)
  const cipher = createCipheriv('sm4-ctr', partsOf(key).cipher, iv)
  const hidden = Buffer.concat([iv, ...(await inSlices(plain, (part) => cipher.update(part))), cipher.final()])
  return Buffer.concat([hidden, macOf(key, belongsTo, hidden)])
}

export async function decryptLarge(key: Buffer, belongsTo: readonly string[], box: Uint8Array): Promise<Buffer | null> {
  const hidden = unbroken(key, belongsTo, box)
  if (!hidden) return null
  const opener = createDecipheriv('sm4-ctr', partsOf(key).cipher, hidden.subarray(0, ivLength))
  return Buffer.concat([...(await inSlices(hidden.subarray(ivLength), (part) => opener.update(part))), opener.final()])
}

/** One key, several uses, none of which can stand in for another. */
export function partOf(key: Buffer, use: string): Buffer {
  return createHmac('sm3', key).update(use).digest()
}

interface Parts {
  readonly cipher: Buffer
  readonly mac: Buffer
}

const known = new WeakMap<Buffer, Parts>()

/** The two parts every box asks for, worked out once for a key as long as somebody holds it. */
function partsOf(key: Buffer): Parts {
  const before = known.get(key)
  if (before) return before
  const parts = { cipher: partOf(key, 'cipher').subarray(0, 16), mac: partOf(key, 'mac') }
  known.set(key, parts)
  return parts
}

let pool = Buffer.alloc(0)

/** Many small draws cost one call for all; what was handed out is never handed out again. */
export function randomPart(length: number): Buffer {
  if (pool.length < length) pool = randomBytes(4096)
  const part = pool.subarray(0, length)
  pool = pool.subarray(length)
  return part
}

function unbroken(key: Buffer, belongsTo: readonly string[], box: Uint8Array): Buffer | null {
  const whole = Buffer.from(box.buffer, box.byteOffset, box.byteLength)
  if (whole.length < ivLength + macLength) return null
  const hidden = whole.subarray(0, -macLength)
  return timingSafeEqual(macOf(key, belongsTo, hidden), whole.subarray(-macLength)) ? hidden : null
}

/** Each name with its length before it: 「甲」「乙丙」 is not 「甲乙」「丙」. */
function macOf(key: Buffer, belongsTo: readonly string[], hidden: Buffer): Buffer {
  const owner = belongsTo.map((name) => `${Buffer.byteLength(name)}:${name}`).join('')
  return createHmac('sm3', partsOf(key).mac).update(`${owner}|`).update(hidden).digest()
}

async function inSlices(bytes: Uint8Array, work: (part: Uint8Array) => Buffer): Promise<Buffer[]> {
  const done: Buffer[] = []
  for (let at = 0; at < bytes.length; at += slice) {
    done.push(work(bytes.subarray(at, at + slice)))
    if (bytes.length > slice) await breathe()
  }
  return done
}
