import { writeXlsx } from 'hucre/xlsx'
import { type Chance, chance } from '../demo/random.ts'
import type { VerdictKind } from '../door/verdict.ts'
import { gb18030 } from './gb18030.ts'
import { oldXls } from './old-xls.ts'
import { type SheetSample, sheetSamples, type Value } from './sheet-sample.ts'

export type Format = 'xlsx' | 'xls' | 'csv' | 'csv-mark' | 'csv-tab' | 'gb18030'
type Line = Value[]

/** A file on the way to being spoilt. */
export interface Draft {
  readonly sample: SheetSample
  fileName: string
  format: Format
  before: Line[]
  header: Line
  rows: Line[]
  after: Line[]
  sideBySide: boolean
  extra: { name: string; rows: Line[] }[]
  bytes: Uint8Array | null
  /** The row a fault was put in, and what must be said about it. */
  faults: { code: VerdictKind; row: Line | null }[]
}

export function draftOf(sample: SheetSample, format: Format): Draft {
  const rows = Array.from({ length: 8 }, (_, at) => [...sample.rows(at + 1)])
  const plain = { before: [], after: [], extra: [], faults: [], sideBySide: false, bytes: null }
  return { sample, fileName: `样表.${format.slice(0, 3)}`, format, header: [...sample.header], rows, ...plain }
}

/** A row without a fault yet, so that two faults never hide each other. */
export function soundRow(draft: Draft, { pick }: Chance): Line {
  const faulty = new Set(draft.faults.map(({ row }) => row))
  return pick(draft.rows.filter((row) => !faulty.has(row)))
}

export function columnOf(draft: Draft, ...headers: readonly string[]): number {
  return draft.header.findIndex((header) => headers.includes(String(header)))
}

export interface Written {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly faults: readonly { readonly code: VerdictKind; readonly row: number | null }[]
}

export async function writeDraft(draft: Draft): Promise<Written> {
  const lines = linesOf(draft)
  const at = (row: Line | null) => (row === null || draft.sideBySide ? null : lines.indexOf(row) + 1)
  const faults = draft.faults.map(({ code, row }) => ({ code, row: at(row) }))
  return { fileName: draft.fileName, bytes: draft.bytes ?? (await encode(lines, draft)), faults }
}

function linesOf({ before, header, rows, after, sideBySide }: Draft): Line[] {
  if (!sideBySide) return [...before, header, ...rows, ...after]
  const half = Math.ceil(rows.length / 2)
  const paired = rows.slice(0, half).map((row, at) => [...row, ...(rows[half + at] ?? [])])
  return [...before, [...header, ...header], ...paired, ...after]
}

async function encode(lines: Line[], { format, extra }: Draft): Promise<Uint8Array> {
  if (format === 'xlsx') return writeXlsx({ sheets: [{ name: '第一张', rows: lines }, ...extra] })
  if (format === 'xls')
    return oldXls(lines.map((line) => line.map((cell) => (cell instanceof Date ? serialOf(cell) : cell))))
  const delimiter = format === 'csv-tab' ? '\t' : ','
  const text = lines.map((line) => line.map((cell) => quoted(cell, delimiter)).join(delimiter)).join('\r\n')
  if (format === 'gb18030') return gb18030(text.replaceAll('\u00a0', ' '))
  return new TextEncoder().encode((format === 'csv-mark' ? '\ufeff' : '') + text)
}

export function serialOf(date: Date): number {
  return Math.round(date.getTime() / 86_400_000) + 25_569
}

function quoted(cell: Value, delimiter: string): string {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10).replaceAll('-', '/') : String(cell ?? '')
  return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
}

export interface Mutation {
  readonly name: string
  /** What must be said, or null where nothing may be said against the file. */
  readonly expects: VerdictKind | null
  /** The sheets it makes sense for; all of them when absent. */
  readonly on?: readonly string[]
  /** Changes so much that nothing else can be judged beside it. */
  readonly alone?: true
  apply(draft: Draft, by: Chance): void
}

const formats: readonly Format[] = ['xlsx', 'xlsx', 'xlsx', 'xls', 'csv', 'csv-mark', 'csv-tab', 'gb18030']

/** File number `seed` of the thousand: one to three mutations of one sample, in one of the formats. */
export async function mutatedFile(seed: number, mutations: readonly Mutation[]) {
  const by = chance(seed)
  const first = mutations[seed % mutations.length]
  if (!first) throw new Error('没有变异可用')
  const sample = by.pick(sheetSamples.filter(({ sheet }) => first.on?.includes(sheet) ?? true))
  const draft = draftOf(sample, by.pick(formats))
  const fitting = mutations.filter(({ on, alone }) => !alone && (on?.includes(sample.sheet) ?? true))
  const others = first.alone ? [] : [by.pick(fitting), by.pick(fitting)].slice(0, by.below(3))
  // In the order of the list: cells before the file, and the habits that move columns last.
  const all = [...new Set([first, ...others])].toSorted((a, b) => mutations.indexOf(a) - mutations.indexOf(b))
  for (const mutation of all) mutation.apply(draft, by)
  return { sheet: sample.sheet, mutations: all, file: await writeDraft(draft) }
}
