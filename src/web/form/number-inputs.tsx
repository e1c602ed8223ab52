import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { DayInput } from './day-input.tsx'
import type { Bound } from './field-frame.tsx'
import { moneyText, readCount, readMoney } from './typed.ts'

interface Props extends Partial<Bound> {
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** Typed in 元, kept in 分; what is no amount is kept as typed, so that the refusal can point at it. */
export function MoneyInput({ value, onChange, ...bound }: Props) {
  return (
    <Typed
      {...bound}
      value={value}
      onChange={onChange}
      read={readMoney}
      write={moneyText}
      suffix="元"
      inputMode="decimal"
      placeholder="0.00"
    />
  )
}

export function CountInput({ value, onChange, ...bound }: Props) {
  return (
    <Typed
      {...bound}
      value={value}
      onChange={onChange}
      read={readCount}
      write={(count) => count.toLocaleString('zh-CN')}
      inputMode="numeric"
    />
  )
}

interface TypedProps extends Props {
  readonly read: (typed: string) => number | null
  readonly write: (value: number) => string
  readonly suffix?: string
  readonly placeholder?: string
  readonly inputMode: 'decimal' | 'numeric'
}

function Typed({ value, onChange, read, write, ...rest }: TypedProps) {
  const shown = typeof value === 'number' ? write(value) : String(value ?? '')
  const [typed, setTyped] = useState(shown)
  const sent = useRef<unknown>(value)

  useEffect(() => {
    if (value !== sent.current) setTyped(shown)
    sent.current = value
  }, [value, shown])

  return (
    <Input
      {...rest}
      className="figures"
      value={typed}
      autoComplete="off"
      onChange={(event) => {
        const text = event.target.value
        sent.current = text.trim() === '' ? null : (read(text) ?? text)
        setTyped(text)
        onChange(sent.current)
      }}
      onBlur={() => typeof sent.current === 'number' && setTyped(write(sent.current))}
    />
  )
}

interface MomentProps extends Props {
  readonly label: string
  readonly today: string
}

/** A day and a time of day, kept as '2021-03-15T09:30'. */
export function MomentInput({ value, onChange, label, today }: MomentProps) {
  const [on = '', at = ''] = String(value ?? '').split('T')
  const put = (nextDay: string, nextTime: string) => onChange(nextDay || nextTime ? `${nextDay}T${nextTime}` : null)
  return (
    <span className="moment-input">
      <DayInput label={`${label}的日期`} value={on} onChange={(next) => put(next, at)} today={today} />
      <Input type="time" aria-label={`${label}的时间`} value={at} onChange={(event) => put(on, event.target.value)} />
    </span>
  )
}
