import type { Fields, ValueOf } from './field.ts'
import type { Names } from './line.ts'

export interface Column<F extends Fields> {
  readonly field: keyof F & string
  /** Other headers real files use for the same thing. */
  readonly aliases?: readonly string[]
  readonly example?: string
}

/** A spreadsheet whose every row is one act. Declared once: template, import, export and checker come from it. */
export interface Sheet<F extends Fields = Fields, A extends string = string, P extends string = string> {
  readonly label: string
  readonly act: A
  /** By official header, in order. */
  readonly columns: Readonly<Record<string, Column<F>>>
  /** Headers that name a party: '申请人' → applicant. */
  readonly parties?: Readonly<Record<string, P>>
  readonly fixed?: { readonly [Name in keyof F]?: ValueOf<F[Name]> | undefined }
  /** The columns whose values together say that two rows are the same act. */
  readonly key: readonly string[]
  /** The column that names the unit whose row it is: whoever sees only his own units may name no other in it. */
  readonly own?: string
  /** The columns that together make a document's number: met again under another key, somebody should look. */
  readonly number?: readonly string[]
}

export function defineSheets<F extends Fields, A extends string, P extends string, const Name extends string>(
  line: Names<F, A, P>,
  all: Readonly<Record<Name, Sheet<F, NoInfer<A>, NoInfer<P>>>>,
): Readonly<Record<Name, Sheet<F, NoInfer<A>, NoInfer<P>>>> {
  for (const [name, sheet] of Object.entries<Sheet<F, A, P>>(all)) {
    const act = line.acts[sheet.act]
    const asked = new Set([...(act?.asks ?? []), ...(act?.mayAsk ?? [])])
    const given = new Set([
      ...Object.values(sheet.columns).map(({ field }) => field),
      ...Object.keys(sheet.fixed ?? {}),
    ])
    const stray = [...given].filter((field) => !asked.has(field))
    const missing = (act?.asks ?? []).filter((field) => !given.has(field))
    const named = [...sheet.key, ...(sheet.own ? [sheet.own] : []), ...(sheet.number ?? [])]
    const key = named.filter((header) => !sheet.columns[header])
    if (stray.length + missing.length + key.length > 0) {
      throw new Error(
        `${line.id} 的表 ${name} 有误：多余 ${stray.join('、')}；缺少 ${missing.join('、')}；键 ${key.join('、')}`,
      )
    }
  }
  return all
}
