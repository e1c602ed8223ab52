import type { Business } from '../kernel/business.ts'
import type { Act } from '../kernel/line.ts'
import type { Sheet } from '../kernel/sheet.ts'
import type { Day } from '../law/day.ts'
import type { Workbook, Worksheet } from './cell.ts'
import { type CheckedRow, checkRow, type RowCheck } from './check-row.ts'
import { compareTotals } from './compare-totals.ts'
import { withDoubles } from './doubles.ts'
import { findHeader, type Header } from './find-header.ts'
import { type DataRow, findRows } from './find-rows.ts'
import { type Headings, headingsOf } from './headings.ts'
import type { Names } from './names.ts'
import { cap, type GivenFile, readTable } from './read-table.ts'
import { readValue } from './values.ts'
import { ofFile, ofRow, type Verdict } from './verdict.ts'

export interface Check {
  readonly business: Business
  /** The name of the sheet's declaration: 'collection'. */
  readonly sheet: string
  readonly today: Day
  readonly names: Names
  /** The worksheet to read, when the file has several of the same form. */
  readonly worksheet?: string
  /** By official header: a value that is the same for every row, typed once. */
  readonly everyRow?: Readonly<Record<string, string>>
  /** The units whose rows the sender may send; absent: any. */
  readonly within?: readonly string[]
  /** Called now and then on a long sheet: to let others in, and to say how far it is. */
  readonly meanwhile?: (done: number, of: number) => Promise<void>
}

const betweenPauses = 250

export interface Checked {
  readonly line: string
  readonly sheet: string
  /** The worksheet that was read, for the marked copy. */
  readonly worksheet: Worksheet | null
  readonly header: Header | null
  readonly rows: readonly CheckedRow[]
  readonly verdicts: readonly Verdict[]
  readonly passes: boolean
  /** The file says that nothing happened: to be reported as 零报告, a formal act of its own. */
  readonly zeroReport: boolean
  /** Official headers the file lacks and the act needs. */
  readonly missing: readonly string[]
}

/** The whole verdict on a file. The server and the take-home page call this same function. */
export async function checkFile(file: GivenFile, check: Check): Promise<Checked> {
  const read = await readTable(file)
  return read.ok ? checkWorkbook(read.workbook, check) : nothingRead(check, [read.verdict])
}

function nothingRead({ business, sheet }: Check, verdicts: readonly Verdict[], more: Partial<Checked> = {}): Checked {
  const none = { worksheet: null, header: null, rows: [], passes: false, zeroReport: false, missing: [] }
  return { line: business.line.id, sheet, ...none, verdicts, ...more }
}

async function checkWorkbook(workbook: Workbook, check: Check): Promise<Checked> {
  const { business } = check
  const sheet = sheetOf(business, check.sheet)
  const rows = workbook.worksheets.reduce((sum, worksheet) => sum + worksheet.rows.length, 0)
  if (rows === 0) return nothingRead(check, [ofFile('file-empty', '文件里没有内容，请选择填好的表')])
  if (rows > cap.rows)
    return nothingRead(check, [ofFile('too-many-rows', `一次最多 ${cap.rows} 行，请按月份或者单位分成几份`)])
  const chosen = choose(workbook, headingsOf(business, sheet), check.worksheet)
  if (!chosen) {
    const some = Object.keys(sheet.columns).slice(0, 4).join('、')
    return nothingRead(check, [
      ofFile('header-not-found', `没有找到「${sheet.label}」的表头（${some} 等），请核对是不是选错了表，或者改用模板`),
    ])
  }
  return checkWorksheet(chosen, sheet, check)
}

export function sheetOf({ line, sheets }: Business, name: string): Sheet {
  const sheet = Object.hasOwn(sheets, name) ? sheets[name] : undefined
  if (!sheet) throw new Error(`${line.id} 没有表 ${name}`)
  return sheet
}

interface Chosen {
  readonly worksheet: Worksheet
  readonly header: Header
  readonly aside: readonly Verdict[]
}

function choose({ worksheets }: Workbook, headings: Headings, wanted: string | undefined): Chosen | null {
  const found = worksheets
    .filter(({ name }) => wanted === undefined || name === wanted)
    .flatMap((worksheet) => {
      const header = findHeader(worksheet, headings)
      return header ? [{ worksheet, header }] : []
    })
  const best = found.toSorted((a, b) => b.header.score - a.header.score)[0]
  if (!best) return null
  const aside = found
    .filter(
      (one) =>
        one !== best && one.worksheet.rows.length > one.header.last + 1 && one.header.score * 2 > best.header.score,
    )
    .map(({ worksheet: { name } }) =>
      ofFile('worksheet-skipped', `工作表「${name}」也是同样的表，没有读；请合并到一张工作表，或者选定要读的一张`),
    )
  return { ...best, aside }
}

