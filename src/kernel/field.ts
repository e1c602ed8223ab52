import { z } from 'zod'
import { type Day, isDay } from '../law/day.ts'
import { idNumberProblem } from './id-number.ts'
import type { Role } from './role.ts'

export type Column = 'text' | 'date' | 'integer' | 'bigint' | 'boolean' | 'text[]' | 'uuid'

export type Kind =
  | 'text'
  | 'long-text'
  | 'choice'
  | 'choices'
  | 'day'
  | 'moment'
  | 'count'
  | 'money'
  | 'yes-no'
  | 'place'
  | 'person'
  | 'organ'
  | 'attachments'
  | 'rows'

/** One question on a form, one column in a table, one name in a report. */
export interface Field<Value = unknown> {
  readonly kind: Kind
  readonly label: string
  /** Null for repeated fields: they are child tables. */
  readonly column: Column | null
  readonly schema: z.ZodType<Value>
  readonly help?: string
  readonly options?: Readonly<Record<string, string>>
  /** Kept as ciphertext, masked on screen, revealed for a purpose. */
  readonly sealed?: true
  /** The fields of each row, for repeated fields. */
  readonly rows?: Fields
  /** The kinds of organ, or the role of person, that may be chosen. */
  readonly among?: readonly string[]
  /** Line version from which the field is asked, and from which it is only read (decision 5). */
  readonly since?: number
  readonly until?: number
  /** Who may correct it; whoever acts in the line where it is not said. */
  readonly correctedBy?: readonly Role[]
}

export type Fields = Readonly<Record<string, Field>>
export type ValueOf<F> = F extends Field<infer Value> ? Value : never

/** A row of a repeated field: its number never changes and is never used again. */
export type Row<F extends Fields> = { readonly id: number } & Answers<F>

/** A matter's answers so far. Null until some act asks; a repeated field is an empty list. */
export type Answers<F extends Fields> = {
  readonly [Name in keyof F]: ValueOf<F[Name]> extends readonly Row<Fields>[]
    ? ValueOf<F[Name]>
    : ValueOf<F[Name]> | null
}

/** The names of the fields that hold one day; any name where the fields are not known. */
export type DayName<F extends Fields> = string extends keyof F
  ? string
  : { [Name in keyof F]: F[Name] extends Field<Day> ? Name : never }[keyof F] & string

export type RowsName<F extends Fields> = string extends keyof F
  ? string
  : { [Name in keyof F]: F[Name] extends { readonly kind: 'rows' } ? Name : never }[keyof F] & string

interface More {
  readonly help?: string
  readonly since?: number
  readonly until?: number
  readonly correctedBy?: readonly Role[]
}

const asText = (label: string, max: number) =>
  z
    .string({ error: `请填写${label}` })
    .trim()
    .min(1, `请填写${label}`)
    .max(max, `${label}最多 ${max} 字`)
    .refine((text) => !unprintable.test(text), `${label}含有不能显示的字符，请重新输入`)

// biome-ignore lint/suspicious/noControlCharactersInRegex: the database refuses NUL, and no form needs control characters
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

export function text(label: string, { max = 200, ...more }: More & { max?: number } = {}): Field<string> {
  return { kind: 'text', label, column: 'text', schema: asText(label, max), ...more }
}

export function longText(label: string, { max = 5000, ...more }: More & { max?: number } = {}): Field<string> {
  return { kind: 'long-text', label, column: 'text', schema: asText(label, max), ...more }
}

export function choice<const Key extends string>(
  label: string,
  options: Readonly<Record<Key, string>>,
  more: More = {},
): Field<Key> {
  const keys = Object.keys(options) as [Key, ...Key[]]
  return { kind: 'choice', label, column: 'text', options, schema: z.enum(keys, { error: `请选择${label}` }), ...more }
}

/** Several of a list, each at most once, kept in the order of the declaration. */
export function choices<const Key extends string>(
  label: string,
  options: Readonly<Record<Key, string>>,
  more: More = {},
): Field<readonly Key[]> {
  const keys = Object.keys(options) as [Key, ...Key[]]
  const schema = z
    .array(z.enum(keys, { error: `请选择${label}` }), { error: `请选择${label}` })
    .min(1, `请至少选择一项${label}`)
    .transform((picked) => keys.filter((key) => picked.includes(key)))
  return { kind: 'choices', label, column: 'text[]', options, schema: schema as z.ZodType<readonly Key[]>, ...more }
}

export function onDay(label: string, more: More = {}): Field<Day> {
  const schema = z.string({ error: `请填写${label}` }).refine(isDay, `${label}不是日历上的一天，应写作 2021-03-15`)
  return { kind: 'day', label, column: 'date', schema: schema as unknown as z.ZodType<Day>, ...more }
}

