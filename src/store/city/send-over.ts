import { sql } from 'kysely'
import type { Handed } from '../../kernel/district-letter.ts'
import { carriedOver, handedBy } from '../../kernel/hand-over.ts'
import type { Line } from '../../kernel/line.ts'
import type { Matter } from '../../kernel/matter.ts'
import { pageLines } from '../../kernel/page-lines.ts'
import { because, refuse } from '../../kernel/reason.ts'
import { logAccess } from '../access-log.ts'
import { readFile } from '../files.ts'
import type { Also } from '../hall/companion.ts'
import type { Tx } from '../load.ts'
import { missing, perform } from '../perform.ts'
import { openFile } from '../read-matter.ts'
import { readPaper } from '../read-papers.ts'
import type { Store } from '../store.ts'
import type { Actor, NotPerformed, Performed } from '../types.ts'
import { type Fellow, fellowsOf, whyNoLetters } from './fellows.ts'
import { postLetter } from './post-letter.ts'

export interface SendingOver {
  readonly matter: string
  readonly to: string
  readonly why: string
  /** Materials of the matter, and papers by their number in it. */
  readonly files: readonly string[]
  readonly papers: readonly number[]
  readonly key?: string
}

/** Hands a matter to another district: recorded in it and posted in one transaction, or not at all. */
export async function sendOver(
  store: Store,
  actor: Actor,
  { matter, to, why, files, papers, key }: SendingOver,
): Promise<Performed | NotPerformed> {
  const file = await openFile(store, actor.post, matter)
  if (!file) return missing()
  const fellow = (await fellowsOf(store)).get(to)
  const closed = whyNoLetters(fellow)
  if (closed || !fellow) return refuse('procedure', [because(closed ?? '', { field: 'to' })])
  const strange = files.filter((id) => !filesOf(file.line, file.plain).some((one) => one.file === id))
  if (strange.length > 0) return refuse('form', [because('只能送本案里的材料', { field: 'files' })])
  const enclosed = await enclosedWith(store, actor, file, { files, papers, toName: fellow.name })
  const also: Also = async (tx, _done, { id, number, plain, business: { line } }) => {
    const handed = handedBy(line, plain)
    if (!handed) return refuse('procedure', [because('这件事不在可以移送的状态')])
    const there = await onItsWay(store, tx, id)
    if (there) return refuse('procedure', [because(`已经送往${there}，等对方回函`)])
    const title = String(plain.answers[line.title] ?? line.label)
    const { people } = await store.directory.with([actor.post.person])
    const sentBy = people.get(actor.post.person)?.name ?? ''
    const content: Handed = { title, number, why, sentBy, ...carriedOver(line, handed.over, plain), ...enclosed }
    return posted(store, tx, { actor, fellow, line, matter: id, content })
  }
  const given = { to, toName: fellow.name, why }
  const request = { line: file.line.id, matter, act: 'sendOver', given, onPage: true as const }
  return perform(store, actor, key ? { ...request, key } : request, also)
}

interface Posted {
  readonly actor: Actor
  readonly fellow: Fellow
  readonly line: Line
  readonly matter: string
  readonly content: Handed
}

async function posted(
  store: Store,
  tx: Tx,
  { actor, fellow, line, matter, content }: Posted,
): Promise<NotPerformed | null> {
  const letter = { kind: 'referral' as const, line: line.id, lineLabel: line.label }
  const sent = await postLetter(store, tx, { to: fellow, letter, content, by: actor.post.person, matter })
  if (typeof sent === 'string') return refuse('procedure', [because(sent)])
  await logAccess({ ...store, db: tx }, actor.post, {
    what: 'city',
    matter,
    purpose: `移送${fellow.name}（函第 ${sent.no} 号）`,
  })
  return null
}

/** Materials that stand in the file: attached by an act, or in a field of the line. */
export function filesOf({ fields }: Line, { attachments, answers }: Matter) {
  const inFields = Object.entries(fields).flatMap(([name, { kind, label }]) =>
    kind === 'attachments'
      ? ((answers[name] ?? []) as readonly string[]).map((file, at) => ({ file, name: `${label} ${at + 1}` }))
      : [],
  )
  return [...attachments.map(({ file, name }) => ({ file, name })), ...inFields]
}

interface Enclosing extends Pick<SendingOver, 'files' | 'papers'> {
  readonly toName: string
}

/** Read before the transaction, inside the sender's reach, each one on record. */
async function enclosedWith(
  store: Store,
  { post }: Actor,
  { row, line, plain }: NonNullable<Awaited<ReturnType<typeof openFile>>>,
  { files, papers, toName }: Enclosing,
): Promise<Pick<Handed, 'files' | 'papers'>> {
  const known = filesOf(line, plain)
  const purpose = `移送${toName}`
  const read = await Promise.all(files.map((id) => readFile(store, post, id, { matter: row.id, purpose })))
  const pages = await Promise.all(papers.map((seq) => readPaper(store, post, row.id, seq)))
  return {
    files: read.flatMap((one, at) => {
      if (!one) return []
      const named = known.find(({ file }) => file === files[at])?.name
      return [{ name: named && /\.\w+$/.test(named) ? named : one.name, data: one.bytes.toString('base64') }]
    }),
    papers: pages.flatMap((page) =>
      page ? [{ title: page.title, number: page.number ?? null, lines: pageLines(page) }] : [],
    ),
  }
}

/** The district a matter was sent to that has not sent it back; null when it may be sent. */
export async function onItsWay({ district }: Store, tx: Tx, matter: string): Promise<string | null> {
  const { rows } = await sql<{ to: string }>`
    select sent.text::jsonb ->> 'toName' as to
    from letter_out as sent
    where sent.district = ${district} and sent.matter = ${matter}::uuid and sent.kind = 'referral'
      and not exists (
        select from letter_in as answer
        join letter_done as done
          on done.district = answer.district and done.sender = answer.sender and done.no = answer.no
        where answer.district = sent.district and answer.sender = sent.receiver and answer.kind = 'answer'
          and answer.answers = sent.no and done.how = 'returned')
    limit 1`.execute(tx)
  return rows[0]?.to ?? null
}
