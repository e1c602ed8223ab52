import { Checkbox, Input } from 'antd'
import type { Question } from '../../kernel/form.ts'
import { ChoiceSelect } from './choice-select.tsx'
import { DayInput } from './day-input.tsx'
import { type Bound, FieldFrame, GroupFrame } from './field-frame.tsx'
import { FilesInput } from './files-input.tsx'
import { CountInput, MomentInput, MoneyInput } from './number-inputs.tsx'
import { Picker } from './picker.tsx'
import type { QuestionProps } from './question-props.ts'
import { RowsEditor } from './rows-editor.tsx'

/** Options that still fit in sight as radio buttons. */
const fewOptions = 6

/** One question, drawn from its kind alone. */
export function QuestionField(props: QuestionProps) {
  const { question, id, refusal } = props
  const frame = {
    id,
    label: question.label,
    help: question.help,
    refusal,
    optional: !question.required,
    wide: isWide(question),
  }
  if (isGroup(question)) {
    return (
      <GroupFrame {...frame}>
        <GroupInput {...props} />
      </GroupFrame>
    )
  }
  return <FieldFrame {...frame}>{(bound) => <SingleInput {...props} bound={bound} />}</FieldFrame>
}

/** Long answers and long lists of buttons take a line of their own; the rest stand two and two. */
function isWide({ kind, options }: Question): boolean {
  if (['long-text', 'text', 'place', 'rows', 'attachments', 'choices', 'moment'].includes(kind)) return true
  return kind === 'choice' && options.length <= fewOptions && options.map(({ label }) => label).join('').length > 14
}

function isGroup({ kind, options }: Question): boolean {
  return (
    kind === 'yes-no' ||
    kind === 'choices' ||
    kind === 'rows' ||
    kind === 'attachments' ||
    kind === 'moment' ||
    (kind === 'choice' && options.length <= fewOptions)
  )
}

const yesOrNo = [
  { value: true, label: '是' },
  { value: false, label: '否' },
]

function GroupInput({ question, id, value, onChange, today, told }: QuestionProps) {
  switch (question.kind) {
    case 'yes-no':
      return <Radios name={id} options={yesOrNo} value={value} onChange={onChange} clearable={!question.required} />
    case 'choices':
      return (
        <Checkbox.Group
          className="checks"
          options={question.options.map(({ value: key, label }) => ({ value: key, label }))}
          value={Array.isArray(value) ? (value as string[]) : []}
          onChange={onChange}
        />
      )
    case 'attachments':
      return <FilesInput id={id} label={question.label} value={value} onChange={onChange} />
    case 'rows':
      return (
        <RowsEditor
          id={id}
          question={question}
          value={value}
          onChange={onChange}
          today={today}
          told={told ?? []}
          draw={(cell) => <QuestionField {...cell} />}
        />
      )
    case 'moment':
      return <MomentInput label={question.label} value={value} onChange={onChange} today={today} />
    default:
      return (
        <Radios name={id} options={question.options} value={value} onChange={onChange} clearable={!question.required} />
      )
  }
}

interface RadiosProps<Value> {
  readonly name: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly clearable: boolean
}

function Radios<Value extends string | boolean>({ name, options, value, onChange, clearable }: RadiosProps<Value>) {
  return (
    <div className="radios">
      {options.map(({ value: key, label }) => (
        <label key={String(key)}>
          <input type="radio" name={name} checked={value === key} onChange={() => onChange(key)} />
          {label}
        </label>
      ))}
      {clearable && value !== undefined && value !== null && value !== '' && (
        <button type="button" className="link small" onClick={() => onChange(null)}>
          不选
        </button>
      )}
    </div>
  )
}

/** The input of a question that one label names; rows draw the same without a frame. */
export function SingleInput({
  question,
  value,
  onChange,
  today,
  bound,
}: QuestionProps & { readonly bound: Bound & { readonly 'aria-label'?: string } }) {
  const text = String(value ?? '')
  switch (question.kind) {
    case 'long-text':
      return (
        <Input.TextArea
          {...bound}
          value={text}
          autoSize={{ minRows: 3, maxRows: 14 }}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'day':
      return (
        <DayInput
          {...bound}
          label={bound['aria-label'] ?? question.label}
          value={value}
          onChange={onChange}
          today={today}
        />
      )
    case 'count':
      return <CountInput {...bound} value={value} onChange={onChange} />
    case 'money':
      return <MoneyInput {...bound} value={value} onChange={onChange} />
    case 'person':
    case 'organ':
      return <Picker {...bound} kind={question.kind} among={question.among} value={value} onChange={onChange} />
    case 'choice':
      return <ChoiceSelect bound={bound} options={question.options} value={value} onChange={onChange} />
    default:
      return <Input {...bound} value={text} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
  }
}
