import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { DayInput } from '../form/day-input.tsx'
import { FieldFrame } from '../form/field-frame.tsx'
import { ProblemError } from '../problem.ts'
import './screens.css'

interface Props {
  readonly matter: string
  readonly today: string
  /** The list takes the place of what the form has. */
  readonly take: (frame: string) => void
}

/** The whole that a sample is drawn from, out of the records already taken in: nothing is typed, nothing left out. */
export function FrameFiller({ matter, today, take }: Props) {
  const [span, setSpan] = useState({ from: `${today.slice(0, 4)}-01-01`, until: today })
  const [busy, setBusy] = useState(false)
  const [says, setSays] = useState('')
  const fill = async () => {
    setBusy(true)
    try {
      const found = await api('GET /api/matters/:id/frame', { params: { id: matter }, query: span })
      setSays(saidOf(found))
      if (found.exact && found.files > 0) take(found.frame)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      setSays(error.reasons.map(({ says: one }) => one).join('；'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="part" aria-labelledby="frame-head">
      <h2 id="frame-head">从执法案件归集取名单</h2>
      <p className="quiet small">按本件的被评查单位和案卷类别，取决定日期在期间内的全部记录。</p>
      <div className="ask-law">
        {(['from', 'until'] as const).map((end) => (
          <FieldFrame key={end} id={`frame-${end}`} label={labels[end]}>
            {(bound) => (
              <DayInput
                {...bound}
                label={labels[end]}
                value={span[end]}
                onChange={(day) => setSpan({ ...span, [end]: day })}
                today={today}
              />
            )}
          </FieldFrame>
        ))}
      </div>
      <p className="row">
        <Button onClick={() => void fill()} loading={busy}>
          取名单
        </Button>
        <span role="status">{says}</span>
      </p>
    </section>
  )
}

const labels = { from: '决定日期从', until: '决定日期到' } as const

function saidOf({ files, exact }: { readonly files: number; readonly exact: boolean }): string {
  if (!exact) return `超过 ${files} 份，不是全部，没有填入。请缩短期间，分几次评查。`
  return files === 0 ? '这个期间没有归集到案卷，没有填入。' : `已填入 ${files} 份，请核对后冻结。`
}
