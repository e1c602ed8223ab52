import { z } from 'zod'
import { clockOf } from '../store/beijing.ts'
import type { Store } from '../store/store.ts'
import { Refused } from './problems.ts'
import type { SignedIn } from './signed-in.ts'

/** What a list or a file is taken out for; nothing is, without a word. */
export function purposeIn(query: Readonly<Record<string, unknown>>): string | Refused {
  const { purpose } = query
  const said = typeof purpose === 'string' ? purpose.trim() : ''
  return said === '' ? new Refused('form', [{ says: '请写明导出用途', field: 'purpose' }]) : said
}

/** Asked of every way of taking something out. */
export const purposeQuery = { purpose: z.string().max(200).optional() }

/** What goes with a value that was unmasked or a list that was taken out: whose hands it is in, since when and what for. */
export function watermark(store: Store, { name, organName }: SignedIn, purpose: string): string {
  return `${name}（${organName}） ${clockOf(store.now())} ${purpose}`
}
