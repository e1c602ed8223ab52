import type { Line } from '../kernel/line.ts'
import { sameNumber } from '../kernel/same-number.ts'
import type { Sheet } from '../kernel/sheet.ts'
import { numbersGiven } from '../kernel/unique.ts'
import type { CheckedRow } from './check-row.ts'
import { ofRow } from './verdict.ts'

/** Rows that would be the same act twice, and documents whose number is met again in another row. */
export function withDoubles(rows: readonly CheckedRow[], sheet: Sheet, line: Pick<Line, 'unique'>): CheckedRow[] {
  const acts = new Map<string, number>()
  const numbers = new Map<string, number>()
  const borne = new Map<string, number>()
  return rows.map((row) => {
    const key = rowKey(row, sheet)
    const first = key === null ? undefined : acts.get(key)
    if (key !== null && first === undefined) acts.set(key, row.row)
    const number = numberKey(row, sheet)
    const before = number === null ? undefined : numbers.get(number)
    if (number !== null && before === undefined) numbers.set(number, row.row)
    if (first !== undefined) return withVerdict(row, sameAct(first, sheet), 'doubled-row')
    const bearer = firstBearer(row, line, borne)
    if (bearer !== undefined) return withVerdict(row, bearer, 'doubled-row')
    return before === undefined ? row : withVerdict(row, sameDocument(before, sheet), 'number-doubled')
  })
}

/** A number that only one matter may bear, met in an earlier row, whatever else the two rows say. */
function firstBearer(
  { attempt, row }: CheckedRow,
  line: Pick<Line, 'unique'>,
  borne: Map<string, number>,
): string | undefined {
  for (const { field, value } of numbersGiven(line, attempt.given)) {
    const before = borne.get(`${field} ${value}`)
    if (before !== undefined)
      return `${String(attempt.given[field])} 与第 ${before} 行同号，一号只登记一件，请删去一行或者核对编号`
    borne.set(`${field} ${value}`, row)
  }
  return undefined
}

function withVerdict(row: CheckedRow, says: string, code: 'doubled-row' | 'number-doubled'): CheckedRow {
  const severity = code === 'doubled-row' ? 'error' : 'notice'
  return { ...row, verdicts: [...row.verdicts, ofRow({ code, says, severity }, row.row)] }
}

function sameAct(first: number, sheet: Sheet): string {
  return `与第 ${first} 行是同一件（${sheet.key.join('、')}都相同），请删去一行或者核对编号`
}

function sameDocument(first: number, { number = [] }: Sheet): string {
  return `${number.join('、')}与第 ${first} 行相同，其他内容不同，请核对文号`
}

function numberKey({ understood }: CheckedRow, { number = [] }: Sheet): string | null {
  const values = number.map((header) => sameNumber(understood[header] ?? ''))
  return values.length === 0 || values.includes('') ? null : values.join('|')
}

/** What tells one act from another in this sheet: for finding doubles in the file and among what is already recorded. */
export function rowKey(row: CheckedRow, sheet: Sheet): string | null {
  return keyOf(keyTexts(row, sheet), row.attempt.parties)
}

export function keyTexts({ understood }: Pick<CheckedRow, 'understood'>, { key }: Sheet): string[] {
  return key.map((header) => understood[header] ?? '')
}

/** Where a key column is blank the parties must be the same too. Null: nothing tells it apart. */
export function keyOf(texts: readonly string[], parties: readonly { readonly name: string }[]): string | null {
  const values = texts.map(sameNumber)
  if (values.every((value) => value === '')) return null
  const names = values.includes('') ? parties.map(({ name }) => sameNumber(name)).toSorted() : []
  return [...values, ...names].join('|')
}

/** The part of it that the columns say: acts that differ here are different acts, whoever their parties are. */
export function columnsKey(texts: readonly string[]): string | null {
  return keyOf(texts, [])
}
