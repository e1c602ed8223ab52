import type { Business } from '../kernel/business.ts'
import { basisOn, type Check, fieldNamed, isBlind, isGroup } from '../kernel/check.ts'
import type { Field } from '../kernel/field.ts'
import { type Day, day, formatDay, isDay } from '../law/day.ts'
import { citationText } from '../law/statute.ts'
import type { Lead } from '../store/leads.ts'

export interface Told {
  readonly label: string
  readonly shown: string
}

type NameOf = (id: string) => string | undefined

/** The values and days that made it a hit, in the words of the form. */
export function evidenceOf(
  { line }: Business,
  { facts, shows }: Pick<Lead, 'facts' | 'shows'>,
  nameOf: NameOf,
): Told[] {
  const values = Object.entries(facts).flatMap(([name, value]) => {
    const field = fieldNamed(line.fields, name)
    return field ? [{ label: field.label, shown: valueText(field, value, nameOf) }] : []
  })
  const worked = Object.entries(shows).map(([label, value]) => ({ label, shown: plainText(value) }))
  return [...values, ...worked]
}

function valueText(field: Field, value: unknown, nameOf: NameOf): string {
  if (value === null || value === undefined) return '没有填写'
  if (field.kind === 'rows' && Array.isArray(value)) return value.map((row) => rowText(field, row)).join('；') || '没有'
  if (field.kind === 'choices' && Array.isArray(value)) return value.map((one) => optionText(field, one)).join('、')
  if (field.kind === 'money') return `${(Number(value) / 100).toLocaleString('zh-CN')} 元`
  if (field.kind === 'yes-no') return value === true ? '是' : '否'
  if (field.kind === 'organ' || field.kind === 'person') return nameOf(String(value)) ?? '未知'
  return field.options ? optionText(field, value) : plainText(value)
}

function optionText({ options = {} }: Field, value: unknown): string {
  return options[String(value)] ?? String(value)
}

function rowText({ rows = {} }: Field, row: unknown): string {
  const cells = row as Readonly<Record<string, unknown>>
  return Object.keys(rows)
    .map((name) => cells[name])
    .filter((cell) => cell !== null && cell !== undefined)
    .map(plainText)
    .join(' ')
}

function plainText(value: unknown): string {
  if (value === null || value === undefined) return '没有填写'
  if (typeof value === 'string' && isDay(value)) return formatDay(day(value))
  return String(value)
}

/** 《行政处罚法》第六十一条: the articles that stood on the day. */
export function basisText(check: Check, on: Day | null): string[] {
  const found = on ? basisOn(check, on) : (check.basis.at(-1)?.is ?? null)
  return (found ?? []).map(citationText)
}

/** Every edition with its articles, for the page of a check. */
export function editionsText(check: Check): string[] {
  return check.basis.map(({ from, until, is }) => {
    const span = from && until ? `${from} 至 ${until}` : from ? `${from} 起` : until ? `${until} 以前` : '不分时期'
    return `${span}：${is.map(citationText).join('、')}`
  })
}

/** What a record must carry to be tested. */
export function neededText({ line }: Business, check: Check): string[] {
  if (isBlind(check)) return [...check.lacks]
  const more = isGroup(check) ? [] : (check.needsWhen ?? []).map(({ field }) => field)
  return [...new Set([...check.needs, ...more])].map((name) => labelOf({ line }, name))
}

export function labelOf({ line }: Pick<Business, 'line'>, name: string): string {
  const [outer = ''] = name.split('.')
  const field = fieldNamed(line.fields, name)
  if (!field) return name
  return name.includes('.') ? `${line.fields[outer]?.label}的${field.label}` : field.label
}
