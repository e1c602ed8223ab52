import type { Business } from '../kernel/business.ts'
import type { Recorded } from './layout.ts'
import type { Names } from './names.ts'
import { markSheet, type Written, writeWorkbook } from './spreadsheet.ts'
import { writeValue } from './write-value.ts'

/** Where an upstream form's column takes its text from. Blank columns are kept: the form is refused without them. */
export type Source =
  | { readonly field: string }
  | { readonly role: string }
  | { readonly says: (record: Recorded) => string }
  | 'blank'

export interface UpstreamColumn {
  readonly header: string
  readonly from: Source
  /** Refused upstream when empty. */
  readonly required?: true
}

export interface UpstreamLayout {
  readonly label: string
  readonly line: string
  /** The field whose day says which period a record belongs to. */
  readonly day: string
  /** What a record must say to belong in this form. */
  readonly where: Readonly<Record<string, string>>
  readonly columns: readonly UpstreamColumn[]
}

export interface Delivered {
  readonly bytes: Uint8Array
  readonly rows: number
  /** What upstream would refuse: to be completed there by hand or here first. */
  readonly gaps: readonly { readonly row: number; readonly header: string }[]
}

/** What upstream would refuse, by column: to be completed there by hand, or here first. */
export function gapsOf(
  layout: UpstreamLayout,
  records: readonly Recorded[],
  beside: { business: Business; names: Names },
): readonly { readonly header: string; readonly count: number }[] {
  const required = layout.columns.filter((column) => column.required)
  return required.flatMap(({ header, from }) => {
    const count = records.filter((record) => textFrom(from, header, record, beside) === '').length
    return count > 0 ? { header, count } : []
  })
}

/** The upload file of an upstream system, in its own columns and units, made of what was already recorded once. */
export async function deliver(
  layout: UpstreamLayout,
  records: readonly Recorded[],
  { business, names, mark }: { business: Business; names: Names; mark?: string },
): Promise<Delivered> {
  const fitting = records.filter(({ given }) =>
    Object.entries(layout.where).every(([name, value]) => given[name] === value),
  )
  const gaps: { row: number; header: string }[] = []
  const rows = fitting.map((record, at) =>
    layout.columns.map(({ header, from, required }): Written | null => {
      const text = textFrom(from, header, record, { business, names })
      if (text !== '') return { text }
      if (required) gaps.push({ row: at + 2, header })
      return required ? { text: '', tint: 'doubt' } : null
    }),
  )
  const head = layout.columns.map(({ header }): Written => ({ text: header, tint: 'head' }))
  const widths = layout.columns.map(({ header }) => Math.min(30, Math.max(12, header.length * 2)))
  return {
    bytes: await writeWorkbook([
      { name: layout.label, rows: [head, ...rows], widths },
      ...(mark ? [markSheet(mark)] : []),
    ]),
    rows: rows.length,
    gaps,
  }
}

function textFrom(
  from: Source,
  header: string,
  record: Recorded,
  { business, names }: { business: Business; names: Names },
): string {
  if (from === 'blank') return ''
  if ('says' in from) return from.says(record)
  if ('role' in from)
    return record.parties
      .filter(({ role }) => role === from.role)
      .map(({ name }) => name)
      .join('；')
  const field = business.line.fields[from.field]
  if (!field) throw new Error(`${business.line.id} 没有字段 ${from.field}`)
  const unit = header.includes('万元') ? 'wan' : 'yuan'
  return writeValue(record.given[from.field], field, { unit, names, dayMark: '/' })
}
