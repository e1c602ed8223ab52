import type { Patch } from '../kernel/event.ts'
import type { Line } from '../kernel/line.ts'
import type { Matter } from '../kernel/matter.ts'
import { mask } from './masks.ts'
import { type Change, changeMatter, changePatch } from './sealed-places.ts'
import type { KeyPort, Plain, Sealed } from './sealing/keys.ts'
import type { Store } from './store.ts'

type Vault = Pick<Store, 'keys' | 'district'>

interface Sealing {
  readonly line: Line
  readonly owner: string
  readonly patch: Patch
}

/** Seals what must be sealed of many patches in one go, in their order. */
export async function sealPatches({ keys, district }: Vault, all: readonly Sealing[]): Promise<Patch[]> {
  const plains: Plain[] = []
  const bare = all.map(({ line, owner, patch }) => {
    const before = plains.length
    changePatch(line, patch, (plain) => {
      plains.push({ owner, plain })
      return plain
    })
    return plains.length === before
  })
  if (plains.length === 0) return all.map(({ patch }) => patch)
  const sealed = (await keys.sealMany(district, plains)).values()
  return all.map(({ line, patch }, at) => (bare[at] ? patch : changePatch(line, patch, () => next(sealed))))
}

interface Opening {
  readonly line: Line
  readonly owner: string
  readonly matter: Matter
}

/** The plain matter, for deciding and for papers. Never sent to a screen. */
export async function openMatter(vault: Vault, { line, owner, matter }: Opening): Promise<Matter> {
  const [opened] = await openMatters(vault, [{ line, owner, matter }])
  return opened as Matter
}

export async function openMatters({ keys, district }: Vault, all: readonly Opening[]): Promise<Matter[]> {
  const boxes: Sealed[] = []
  for (const { line, owner, matter } of all) {
    changeMatter(line, matter, (text) => {
      if (isSealed(text)) boxes.push({ owner, sealed: text })
      return text
    })
  }
  if (boxes.length === 0) return all.map(({ matter }) => matter)
  const plains = (await keys.openMany(district, boxes)).values()
  return all.map(({ line, matter }) => changeMatter(line, matter, (text) => (isSealed(text) ? next(plains) : text)))
}

export async function openPatches({ keys, district }: Vault, all: readonly Sealing[]): Promise<Patch[]> {
  const boxes: Sealed[] = []
  for (const { line, owner, patch } of all) {
    changePatch(line, patch, (text) => {
      if (isSealed(text)) boxes.push({ owner, sealed: text })
      return text
    })
  }
  if (boxes.length === 0) return all.map(({ patch }) => patch)
  const plains = (await keys.openMany(district, boxes)).values()
  return all.map(({ line, patch }) => changePatch(line, patch, (text) => (isSealed(text) ? next(plains) : text)))
}

/** What a screen may show of opened values. */
export const masked: Change = (plain, kind) => mask(plain, kind)

export function maskMatter(line: Line, plain: Matter): Matter {
  return changeMatter(line, plain, masked)
}

export function maskPatch(line: Line, plain: Patch): Patch {
  return changePatch(line, plain, masked)
}

export function isSealed(text: string): boolean {
  return text.startsWith('s1.')
}

/** Opens loose sealed texts, leaving what is not sealed as it is. */
export async function openTexts(keys: KeyPort, district: string, texts: readonly Sealed[]): Promise<string[]> {
  const boxes = texts.filter(({ sealed }) => isSealed(sealed))
  const plains = boxes.length > 0 ? (await keys.openMany(district, boxes)).values() : [].values()
  return texts.map(({ sealed }) => (isSealed(sealed) ? next(plains) : sealed))
}

function next(values: Iterator<string>): string {
  const { value, done } = values.next()
  if (done) throw new Error('密封的值与取回的值数目不符')
  return value
}
