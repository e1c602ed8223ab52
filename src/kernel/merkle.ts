import { sm3 } from './sm3.ts'

/** One step of a proof: the sibling, and the side it stands on. */
export interface Sibling {
  readonly side: 'left' | 'right'
  readonly hash: string
}

/** How two texts of a tree become one; a faster SM3 may be handed in. Leaves and nodes are told apart by their first sign. */
export type Hash = (text: string) => string

function leafOf(fingerprint: string, hash: Hash): string {
  return hash(`0:${fingerprint}`)
}

function nodeOf(left: string, right: string, hash: Hash): string {
  return hash(`1:${left}:${right}`)
}

/**
 * The root over fingerprints in their order (the shape of RFC 6962: the left part is the largest power of two).
 * Of nothing it is the hash of the empty text.
 */
export function merkleRoot(fingerprints: readonly string[], hash: Hash = sm3): string {
  if (fingerprints.length === 0) return hash('')
  let level = fingerprints.map((one) => leafOf(one, hash))
  while (level.length > 1) level = above(level, hash)
  return level[0] as string
}

/** The siblings that lead from one fingerprint to the root. Throws when there is no such position. */
export function merklePath(fingerprints: readonly string[], position: number, hash: Hash = sm3): Sibling[] {
  if (!(position in fingerprints)) throw new Error(`没有第 ${position + 1} 个叶子`)
  const path: Sibling[] = []
  let level = fingerprints.map((one) => leafOf(one, hash))
  let at = position
  while (level.length > 1) {
    const sibling = level[at ^ 1]
    if (sibling !== undefined) path.push({ side: at % 2 === 0 ? 'right' : 'left', hash: sibling })
    level = above(level, hash)
    at >>= 1
  }
  return path
}

/** What the root must be if the fingerprint is in the tree. */
export function rootFrom(fingerprint: string, path: readonly Sibling[], hash: Hash = sm3): string {
  let node = leafOf(fingerprint, hash)
  for (const { side, hash: sibling } of path)
    node = side === 'left' ? nodeOf(sibling, node, hash) : nodeOf(node, sibling, hash)
  return node
}

/** Pairs become their node; one left over goes up as it is. */
function above(level: readonly string[], hash: Hash): string[] {
  const next: string[] = []
  for (let at = 0; at < level.length; at += 2) {
    const [left = '', right] = [level[at], level[at + 1]]
    next.push(right === undefined ? left : nodeOf(left, right, hash))
  }
  return next
}

/** What a seal says, and what the next one hangs on. */
export interface SealHead {
  readonly district: string
  readonly stream: string
  readonly no: number
  readonly count: number
  readonly from: string
  readonly to: string
  readonly root: string
  readonly previous: string
  readonly madeAt: string
}

/** The fingerprint of a seal: whoever knows the latest one can check every seal before it. */
export function sealHash(seal: SealHead, hash: Hash = sm3): string {
  const { district, stream, no, count, from, to, root, previous, madeAt } = seal
  return hash(['seal', district, stream, no, count, from, to, root, previous, madeAt].join('\n'))
}

/** What the first seal of a stream hangs on. */
export const noSealBefore = '0'.repeat(64)
