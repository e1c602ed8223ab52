import type { Business } from '../kernel/business.ts'
import type { Kind } from '../kernel/field.ts'
import { letterOf } from './cell.ts'
import { sheetOf } from './check.ts'
import { type LayoutColumn, layoutOf } from './layout.ts'
import type { Names } from './names.ts'
import { type DropDown, fitsInCell, type Written, type WrittenSheet, writeWorkbook } from './spreadsheet.ts'

const listName = '选项'

const howTo: Readonly<Partial<Record<Kind, string>>> = {
  day: '日期，如 2021-03-15',
  moment: '日期和时间，如 2021-03-15 09:30',
  count: '整数',
  'yes-no': '是或者否',
  choice: '从列表中选一项',
  choices: '可以填几项，用；隔开',
  organ: '单位全称',
  person: '姓名',
}

/** An empty sheet to fill in: official headers, lists to choose from, and a page that says what goes where. */
export function makeTemplate(business: Business, name: string, names: Names): Promise<Uint8Array> {
  const sheet = sheetOf(business, name)
  const columns = layoutOf(business, sheet)
  const lists = columns.map((column) => listOf(column, names))
  const long = lists.filter((values) => values.length > 0 && !fitsInCell(values))
  const dropDowns = lists.flatMap((values, column): DropDown[] => {
    if (values.length === 0) return []
    const at = long.indexOf(values)
    const letter = letterOf(Math.max(at, 0))
    const standsAt = at < 0 ? {} : { standsAt: `${listName}!$${letter}$1:$${letter}$${values.length}` }
    const says = `请从列表中选择${columns[column]?.header ?? ''}`
    return [{ column, firstRow: 2, values, says, ...standsAt }]
  })
  const blank: WrittenSheet = {
    name: sheet.label,
    rows: [columns.map(headerCell)],
    widths: columns.map(({ header }) => Math.min(30, Math.max(12, header.length * 2 + 2))),
    dropDowns,
  }
  const pages = [blank, guide(columns)]
  return writeWorkbook(long.length > 0 ? [...pages, listPage(long)] : pages)
}

function headerCell({ header, required, field, unit, example }: LayoutColumn): Written {
  const said = [required ? '必填' : '选填', hint({ field, unit }), example && `例：${example}`]
  return { text: header, tint: required ? 'must' : 'head', comment: said.filter(Boolean).join('\n') }
}

function hint({ field, unit }: Pick<LayoutColumn, 'field' | 'unit'>): string {
  if (!field) return '姓名或者名称；几个当事人用；隔开'
  if (field.kind === 'money') return unit === 'wan' ? '金额，单位万元' : '金额，单位元'
  return howTo[field.kind] ?? '文字'
}

function guide(columns: readonly LayoutColumn[]): WrittenSheet {
  const head = ['列', '是否必填', '怎样填', '示例', '可选的内容'].map((text): Written => ({ text, tint: 'head' }))
  const rows = columns.map(({ header, required, field, unit, example }) => [
    header,
    required ? '必填' : '选填',
    [hint({ field, unit }), field?.help].filter(Boolean).join('；'),
    example,
    Object.values(field?.options ?? {}).join('；'),
  ])
  return { name: '填表说明', rows: [head, ...rows], widths: [24, 10, 28, 24, 60] }
}

function listPage(lists: readonly (readonly string[])[]): WrittenSheet {
  const height = Math.max(...lists.map((list) => list.length))
  const rows = Array.from({ length: height }, (_, row) => lists.map((list) => list[row] ?? null))
  return { name: listName, rows, head: 0, hidden: true }
}

/** Only what has exactly one answer is made a list. */
function listOf({ field }: LayoutColumn, names: Names): readonly string[] {
  if (!field) return []
  if (field.kind === 'yes-no') return ['是', '否']
  if (field.kind === 'choice') return Object.values(field.options ?? {})
  if (field.kind !== 'organ') return []
  return names.all({ kind: 'organ', among: field.among ?? [] }).map(({ name }) => name)
}
