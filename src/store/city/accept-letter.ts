import { sql } from 'kysely'
import type { Handed } from '../../kernel/district-letter.ts'
import type { PartyGiven } from '../../kernel/party.ts'
import type { Post } from '../../kernel/reach.ts'
import { because, refuse } from '../../kernel/reason.ts'
import type { Day } from '../../law/day.ts'
import { logAccess } from '../access-log.ts'
import { asOf } from '../as-of.ts'
import { dayAt } from '../beijing.ts'
import type { Also } from '../hall/companion.ts'
import { judge } from '../judge.ts'
import { loadLocked, type Tx } from '../load.ts'
import { inTransaction, missing, perform } from '../perform.ts'
import { settle } from '../settle.ts'
import type { Store } from '../store.ts'
import type { Actor, ActRequest, NotPerformed, Performed } from '../types.ts'
import { newId } from '../uuid.ts'
import { fellowsOf } from './fellows.ts'
import { type LetterPlace, type OpenedLetter, openedLetter } from './inbox.ts'
import { type LetterDone, type LetterIn, ownerOf } from './letters-in.ts'
import { postLetter } from './post-letter.ts'

export interface Accepting {
  readonly place: LetterPlace
  readonly given: ActRequest['given']
  readonly parties?: readonly PartyGiven[]
  readonly organ?: string
  readonly key?: string
}

/** The day a letter came: from it the clock of this side counts. */
export function receivedDay(store: Store, { receivedAt }: Pick<LetterIn, 'receivedAt'>): Day {
  const [came, today] = [dayAt(receivedAt), store.today()]
  return came < today ? came : today
}

/** The opening a letter asks for: what it brings where nothing was typed, and the day it came. */
export function openingOf(store: Store, opened: OpenedLetter, { given, parties, organ, key }: Accepting): ActRequest {
  const { line, taking, brings, found } = opened
  const day = line.acts[taking.as]?.day
  const typed = Object.entries(given).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const on = receivedDay(store, found)
  return {
    line: line.id,
    act: taking.as,
    given: { ...brings.given, ...Object.fromEntries(typed), ...(day ? { [day]: on } : {}) },
    parties: parties?.length ? parties : brings.parties,
    ...(day ? {} : { on }),
    ...(organ ? { organ } : {}),
    ...(key ? { key } : {}),
  }
}

/** Takes a matter in that another district handed over: opened, provenance noted, answered, all in one transaction. */
export async function acceptLetter(
  store: Store,
  actor: Actor,
  accepting: Accepting,
): Promise<Performed | NotPerformed> {
  const opened = await openedLetter(store, actor.post, accepting.place)
  if (!opened) return missing()
  const also: Also = async (tx, done) => {
    const taken = await markDone(store, tx, {
      letter: opened.found,
      how: 'accepted',
      matter: done.matter,
      why: null,
      by: actor.post.person,
    })
    if (!taken) return alreadyDone
    const kept = await keepFiles(store, tx, actor, { matter: done.matter, handed: opened.handed })
    const refused = await tellWhence(store, tx, actor, { opened, done, kept })
    return refused ?? answer(store, tx, { opened, how: 'accepted', why: null, number: done.number, post: actor.post })
  }
  return perform(store, actor, openingOf(store, opened, accepting), also)
}

/** Sends it back with the reason: in the other district the matter goes on. */
export async function returnLetter(
  store: Store,
  { post }: Actor,
  place: LetterPlace,
  why: string,
): Promise<{ readonly allowed: true; readonly says: string } | NotPerformed> {
  const opened = await openedLetter(store, post, place)
  if (!opened) return missing()
  return inTransaction<{ readonly allowed: true; readonly says: string } | NotPerformed>(store, async (tx) => {
    const done = { letter: opened.found, how: 'returned' as const, matter: null, why, by: post.person }
    if (!(await markDone(store, tx, done))) return alreadyDone
    const told = { opened, how: 'returned' as const, why, number: null, post }
    const refused = await answer(store, tx, told)
    return refused ?? { allowed: true, says: `已退回${opened.letter.fromName}` }
  })
}

const alreadyDone: NotPerformed = refuse('procedure', [because('这件函刚刚有人办过，请刷新')])

interface Done {
  readonly letter: LetterIn
  readonly how: LetterDone
  readonly matter: string | null
  readonly why: string | null
  readonly by: string
}

