import { type RawBuilder, sql } from 'kysely'
import { noLetterBefore } from '../../kernel/city-letter.ts'
import { type DistrictLetter, districtLetterSchema } from '../../kernel/district-letter.ts'
import type { Tx } from '../load.ts'
import type { Store } from '../store.ts'
import { openWith } from './envelope.ts'
import { type Fellow, fellowsOf } from './fellows.ts'
import { sealSecret, textHash } from './signing.ts'

/** A letter as it lies in the box, with what was found when it was checked: nothing is done on one that does not fit. */
export interface LetterIn {
  readonly sender: string
  readonly no: number
  readonly hash: string
  readonly key: string
  readonly receivedAt: string
  readonly letter: DistrictLetter | null
  readonly wrong: readonly string[]
  /** What became of it. */
  readonly how: LetterDone | null
  readonly matter: string | null
  readonly doneBy: string | null
  readonly doneAt: string | null
  readonly sealedWhy: string | null
}

/** Of a matter handed over: what this district did with it. Of an answer: what the other did, entered in the matter here. */
export type LetterDone = 'accepted' | 'returned'

interface Row extends Omit<LetterIn, 'letter' | 'wrong'> {
  readonly text: string
  readonly signature: string
  readonly before: string | null
}

/** Letters by any condition on `letter`, the latest first. */
export async function lettersIn(store: Store, which: RawBuilder<unknown>, tx: Tx = store.db): Promise<LetterIn[]> {
  const { rows } = await sql<Row>`
    select letter.sender, letter.no, letter.hash, letter.received_at as "receivedAt", letter.text, letter.key,
      letter.signature, earlier.hash as before, done.how, done.matter, done.done_by as "doneBy",
      done.done_at as "doneAt", done.why as "sealedWhy"
    from letter_in as letter
    left join letter_in as earlier
      on earlier.district = letter.district and earlier.sender = letter.sender and earlier.no = letter.no - 1
    left join letter_done as done
      on done.district = letter.district and done.sender = letter.sender and done.no = letter.no
    where letter.district = ${store.district} and ${which}
    order by letter.received_at desc, letter.no desc
    limit 200`.execute(tx)
  const fellows = rows.length > 0 ? await fellowsOf(store, tx) : new Map<string, Fellow>()
  return rows.map(({ text, signature, before, ...row }) => {
    const { letter, wrong } = checked(store, { ...row, text, signature, before }, fellows)
    return { ...row, letter, wrong }
  })
}

export async function letterAt(store: Store, sender: string, no: number, tx: Tx = store.db): Promise<LetterIn | null> {
  const [found] = await lettersIn(store, sql`letter.sender = ${sender} and letter.no = ${no}`, tx)
  return found ?? null
}

function checked({ district }: Store, row: Row, fellows: ReadonlyMap<string, Fellow>) {
  const letter = readLetter(row.text)
  const wrong = textHash(row.text) === row.hash ? [] : ['内容与收到时的指纹不符，收到后被改过']
  if (!letter) return { letter, wrong: [...wrong, '内容不是区际函件的写法'] }
  const fellow = fellows.get(row.sender)
  const untrue = fellow ? fellow.ring.whyNot(row.sender, row, letter.at) : '送来的区没有和本区加入同一个市'
  if (untrue) wrong.push(untrue)
  if (letter.from !== row.sender) wrong.push('信里写的区不是送来的区')
  if (letter.to !== district) wrong.push('不是送给本区的')
  if (letter.no !== row.no || letter.previous !== (row.before ?? noLetterBefore))
    wrong.push('与前一件接不上，中间的函件不见了或者被换过')
  return { letter, wrong }
}

export function readLetter(text: string): DistrictLetter | null {
  try {
    const read = districtLetterSchema.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** What stands in the box, for this district alone; null where it was sealed for another key or does not fit. */
export async function openBox(store: Store, { from, to, sealed }: DistrictLetter, tx: Tx = store.db): Promise<unknown> {
  const secret = await sealSecret(store, tx, sealed.key)
  return secret && openWith(secret, { from, to }, sealed.box)
}

/** Under which a reason is sealed: it lies beside the letter it belongs to. */
export function ownerOf({ sender, no }: Pick<LetterIn, 'sender' | 'no'>): string {
  return `letter/${sender}/${no}`
}
