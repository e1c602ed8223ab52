import { Popover } from 'antd'
import { type ReactNode, useState } from 'react'

interface Props {
  readonly label: string
  /** What is chosen, in words; null when nothing is. */
  readonly chosen: string | null
  readonly clear?: () => void
  readonly children: (close: () => void) => ReactNode
}

/** One filter in the line above a list: a word when idle, the choice when set. */
export function Chip({ label, chosen, clear, children }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <span className={chosen ? 'chip set' : 'chip'}>
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomLeft"
        content={<div className="chip-panel">{children(() => setOpen(false))}</div>}
      >
        <button type="button" aria-haspopup="dialog" aria-expanded={open}>
          {chosen ? `${label}：${chosen}` : label}
          <span className="caret" aria-hidden="true" />
        </button>
      </Popover>
      {chosen && clear && (
        <button type="button" className="clear" onClick={clear} aria-label={`取消「${label}」`}>
          ×
        </button>
      )}
    </span>
  )
}

interface ToggleProps {
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

export function ToggleChip({ label, on, onChange }: ToggleProps) {
  return (
    <span className={on ? 'chip set' : 'chip'}>
      <button type="button" aria-pressed={on} onClick={() => onChange(!on)}>
        {label}
      </button>
    </span>
  )
}

interface PickProps {
  readonly name: string
  readonly legend: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly picked: readonly string[]
  readonly onPick: (picked: readonly string[]) => void
}

/** Several of a list; nothing ticked means all. */
export function PickList({ name, legend, options, picked, onPick }: PickProps) {
  return (
    <fieldset className="picks">
      <legend className="sr">{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            name={name}
            checked={picked.includes(value)}
            onChange={(event) =>
              onPick(event.target.checked ? [...picked, value] : picked.filter((one) => one !== value))
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
