import { type DragEvent, useState } from 'react'

interface Props {
  readonly label: string
  readonly busy: string | null
  onFiles(files: readonly File[]): void
}

/** Drop, choose, or on a phone pick from what was sent in a chat. */
export function DropFile({ label, busy, onFiles }: Props) {
  const [over, setOver] = useState(false)
  const drag = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <label
      className={over ? 'drop-file over' : 'drop-file'}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      <span>{busy ?? label}</span>
      <input
        type="file"
        multiple
        accept=".xlsx,.xls,.csv,.txt,.json"
        disabled={busy !== null}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          onFiles(files)
        }}
      />
    </label>
  )
}
