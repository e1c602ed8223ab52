import { sql } from 'kysely'
import type { Post } from '../../kernel/reach.ts'
import { withinReach } from '../reach-filter.ts'
import type { Store } from '../store.ts'
import { lettersIn } from './letters-in.ts'

export interface LetterOut {
  readonly receiver: string
  readonly receiverName: string
  readonly no: number
  readonly hash: string
  readonly matter: string
  readonly line: string
  readonly number: string | null
  readonly title: string
  readonly sentBy: string
  readonly sentAt: string
  /** The answer: how, and why it does not count where it does not. */
  readonly answer: { readonly how: 'accepted' | 'returned'; readonly at: string; readonly entered: boolean } | null
  readonly wrong: readonly string[]
}

type Sent = Omit<LetterOut, 'answer' | 'wrong'>

/** Matters handed to other districts, for whoever may open them; of one matter where it is named. */
export async function outboxFor(store: Store, post: Post, matter?: string): Promise<LetterOut[]> {
  const { rows } = await sql<Sent>`
    select sent.receiver, sent.text::jsonb ->> 'toName' as "receiverName", sent.no, sent.hash, sent.matter,
      matter.line, matter.number, matter.title, sent.sent_by as "sentBy", sent.sent_at as "sentAt"
    from letter_out as sent
    join matter on matter.district = sent.district and matter.id = sent.matter
    where sent.district = ${store.district} and sent.kind = 'referral'
      and ${matter === undefined ? sql`true` : sql`sent.matter = ${matter}::uuid`}
      and ${withinReach(store, post, 'matter')}
    order by sent.sent_at desc, sent.no desc
    limit 200`.execute(store.db)
  if (rows.length === 0) return []
  const numbers = rows.map(({ no }) => no)
  const answers = await lettersIn(store, sql`letter.kind = 'answer' and letter.answers = any(${numbers}::integer[])`)
  return rows.map((row) => {
    const found = answers.find(
      ({ sender, letter }) => sender === row.receiver && letter?.kind === 'answer' && letter.answers.hash === row.hash,
    )
    const fits = found?.letter?.kind === 'answer' && found.wrong.length === 0
    return {
      ...row,
      answer:
        fits && found.letter?.kind === 'answer'
          ? { how: found.letter.how, at: found.receivedAt, entered: found.how !== null }
          : null,
      wrong: found?.wrong ?? [],
    }
  })
}
