import { Select } from 'antd'
import type { Question } from '../../kernel/form.ts'
import type { Bound } from './field-frame.tsx'

interface ChoiceProps {
  readonly bound: Bound
  readonly options: Question['options']
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** One of many, found by typing part of its name. */
export function ChoiceSelect({ bound, options, value, onChange }: ChoiceProps) {
  return (
    <Select
      {...bound}
      className="wide-select"
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      placeholder="请选择"
      notFoundContent="没有这一项"
      options={options.map(({ value: key, label }) => ({ value: key, label }))}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={(next: string | null | undefined) => onChange(next ?? null)}
    />
  )
}
