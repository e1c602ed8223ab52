import { Button, Input, Modal } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { adviceFor, asProblem } from '../problem.ts'

interface Props {
  readonly title: string
  readonly why: string
  readonly help: string
  /** The usual ones; any other is typed. */
  readonly purposes: readonly string[]
  readonly confirms: string
  readonly onCancel: () => void
  readonly onConfirm: (purpose: string) => Promise<void>
}

const other = '其他'

/** Asks what for, before something sealed is shown or a list is taken out. */
export function PurposeDialog({ title, why, help, purposes, confirms, onCancel, onConfirm }: Props) {
  const [purpose, setPurpose] = useState<string>('')
  const [typed, setTyped] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const name = useId()

  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    const said = purpose === other ? typed.trim() : purpose
    if (!said) return setRefusal(purpose === other ? '请写明用途' : '请选一个用途')
    try {
      await onConfirm(said)
    } catch (error) {
      const problem = asProblem(error)
      setRefusal([problem.message, ...problem.reasons.map(({ says }) => says), adviceFor(problem)].join('；'))
    }
  }

  return (
    <Modal open title={title} onCancel={onCancel} footer={null}>
      <form onSubmit={confirm}>
        <fieldset className="field radios">
          <legend className="label">{why}</legend>
          <p className="help">{help}</p>
          {[...purposes, other].map((one) => (
            <label key={one}>
              <input type="radio" name={name} checked={purpose === one} onChange={() => setPurpose(one)} />
              {one}
            </label>
          ))}
        </fieldset>
        {purpose === other && (
          <Input
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            maxLength={200}
            aria-label="用途"
            placeholder="写明用途"
            autoFocus
          />
        )}
        {refusal && (
          <p className="field-refusal" role="alert">
            {refusal}
          </p>
        )}
        <p className="row end">
          <Button onClick={onCancel}>{`不${confirms}了`}</Button>
          <Button type="primary" htmlType="submit">
            {confirms}
          </Button>
        </p>
      </form>
    </Modal>
  )
}
