import type { Field } from '../../kernel/field.ts'
import { type Day, formatDay, isDay } from '../../law/day.ts'

/** Finds the name of a person, an organ or a file by id; ids without a name are never shown bare. */
export type NameOf = (id: string) => string | undefined

/** A value as a reader sees it: option labels, 元, full dates, names. */
export function shown(field: Field, value: unknown, nameOf: NameOf): string {
  if (value === null || value === undefined || value === '') return ''
  switch (field.kind) {
    case 'choice':
      return optionOf(field, value)
    case 'choices':
      return list(value)
        .map((one) => optionOf(field, one))
        .join('、')
    case 'day':
      return dayShown(String(value))
    case 'moment':
      return `${dayShown(String(value).slice(0, 10))} ${String(value).slice(11, 16)}`
    case 'money':
      return yuan(Number(value))
    case 'count':
      return Number(value).toLocaleString('en-US')
    case 'yes-no':
      return value ? '是' : '否'
    case 'person':
    case 'organ':
      return nameOf(String(value)) ?? '（已不在名册中）'
    case 'attachments':
      return list(value)
        .map((one) => nameOf(String(one)) ?? '附件')
        .join('、')
    case 'rows':
      return `${list(value).length} 条`
    default:
      return String(value)
  }
}

/** 1230000 → 12,300.00 元 */
export function yuan(fen: number): string {
  const whole = Math.trunc(fen / 100).toLocaleString('en-US')
  return `${whole}.${String(Math.abs(fen % 100)).padStart(2, '0')} 元`
}

export function dayShown(text: string): string {
  return isDay(text) ? formatDay(text as Day) : text
}

/** A repeated field as a table: the head from the declaration, one line a row. */
export function rowsShown(field: Field, value: unknown, nameOf: NameOf): { head: string[]; rows: string[][] } {
  const columns = Object.entries(field.rows ?? {})
  const rows = list(value) as readonly Readonly<Record<string, unknown>>[]
  return {
    head: columns.map(([, { label }]) => label),
    rows: rows.map((row) => columns.map(([name, cell]) => shown(cell, row[name], nameOf))),
  }
}

interface FileNamed {
  readonly file: string
  readonly row: number | null
  readonly cell: number | null
}

/** The files a value names, each with its place in the table of a repeated field. */
export function filesNamed(field: Field, value: unknown): FileNamed[] {
  if (field.kind === 'attachments') return list(value).map((file) => ({ file: String(file), row: null, cell: null }))
  const columns = Object.entries(field.rows ?? {})
  const rows = list(field.rows ? value : []) as readonly Readonly<Record<string, unknown>>[]
  return rows.flatMap((row, at) =>
    columns.flatMap(([name, { kind }], cell) =>
      list(kind === 'attachments' ? row[name] : []).map((file) => ({ file: String(file), row: at, cell })),
    ),
  )
}

function optionOf(field: Field, value: unknown): string {
  return field.options?.[String(value)] ?? String(value)
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
