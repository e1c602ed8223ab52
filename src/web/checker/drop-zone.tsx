import { type DragEvent, useState } from 'react'
import type { GivenFile } from '../../door/read-table.ts'

interface Props {
  readonly name: string | null
  onFile(file: GivenFile): void
}

export function DropZone({ name, onFile }: Props) {
  const [over, setOver] = useState(false)
  const take = async (file: File | undefined) => {
    if (file) onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  const drag = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <label className={over ? 'drop over' : 'drop'} onDrop={drop} onDragOver={drag} onDragLeave={() => setOver(false)}>
      <span>
        {name ? `已选「${name}」，可以再拖一个文件进来` : '把 .xlsx、.xls 或者 .csv 文件拖到这里，或者点这里选择'}
      </span>
      <input
        type="file"
        accept=".xlsx,.xls,.csv,.txt"
        onChange={(event) => {
          void take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </label>
  )
}
