import { Button, Input, Modal } from 'antd'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { api } from '../api.ts'
import { adviceFor, asProblem } from '../problem.ts'

interface Props {
  readonly matter: string
  readonly party?: number
  readonly field: string
  readonly label: string
  readonly masked: string
}

/** Seconds a revealed value stays on screen. */
const shownFor = 60

/** A masked value; seeing it asks what for, and the journal keeps who, when and why. */
export function Reveal({ matter, party, field, label, masked }: Props) {
  const [asking, setAsking] = useState(false)
  const [value, setValue] = useState<string | null>(null)

  useEffect(() => {
    if (value === null) return
    const timer = setTimeout(() => setValue(null), shownFor * 1000)
    return () => clearTimeout(timer)
  }, [value])

  const reveal = async (purpose: string) => {
    const answer = await api('POST /api/matters/:id/reveal', {
      params: { id: matter },
      body: { field, purpose, ...(party === undefined ? {} : { party }) },
    })
    setValue(answer.value)
    setAsking(false)
  }

  return (
    <span className="sealed">
      <span className={value === null ? 'masked' : 'revealed'}>{value ?? masked}</span>
      <button
        type="button"
        className="link small no-print"
        onClick={() => (value === null ? setAsking(true) : setValue(null))}
        aria-label={value === null ? `查看${label}` : `遮住${label}`}
      >
        {value === null ? '查看' : '遮住'}
      </button>
      {asking && <PurposeDialog label={label} onCancel={() => setAsking(false)} onConfirm={reveal} />}
    </span>
  )
}

const purposes = ['核对当事人身份', '联系当事人', '制作文书', '送达文书', '其他'] as const

interface DialogProps {
  readonly label: string
  readonly onCancel: () => void
  readonly onConfirm: (purpose: string) => Promise<void>
}

function PurposeDialog({ label, onCancel, onConfirm }: DialogProps) {
  const [purpose, setPurpose] = useState<string>('')
  const [other, setOther] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const name = useId()

  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    const said = purpose === '其他' ? other.trim() : purpose
    if (!said) return setRefusal(purpose === '其他' ? '请写明用途' : '请选一个用途')
    try {
      await onConfirm(said)
    } catch (error) {
      const problem = asProblem(error)
      setRefusal([problem.message, ...problem.reasons.map(({ says }) => says), adviceFor(problem)].join('；'))
    }
  }

  return (
    <Modal open title={`查看${label}`} onCancel={onCancel} footer={null}>
      <form onSubmit={confirm}>
        <fieldset className="field radios">
          <legend className="label">为什么要看</legend>
          <p className="help">谁、什么时候、为什么看过，会记入日志。显示 {shownFor} 秒后自动遮住。</p>
          {purposes.map((one) => (
            <label key={one}>
              <input type="radio" name={name} checked={purpose === one} onChange={() => setPurpose(one)} />
              {one}
            </label>
          ))}
        </fieldset>
        {purpose === '其他' && (
          <Input
            value={other}
            onChange={(event) => setOther(event.target.value)}
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
          <Button onClick={onCancel}>不看了</Button>
          <Button type="primary" htmlType="submit">
            查看
          </Button>
        </p>
      </form>
    </Modal>
  )
}