async function checkWorksheet({ worksheet, header, aside }: Chosen, sheet: Sheet, check: Check): Promise<Checked> {
  const act = actOf(check.business, sheet)
  const every = valuesForEveryRow(sheet, check)
  const missing = absentFrom(header, sheet, act, {
    business: check.business,
    given: new Set(Object.keys(every.values)),
  })
  const found = findRows(worksheet, header)
  const known = { everyRow: every.values, absent: new Set(missing.keys()), readings: new Map() }
  const rowCheck: RowCheck = { ...check, sheet, act, ...known }
  const judged = withDoubles(await checkRows(rowCheck, found.rows, check), sheet, check.business.line)
  const rows = judged.map((row) => ({ ...row, verdicts: row.verdicts.filter(({ code }) => code !== 'name-unchecked') }))
  const zeroReport = rows.length === 0 && found.saysNone
  const verdicts = [
    ...aside,
    ...every.verdicts,
    ...ofColumns(header, [...missing.values()]),
    ...uncheckedNames(judged),
    ...rows.flatMap((row) => row.verdicts),
    ...compareTotals(found.totals, rows, header, check),
    ...found.notes.map(({ at }) =>
      ofRow({ code: 'row-skipped', says: '是说明或者落款，没有当作数据', severity: 'notice' }, at),
    ),
    ...emptiness(rows.length, zeroReport),
  ]
  return {
    line: check.business.line.id,
    sheet: check.sheet,
    worksheet,
    header,
    rows,
    verdicts,
    passes: rows.length > 0 && verdicts.every(({ severity }) => severity === 'notice'),
    zeroReport,
    missing: [...missing.values()],
  }
}

async function checkRows(rowCheck: RowCheck, rows: readonly DataRow[], { meanwhile }: Check): Promise<CheckedRow[]> {
  const checked: CheckedRow[] = []
  for (const row of rows) {
    checked.push(checkRow(rowCheck, row))
    if (checked.length % betweenPauses === 0) await meanwhile?.(checked.length, rows.length)
  }
  return checked
}

function actOf({ line }: Business, { act: name }: Sheet): Act {
  const act = line.acts[name]
  if (!act) throw new Error(`${line.id} 没有行为 ${name}`)
  return act
}

function valuesForEveryRow(sheet: Sheet, { business, everyRow = {}, names }: Check) {
  const values: Record<string, { header: string; value: unknown; says: string }> = {}
  const verdicts: Verdict[] = []
  for (const [header, text] of Object.entries(everyRow)) {
    const name = sheet.columns[header]?.field
    const field = name === undefined ? undefined : business.line.fields[name]
    if (name === undefined || !field) continue
    const reading = readValue(text, field, { unit: header.includes('万元') ? 'wan' : 'yuan', names })
    if (!reading.ok) verdicts.push(ofFile(reading.finding.code, `全表统一填写的「${header}」：${reading.finding.says}`))
    else if (reading.value !== null) values[name] = { header, value: reading.value, says: reading.says }
  }
  return { values, verdicts }
}

/** By field or party role: the official header of what the act needs and no block has. */
function absentFrom(
  { blocks }: Header,
  sheet: Sheet,
  act: Act,
  { business, given }: { business: Business; given: ReadonlySet<string> },
): Map<string, string> {
  const has = (test: (heading: { field?: string; role?: string }) => boolean) =>
    blocks.every((block) => block.some(({ heading }) => test(heading)))
  const absent = new Map<string, string>()
  for (const field of act.asks ?? []) {
    if (field in (sheet.fixed ?? {}) || given.has(field) || has((heading) => heading.field === field)) continue
    const official = Object.entries(sheet.columns).find(([, column]) => column.field === field)?.[0]
    absent.set(field, official ?? business.line.fields[field]?.label ?? field)
  }
  for (const role of act.parties ?? []) {
    if (has((heading) => heading.role === role)) continue
    const official = Object.entries(sheet.parties ?? {}).find(([, one]) => one === role)?.[0]
    absent.set(role, official ?? business.line.parties[role] ?? role)
  }
  return absent
}

function ofColumns({ blocks, doubled, unknown }: Header, missing: readonly string[]): Verdict[] {
  const assumed = blocks.flat().filter(({ heading }) => heading.unitAssumed)
  return [
    ...missing.map((header) => ofFile('column-missing', `缺少「${header}」这一列，请按模板补上，或者全表统一填写`)),
    ...doubled.map(({ written, heading }) =>
      ofFile('column-doubled', `「${written}」和前面的一列都是「${heading.header}」，请只留一列`),
    ),
    ...unknown.map(({ written }) =>
      ofFile('column-unknown', `不认识「${written.slice(0, 40)}」这一列，没有读`, 'notice'),
    ),
    ...assumed.map(({ written, heading }) =>
      ofFile('unit-assumed', `「${written}」没有写明单位，按「${heading.header}」读作万元，请核对`, 'notice'),
    ),
  ]
}

/** Said once for a column: without the list it would be said for every row. */
function uncheckedNames(rows: readonly CheckedRow[]): Verdict[] {
  const columns = new Map<string, number>()
  for (const { verdicts } of rows)
    for (const { code, column } of verdicts)
      if (code === 'name-unchecked' && column !== null) columns.set(column, (columns.get(column) ?? 0) + 1)
  return [...columns].map(([column, count]) =>
    ofFile('name-unchecked', `「${column}」这里没有名单可查（${count} 行），送到平台后再核对`, 'notice'),
  )
}

function emptiness(rows: number, zeroReport: boolean): Verdict[] {
  if (rows > 0) return []
  return zeroReport
    ? [ofFile('zero-report', '表里写明本期没有数据；请在平台上办「零报告」，不用上传空表', 'notice')]
    : [ofFile('file-empty', '表头下面没有数据行，请填好后再传')]
}
