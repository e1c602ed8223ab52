import type { Post } from '../../kernel/reach.ts'
import type { BatchRefused } from '../../store/perform-batch.ts'
import { readRows } from '../../store/read-rows.ts'
import type { Store } from '../../store/store.ts'
import { Refused } from '../problems.ts'

/** So many refusals are told; a form with more is wrong in one and the same way. */
const told = 30

/** Why a batch was not done, matter by matter: nothing of it happened. */
export async function refusedRows(
  store: Store,
  post: Post,
  acts: readonly { readonly matter: string }[],
  { refused }: BatchRefused,
): Promise<Refused> {
  const shown = refused.slice(0, told)
  const rows = await readRows(
    store,
    post,
    shown.flatMap(({ index }) => acts[index]?.matter ?? []),
  )
  const reasons = shown.flatMap(({ index, reasons: own }) => {
    const row = rows.get(acts[index]?.matter.toLowerCase() ?? '')
    const name = row ? `「${row.title}」` : `第 ${index + 1} 件`
    return own.map((reason) => ({ ...reason, says: `${name}：${reason.says}`, field: `acts.${index}` }))
  })
  const rest = refused.length - shown.length
  return new Refused('procedure', rest > 0 ? [...reasons, `还有 ${rest} 件也没有通过`] : reasons)
}
