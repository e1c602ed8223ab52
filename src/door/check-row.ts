import type { Business } from '../kernel/business.ts'
import { decide } from '../kernel/decide.ts'
import type { Field } from '../kernel/field.ts'
import type { Act } from '../kernel/line.ts'
import { nothingYet } from '../kernel/matter.ts'
import type { PartyGiven } from '../kernel/party.ts'
import type { Reason } from '../kernel/reason.ts'
import type { Sheet } from '../kernel/sheet.ts'
import type { Day } from '../law/day.ts'
import { citationText } from '../law/statute.ts'
import { isNothing, type Scalar, textOf } from './cell.ts'
import type { HeaderColumn } from './find-header.ts'
import type { DataRow } from './find-rows.ts'
import type { Names } from './names.ts'
import { unchecked } from './names.ts'
import { readParties } from './read-parties.ts'
import type { Reading } from './reading.ts'
import { readValue } from './values.ts'
import { ofCell, type Place, type Verdict } from './verdict.ts'

/** A row as the act it asks for. The server adds who acts. */
export interface RowAttempt {
  readonly line: string
  readonly act: string
  readonly given: Readonly<Record<string, unknown>>
  readonly parties: readonly PartyGiven[]
}

export interface CheckedRow {
  readonly row: number
  readonly attempt: RowAttempt
  /** By official header: what the cell was understood to say. */
  readonly understood: Readonly<Record<string, string>>
  readonly verdicts: readonly Verdict[]
}

export interface RowCheck {
  readonly business: Business
  readonly sheet: Sheet
  readonly act: Act
  readonly today: Day
  readonly names: Names
  /** Values that are the same for every row, by field: asked once instead of in a column. */
  readonly everyRow: Readonly<
    Record<string, { readonly header: string; readonly value: unknown; readonly says: string }>
  >
  /** Required fields without a column; said once for the whole file. */
  readonly absent: ReadonlySet<string>
  readonly within?: readonly string[]
  /** What cells of a column were read as before: the same few words and days stand in thousands of rows. */
  readonly readings: Map<HeaderColumn, Map<Scalar, Reading>>
}

/** Reads every cell of a row, then asks the line itself whether the act may be done. */
export function checkRow(check: RowCheck, row: DataRow): CheckedRow {
  const read = readCells(check, row)
  const { business, sheet } = check
  const given: Record<string, unknown> = {
    ...sheet.fixed,
    ...Object.fromEntries(Object.entries(check.everyRow).map(([field, { value }]) => [field, value])),
    ...read.given,
  }
  const every = Object.values(check.everyRow).map(({ header, says }) => [header, says] as const)
  const understood = { ...Object.fromEntries(every), ...read.understood }
  const attempt: RowAttempt = { line: business.line.id, act: sheet.act, given, parties: read.parties }
  const verdicts = [
    ...read.verdicts,
    ...unanswered(check, row, attempt, read.misread),
    ...otherUnit(check, row, attempt, understood),
  ]
  const wrong = verdicts.some(({ severity }) => severity === 'error')
  const late = wrong ? [] : future(check, row, given)
  const judged = wrong || late.length > 0 || check.absent.size > 0 ? [] : judge(check, row, attempt)
  return { row: row.at, attempt, understood, verdicts: [...verdicts, ...late, ...judged] }
}

interface Cells {
  readonly given: Record<string, unknown>
  readonly parties: PartyGiven[]
  readonly understood: Record<string, string>
  readonly verdicts: Verdict[]
  readonly misread: Set<string>
}

function readCells(check: RowCheck, { at: row, cells, block }: DataRow): Cells {
  const { business } = check
  const read: Cells = { given: {}, parties: [], understood: {}, verdicts: [], misread: new Set() }
  for (const column of block) {
    const { at, written, heading } = column
    const field = heading.field === undefined ? undefined : business.line.fields[heading.field]
    if (heading.field === undefined || !field) continue
    const place = { row, column: written, at }
    const reading = readOnce(check, column, field, cells[at] ?? null)
    if (!reading.ok) {
      read.verdicts.push(ofCell(reading.finding, place))
      read.misread.add(heading.field)
      continue
    }
    for (const notice of reading.notices ?? []) read.verdicts.push(ofCell(notice, place))
    if (reading.value !== null) read.given[heading.field] = reading.value
    if (reading.says !== '') read.understood[heading.header] = reading.says
  }
  const labels = Object.values(read.understood)
  for (const { at, heading } of block) {
    if (!heading.role) continue
    const parties = readParties(cells[at] ?? null, heading.role, labels)
    read.parties.push(...parties)
    if (parties.length > 0) read.understood[heading.header] = parties.map(({ name }) => name).join('、')
  }
  return read
}

