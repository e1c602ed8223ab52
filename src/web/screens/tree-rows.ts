import { type Loaded, loadTree, rowsOf, type Tree } from '../../lines/inspection/tree.ts'
import type { RowTyped } from '../form/standing-rows.ts'

/** What every item gets until somebody says otherwise. */
export interface SharedOut {
  readonly unit: string
  readonly givenOn: string
  readonly dueOn: string
}

/** The items of an edition as rows of the form. */
export function rowsFrom(tree: Tree, { unit, givenOn, dueOn }: SharedOut): RowTyped[] {
  const filled = Object.entries({ unit, givenOn, dueOn }).filter(([, value]) => value !== '')
  return rowsOf(tree).map((row) => ({ ...row, ...Object.fromEntries(filled) }))
}

/** A sheet of three columns as an edition; a heading row is passed over. */
export function treeFromCells(name: string, cells: readonly (readonly unknown[])[]): Loaded {
  const rows = cells.map((row) => [text(row[0]), text(row[1]), text(row[2])] as const)
  const [head] = rows
  const body = head && /一级|指标$/.test(head[0]) && /二级|指标$/.test(head[1]) ? rows.slice(1) : rows
  return loadTree({ id: 'newer', label: name }, body)
}

function text(cell: unknown): string {
  return cell === null || cell === undefined ? '' : String(cell).trim()
}
