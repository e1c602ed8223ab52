import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** What crosses between the networks, by wire or by file: sealed, so that a lost disk tells nothing, and signed. */
export const envelopeSchema = z.strictObject({
  id: z.string().regex(/^[\w-]{8,80}$/),
  name: z.string().max(40),
  /** Milliseconds: an old question is not answered again. */
  at: z.int(),
  iv: z.string().max(40),
  body: z.string(),
  signature: z.string().max(120),
})
export type Envelope = z.output<typeof envelopeSchema>

export interface Letter {
  readonly id: string
  readonly name: string
  readonly at: number
  readonly body: unknown
}

/** Both sides hold the same secret, at least 32 characters, entered by hand. */
export class Postbox {
  readonly #seal: Buffer
  readonly #sign: Buffer

  constructor(secret: string) {
    if (secret.length < 32) throw new Error('门户与内网之间的共享密钥至少 32 个字符')
    this.#seal = createHmac('sha256', secret).update('portal-seal').digest()
    this.#sign = createHmac('sha256', secret).update('portal-sign').digest()
  }

  write({ id, name, at, body }: Letter): Envelope {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.#seal, iv)
    const sealed = Buffer.concat([
      cipher.update(JSON.stringify(body ?? null), 'utf8'),
      cipher.final(),
      cipher.getAuthTag(),
    ])
    const open = { id, name, at, iv: iv.toString('base64'), body: sealed.toString('base64') }
    return { ...open, signature: this.#signed(open) }
  }

  /** Null where the signature is not ours: never opened, never answered. */
  read(given: unknown): Letter | null {
    const parsed = envelopeSchema.safeParse(given)
    if (!parsed.success) return null
    const { signature, ...open } = parsed.data
    const right = Buffer.from(this.#signed(open))
    const shown = Buffer.from(signature)
    if (right.length !== shown.length || !timingSafeEqual(right, shown)) return null
    const box = Buffer.from(open.body, 'base64')
    const cipher = createDecipheriv('aes-256-gcm', this.#seal, Buffer.from(open.iv, 'base64'))
    cipher.setAuthTag(box.subarray(-16))
    const plain = Buffer.concat([cipher.update(box.subarray(0, -16)), cipher.final()]).toString('utf8')
    return { id: open.id, name: open.name, at: open.at, body: JSON.parse(plain) as unknown }
  }

  #signed({ id, name, at, iv, body }: Omit<Envelope, 'signature'>): string {
    return createHmac('sm3', this.#sign)
      .update(JSON.stringify([id, name, at, iv, body]))
      .digest('base64')
  }
}
