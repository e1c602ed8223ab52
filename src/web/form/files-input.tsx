import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { uploadFile } from '../api.ts'
import { fileAsk } from '../file-ask.ts'
import { adviceFor, asProblem } from '../problem.ts'
import { sizeText } from '../words.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly value: unknown
  readonly onChange: (ids: readonly string[]) => void
  readonly single?: boolean
  readonly onNamed?: (name: string) => void
}

/** Files go up at once and are named by their number; the form only keeps the numbers. */
export function FilesInput({ id, label, value, onChange, single = false, onNamed }: Props) {
  const ids = Array.isArray(value) ? (value as string[]) : typeof value === 'string' && value ? [value] : []
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  const take = async (files: readonly File[]) => {
    setRefusal(null)
    let next = single ? [] : ids
    for (const file of single ? files.slice(0, 1) : files) {
      setBusy(file.name)
      try {
        const stored = await uploadFile(file)
        next = [...next, stored.id]
        onChange(next)
        onNamed?.(stored.name)
      } catch (error) {
        const problem = asProblem(error)
        setRefusal(
          `「${file.name}」没有传上去：${[problem.message, ...problem.reasons.map(({ says }) => says)].join('，')}。${adviceFor(problem)}`,
        )
      }
    }
    setBusy(null)
  }

  return (
    <div
      className="files"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void take([...event.dataTransfer.files])
      }}
    >
      <FileNames ids={ids} drop={(gone) => onChange(ids.filter((one) => one !== gone))} />
      <label className="plain-button file-button">
        {single && ids.length > 0 ? '换一份' : '选择文件'}
        <input
          id={`${id}-file`}
          type="file"
          multiple={!single}
          aria-label={`${label}：选择文件`}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            event.target.value = ''
            void take(files)
          }}
        />
      </label>
      <span className="quiet small">
        {busy ? `正在上传「${busy}」……` : '也可以把文件拖到这里；手机上可以直接拍照。'}
      </span>
      {refusal && (
        <p className="field-refusal" role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}

function FileNames({ ids, drop }: { readonly ids: readonly string[]; readonly drop: (id: string) => void }) {
  const files = useQueries({
    queries: ids.map((id) => fileAsk(id)),
  })
  if (ids.length === 0) return null
  return (
    <ul className="file-names">
      {ids.map((id, at) => {
        const file = files[at]?.data
        return (
          <li key={id}>
            <span>{file?.name ?? '已上传的文件'}</span>
            {file && <span className="quiet small">{sizeText(file.size)}</span>}
            <button
              type="button"
              className="link small"
              onClick={() => drop(id)}
              aria-label={`拿掉 ${file?.name ?? '文件'}`}
            >
              拿掉
            </button>
          </li>
        )
      })}
    </ul>
  )
}
