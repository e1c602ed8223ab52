/** Deeper than any form; what is deeper would only exhaust the stack of whoever writes it down again. */
const deepest = 40

/** JSON as we accept it: valid UTF-8, not too deep, no prototype tricks, no characters the database refuses. */
export function readJson(bytes: Uint8Array): unknown {
  const text = decode(bytes)
  if (text.trim() === '') throw new BadBody('没有收到内容')
  if (depthOf(text) > deepest) throw new BadBody(`内容嵌套超过 ${deepest} 层`)
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__' || key === 'constructor') throw new BadBody('内容里有不能使用的名称')
      if (isUnwritable(key) || (typeof value === 'string' && isUnwritable(value)))
        throw new BadBody('内容里有不能识别的字符')
      return value
    })
  } catch (error) {
    if (error instanceof BadBody) throw error
    throw new BadBody('内容不是有效的 JSON')
  }
}

export class BadBody extends Error {}

// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
const unwritable = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** NUL and halves of surrogate pairs: PostgreSQL stores neither. */
export function isUnwritable(text: string): boolean {
  return unwritable.test(text)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadBody('内容不是有效的 UTF-8 编码')
  }
}

function depthOf(text: string): number {
  let depth = 0
  let deepestYet = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (quoted) {
      if (letter === '\\') at++
      else if (letter === '"') quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === '{' || letter === '[') deepestYet = Math.max(deepestYet, ++depth)
    else if (letter === '}' || letter === ']') depth--
  }
  return deepestYet
}
