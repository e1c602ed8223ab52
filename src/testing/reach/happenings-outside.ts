import type { Chance } from '../../demo/random.ts'
import type { World } from '../../demo/world.ts'
import { perform } from '../../store/perform.ts'
import { saveNote } from '../../store/portal-notes.ts'
import { saveReceipt } from '../../store/portal-receipts.ts'
import { behind, type TestStore } from '../database.ts'

/** Receipts a citizen holds for matters that were opened, each with a question nobody has read. */
export async function receiptsHeld({ store, database }: TestStore, random: Chance): Promise<void> {
  const matters = await behind<{ id: string }>(
    database,
    `select id from matter where line in ('consultation', 'feedback', 'legal-aid', 'mediation', 'notary', 'reconsideration') order by id`,
  )
  for (const [n, { id }] of random.shuffle(matters).slice(0, 4).entries()) {
    const receipt = await saveReceipt(store, {
      ...{ number: `网办〔2021〕${n}号`, code: codeOf(n), kind: 'mediation', state: 'waiting' },
      ...{ content: {}, phone: null, electronic: true, receivedOn: store.today() },
    })
    await saveNote(store, { receipt: receipt.id, kind: 'question', side: 'citizen', body: '办到哪一步了' })
    await behind(database, `update portal_receipt set state = 'opened', matter = $2 where id = $1`, [receipt.id, id])
  }
}

export function codeOf(n: number): string {
  return `code-${n}`
}

/** Questions of several offices, and papers that wait to be marked: no line of the told year has them. */
export async function examined({ store }: TestStore, world: World): Promise<void> {
  const able = world.posts.filter(
    ({ role, lines }) => lines === 'all' && (role === 'handler' || role === 'sectionHead'),
  )
  for (const [n, { id }] of able.slice(0, 8).entries()) {
    const actor = world.actor(id)
    const question = { stem: `第${n + 1}题：由谁管辖？`, kind: 'single', topic: '行政处罚法', enteredOn: '2021-12-01' }
    const options = { optionA: '违法行为发生地', optionB: '当事人户籍地', key: 'A' }
    await perform(store, actor, { line: 'exam-question', act: 'enter', given: { ...question, ...options } })
    const paper = { code: `密${n}`, sitting: '第一场', form: 'A', receivedOn: '2021-12-01', how: 'time' }
    const scored = { answered: 1, objective: 0, objectiveFull: 0, written: [{ n: 1, answer: '答', full: 10 }] }
    await perform(store, actor, { line: 'exam-paper', act: 'receive', given: { ...paper, ...scored } })
  }
}
