import { type FormEvent, useState } from 'react'

type Filled = Readonly<Record<string, string>>

interface Props {
  readonly missing: readonly string[]
  readonly filled: Filled
  onFill(filled: Filled): void
}

/** Columns the file lacks, where every row would say the same. */
export function EveryRow({ missing, filled, onFill }: Props) {
  const [typed, setTyped] = useState<Filled>(filled)
  const headers = [...new Set([...Object.keys(filled), ...missing])]
  if (headers.length === 0) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onFill(Object.fromEntries(Object.entries(typed).filter(([, text]) => text.trim() !== '')))
  }
  return (
    <form className="every" onSubmit={submit}>
      <p>表里缺少这些列。如果每一行都一样，可以在这里填一次：</p>
      {headers.map((header) => (
        <label key={header}>
          {header}
          <input
            value={typed[header] ?? ''}
            onChange={(event) => setTyped({ ...typed, [header]: event.target.value })}
          />
        </label>
      ))}
      <button type="submit">再核对一次</button>
    </form>
  )
}
