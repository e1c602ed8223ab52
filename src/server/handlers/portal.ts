import { pageLines } from '../../kernel/page-lines.ts'
import { perform } from '../../store/perform.ts'
import { markSeen, saveNote } from '../../store/portal-notes.ts'
import { decideReceipt, type Receipt, receiptById, unservedPapers } from '../../store/portal-receipts.ts'
import { readMatter } from '../../store/read-matter.ts'
import { readPaper } from '../../store/read-papers.ts'
import type { Store } from '../../store/store.ts'
import { openReceipt } from '../portal/open.ts'
import { mayAccept, mayHandle, trayOf } from '../portal/tray.ts'
import { notFound, Refused } from '../problems.ts'
import { refusedView } from '../refused-view.ts'
import type { Handlers } from '../route.ts'
import type { SignedIn } from '../signed-in.ts'
import { actorOf } from './acts.ts'

type Names =
  | 'GET /api/portal/tray'
  | 'POST /api/portal/receipts/:id/accept'
  | 'POST /api/portal/receipts/:id/decline'
  | 'POST /api/portal/receipts/:id/reply'
  | 'POST /api/portal/receipts/:id/serve'

const none = () => notFound('没有这份网上申请，或者不归您办理')

/** The desk's side of the citizens' door: accept with one press, decline with a reason, answer, serve. */
export const portalHandlers: Pick<Handlers, Names> = {
  'GET /api/portal/tray': ({ desk, who }) => trayOf(desk.store, who),

  'POST /api/portal/receipts/:id/accept': async ({ desk: { store }, who, params }) => {
    const receipt = await receiptById(store, params.id)
    if (!receipt || receipt.matter || !(await mayAccept(store, who, receipt))) return none()
    if (receipt.state !== 'waiting' && receipt.state !== 'opening') return none()
    // Begun by somebody else: two people must not write two matters.
    if (receipt.state === 'opening' && receipt.decidedBy !== who.person)
      return new Refused('procedure', ['这份申请正由别人接收，请稍后刷新'])
    const done = await openReceipt(store, actorOf(who), receipt)
    return done.allowed ? { matter: done.matter, number: done.number } : refusedView(done)
  },

  'POST /api/portal/receipts/:id/decline': async ({ desk: { store }, who, params, body }) => {
    const receipt = await receiptById(store, params.id)
    if (receipt?.state !== 'waiting' || !(await mayAccept(store, who, receipt))) return none()
    const moved = await decideReceipt(store, receipt, { state: 'declined', by: who.person, why: body.why })
    return moved ? { ok: true } : new Refused('procedure', ['这份申请刚刚有人办过，请刷新'])
  },

  'POST /api/portal/receipts/:id/reply': async ({ desk: { store }, who, params, body }) => {
    const receipt = await receiptById(store, params.id)
    if (!receipt || !(await mayHandle(store, who, receipt))) return none()
    await saveNote(store, { receipt: receipt.id, kind: 'answer', side: 'office', body: body.says })
    await markSeen(store, receipt.id, 'citizen')
    return { ok: true }
  },

  'POST /api/portal/receipts/:id/serve': async ({ desk: { store }, who, params, body }) => {
    const receipt = await receiptById(store, params.id)
    if (!receipt?.matter || !(await mayHandle(store, who, receipt))) return none()
    if (!receipt.electronic) return new Refused('procedure', ['申请人没有同意电子送达，请用其他方式送达'])
    return serve(store, who, receipt, body.seq)
  },
}

/** The paper as issued goes to the citizen's page, and service is recorded with the day it arrived there. */
async function serve(store: Store, who: SignedIn, receipt: Receipt, seq: number): Promise<{ ok: true } | Refused> {
  const matter = receipt.matter as string
  const paper = (await unservedPapers(store)).find((one) => one.receipt === receipt.id && one.seq === seq)
  const [page, file] = await Promise.all([readPaper(store, who.post, matter, seq), readMatter(store, who.post, matter)])
  if (!paper || !page || !file) return notFound('没有这份文书，或者已经送达')
  const [to] = file.parties
  const done = await perform(store, actorOf(who), {
    line: file.row.line,
    matter,
    act: 'serve',
    given: {
      paper: paper.name,
      to: to?.name ?? '申请人',
      ...(to ? { party: to.id } : {}),
      method: 'electronic',
      sentOn: store.today(),
      provedOn: store.today(),
      proof: `网上办事 ${receipt.number}，申请人同意电子送达`,
    },
    key: `portal-serve-${receipt.number}-${seq}`,
  })
  if (!done.allowed) return refusedView(done)
  await saveNote(store, {
    receipt: receipt.id,
    kind: 'paper',
    side: 'office',
    body: pageLines(page).join('\n'),
    paper: seq,
  })
  return { ok: true }
}