/** A wall-clock time in Beijing, '2024-01-02T09:30', for hearings and hour periods. */
export function moment(label: string, more: More = {}): Field<string> {
  const schema = z
    .string({ error: `请填写${label}` })
    .refine(
      (at) => /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(at) && isDay(at.slice(0, 10)),
      `${label}应写到分钟`,
    )
  return { kind: 'moment', label, column: 'text', schema, ...more }
}

export function count(label: string, { max = 100_000_000, ...more }: More & { max?: number } = {}): Field<number> {
  const schema = z
    .int({ error: `${label}应为整数` })
    .min(0, `${label}不能小于 0`)
    .max(max, `${label}不能超过 ${max}`)
  return { kind: 'count', label, column: 'integer', schema, ...more }
}

/** Integer 分 end to end (decision 8): 12,300.00 元 is 1230000. */
export function money(label: string, more: More = {}): Field<number> {
  const schema = z
    .int({ error: `${label}应为金额，最多两位小数` })
    .min(0, `${label}不能小于 0`)
    .max(Number.MAX_SAFE_INTEGER, `${label}过大`)
  return { kind: 'money', label, column: 'bigint', schema, ...more }
}

export function yesNo(label: string, more: More = {}): Field<boolean> {
  return { kind: 'yes-no', label, column: 'boolean', schema: z.boolean({ error: `请选择${label}` }), ...more }
}

export function place(label: string, more: More = {}): Field<string> {
  return { kind: 'place', label, column: 'text', schema: asText(label, 200), ...more }
}

const id = (label: string) => z.uuid({ error: `请选择${label}` })

/** A member of staff, a mediator, a lawyer: someone in the district's list of people. */
export function person(label: string, among: readonly string[], more: More = {}): Field<string> {
  return { kind: 'person', label, column: 'uuid', schema: id(label), among, ...more }
}

/** An organ of the tree, limited to some kinds: the street, the respondent unit, the committee. */
export function organ(label: string, among: readonly string[], more: More = {}): Field<string> {
  return { kind: 'organ', label, column: 'uuid', schema: id(label), among, ...more }
}

export function attachments(label: string, more: More = {}): Field<readonly string[]> {
  const schema = z
    .array(id(label), { error: `请上传${label}` })
    .min(1, `请上传${label}`)
    .max(50, `${label}最多 50 份`)
  return { kind: 'attachments', label, column: 'text[]', schema, ...more }
}

export function idNumber(label = '公民身份号码', more: More = {}): Field<string> {
  const schema = asText(label, 18)
    .transform((value) => value.toUpperCase())
    .superRefine((value, context) => {
      const problem = idNumberProblem(value)
      if (problem) context.addIssue({ code: 'custom', message: problem })
    })
  return { kind: 'text', label, column: 'text', schema: schema as z.ZodType<string>, sealed: true, ...more }
}

export function phone(label = '联系电话', more: More = {}): Field<string> {
  const schema = asText(label, 20).refine((value) => /^\+?[\d-]{5,20}$/.test(value), `${label}只能是数字和短横线`)
  return { kind: 'text', label, column: 'text', schema, sealed: true, ...more }
}

export function address(label = '住址', more: More = {}): Field<string> {
  return { kind: 'text', label, column: 'text', schema: asText(label, 200), sealed: true, ...more }
}

/** Rows of a child table. Without a number a row is new; with its number it replaces that row; `gone` strikes it out, saying why. */
export function repeated<F extends Fields>(
  label: string,
  rows: F,
  { optional = [], ...more }: More & { optional?: readonly (keyof F & string)[] } = {},
): Field<readonly Row<F>[]> & { readonly kind: 'rows' } {
  const shape = Object.fromEntries(
    Object.entries(rows).map(([name, field]) => [
      name,
      optional.includes(name) ? field.schema.nullish() : field.schema,
    ]),
  )
  const row = z.discriminatedUnion('gone', [
    z.strictObject({ gone: z.undefined().optional(), id: z.int().min(1).optional(), ...shape }),
    z.strictObject({ gone: z.literal(true), id: z.int().min(1), goneWhy: asText('划去的理由', 200) }),
  ])
  const schema = z
    .array(row, { error: `请填写${label}` })
    .min(1, `请至少填写一行${label}`)
    .max(500, `${label}最多 500 行`)
  return { kind: 'rows', label, column: null, rows, schema: schema as unknown as z.ZodType<readonly Row<F>[]>, ...more }
}
