/** What an operator can put right, and nobody at a desk has done wrong. */
export type Away = 'database' | 'full' | 'busy' | 'disk'

/** By the codes of PostgreSQL and of the machine. */
const codes: Readonly<Record<string, Away>> = {
  ECONNREFUSED: 'database',
  ECONNRESET: 'database',
  EPIPE: 'database',
  ETIMEDOUT: 'database',
  ENOTFOUND: 'database',
  EHOSTUNREACH: 'database',
  '57P01': 'database',
  '57P02': 'database',
  '57P03': 'database',
  '57P05': 'database',
  '25006': 'database',
  '25P03': 'busy',
  '53100': 'full',
  ENOSPC: 'full',
  EDQUOT: 'full',
  '53200': 'busy',
  '53300': 'busy',
  '53400': 'busy',
  '57014': 'busy',
  '55P03': 'busy',
  '40001': 'busy',
  '40P01': 'busy',
  '58000': 'disk',
  '58030': 'disk',
  EIO: 'disk',
  EROFS: 'disk',
}

/** The driver's own complaints carry no code. */
const words: readonly (readonly [RegExp, Away])[] = [
  [/^(Connection terminated|Client has encountered a connection error|Client was closed)/, 'database'],
  [/^(Cannot use a pool after|driver has already been destroyed|timeout expired)/, 'database'],
  [/^timeout exceeded when trying to connect/, 'busy'],
]

/** Null: a bug. Everything else passes when the machine is well again. */
export function awayOf(error: unknown): Away | null {
  const { code = '', message = '', syscall } = (error ?? {}) as { code?: string; message?: string; syscall?: string }
  if (codes[code]) return codes[code]
  if (/^08\w{3}$/.test(code) || (code === 'ENOENT' && syscall === 'connect')) return 'database'
  return words.find(([pattern]) => pattern.test(message))?.[1] ?? null
}
