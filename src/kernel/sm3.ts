const start = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e]

/** SM3（GB/T 32905-2016）：抽取要能在任何一台机器上重算，所以写在这里，不靠外面的库。 */
export function sm3(text: string): string {
  const blocks = padded(utf8(text))
  const state = Uint32Array.from(start)
  for (let at = 0; at < blocks.length; at += 16) compress(state, blocks.subarray(at, at + 16))
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

function utf8(text: string): number[] {
  const escaped = encodeURIComponent(text)
  const parts = escaped.match(/%[0-9A-F]{2}|./g) ?? []
  return parts.map((part) => (part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0)))
}

function padded(bytes: readonly number[]): Uint32Array {
  const blocks = new Uint32Array((((bytes.length + 8) >> 6) + 1) * 16)
  for (const [at, byte] of [...bytes, 0x80].entries())
    put(blocks, at >> 2, of(blocks, at >> 2) | (byte << (24 - (at % 4) * 8)))
  put(blocks, blocks.length - 2, Math.floor(bytes.length / 0x20000000))
  put(blocks, blocks.length - 1, bytes.length << 3)
  return blocks
}

function compress(state: Uint32Array, block: Uint32Array) {
  const words = expanded(block)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let round = 0; round < 64; round++) {
    const early = round < 16
    const constant = early ? 0x79cc4519 : 0x7a879d8a
    const sum1 = turned((turned(a, 12) + e + turned(constant, round % 32)) | 0, 7)
    const sum2 = sum1 ^ turned(a, 12)
    const choice1 = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c)
    const choice2 = early ? e ^ f ^ g : (e & f) | (~e & g)
    const next1 = (choice1 + d + sum2 + (of(words, round) ^ of(words, round + 4))) | 0
    const next2 = (choice2 + h + sum1 + of(words, round)) | 0
    ;[a, b, c, d] = [next1, a, turned(b, 9), c]
    ;[e, f, g, h] = [next2 ^ turned(next2, 9) ^ turned(next2, 17), e, turned(f, 19), g]
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) put(state, at, of(state, at) ^ word)
}

function expanded(block: Uint32Array): Uint32Array {
  const words = new Uint32Array(68)
  words.set(block)
  for (let at = 16; at < 68; at++) {
    const mixed = of(words, at - 16) ^ of(words, at - 9) ^ turned(of(words, at - 3), 15)
    put(words, at, mixed ^ turned(mixed, 15) ^ turned(mixed, 23) ^ turned(of(words, at - 13), 7) ^ of(words, at - 6))
  }
  return words
}

function turned(word: number, by: number): number {
  return by === 0 ? word : (word << by) | (word >>> (32 - by))
}

function of(words: Uint32Array, at: number): number {
  return words[at] ?? 0
}

function put(words: Uint32Array, at: number, word: number) {
  words.set([word], at)
}
