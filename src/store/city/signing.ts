import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../database.ts'
import type { Store } from '../store.ts'
import { sealPair } from './envelope.ts'

/** SM2 over SM3 (GB/T 32918): anybody with the public half can check, and only the district can sign. */
export interface Signed {
  readonly key: string
  readonly signature: string
}

export interface PublicKeys {
  readonly publicKey: string
  /** By which others seal what only this district may open; absent for a key made before there were letters to seal. */
  readonly sealKey?: string
}

interface KeyRow {
  readonly id: string
  readonly publicKey: string
  readonly sealKey: string | null
  readonly sealed: string
}

type Tx = Kysely<Database> | Transaction<Database>

/** The public halves of the district's keys; made when they are first needed. */
export async function publicKeysOf(store: Store, tx: Tx): Promise<PublicKeys> {
  const known = await currentKey(store, tx)
  if (!known) return makeKeys(store, tx)
  const { publicKey, sealKey } = known
  return sealKey ? { publicKey, sealKey } : { publicKey }
}

/** The private halves lie sealed under the master key. */
export async function makeKeys(store: Store, tx: Tx): Promise<Required<PublicKeys>> {
  const [signing, sealing] = [pair(), sealPair()]
  const id = keyIdOf(signing.publicKey)
  const [sealed = '', sealSealed = ''] = await store.keys.sealMany(store.district, [
    { owner: ownerOf(id), plain: signing.secret },
    { owner: ownerOf(id), plain: sealing.secret },
  ])
  await sql`
    insert into signing_key (district, id, public_key, sealed, made_at, seal_id, seal_key, seal_sealed)
    values (${store.district}, ${id}, ${signing.publicKey}, ${sealed}, ${store.now().toISOString()}::timestamptz,
      ${keyIdOf(sealing.publicKey)}, ${sealing.publicKey}, ${sealSealed})`.execute(tx)
  return { publicKey: signing.publicKey, sealKey: sealing.publicKey }
}

function pair() {
  const made = generateKeyPairSync('ec', { namedCurve: 'SM2' })
  return {
    publicKey: made.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    secret: made.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  }
}

/** By the key that counts now, or by the one named: the last letter of an old key names its successor. */
export async function signText(store: Store, tx: Tx, text: string, by?: string): Promise<Signed> {
  const known = by ? await keyRow(store, tx, sql`id = ${by}`) : await currentKey(store, tx)
  if (!known) throw new Error(`「${store.district}」还没有签名密钥`)
  const secret = await store.keys.open(store.district, ownerOf(known.id), known.sealed)
  const signature = signBytes('sm3', Buffer.from(text, 'utf8'), privateKeyIn(secret)).toString('base64')
  return { key: known.id, signature }
}

/** The private half by which a letter to this district is opened; null for a key that is not its own. */
export async function sealSecret(store: Store, tx: Tx, sealId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string; sealed: string }>`
    select id, seal_sealed as sealed from signing_key where district = ${store.district} and seal_id = ${sealId}`.execute(
    tx,
  )
  const [row] = rows
  return row ? store.keys.open(store.district, ownerOf(row.id), row.sealed) : null
}

/** False for anything that does not fit, malformed keys and signatures included. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    return verifyBytes('sm3', Buffer.from(text, 'utf8'), publicKeyIn(publicKey), Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

function publicKeyIn(text: string): KeyObject {
  return createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' })
}

function privateKeyIn(text: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' })
}

export function keyIdOf(publicKey: string): string {
  return createHash('sm3').update(publicKey).digest('hex')
}

export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export function currentKey(store: Store, tx: Tx): Promise<KeyRow | null> {
  return keyRow(store, tx, sql`good_until is null and lost_at is null`)
}

async function keyRow({ district }: Store, tx: Tx, which: ReturnType<typeof sql>): Promise<KeyRow | null> {
  const { rows } = await sql<KeyRow>`
    select id, public_key as "publicKey", seal_key as "sealKey", sealed from signing_key
    where district = ${district} and ${which}
    order by made_at desc
    limit 1`.execute(tx)
  return rows[0] ?? null
}

function ownerOf(id: string): string {
  return `signing-key/${id}`
}
