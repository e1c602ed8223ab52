/** Writes text the way old Chinese programs save it. Made from the decoder, which is all the platform offers. */
export function gb18030(text: string): Uint8Array {
  const bytes = [...text].flatMap((letter) => table().get(letter) ?? unknown(letter))
  return Uint8Array.from(bytes)
}

function unknown(letter: string): number[] {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x80) return [code]
  throw new Error(`样例里的「${letter}」写不成两个字节`)
}

let known: ReadonlyMap<string, number[]> | null = null

function table(): ReadonlyMap<string, number[]> {
  if (known) return known
  const decoder = new TextDecoder('gb18030')
  const made = new Map<string, number[]>()
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const letter = decoder.decode(Uint8Array.of(high, low))
      if (letter.length === 1 && letter !== '\ufffd' && !made.has(letter)) made.set(letter, [high, low])
    }
  }
  known = made
  return made
}
