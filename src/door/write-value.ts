import type { Field } from '../kernel/field.ts'
import type { Unit } from './headings.ts'
import type { Names } from './names.ts'
import { moneyText } from './read-number.ts'

export interface Style {
  readonly unit: Unit
  readonly names: Names
  /** 2021-03-15, or 2021/03/15 as upstream forms want it. */
  readonly dayMark?: '/' | '-'
}

/** A value as a cell of an official form says it: what `readValue` reads back to the same value. */
export function writeValue(value: unknown, field: Field, { unit, names, dayMark = '-' }: Style): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map((one) => field.options?.[String(one)] ?? String(one)).join('；')
  if (typeof value === 'number') return field.kind !== 'money' ? String(value) : moneyIn(value, unit)
  const text = String(value)
  if (field.kind === 'choice') return field.options?.[text] ?? text
  if (field.kind === 'organ' || field.kind === 'person') return names.nameOf(text) ?? ''
  if (field.kind === 'day') return text.replaceAll('-', dayMark)
  return field.kind === 'moment' ? text.replace('T', ' ') : text
}

/** 200000 分 is 2000.00 元 or 0.2 万元; no rounding on the way. */
export function moneyIn(fen: number, unit: Unit): string {
  if (unit === 'yuan') return moneyText(fen)
  const digits = String(fen).padStart(7, '0')
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '')
}
