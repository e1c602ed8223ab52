import { Input } from 'antd'
import { useState } from 'react'

interface FindProps {
  readonly q: string
  readonly onFind: (q: string) => void
  /** The name of the box for those who cannot see it. */
  readonly label: string
  readonly placeholder?: string
}

/** A box that narrows the list below it, on Enter and when left. */
export function Find({ q, onFind, label, placeholder = label }: FindProps) {
  const [typed, setTyped] = useState(q)
  return (
    <form
      className="find"
      onSubmit={(event) => {
        event.preventDefault()
        onFind(typed.trim())
      }}
    >
      <Input
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => typed.trim() !== q && onFind(typed.trim())}
        placeholder={placeholder}
        aria-label={label}
        maxLength={100}
        allowClear
      />
    </form>
  )
}
