import { sql } from 'kysely'
import type { Day } from '../law/day.ts'
import type { Store } from './store.ts'

export interface OrganGiven {
  readonly id: string
  readonly name: string
  readonly short?: string | null
  readonly kind: string
  readonly parent?: string | null
  /** 代字, as it stands in numbers. */
  readonly codeWord?: string | null
  readonly validFrom: Day
  readonly validTo?: Day | null
  readonly phone?: string | null
  readonly address?: string | null
}

/** Enters an organ or replaces its entry. Old matters keep the name they were opened under. */
export async function saveOrgan(store: Store, organ: OrganGiven): Promise<void> {
  await saveOrgans(store, [organ])
}

/** Parents before children, or together with them. */
export async function saveOrgans(store: Store, organs: readonly OrganGiven[]): Promise<void> {
  const rows = organs.map(
    ({ short = null, parent = null, codeWord = null, validTo = null, phone = null, address = null, ...organ }) => ({
      id: organ.id,
      name: organ.name,
      kind: organ.kind,
      valid_from: organ.validFrom,
      short,
      parent,
      code_word: codeWord,
      valid_to: validTo,
      phone,
      address,
    }),
  )
  await sql`
    insert into organ (district, id, name, short, kind, parent, code_word, valid_from, valid_to, phone, address)
    select ${store.district}, id, name, short, kind, parent, code_word, valid_from, valid_to, phone, address
    from json_populate_recordset(null::organ, ${JSON.stringify(rows)}::json)
    on conflict (district, id) do update set
      name = excluded.name, short = excluded.short, kind = excluded.kind, parent = excluded.parent,
      code_word = excluded.code_word, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
      phone = excluded.phone, address = excluded.address`.execute(store.db)
  store.directory.forget()
  await store.sessions.forget()
}
