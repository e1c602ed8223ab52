import type { z } from 'zod'
import type { Field, Fields } from './field.ts'
import { because, type Reason } from './reason.ts'

export type Parsed =
  | { readonly ok: true; readonly given: Record<string, unknown> }
  | { readonly ok: false; readonly reasons: Reason[] }

interface Asked {
  readonly asks?: readonly string[] | undefined
  readonly mayAsk?: readonly string[] | undefined
}

/** Reads what was typed for the asked fields. Blank counts as not answered; a name nobody asked for is refused. */
export function parse(
  fields: Fields,
  { asks = [], mayAsk = [] }: Asked,
  given: Readonly<Record<string, unknown>>,
): Parsed {
  const filled = Object.keys(given).filter((name) => !isBlank(given[name]))
  const stray = filled.filter((name) => !asks.includes(name) && !mayAsk.includes(name))
  const reasons = stray.map((name) =>
    because(`这一步不填写「${fields[name]?.label ?? name.slice(0, 40)}」`, { field: name }),
  )
  const values: Record<string, unknown> = {}
  for (const name of [...asks, ...mayAsk]) {
    const field = known(fields, name)
    if (!filled.includes(name)) {
      if (asks.includes(name)) reasons.push(because(missing(field), { field: name }))
      continue
    }
    const result = field.schema.safeParse(given[name])
    if (result.success) values[name] = result.data
    else reasons.push(...result.error.issues.map((issue) => explain(name, field, issue)))
  }
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, given: values }
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  )
}

function known(fields: Fields, name: string): Field {
  const field = fields[name]
  if (!field) throw new Error(`没有字段 ${name}`)
  return field
}

function missing({ kind, label }: Field): string {
  const verb =
    kind === 'attachments'
      ? '上传'
      : ['choice', 'choices', 'yes-no', 'person', 'organ'].includes(kind)
        ? '选择'
        : '填写'
  return `请${verb}${label}`
}

function explain(name: string, field: Field, issue: z.core.$ZodIssue): Reason {
  const [at] = issue.path
  if (field.kind !== 'rows' || typeof at !== 'number') return because(issue.message, { field: name })
  const stray =
    issue.code === 'unrecognized_keys' ? `不认识的栏目 ${issue.keys.join('、').slice(0, 60)}` : issue.message
  return because(`${field.label}第 ${at + 1} 行：${stray}`, { field: name })
}
