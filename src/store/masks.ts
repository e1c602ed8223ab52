import type { SealedKind } from './sealed-places.ts'
import { destroyedText } from './sealing/keys.ts'

/** What stands on a screen in place of a sealed value: 张*、1201**********1234、138****1234. */
export function mask(value: string, kind: SealedKind): string {
  if (value === destroyedText) return value
  if (kind === 'name') return maskName(value)
  if (kind === 'idNumber') return covered(value, 4, 4)
  if (kind === 'phone') return value.length >= 11 ? covered(value, 3, 4) : covered(value, 0, 2)
  return covered(value, Math.min(6, Math.floor(value.length / 3)), 0)
}

function maskName(name: string): string {
  const letters = [...name]
  if (letters.length <= 1) return '*'
  return letters[0] + '*'.repeat(letters.length - 1)
}

function covered(value: string, first: number, last: number): string {
  const letters = [...value]
  const hidden = Math.max(letters.length - first - last, 1)
  return letters.slice(0, first).join('') + '*'.repeat(hidden) + (last > 0 ? letters.slice(-last).join('') : '')
}
