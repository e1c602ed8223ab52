import { sql } from 'kysely'
import { replay } from '../kernel/apply.ts'
import type { MatterEvent } from '../kernel/event.ts'
import { rowsOffered } from '../kernel/offer.ts'
import { mayRead, reachOf } from '../kernel/reach.ts'
import { because, type Reason } from '../kernel/reason.ts'
import { fold } from './judge.ts'
import { loadLocked, type Tx } from './load.ts'
import { bearNumbers, type Taken } from './numbers-borne.ts'
import { inTransaction } from './perform.ts'
import type { BatchPerformed, BatchRefused } from './perform-batch.ts'
import { inPortions, settle } from './settle.ts'
import type { Store } from './store.ts'
import type { BatchTable } from './tables.ts'
import type { Actor } from './types.ts'
import { isUuid } from './uuid.ts'
import { voidNumbers } from './void-numbers.ts'
import { annulled, type Journalled, type Working } from './working.ts'

const chiefs = ['sectionHead', 'deputyHead', 'head']

/** Takes a whole batch back, while nothing later depends on it: superseding events, one for each it wrote (decision 14). */
export async function undoBatch(
  store: Store,
  actor: Actor,
  batch: string,
  why: string,
): Promise<BatchPerformed | BatchRefused> {
  const reason = why.trim()
  if (reason === '') return refused([because('请填写理由', { field: 'why' })])
  return inTransaction(store, async (tx): Promise<BatchPerformed | BatchRefused> => {
    const row = await lockBatch(store, tx, batch)
    if (!row) return refused([because('没有这个批次')])
    if (row.undone_at) return refused([because('这个批次已经撤销过')])
    const mine = row.person === actor.post.person || chiefs.includes(actor.post.role)
    if (!mine) return refused([because('只能撤销自己办理的批次，或者请科长撤销')])
    const loaded = await loadLocked(store, tx, await mattersOf(store, tx, batch))
    const workings = [...loaded.values()]
    const standing = workings.flatMap(({ row: matter, working }, index) => {
      const reachable = mayRead(reachOf(working.business.line, actor.post), matter)
      const reasons = reachable ? whyNot(working, batch) : [because('本批中有不在您查看范围内的事项')]
      return reasons.length > 0 ? [{ index, reasons }] : []
    })
    if (standing.length > 0) return { allowed: false, refused: standing }
    for (const { working } of workings) await takeBack(store, working, actor, { batch, why: reason })
    const changed = workings.map(({ working }) => working)
    const taken = await bearNumbers(store, tx, actor.post, changed)
    if (taken.length > 0) return { allowed: false, refused: takenRows(changed, taken) }
    const known = await store.directory.with([])
    const performed = await settle(store, tx, inPortions(changed), { known, batch: null })
    for (const { working } of workings) await voidNumbers(store, tx, working)
    await markUndone(store, tx, batch, reason)
    return { allowed: true, batch, performed }
  })
}

function takenRows(changed: readonly Working[], taken: readonly Taken[]): BatchRefused['refused'] {
  return taken.map(({ working, reasons }) => ({ index: changed.indexOf(working), reasons }))
}

async function lockBatch({ district }: Store, tx: Tx, batch: string): Promise<BatchTable | null> {
  if (!isUuid(batch)) return null
  const { rows } =
    await sql<BatchTable>`select * from batch where district = ${district} and id = ${batch} for update`.execute(tx)
  return rows[0] ?? null
}

async function mattersOf({ district }: Store, tx: Tx, batch: string): Promise<string[]> {
  const { rows } = await sql<{ matter: string }>`
    select distinct matter
    from event
    where district = ${district} and batch = ${batch}`.execute(tx)
  return rows.map(({ matter }) => matter)
}

function whyNot({ events, number, business, destroyed }: Working, batch: string): Reason[] {
  const ours = eventsOfBatch(events, batch)
  const name = number ?? business.line.label
  if (destroyed) return [because(`${name}已按档案程序销毁，不能随批次撤销`)]
  if (events.at(-1)?.batch !== batch) return [because(`${name}其后又办理了别的事，不能随批次撤销`)]
  const offered = ours.some(({ act, patch }) => rowsOffered(business.line.acts[act], patch, {}).length > 0)
  if (offered || ours.some(({ act, patch }) => act === 'refer' || patch.service))
    return [because(`${name}已经移送或者送达，对外产生效力，不能随批次撤销`)]
  return []
}

function eventsOfBatch(events: readonly Journalled[], batch: string): Journalled[] {
  return events.filter((event) => event.batch === batch)
}

/** Back to how the matter stood before the batch; a matter that the batch opened is annulled, its number 作废. */
async function takeBack(
  store: Store,
  working: Working,
  { post }: Actor,
  { batch, why }: { batch: string; why: string },
): Promise<void> {
  const ours = eventsOfBatch(working.events, batch)
  const first = ours[0]?.seq ?? 0
  const earlier = working.events.filter(({ seq }) => seq < first)
  const before = replay(working.business.line, working.lineVersion, earlier)
  const to = earlier.length > 0 ? (before.state ?? annulled) : annulled
  const restored = earlier.length > 0 ? { restored: before } : { proposal: null }
  const events = ours.toReversed().map((event, at): MatterEvent => {
    const patch = at === 0 ? { ...restored, note: { why } } : { note: { why } }
    return {
      act: 'undo',
      countsAs: null,
      from: at === 0 ? working.sealed.state : to,
      to,
      happenedOn: store.today(),
      patch,
      facts: {},
      supersedes: event.seq,
    }
  })
  await fold(store, working, events, {
    person: post.person,
    post: post.id,
    role: post.role,
    organ: post.organ,
    request: 0,
  })
}

async function markUndone({ district, now }: Store, tx: Tx, batch: string, why: string): Promise<void> {
  await sql`
    update batch
    set undone_at = ${now().toISOString()}::timestamptz, undone_why = ${why}
    where district = ${district} and id = ${batch}`.execute(tx)
}

function refused(reasons: readonly Reason[]): BatchRefused {
  return { allowed: false, refused: [{ index: 0, reasons }] }
}
