import type { ClearablePart, PartyTyped } from './attempt-draft.ts'
import { GroupFrame } from './field-frame.tsx'
import type { Present } from './parties-editor.tsx'

interface Props {
  readonly id: string
  /** The party as the file holds it, under its masks. */
  readonly before: Present
  readonly party: PartyTyped
  readonly onChange: (party: PartyTyped) => void
}

const labels: Readonly<Record<ClearablePart, string>> = {
  idNumber: '公民身份号码',
  phone: '联系电话',
  address: '住址或者地址',
}

/** What was entered and should not stand: a box left blank means unchanged, so emptying is said apart. */
export function ClearParts({ id, before, party, onChange }: Props) {
  const held = (Object.keys(labels) as ClearablePart[]).filter((part) => before[part])
  if (held.length === 0) return null
  const cleared = party.cleared ?? []
  return (
    <GroupFrame id={`${id}-cleared`} label="清空" help="空着的格不改；登记错了、不该登记的，在这里勾上" optional>
      <div className="radios">
        {held.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={cleared.includes(part)}
              onChange={({ target }) =>
                onChange({
                  ...party,
                  cleared: target.checked ? [...cleared, part] : cleared.filter((one) => one !== part),
                })
              }
            />
            {labels[part]} {before[part]}
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}
