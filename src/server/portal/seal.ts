import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Sealed with a key only the holder of the token has: who takes the disk reads nothing. */
export function sealWith(token: string, plain: Buffer): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(token), iv)
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Null where the token is not the one, or a byte was altered. */
export function openWith(token: string, box: Buffer): Buffer | null {
  if (box.length < 28) return null
  const cipher = createDecipheriv('aes-256-gcm', keyOf(token), box.subarray(0, 12))
  cipher.setAuthTag(box.subarray(-16))
  try {
    return Buffer.concat([cipher.update(box.subarray(12, -16)), cipher.final()])
  } catch {
    return null
  }
}

/** The name a draft lies under: it does not lead back to the token. */
export function nameOf(token: string): string {
  return createHash('sha256').update(`portal-draft ${token}`).digest('hex')
}

export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Forty random bits without letters that look alike: read over the telephone, and not to be guessed. */
export function newWord(): string {
  return [...randomBytes(8)].map((byte) => letters[byte % 32]).join('')
}

export function hashOf(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}

function keyOf(token: string): Buffer {
  return Buffer.from(hkdfSync('sha256', token, 'faheng', 'portal-draft', 32))
}
