import { sql } from 'kysely'
import { type Answered, type AnswerLetter, answeredSchema } from '../../kernel/district-letter.ts'
import { comesBack, takenThere } from '../../kernel/hand-over.ts'
import { asOf } from '../as-of.ts'
import { fold } from '../judge.ts'
import { loadLocked, type Tx } from '../load.ts'
import { organs, postsOf, savePerson, savePost } from '../people.ts'
import { settle } from '../settle.ts'
import type { Store } from '../store.ts'
import type { By } from '../working.ts'
import { markDone } from './accept-letter.ts'
import { type LetterIn, lettersIn, openBox } from './letters-in.ts'

/** Enters the answers that came: what was sent back goes on here, what was taken in is noted. Twice does no harm. */
export async function takeAnswers(store: Store): Promise<number> {
  const waiting = await lettersIn(store, sql`letter.kind = 'answer' and done.how is null`)
  const fit = waiting.filter(({ wrong }) => wrong.length === 0).toReversed()
  if (fit.length === 0) return 0
  const by = await letterClerk(store)
  for (const found of fit) if (found.letter?.kind === 'answer') await enter(store, by, found, found.letter)
  return fit.length
}

/** One transaction each: the letter is done with, and the matter tells of it. */
async function enter(store: Store, by: By, found: LetterIn, letter: AnswerLetter): Promise<void> {
  const answered = answeredSchema.safeParse(await openBox(store, letter))
  if (!answered.success) return
  await store.db.transaction().execute(async (tx) => {
    const matter = await sentMatter(store, tx, letter)
    if (!matter) return
    const done = { letter: found, how: letter.how, matter, why: answered.data.why, by: by.person }
    if (await markDone(store, tx, done)) await tell(store, tx, { by, matter, letter, answered: answered.data })
  })
}

/** Only an answer to the very letter that was sent. */
async function sentMatter({ district }: Store, tx: Tx, { from, answers }: AnswerLetter): Promise<string | null> {
  const { rows } = await sql<{ matter: string | null }>`
    select matter from letter_out
    where district = ${district} and receiver = ${from} and no = ${answers.no} and hash = ${answers.hash}
      and kind = 'referral'`.execute(tx)
  return rows[0]?.matter ?? null
}

interface Telling {
  readonly by: By
  readonly matter: string
  readonly letter: AnswerLetter
  readonly answered: Answered
}

async function tell(store: Store, tx: Tx, { by, matter, letter, answered }: Telling): Promise<void> {
  const working = (await loadLocked(store, tx, [matter])).get(matter)?.working
  // Destroyed by the archive's procedure, it hears of nothing any more.
  if (!working || working.destroyed) return
  const { line } = working.business
  const { why, number } = answered
  const note = { fromName: letter.fromName, ...(why ? { why } : {}), ...(number ? { number } : {}) }
  const telling = { ...asOf(store), note }
  const back = letter.how === 'returned' ? comesBack(line, working.plain, telling) : null
  const decision = back?.allowed ? back : takenThere(line, working.plain, telling)
  if (!decision.allowed) return
  await fold(store, working, decision.events, by)
  await settle(store, tx, [[working]], { known: await store.directory.with([working.organ]), batch: null })
}

/** 「区际函件」 is a post like any other: what it entered stands in the journal under its name. It sees no line. */
const person = '00000000-0000-7000-8000-0000000f0003'
const post = '00000000-0000-7000-8000-0000000f0004'

async function letterClerk(store: Store): Promise<By> {
  const [bureau] = await organs(store, ['bureau'])
  if (!bureau) throw new Error('机构名册里还没有司法局，函件不能登记')
  const known = (await postsOf(store, person)).some(({ id }) => id === post)
  if (!known) {
    await savePerson(store, { id: person, name: '区际函件' })
    await savePost(store, {
      id: post,
      person,
      role: 'clerk',
      organ: bureau.id,
      lines: [],
      validFrom: '2000-01-01' as never,
    })
  }
  return { person, post, role: 'clerk', organ: bureau.id, request: 0 }
}
