import type { Field } from '../../kernel/field.ts'
import type { Line } from '../../kernel/line.ts'
import type { Day } from '../../law/day.ts'
import { readCount, readDay } from '../form/typed.ts'
import { lineOf } from '../lines.ts'
import type { MatterFile } from '../queries.ts'

/** One row of a repeated field as the file tells it: the text of each declared cell by its name. */
export interface ToldRow {
  readonly n: number
  text(name: string): string
  count(name: string): number | null
  day(name: string): Day | null
  /** The key of an option, where the cell is a choice. */
  option(name: string): string | null
}

export interface RowsField {
  readonly name: string
  readonly label: string
  readonly rows: Readonly<Record<string, Field>>
}

/** The repeated fields of a line that have all these cells: the declaration says what a screen can draw. */
export function rowsWith(line: Line | null, cells: Readonly<Record<string, Field['kind']>>): RowsField | null {
  for (const [name, { label, rows }] of Object.entries(line?.fields ?? {})) {
    if (rows && Object.entries(cells).every(([cell, kind]) => rows[cell]?.kind === kind)) return { name, label, rows }
  }
  return null
}

export function toldRows(file: MatterFile, { name, rows }: RowsField): ToldRow[] {
  const names = Object.keys(rows)
  const told = file.facts.find((fact) => fact.name === name)?.rows ?? []
  return told.map((cells, n) => {
    const text = (cell: string) => cells[names.indexOf(cell)] ?? ''
    return {
      n,
      text,
      count: (cell) => readCount(text(cell)),
      day: (cell) => readDay(text(cell), ''),
      option: (cell) =>
        Object.entries(rows[cell]?.options ?? {}).find(([, label]) => label === text(cell))?.[0] ?? null,
    }
  })
}

export function declaredOf(file: MatterFile): Line | null {
  return lineOf(file.line)
}
