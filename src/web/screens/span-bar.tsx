import { Button } from 'antd'
import { useState } from 'react'
import { isDay } from '../../law/day.ts'
import { DayInput } from '../form/day-input.tsx'

interface Props {
  readonly from: string
  readonly until: string
  readonly today: string
  readonly go: (span: { readonly from: string; readonly until: string }) => void
}

/** From which day to which. */
export function SpanBar({ from, until, today, go }: Props) {
  const [typed, setTyped] = useState<{ from: unknown; until: unknown }>({ from, until })
  const [first, last] = [String(typed.from), String(typed.until)]
  const wrong = !isDay(first) || !isDay(last) || first > last
  return (
    <div className="day-bar no-print">
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          if (!wrong) go({ from: first, until: last })
        }}
      >
        <label className="label" htmlFor="span-from">
          从
        </label>
        <DayInput
          id="span-from"
          label="从"
          value={typed.from}
          onChange={(value) => setTyped({ ...typed, from: value })}
          today={today}
        />
        <label className="label" htmlFor="span-until">
          到
        </label>
        <DayInput
          id="span-until"
          label="到"
          value={typed.until}
          onChange={(value) => setTyped({ ...typed, until: value })}
          today={today}
        />
        <Button type="primary" htmlType="submit" disabled={wrong}>
          查看
        </Button>
      </form>
    </div>
  )
}
