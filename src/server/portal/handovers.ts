import { addDays, day } from '../../law/day.ts'
import { kindOf } from '../../portal/apply-kinds.ts'
import { asked, problemsOf } from '../../portal/check-step.ts'
import { putFile } from '../../store/files.ts'
import { perform } from '../../store/perform.ts'
import { portalActor } from '../../store/portal-actor.ts'
import { saveNote, seePaper } from '../../store/portal-notes.ts'
import { decideReceipt, type Receipt, receiptByCode, saveReceipt } from '../../store/portal-receipts.ts'
import { readMatter } from '../../store/read-matter.ts'
import type { Store } from '../../store/store.ts'
import type { Answers, Asks } from './interface.ts'
import { attachAll, type Kept, openReceipt } from './open.ts'

type Done = Answers<'apply'>

/** Files may be on the road for some days; older than this, somebody has to look. */
const longestOnTheRoad = 30

/** One receipt, and where no judgement is needed a real matter at once. Sent twice, it is one. */
export async function apply(
  store: Store,
  { number, code, kind: name, on, filled, files, subject }: Asks<'apply'>,
): Promise<Done> {
  const kind = kindOf(name)
  const today = store.today()
  const sentOn = day(on)
  if (!kind) return { done: false, says: ['没有这一种申请'] }
  if (sentOn > today || sentOn < addDays(today, -longestOnTheRoad)) return { done: false, says: ['提交日期不对'] }
  const answers = asked(kind, filled)
  const problems = problemsOf(kind, answers, sentOn)
  if (problems.length > 0) return { done: false, says: problems.map(({ says }) => says) }
  const before = await receiptByCode(store, number, code)
  if (before && before.state !== 'waiting' && before.state !== 'opening') return { done: true, says: [] }
  const kept = before ? null : await keepFiles(store, files)
  if (kept && 'says' in kept) return { done: false, says: kept.says }
  const receipt = await saveReceipt(store, {
    number,
    code,
    kind: name,
    state: 'waiting',
    content: { filled: answers, files: kept?.files ?? [] } satisfies Kept,
    phone: answers['phone'] ?? null,
    subject: subject ?? null,
    electronic: answers['electronic'] === 'yes',
    receivedOn: sentOn,
  })
  if (!kind.waits) await openReceipt(store, await portalActor(store), receipt)
  return { done: true, says: [] }
}

type FilesKept = { readonly files: Kept['files'] } | { readonly says: string[] }

async function keepFiles(store: Store, files: Asks<'apply'>['files']): Promise<FilesKept> {
  const { post } = await portalActor(store)
  const kept: { id: string; name: string }[] = []
  for (const { name, bytes } of files) {
    const stored = await putFile(store, post, { name, bytes: Buffer.from(bytes, 'base64') })
    if ('allowed' in stored) return { says: [...stored.reasons] }
    kept.push({ id: stored.id, name: stored.name })
  }
  return { files: kept }
}

/** More material, a question, or the wish to withdraw: written to the receipt and into the matter's record. */
export async function tell(store: Store, receipt: Receipt, { kind, says, files, key }: Asks<'tell'>): Promise<Done> {
  const kept = await keepFiles(store, files)
  if ('says' in kept) return { done: false, says: kept.says }
  if (kind === 'withdraw' && receipt.state === 'waiting') {
    const actor = await portalActor(store)
    await decideReceipt(store, receipt, { state: 'withdrawn', by: actor.post.person, why: says })
    return { done: true, says: [] }
  }
  await saveNote(store, { receipt: receipt.id, kind, side: 'citizen', body: says })
  const line = await lineOf(store, receipt)
  if (line && receipt.matter) {
    await record(store, { line, matter: receipt.matter, key, text: `申请人网上${labels[kind]}，见网上办事` })
    await attachAll(store, line, receipt.matter, kept.files)
  }
  return { done: true, says: [] }
}

const labels = { material: '补充材料', question: '询问', withdraw: '请求撤回' } as const

async function lineOf(store: Store, { matter }: Receipt): Promise<string | null> {
  if (!matter) return null
  const { post } = await portalActor(store)
  return (await readMatter(store, post, matter))?.row.line ?? null
}

/** A line in the matter's own journal, so that whoever holds it sees that something came. */
async function record(store: Store, note: { line: string; matter: string; key: string; text: string }): Promise<void> {
  await perform(store, await portalActor(store), {
    line: note.line,
    matter: note.matter,
    act: 'note',
    given: { text: note.text },
    key: `portal-note-${note.key}`,
  })
}

/** The text, and on the first opening a line in the matter's journal: the proof that it was seen. */
export async function openPaper(store: Store, receipt: Receipt, note: string): Promise<Answers<'open'>> {
  const seen = await seePaper(store, receipt.id, note)
  if (!seen) return null
  const { paper, first } = seen
  const lines = paper.body.split('\n')
  const line = first ? await lineOf(store, receipt) : null
  if (line && receipt.matter) {
    const text = `申请人打开了电子送达的《${lines[1] ?? lines[0] ?? ''}》（网上办事 ${receipt.number}）`
    await record(store, { line, matter: receipt.matter, key: `seen-${note}`, text })
  }
  return { lines, on: paper.writtenOn }
}

/** 好差评: a matter of the feedback line, with the receipt's number. */
export async function rate(store: Store, receipt: Receipt, { rating, says, key }: Asks<'rate'>): Promise<Done> {
  const title = kindOf(receipt.kind)?.title ?? ''
  const done = await perform(store, await portalActor(store), {
    line: 'feedback',
    act: 'submit',
    given: {
      subject: `网上评价：${title}`,
      kind: 'rating',
      says: says || '没有填写说明',
      about: receipt.number,
      rating,
      receivedOn: store.today(),
    },
    key: `portal-rate-${key}`,
  })
  return done.allowed ? { done: true, says: [] } : { done: false, says: done.reasons.map(({ says: why }) => why) }
}
