import { Input } from 'antd'
import { useId } from 'react'

type Row = Readonly<Record<string, unknown>>

interface Props {
  readonly label: string
  readonly row: Row
  /** A row nobody has sent yet just goes. */
  readonly drop: () => void
  readonly strike: (row: Row) => void
}

/** A row that stands in the file is struck out, and says why; it stays readable there. */
export function DropRow({ label, row, drop, strike }: Props) {
  if (typeof row.id !== 'number')
    return (
      <button type="button" className="link small" onClick={drop} aria-label={`删去${label}`}>
        删去
      </button>
    )
  if (row.gone !== true)
    return (
      <button
        type="button"
        className="link small"
        onClick={() => strike({ ...row, gone: true })}
        aria-label={`划去${label}`}
      >
        划去
      </button>
    )
  const { gone: _, goneWhy: __, ...standing } = row
  return (
    <button type="button" className="link small" onClick={() => strike(standing)} aria-label={`不划去${label}`}>
      不划去
    </button>
  )
}

interface WhyProps {
  readonly label: string
  readonly why: string
  readonly put: (why: string) => void
}

export function StruckWhy({ label, why, put }: WhyProps) {
  const id = useId()
  return (
    <div className="row-fields">
      <div className="field wide">
        <label className="label" htmlFor={id}>
          划去的理由
        </label>
        <Input
          id={id}
          aria-label={`${label}划去的理由`}
          value={why}
          maxLength={200}
          required
          onChange={(event) => put(event.target.value)}
        />
        <p className="help">划去以后，这一行和理由仍看得到，统计不再算它。</p>
      </div>
    </div>
  )
}
