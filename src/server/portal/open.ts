import { because, refuse } from '../../kernel/reason.ts'
import { kindOf } from '../../portal/apply-kinds.ts'
import type { Filled, Kind, Opening } from '../../portal/apply-shape.ts'
import { listMatters } from '../../store/list-matters.ts'
import { perform } from '../../store/perform.ts'
import { committeeFor, portalActor, usualOrgan } from '../../store/portal-actor.ts'
import { contentOf, decideReceipt, type Receipt } from '../../store/portal-receipts.ts'
import { readMatter } from '../../store/read-matter.ts'
import type { Store } from '../../store/store.ts'
import type { Actor, NotPerformed, Performed } from '../../store/types.ts'

/** What a receipt holds, sealed. Files are ids of the file store. */
export interface Kept {
  readonly filled: Filled
  readonly files: readonly { readonly id: string; readonly name: string }[]
}

export async function keptOf(store: Store, receipt: string): Promise<Kept> {
  return (await contentOf(store, receipt)) as Kept
}

/**
 * Makes the application a real matter, through `perform`, exactly as it was filled in. Taken first, so that two who
 * press at once do it once; given back when the act is refused.
 */
export async function openReceipt(store: Store, actor: Actor, receipt: Receipt): Promise<Performed | NotPerformed> {
  const by = actor.post.person
  if (!(await decideReceipt(store, receipt, { state: 'opening', by }))) return refuse('procedure', [because(taken)])
  const mine: Receipt = { ...receipt, state: 'opening' }
  const kind = kindOf(receipt.kind) as Kind
  const { filled, files } = await keptOf(store, receipt.id)
  const opening = kind.opening(filled, receipt.receivedOn)
  const done =
    opening.about === undefined ? await open(store, actor, receipt, opening) : await onto(store, actor, opening)
  if (!done.allowed) {
    await decideReceipt(store, mine, { state: 'waiting', by })
    return done
  }
  await decideReceipt(store, mine, { state: 'opened', matter: done.matter, by })
  await attachAll(store, opening.line, done.matter, files)
  return done
}

const taken = '这份申请刚刚有人接收，请刷新'

async function open(store: Store, actor: Actor, receipt: Receipt, opening: Opening) {
  const near = opening.street ? await committeeFor(store, opening.street, actor.post.organs) : null
  const organ = near ?? (await usualOrgan(store, opening.line, actor.post.organs))
  return perform(store, actor, {
    line: opening.line,
    act: opening.act,
    given: opening.given,
    parties: opening.parties,
    key: `portal-${receipt.number}`,
    ...(organ ? { organ } : {}),
  })
}

/** An act on the matter whose number was given; found only within the reach of whoever accepts it. */
async function onto(store: Store, actor: Actor, { line, act, given, about = '' }: Opening) {
  const number = about.normalize('NFKC').replace(/\s/g, '')
  const { rows } = await listMatters(store, actor.post, line, { q: number, page: 1, size: 5 })
  const found = rows.filter((row) => row.number?.normalize('NFKC').replace(/\s/g, '') === number)
  const [matter] = found
  if (!matter || found.length !== 1)
    return {
      allowed: false as const,
      kind: 'missing' as const,
      reasons: [{ says: `没有找到案号「${about}」的案件，请打电话问申请人，或者不予接收并说明` }],
    }
  return perform(store, actor, { line, matter: matter.id, act, given })
}

/** The photographs go with the matter, under the name of 「网上办事」 who received them. */
export async function attachAll(store: Store, line: string, matter: string, files: Kept['files']): Promise<void> {
  const actor = await portalActor(store)
  for (const { id, name } of files) {
    const file = await readMatter(store, actor.post, matter)
    if (!file) return
    const given = { file: id, name, kind: '网上提交' }
    await perform(store, actor, { line, matter, act: 'attach', given, key: `portal-file-${id}` })
  }
}
