import { asOf } from './as-of.ts'
import type { Known } from './directory.ts'
import { type Issued, pageOf } from './make-papers.ts'
import type { Store } from './store.ts'
import type { PaperTable } from './tables.ts'

/** The pages as they go into the file: sealed under the matter's key, title and number in the clear. */
export async function printPapers(
  store: Store,
  issued: readonly Issued[],
  numbers: ReadonlyMap<Issued, string>,
  known: Known,
): Promise<PaperTable[]> {
  if (issued.length === 0) return []
  const pages = issued.map((one) =>
    pageOf(one, { ...asOf(store), known, number: numbers.get(one) ?? null, mark: markOf(store) }),
  )
  const plains = issued.map(({ working }, at) => ({ owner: working.id, plain: JSON.stringify(pages[at]) }))
  const sealed = await store.keys.sealMany(store.district, plains)
  return issued.map(({ working, pending, name, paper, on, wanted }, at): PaperTable => {
    working.papersMade = (working.papersMade ?? 0) + 1
    return {
      district: store.district,
      matter: working.id,
      seq: working.papersMade,
      event: pending.seq,
      name,
      title: paper.title,
      series: wanted?.series ?? null,
      number: pages[at]?.number ?? null,
      made_on: on,
      page: sealed[at] ?? '',
    }
  })
}

export function markOf({ synthetic }: Pick<Store, 'synthetic'>): string | null {
  return synthetic ? '合成示范数据，不是真实案件' : null
}
