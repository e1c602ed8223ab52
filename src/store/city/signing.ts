import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../database.ts'
import type { Store } from '../store.ts'

/** SM2 over SM3 (GB/T 32918): anybody with the public half can check, and only the district can sign. */
export interface Signed {
  readonly key: string
  readonly signature: string
}

interface KeyRow {
  readonly id: string
  readonly publicKey: string
  readonly sealed: string
}

/** The public half of the district's key; made when it is first needed. The private half lies sealed under the master key. */
export async function publicKeyOf(store: Store, tx: Transaction<Database>): Promise<string> {
  const known = await currentKey(store, tx)
  if (known) return known.publicKey
  const pair = generateKeyPairSync('ec', { namedCurve: 'SM2' })
  const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  const id = keyIdOf(publicKey)
  const secret = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
  const sealed = await store.keys.seal(store.district, ownerOf(id), secret)
  await sql`
    insert into signing_key (district, id, public_key, sealed, made_at)
    values (${store.district}, ${id}, ${publicKey}, ${sealed}, ${store.now().toISOString()}::timestamptz)`.execute(tx)
  return publicKey
}

export async function signText(store: Store, tx: Transaction<Database>, text: string): Promise<Signed> {
  const known = await currentKey(store, tx)
  if (!known) throw new Error(`「${store.district}」还没有签名密钥`)
  const secret = await store.keys.open(store.district, ownerOf(known.id), known.sealed)
  const key = createPrivateKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'pkcs8' })
  return { key: known.id, signature: signBytes('sm3', Buffer.from(text, 'utf8'), key).toString('base64') }
}

/** False for anything that does not fit, malformed keys and signatures included. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return verifyBytes('sm3', Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

export function keyIdOf(publicKey: string): string {
  return createHash('sm3').update(publicKey).digest('hex')
}

export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function currentKey({ district }: Store, tx: Kysely<Database>): Promise<KeyRow | null> {
  const { rows } = await sql<KeyRow>`
    select id, public_key as "publicKey", sealed from signing_key
    where district = ${district}
    order by made_at desc
    limit 1`.execute(tx)
  return rows[0] ?? null
}

function ownerOf(id: string): string {
  return `signing-key/${id}`
}
