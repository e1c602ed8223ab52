import type { Store } from '../store.ts'

/** Can be read over the telephone: nothing that looks like something else. Forty bits for one seat. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** 入场码：worked out from the district's key, so that it is kept nowhere; a new issue makes the old one worthless. */
export function entranceCode(
  { keys, district }: Pick<Store, 'keys' | 'district'>,
  seat: string,
  issue: number,
): string {
  const token = keys.token(district, 'hall', `${seat}/${issue}`)
  return [...Buffer.from(token, 'base64url').subarray(0, 8)].map((byte) => letters[byte & 31]).join('')
}
