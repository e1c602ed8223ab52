import { sql } from 'kysely'
import type { Checked } from '../../door/check.ts'
import { ofFile, ofRow } from '../../door/verdict.ts'
import type { Reason } from '../../kernel/reason.ts'
import { because } from '../../kernel/reason.ts'
import { yearOf } from '../../law/day.ts'
import { citationText } from '../../law/statute.ts'
import type { Tx } from '../load.ts'
import { faceOrgan, takeNumbers } from '../numbering.ts'
import { type BatchRefused, performBatch } from '../perform-batch.ts'
import type { Store } from '../store.ts'
import type { Actor } from '../types.ts'
import type { Examined } from './examine.ts'
import type { IntakeRow } from './intake-row.ts'
import type { Offered } from './offered.ts'
import { takenBefore } from './taken-before.ts'
import { ledgerDoubles, withVerdicts } from './with-ledger.ts'

interface Taking {
  readonly row: IntakeRow
  readonly offered: Offered
  readonly examined: Examined
  onProgress(done: number): Promise<void>
}

type Refusals = BatchRefused['refused']

const whole = -1

/** All the rows with their receipt in one transaction, or the verdict with what stood against them. */
export async function takeRows(store: Store, actor: Actor, taking: Taking): Promise<Checked | null> {
  const { row, examined, onProgress } = taking
  const requests = examined.checked.rows.map(({ attempt }) => attempt)
  const answer = await performBatch(store, actor, requests, {
    note: `导入《${row.fileName}》`,
    first: (tx) => stops(store, tx, actor, taking),
    last: (tx, batch) => writeReceipt(store, tx, actor, { ...taking, batch }),
    onProgress,
  }).catch((error) => {
    if (isTakenElsewhere(error)) return null
    throw error
  })
  return answer === null || answer.allowed ? null : refused(examined.checked, answer.refused)
}

/** One sheet of a line at a time: two copies sent in the same moment meet here, and the second finds the first's rows. */
async function stops(
  store: Store,
  tx: Tx,
  { post }: Actor,
  { row, offered, examined }: Pick<Taking, 'row' | 'offered' | 'examined'>,
): Promise<Refusals> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`intake ${store.district} ${row.line}`}, 0))`.execute(tx)
  const before = await takenBefore(store, tx, offered, { rowsSm3: examined.rowsSm3 })
  if (before && before.intake !== row.id)
    return [{ index: whole, reasons: [because(`同样的内容刚刚已经随 ${before.number} 收下，没有再登一遍`)] }]
  const { rows } = examined.checked
  const doubled = await ledgerDoubles(store, tx, rows, { offered, post, names: examined.check.names })
  return rows.flatMap((one, index) => {
    const says = doubled.get(one)
    return says === undefined ? [] : [{ index, reasons: [because(says)] }]
  })
}

async function writeReceipt(
  store: Store,
  tx: Tx,
  { post }: Actor,
  { row, examined, batch }: Taking & { readonly batch: string },
): Promise<void> {
  const number = await receiptNumber(store, tx, post.organ, { series: 'intake', word: '导入' })
  await sql`
    insert into intake_taken (district, intake, batch, number, line, sheet, rows_sm3, row_count, person, post, taken_on,
      taken_at)
    values (${store.district}, ${row.id}, ${batch}, ${number}, ${row.line}, ${row.sheet}, ${examined.rowsSm3},
      ${examined.checked.rows.length}, ${post.person}, ${post.id}, ${store.today()}::date,
      ${store.now().toISOString()}::timestamptz)`.execute(tx)
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** 导入〔2021〕3号: one counter for the district. */
export async function receiptNumber(
  store: Store,
  tx: Tx,
  organ: string,
  { series, word }: { readonly series: string; readonly word: string },
): Promise<string> {
  const today = store.today()
  const known = await store.directory.with([organ])
  const wanted = {
    series,
    organ: faceOrgan(known, 'own', organ, today),
    counter: nobody,
    year: yearOf(today),
    template: `${word}〔{year}〕{n}号`,
  }
  const [number = ''] = await takeNumbers(tx, store.district, [wanted])
  return number
}

function isTakenElsewhere(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' && constraint === 'intake_taken_pkey'
}

function refused(checked: Checked, refusals: Refusals): Checked {
  const byIndex = new Map(refusals.map(({ index, reasons }) => [index, reasons.map(sentence).join('；')]))
  const says = byIndex.get(whole)
  if (says !== undefined) return withVerdicts(checked, [ofFile('already-recorded', says)])
  const more = checked.rows.map((row, index) => {
    const text = byIndex.get(index)
    return text === undefined ? [] : [ofRow({ code: 'refused-here', says: text }, row.row)]
  })
  const rows = checked.rows.map((row, index) => ({ ...row, verdicts: [...row.verdicts, ...(more[index] ?? [])] }))
  return withVerdicts({ ...checked, rows }, more.flat())
}

function sentence({ says, law }: Reason): string {
  return law ? `${says}（${citationText(law)}）` : says
}
