import { Input } from 'antd'
import { FieldFrame } from './field-frame.tsx'

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly refusal: string | undefined
}

/** 补录: the paper went out by hand while the machine was down, under a number of the continuity pack. */
export function PaperNumbers({ value, onChange, refusal }: Props) {
  return (
    <details open={value !== '' || refusal !== undefined}>
      <summary>停机时已经手写发出的文书</summary>
      <FieldFrame
        id="q-paperNumbers"
        label="纸上的编号"
        help="照备用文书上的编号填，系统不再另编号；几份的用顿号隔开"
        refusal={refusal}
        optional
      >
        {(bound) => (
          <Input {...bound} value={value} maxLength={300} onChange={(event) => onChange(event.target.value)} />
        )}
      </FieldFrame>
    </details>
  )
}
