import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { isDay } from '../../law/day.ts'
import { DayInput } from '../form/day-input.tsx'

interface Props {
  readonly on: string
  readonly today: string
  /** Undefined goes back to today. */
  readonly go: (on: string | undefined) => void
  readonly children?: ReactNode
}

/** Which day is asked about; typed or picked, then asked. */
export function DayBar({ on, today, go, children }: Props) {
  const [typed, setTyped] = useState<unknown>(on)
  const wrong = !isDay(String(typed))
  return (
    <div className="day-bar no-print">
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          if (!wrong) go(String(typed) === today ? undefined : String(typed))
        }}
      >
        <label className="label" htmlFor="asked-on">
          看哪一天
        </label>
        <DayInput id="asked-on" value={typed} onChange={setTyped} today={today} label="看哪一天" />
        <Button type="primary" htmlType="submit" disabled={wrong}>
          查看
        </Button>
        {on !== today && <Button onClick={() => go(undefined)}>回到今天</Button>}
      </form>
      {children}
    </div>
  )
}
