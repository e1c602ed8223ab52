import { createHash } from 'node:crypto'

/** What a browser does with the first puzzle of a page; nothing where the page has none. */
export function worked(page: string): Record<string, string> {
  const [, salt = '', bits = '', pieces = ''] =
    /data-work="(\w+)" data-bits="(\d+)" data-pieces="(\d+)"/.exec(page) ?? []
  const puzzle = /name="puzzle" value="([^"]+)"/.exec(page)?.[1]
  if (!puzzle) return {}
  const work = Array.from({ length: Number(pieces) }, (_, at) => firstOf(`${salt}${at}.`, Number(bits)))
  return { puzzle, work: work.join('.') }
}

function firstOf(start: string, bits: number): number {
  for (let n = 0; ; n++) {
    const hashed = createHash('sha256').update(`${start}${n}`).digest()
    if (Math.clz32(hashed.readUInt32BE(0)) >= bits) return n
  }
}

/** The sum a reader without script is asked. */
export function summed(page: string): Record<string, string> {
  const [, one = '', other = ''] = />([一二三四五六七八九])加([一二三四五六七八九])等于几/.exec(page) ?? []
  const numerals = '零一二三四五六七八九'
  const puzzle = /name="puzzle" value="([^"]+)"/.exec(page)?.[1] ?? ''
  return { puzzle, sum: String(numerals.indexOf(one) + numerals.indexOf(other)) }
}

/** Pages that differ only in their puzzles say the same. */
export function withoutPuzzle(page: string): string {
  return page.replace(/<div data-work=.*?<p class="help" data-working.*?<\/div>/gs, '')
}