/** False when somebody was faster: a letter is done with once. */
export async function markDone(store: Store, tx: Tx, { letter, how, matter, why, by }: Done): Promise<boolean> {
  const sealed = why === null ? null : await store.keys.seal(store.district, ownerOf(letter), why)
  const { numAffectedRows } = await sql`
    insert into letter_done (district, sender, no, how, matter, why, done_by, done_at)
    values (${store.district}, ${letter.sender}, ${letter.no}, ${how}, ${matter}::uuid, ${sealed}, ${by}::uuid,
      ${store.now().toISOString()}::timestamptz)
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

interface Kept {
  readonly files: readonly { readonly id: string; readonly name: string }[]
  readonly refused: readonly string[]
}

/** Enclosed materials, kept under the new matter's own key. */
async function keepFiles(
  store: Store,
  tx: Tx,
  { post }: Actor,
  { matter, handed }: { readonly matter: string; readonly handed: Handed },
): Promise<Kept> {
  const files: { id: string; name: string }[] = []
  const refused: string[] = []
  for (const { name, data } of handed.files) {
    const stored = await store.files.put(
      { district: store.district, owner: matter },
      { name, bytes: Buffer.from(data, 'base64') },
    )
    if (!stored.allowed) {
      refused.push(`${name}（${stored.says}）`)
      continue
    }
    const id = newId(store.now())
    await sql`
      insert into file (district, id, owner, sha, name, size, type, matter, person, stored_at)
      values (${store.district}, ${id}, ${matter}, ${stored.address}, ${name}, ${stored.size}, ${stored.mime},
        ${matter}::uuid, ${post.person}, ${store.now().toISOString()}::timestamptz)`.execute(tx)
    files.push({ id, name })
  }
  return { files, refused }
}

interface Whence {
  readonly opened: OpenedLetter
  readonly done: Performed
  readonly kept: Kept
}

/** In the journal of the new matter: which letter it came by, with what, and each of its materials. */
async function tellWhence(
  store: Store,
  tx: Tx,
  actor: Actor,
  { opened: { letter, found, handed, line }, done, kept }: Whence,
): Promise<NotPerformed | null> {
  const working = (await loadLocked(store, tx, [done.matter])).get(done.matter)?.working
  if (!working) throw new Error(`刚登记的事项 ${done.matter} 读不出来`)
  const papers = handed.papers.map(({ title, number }) => `《${title}》${number ?? ''}`)
  const text = [
    `由${letter.fromName}移送：函第 ${letter.no} 号，指纹 ${found.hash.slice(0, 16)}，原编号 ${handed.number ?? '无'}，${handed.sentBy}送出。`,
    `理由：${handed.why}`,
    ...(papers.length > 0 ? [`随函文书：${papers.join('、')}`] : []),
    ...(kept.refused.length > 0 ? [`没有收下的材料：${kept.refused.join('；')}`] : []),
  ].join('\n')
  const known = await store.directory.with([])
  const acts = [
    { act: 'note', given: { text } as ActRequest['given'] },
    ...kept.files.map(({ id, name }) => ({ act: 'attach', given: { file: id, name, kind: '随函移送' } })),
  ]
  for (const [at, { act, given }] of acts.entries()) {
    const asked = { line: line.id, matter: done.matter, act, given }
    const refused = await judge(store, working, actor, asked, { ...asOf(store), known, request: at })
    if (refused) return refused
  }
  await settle(store, tx, [[working]], { known, batch: null })
  return null
}

interface Answering {
  readonly opened: OpenedLetter
  readonly how: LetterDone
  readonly why: string | null
  readonly number: string | null
  readonly post: Post
}

async function answer(
  store: Store,
  tx: Tx,
  { opened: { letter, found }, how, why, number, post }: Answering,
): Promise<NotPerformed | null> {
  const to = (await fellowsOf(store, tx)).get(found.sender)
  if (!to) return refuse('procedure', [because('送来的区没有和本区加入同一个市，回函送不到')])
  const { people } = await store.directory.with([post.person])
  const answered = await postLetter(store, tx, {
    to,
    letter: { kind: 'answer', answers: { no: letter.no, hash: found.hash }, how },
    content: { why, number, by: people.get(post.person)?.name ?? '' },
    by: post.person,
    matter: null,
  })
  if (typeof answered === 'string') return refuse('procedure', [because(answered)])
  const purpose = `${how === 'accepted' ? '接收' : '退回'}${letter.fromName}移送（函第 ${letter.no} 号）`
  await logAccess({ ...store, db: tx }, post, { what: 'city', purpose })
  return null
}