const mostKept = 1000

function readOnce({ names, readings }: RowCheck, column: HeaderColumn, field: Field, cell: Scalar): Reading {
  const before = readings.get(column) ?? new Map<Scalar, Reading>()
  readings.set(column, before)
  const known = before.get(cell)
  if (known) return known
  const reading = readValue(cell, field, { unit: column.heading.unit, names })
  if (before.size < mostKept) before.set(cell, reading)
  return reading
}

function unanswered(check: RowCheck, row: DataRow, attempt: RowAttempt, misread: ReadonlySet<string>): Verdict[] {
  const { act, absent } = check
  const says = '必填，没有填'
  const fields = (act.asks ?? []).filter(
    (field) => attempt.given[field] === undefined && !misread.has(field) && !absent.has(field),
  )
  const roles = (act.parties ?? []).filter(
    (role) => !absent.has(role) && attempt.parties.every((party) => party.role !== role),
  )
  return [
    ...fields.map((field) => ofCell({ code: 'blank-required', says }, placeOf(check, row, { field }))),
    ...roles.map((role) => ofCell({ code: 'blank-required', says }, placeOf(check, row, { role }))),
  ]
}

function placeOf({ business, sheet }: RowCheck, row: DataRow, by: { field?: string; role?: string }): Place {
  const column = row.block.find(({ heading }) => (by.field ? heading.field === by.field : heading.role === by.role))
  if (column) return { row: row.at, column: column.written, at: column.at }
  const official = Object.entries(sheet.columns).find(([, { field }]) => field === by.field)?.[0]
  const label = by.field ? business.line.fields[by.field]?.label : business.line.parties[by.role ?? '']
  return { row: row.at, column: official ?? label ?? '', at: null }
}

/** A unit sends its own rows: those of others stay out, whatever else is right in them. */
function otherUnit(
  check: RowCheck,
  row: DataRow,
  { given }: RowAttempt,
  understood: Readonly<Record<string, string>>,
): Verdict[] {
  const { sheet, within } = check
  const field = sheet.own === undefined ? undefined : sheet.columns[sheet.own]?.field
  const unit = field === undefined ? undefined : given[field]
  if (!within || !field || typeof unit !== 'string' || unit === unchecked || within.includes(unit)) return []
  const says = `「${understood[sheet.own ?? ''] ?? ''}」不是您所在的单位，您只能报送本单位的；请删去这一行，由该单位自己报送`
  return [ofCell({ code: 'other-unit', says }, placeOf(check, row, { field }))]
}

function future(check: RowCheck, row: DataRow, given: Readonly<Record<string, unknown>>): Verdict[] {
  const on = check.act.day ? given[check.act.day] : undefined
  if (typeof on !== 'string' || on <= check.today) return []
  const says = `${on} 晚于今天（${check.today}），还没有发生的事不能登记`
  return [ofCell({ code: 'future-day', says }, placeOf(check, row, { field: check.act.day ?? '' }))]
}

/** The same decision the desk would take for a form filled like this. */
function judge(check: RowCheck, row: DataRow, { act: name, given, parties }: RowAttempt): Verdict[] {
  const { business, act, today } = check
  const [role] = act.by
  if (act.from !== 'new' || !role) return []
  const who = { person: unchecked, role, organ: unchecked }
  const matter = nothingYet(business.line.id, business.line.version)
  const decision = decide(business.line, matter, { act: name, who, today, given, parties })
  return decision.allowed ? [] : decision.reasons.map((reason) => broken(check, row, reason))
}

function broken(check: RowCheck, row: DataRow, { says, field, law }: Reason): Verdict {
  const role = field === 'parties' ? (check.act.parties ?? Object.values(check.sheet.parties ?? {}))[0] : undefined
  const place = placeOf(check, row, role ? { role } : { field: field ?? check.act.day ?? '' })
  const cell = place.at === null ? '' : textOf(row.cells[place.at] ?? null)
  const shown = cell === '' || isNothing(cell) ? '' : `（现在是「${cell.slice(0, 24)}」）`
  return ofCell({ code: 'against-rule', says: `${says}${shown}`, ...(law ? { law: citationText(law) } : {}) }, place)
}
