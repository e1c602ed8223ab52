import { createECDH, type ECDH, hkdfSync } from 'node:crypto'
import { decryptLarge, encryptLarge, keyLength } from '../sealing/cipher.ts'

const purpose = 'faheng/district-letter'

/** Who it is from and to: a box put into another letter does not open. */
export interface Between {
  readonly from: string
  readonly to: string
}

const curve = 'SM2'

/** A pair to seal by: whoever has the public half can close a box, and nobody but the owner of the other opens it. */
export function sealPair(): { readonly publicKey: string; readonly secret: string } {
  const pair = createECDH(curve)
  pair.generateKeys()
  return { publicKey: pair.getPublicKey('base64'), secret: pair.getPrivateKey('base64') }
}

/** For one receiver alone: a key agreed on SM2's curve with a pair made for this letter and forgotten, then SM4 and HMAC-SM3. */
export async function sealFor(sealKey: string, { from, to }: Between, plain: unknown): Promise<string> {
  const own = createECDH(curve)
  const point = own.generateKeys()
  const key = agreed(own, Buffer.from(sealKey, 'base64'), point)
  const box = await encryptLarge(key, [purpose, from, to], Buffer.from(JSON.stringify(plain), 'utf8'))
  return `${point.toString('base64')}.${box.toString('base64')}`
}

/** Null where it was sealed for another, or altered. */
export async function openWith(secret: string, { from, to }: Between, text: string): Promise<unknown> {
  const [point = '', box = ''] = text.split('.')
  try {
    const own = createECDH(curve)
    own.setPrivateKey(secret, 'base64')
    const theirs = Buffer.from(point, 'base64')
    const plain = await decryptLarge(agreed(own, theirs, theirs), [purpose, from, to], Buffer.from(box, 'base64'))
    return plain && (JSON.parse(plain.toString('utf8')) as unknown)
  } catch {
    return null
  }
}

function agreed(own: ECDH, theirs: Buffer, point: Buffer): Buffer {
  return Buffer.from(hkdfSync('sm3', own.computeSecret(theirs), point, purpose, keyLength))
}
