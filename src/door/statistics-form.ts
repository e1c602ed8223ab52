import type { Business } from '../kernel/business.ts'
import type { Recorded } from './layout.ts'
import { moneyText } from './read-number.ts'
import { markSheet, type Written, writeWorkbook } from './spreadsheet.ts'

/** How a column of a statistical form comes out of the records of a period. */
export interface FormColumn {
  /** Printed above several columns that belong together. */
  readonly group?: string
  readonly header: string
  /** Absent: matters are counted. A field of money or numbers is added up; `parties` counts them. */
  readonly sums?: string
  readonly parties?: true
  /** By field: one of these values. Empty: the field says something. */
  readonly where?: Readonly<Record<string, readonly string[]>>
}

export interface StatisticsForm {
  readonly label: string
  readonly line: string
  /** The field whose day says which month a record belongs to. */
  readonly day: string
  readonly when: string
  /** One row for each option of this field and a total; absent: one row. */
  readonly rowsBy?: string
  readonly columns: (business: Business) => readonly FormColumn[]
  /** Columns that must add up to another. */
  readonly adds: readonly { readonly whole: string; readonly group: string }[]
}

/** A column for each option of a choice, under its label. */
export function byOption({ line }: Business, field: string, group: string): FormColumn[] {
  return Object.entries(line.fields[field]?.options ?? {}).map(([value, header]) => ({
    group,
    header,
    where: { [field]: [value] },
  }))
}

export interface FilledForm {
  readonly columns: readonly FormColumn[]
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[]
  /** Sums that do not come out: something is not filled in where it should be. */
  readonly problems: readonly string[]
}

export function fillForm(form: StatisticsForm, records: readonly Recorded[], business: Business): FilledForm {
  const columns = form.columns(business)
  const field = form.rowsBy === undefined ? undefined : business.line.fields[form.rowsBy]
  const rowOf = (label: string, mine: readonly Recorded[]) => ({
    label,
    values: columns.map((column) => mine.reduce((sum, record) => sum + valueIn(record, column), 0)),
  })
  const said = Object.entries(field?.options ?? {}).map(([value, label]) =>
    rowOf(
      label,
      records.filter(({ given }) => given[form.rowsBy ?? ''] === value),
    ),
  )
  const unsaid = field ? records.filter(({ given }) => !given[form.rowsBy ?? '']) : []
  const rows = [...said, ...(unsaid.length > 0 ? [rowOf('没有填写', unsaid)] : []), rowOf('合计', records)]
  return { columns, rows, problems: form.adds.flatMap((add) => problemOf(add, columns, rows.at(-1)?.values ?? [])) }
}

function valueIn({ given, parties }: Recorded, { sums, parties: counted, where = {} }: FormColumn): number {
  const belongs = Object.entries(where).every(([name, values]) => says(given[name], values))
  if (!belongs) return 0
  if (counted) return parties.length
  if (sums === undefined) return 1
  return typeof given[sums] === 'number' ? Number(given[sums]) : 0
}

function says(value: unknown, values: readonly string[]): boolean {
  if (values.length === 0) return value !== null && value !== undefined && value !== false
  return Array.isArray(value) ? value.some((one) => values.includes(String(one))) : values.includes(String(value))
}

function problemOf(
  { whole, group }: StatisticsForm['adds'][number],
  columns: readonly FormColumn[],
  total: readonly number[],
): string[] {
  const at = columns.findIndex(({ header, group: own }) => header === whole && own === undefined)
  const sum = columns.reduce((all, column, index) => all + (column.group === group ? (total[index] ?? 0) : 0), 0)
  return sum === total[at]
    ? []
    : [
        `「${group}」各列相加是 ${sum}，「${whole}」是 ${total[at]}，有 ${Math.abs((total[at] ?? 0) - sum)} 件没有填写或者不在表列之内`,
      ]
}

/** Title and period above, groups over headers, data from the sixth row, as such forms are printed. */
interface FormWords {
  readonly period: string
  readonly unit: string
  readonly business: Business
  readonly mark?: string
}

export function formBook(
  form: StatisticsForm,
  filled: FilledForm,
  { period, unit, business, mark }: FormWords,
): Promise<Uint8Array> {
  const { columns, rows } = filled
  const head = (text: string): Written => ({ text, tint: 'head' })
  const groups = columns.map(({ group = '' }, at) => head(group === columns[at - 1]?.group ? '' : group))
  const field = form.rowsBy === undefined ? undefined : business.line.fields[form.rowsBy]
  const isMoney = columns.map(({ sums }) => sums !== undefined && business.line.fields[sums]?.kind === 'money')
  const cells = rows.map(({ label, values }) => [
    label,
    ...values.map((value, at) => (isMoney[at] ? moneyText(value) : String(value))),
  ])
  const above = [[form.label], [`填报单位：${unit}`, null, null, null, `统计期间：${period}（${form.when}）`], []]
  const headers = [
    [head(''), ...groups],
    [head(field?.label ?? '项目'), ...columns.map(({ header }) => head(header))],
  ]
  const below = filled.problems.map((says): Written[] => [{ text: `核对：${says}`, tint: 'doubt' }])
  return writeWorkbook([
    {
      name: form.label,
      rows: [...above, ...headers, ...cells, ...below],
      widths: [20, ...columns.map(() => 12)],
      head: 5,
    },
    ...(mark ? [markSheet(mark)] : []),
  ])
}
