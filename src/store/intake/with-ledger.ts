import type { Checked } from '../../door/check.ts'
import type { CheckedRow } from '../../door/check-row.ts'
import { rowKey } from '../../door/doubles.ts'
import type { Names } from '../../door/names.ts'
import { ofFile, ofRow, type Verdict } from '../../door/verdict.ts'
import { mayRead, type Post, reachOf } from '../../kernel/reach.ts'
import { numbersGiven, takenWords } from '../../kernel/unique.ts'
import type { Tx } from '../load.ts'
import { bearersOf } from '../numbers-borne.ts'
import type { Store } from '../store.ts'
import { type Recorded, recordedKeys } from './ledger-keys.ts'
import type { Offered } from './offered.ts'
import { takenBefore } from './taken-before.ts'
import { standingZeroReports } from './zero-months.ts'

interface Looking {
  readonly offered: Offered
  readonly post: Post
  readonly names: Names
  /** Of the rows as they were read. */
  readonly rowsSm3: string
}

/** What only the ledger knows about a sheet that is right in itself: rows already recorded, months reported as empty. */
export async function withLedger(store: Store, tx: Tx, checked: Checked, looking: Looking): Promise<Checked> {
  if (checked.rows.length === 0) return checked
  const before = await takenBefore(store, tx, looking.offered, { rowsSm3: looking.rowsSm3 })
  if (before) return stopped(checked, `这份表的每一行都已经随 ${before.number} 收下，不用再传；再传也不会多登一遍`)
  const [doubled, empty] = [
    await ledgerDoubles(store, tx, checked.rows, looking),
    await emptyMonths(store, tx, checked, looking),
  ]
  const rows = checked.rows.map((row) => {
    const says = doubled.get(row)
    const more = says === undefined ? [] : [ofRow({ code: 'already-recorded', says }, row.row)]
    return more.length > 0 ? { ...row, verdicts: [...row.verdicts, ...more] } : row
  })
  const more = [...rows.flatMap(({ verdicts }) => verdicts.filter(({ code }) => code === 'already-recorded')), ...empty]
  return withVerdicts({ ...checked, rows }, more)
}

export function withVerdicts(checked: Checked, more: readonly Verdict[]): Checked {
  const verdicts = [...checked.verdicts, ...more]
  return { ...checked, verdicts, passes: checked.passes && more.every(({ severity }) => severity === 'notice') }
}

function stopped(checked: Checked, says: string): Checked {
  return withVerdicts(checked, [ofFile('already-recorded', says)])
}

/** By row: why it would be a second record of the same thing. */
export async function ledgerDoubles(
  store: Store,
  tx: Tx,
  rows: readonly CheckedRow[],
  { offered, post, names }: Pick<Looking, 'offered' | 'post' | 'names'>,
): Promise<Map<CheckedRow, string>> {
  const { business, sheet } = offered
  const recorded = await recordedKeys(store, tx, { business, sheet, names, rows })
  const doubled = await numbersBorneAlready(store, tx, rows, { business, post })
  if (recorded.size === 0) return doubled
  const reach = reachOf(business.line, post)
  const name = (matter: Recorded) => (mayRead(reach, matter) && matter.number ? matter.number : '另一条记录')
  for (const row of rows) {
    const key = rowKey(row, sheet)
    const matter = key === null ? undefined : recorded.get(key)
    if (!matter) continue
    doubled.set(
      row,
      `已经登记过（${name(matter)}，${sheet.key.join('、')}都相同），请删去这一行；原登记有误的请在原事项上更正`,
    )
  }
  return doubled
}

/** By row: whose number another matter bears already, whatever else the row says. */
async function numbersBorneAlready(
  store: Store,
  tx: Tx,
  rows: readonly CheckedRow[],
  { business: { line }, post }: { readonly business: Offered['business']; readonly post: Post },
): Promise<Map<CheckedRow, string>> {
  const borne = rows.map((row) => ({ row, bears: numbersGiven(line, row.attempt.given) }))
  const held = await bearersOf(
    store,
    tx,
    line.id,
    borne.flatMap(({ bears }) => bears),
  )
  const reach = reachOf(line, post)
  const says = borne.flatMap(({ row, bears }) =>
    bears.flatMap(({ field, value }): [CheckedRow, string][] => {
      const holder = held.get(`${field}\n${value}`)
      const name = holder && mayRead(reach, holder) ? holder.number : null
      return holder ? [[row, takenWords(line, { field, value: String(row.attempt.given[field]) }, name)]] : []
    }),
  )
  return new Map(says)
}

/** A month the unit has reported as empty: the rows count, the report no longer stands, and somebody should know. */
async function emptyMonths(store: Store, tx: Tx, { rows }: Checked, { offered, post }: Looking): Promise<Verdict[]> {
  const { business, sheet } = offered
  const dayField = business.line.acts[sheet.act]?.day
  const own = sheet.own === undefined ? undefined : sheet.columns[sheet.own]?.field
  const reports = await standingZeroReports(store, tx, offered)
  if (!dayField || reports.length === 0) return []
  const sent = new Set(
    rows.map(
      ({ attempt: { given } }) =>
        `${String((own && given[own]) || post.organ)}|${String(given[dayField] ?? '').slice(0, 7)}`,
    ),
  )
  return reports
    .filter(({ organ, month }) => sent.has(`${organ}|${month}`))
    .map(({ number, month }) =>
      ofFile('zero-reported', `${month} 已经办过零报告（${number}）；收下这份表，零报告就不再成立`, 'notice'),
    )
}
