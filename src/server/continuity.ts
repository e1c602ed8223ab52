import { webcrypto } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ContinuityPack, continuityPack } from '../store/continuity/pack.ts'
import type { Store } from '../store/store.ts'

/** As the page draws it. */
export type Pack = ContinuityPack

/** What the page opens with a passphrase and nothing else: PBKDF2 (SHA-256), then AES-256-GCM, as every browser has them. */
export interface LockedPack {
  readonly district: string
  readonly today: string
  readonly rounds: number
  readonly salt: string
  readonly iv: string
  readonly box: string
}

export interface ContinuityPlace {
  /** The built page that a pack is put into. */
  readonly page: string
  readonly folder: string
  readonly passphrase: string
}

const rounds = 600_000
const kept = 7
const shortest = 12
const empty = '<script type="application/json" id="pack">null</script>'

/** The night's bundle: one page that opens without the server, the network or this program. Returns its path. */
export async function writeContinuityPack(
  store: Store,
  { page, folder, passphrase }: ContinuityPlace,
): Promise<string> {
  if (passphrase.length < shortest) throw new Error(`停机备用包的口令至少 ${shortest} 个字`)
  if (!existsSync(page)) throw new Error('停机备用包的页面还没有构建，请运行 npm run build')
  const pack = await continuityPack(store)
  const locked = await lock(pack, passphrase)
  const inside = JSON.stringify(locked).replaceAll('<', '\\u003c')
  const html = readFileSync(page, 'utf8').replace(empty, () => empty.replace('null', () => inside))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${store.district}-${pack.today}.html`)
  writeFileSync(`${file}.half`, html, { mode: 0o600 })
  renameSync(`${file}.half`, file)
  const old = readdirSync(folder)
    .filter((name) => name.startsWith(`${store.district}-`) && name.endsWith('.html'))
    .sort()
    .slice(0, -kept)
  for (const name of old) rmSync(join(folder, name))
  return file
}

/** Nothing where no passphrase is given. */
export async function nightlyPack(store: Store, place: ContinuityPlace | null): Promise<void> {
  if (place) await writeContinuityPack(store, place)
}

/** From the surroundings; null where no passphrase is given: then no pack is made. */
export function continuityPlace(
  env: NodeJS.ProcessEnv,
  { root, data }: { root: string; data: string },
): ContinuityPlace | null {
  const passphrase = env['FAHENG_CONTINUITY_PASSPHRASE']
  if (!passphrase) return null
  const folder = env['FAHENG_CONTINUITY'] || join(data, 'continuity')
  return { passphrase, folder, page: join(root, 'dist/continuity/continuity.html') }
}

async function lock(pack: Pack, passphrase: string): Promise<LockedPack> {
  const { subtle } = webcrypto
  const [salt, iv] = [webcrypto.getRandomValues(new Uint8Array(16)), webcrypto.getRandomValues(new Uint8Array(12))]
  const words = new TextEncoder().encode(passphrase.normalize('NFC'))
  const base = await subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  const derived = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  const key = await subtle.deriveKey(derived, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt'])
  const box = await subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(pack)))
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  const { district, today } = pack
  return { district, today, rounds, salt: text(salt), iv: text(iv), box: text(new Uint8Array(box)) }
}
