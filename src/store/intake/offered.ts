import type { Business } from '../../kernel/business.ts'
import { type Post, reachOf } from '../../kernel/reach.ts'
import type { Sheet } from '../../kernel/sheet.ts'
import { covers } from '../perform.ts'
import type { Store } from '../store.ts'

export interface Offered {
  readonly business: Business
  readonly name: string
  readonly sheet: Sheet
}

/** The sheets a post may send in: those whose every row is an act of its role. */
export function offeredTo({ businesses }: Pick<Store, 'businesses'>, post: Post): Offered[] {
  return [...businesses.values()].flatMap((business) => {
    const { line, sheets } = business
    if (!covers(business, post) || reachOf(line, post).sees === 'nothing') return []
    return Object.entries(sheets).flatMap(([name, sheet]) => {
      const act = line.acts[sheet.act]
      return act?.from === 'new' && act.by.includes(post.role) ? { business, name, sheet } : []
    })
  })
}

export function offeredSheet(store: Pick<Store, 'businesses'>, post: Post, line: string, name: string): Offered | null {
  return offeredTo(store, post).find((one) => one.business.line.id === line && one.name === name) ?? null
}

/** The units whose rows a post may send; null: any of the district. */
export function unitsOf({ line }: Business, post: Post): readonly string[] | null {
  return reachOf(line, post).sees === 'district' ? null : post.organs
}
