/** Where a row stands in the order of writing, and its fingerprint. */
export interface Leaf {
  readonly place: bigint
  readonly fingerprint: string
}

const each = 40

/** Forty bytes a leaf: eight of place, thirty-two of fingerprint. */
export function packLeaves(leaves: readonly Leaf[]): Buffer {
  const bytes = Buffer.alloc(leaves.length * each)
  for (const [at, { place, fingerprint }] of leaves.entries()) {
    bytes.writeBigUInt64BE(place, at * each)
    bytes.write(fingerprint, at * each + 8, 'hex')
  }
  return bytes
}

export function unpackLeaves(bytes: Buffer): Leaf[] {
  return Array.from({ length: Math.floor(bytes.length / each) }, (_, at) => ({
    place: bytes.readBigUInt64BE(at * each),
    fingerprint: bytes.toString('hex', at * each + 8, (at + 1) * each),
  }))
}
