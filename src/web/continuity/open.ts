import type { LockedPack, Pack } from '../../server/continuity.ts'

/** Null for a wrong passphrase or an altered page: the cipher tells neither from the other. */
export async function openPack({ rounds, salt, iv, box }: LockedPack, passphrase: string): Promise<Pack | null> {
  const { subtle } = crypto
  const words = new TextEncoder().encode(passphrase.normalize('NFC'))
  const base = await subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  const derived = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: rounds }
  const key = await subtle.deriveKey(derived, base, { name: 'AES-GCM', length: 256 }, false, ['decrypt'])
  try {
    const plain = await subtle.decrypt({ name: 'AES-GCM', iv: bytes(iv) }, key, bytes(box))
    return JSON.parse(new TextDecoder().decode(plain)) as Pack
  } catch {
    return null
  }
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
