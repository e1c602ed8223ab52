import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { FieldFrame } from '../form/field-frame.tsx'
import { ProblemSummary } from '../form/problem-summary.tsx'
import { withoutBlanks } from '../form/typed.ts'
import { freshKey, usePerform } from '../perform.ts'

interface Props {
  readonly id: string
  readonly version: number
  readonly act: string
  readonly onDone?: () => void
}

/** 同意 or 退回, with an opinion; 代签 and 集体讨论 are said, never implied. */
export function SignBox({ id, version, act, onDone }: Props) {
  const { message } = App.useApp()
  const perform = usePerform(id)
  const [key] = useState(freshKey)
  const [opinion, setOpinion] = useState('')
  const [meeting, setMeeting] = useState('')
  const [onBehalfOf, setOnBehalfOf] = useState('')
  const [refusal, setRefusal] = useState<string | undefined>()

  const send = (name: 'sign' | 'return') => {
    if (name === 'return' && !opinion.trim()) return setRefusal('退回要写明意见，呈报人才知道改什么')
    setRefusal(undefined)
    const given = withoutBlanks(name === 'sign' ? { opinion, meeting, onBehalfOf } : { opinion })
    perform.mutate(
      { act: name, body: { version, given, key: `${key}-${name}` } },
      {
        onSuccess: ({ says }) => {
          message.success(says)
          onDone?.()
        },
      },
    )
  }

  return (
    <div className="sign-box">
      {perform.error && <ProblemSummary problem={perform.error} />}
      <FieldFrame id="opinion" label="审批意见" help="同意的可以不写；退回的须写明" refusal={refusal} optional>
        {(bound) => (
          <Input.TextArea
            {...bound}
            rows={2}
            maxLength={1000}
            value={opinion}
            onChange={(event) => setOpinion(event.target.value)}
          />
        )}
      </FieldFrame>
      <details>
        <summary>代签、集体讨论</summary>
        <FieldFrame id="onBehalfOf" label="代谁签署" help="受委托代签的，写被代签人的姓名和职务" optional>
          {(bound) => (
            <Input
              {...bound}
              maxLength={200}
              value={onBehalfOf}
              onChange={(event) => setOnBehalfOf(event.target.value)}
            />
          )}
        </FieldFrame>
        <FieldFrame id="meeting" label="集体讨论的会议" help="由集体讨论决定的，写会议名称和日期" optional>
          {(bound) => (
            <Input {...bound} maxLength={200} value={meeting} onChange={(event) => setMeeting(event.target.value)} />
          )}
        </FieldFrame>
      </details>
      <p className="row">
        <Button type="primary" loading={perform.isPending} onClick={() => send('sign')}>
          同意{act}
        </Button>
        <Button disabled={perform.isPending} onClick={() => send('return')}>
          退回
        </Button>
      </p>
    </div>
  )
}
