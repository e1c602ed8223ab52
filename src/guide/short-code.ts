import { type Walk, walk } from './walk.ts'

/** 05AB7: topic, letters, and a check digit, so that a slip of the ear is noticed at the window. */
export function shortCodeOf({ topic, codes }: Pick<Walk, 'topic' | 'codes'>): string {
  const body = `${topic.number}${codes.toUpperCase()}`
  return `${body}${checkDigit(body)}`
}

/** The node a code stands for; null when it was misread. Spaces and hyphens do not matter. */
export function nodeOf(code: string): Walk | null {
  const written = code.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  const read = /^(\d{2})([A-H]{0,8})(\d)$/.exec(written)
  if (!read) return null
  const [, number = '', letters = '', digit = ''] = read
  return checkDigit(`${number}${letters}`) === digit ? walk(number, letters.toLowerCase()) : null
}

function checkDigit(body: string): string {
  const sum = [...body].reduce((total, sign, place) => total + (sign.codePointAt(0) ?? 0) * (place + 3), 0)
  return String((sum % 97) % 10)
}
