import type { SheetEntry } from './asks.ts'

interface Props {
  readonly id: string
  readonly sheets: readonly SheetEntry[]
  readonly value: string
  onChange(key: string): void
}

export function keyOf({ line, sheet }: Pick<SheetEntry, 'line' | 'sheet'>): string {
  return `${line}/${sheet}`
}

/** The computer's own list: on an old machine and on a phone it opens at once. */
export function SheetSelect({ id, sheets, value, onChange }: Props) {
  return (
    <select id={id} className="own-select" value={value} onChange={(event) => onChange(event.target.value)}>
      {sheets.map((one) => (
        <option key={keyOf(one)} value={keyOf(one)}>
          {one.lineLabel} · {one.label}
        </option>
      ))}
    </select>
  )
}
