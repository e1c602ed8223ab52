import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DayInput } from '../form/day-input.tsx'
import { FieldFrame } from '../form/field-frame.tsx'
import { asks } from '../queries.ts'
import { useChange } from './use-change.ts'
import type { Draft } from './writing-queries.ts'

/** Freezing keeps every figure of the text with its list. Why it is refused is said in whole sentences. */
export function Freezing({ draft }: { readonly draft: Draft }) {
  const freeze = useChange('POST /api/report-drafts/:id/freeze', draft.id)
  const [asked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const [cutoffOn, setCutoffOn] = useState('')
  const today = useQuery(asks.me()).data?.today.day ?? ''
  const act = draft.acts.find(({ name }) => name === 'freeze')
  const broken = draft.relations.some(({ holds }) => !holds)
  if (!act || draft.frozen) return null
  if (act.reasons.length > 0) return <span className="quiet">还不能冻结数字：{act.reasons.join('；')}</span>
  if (!asked) {
    return (
      <button type="button" className="plain-button primary" onClick={() => setAsked(true)}>
        冻结数字
      </button>
    )
  }
  return (
    <div className="freezing">
      <p>冻结后，正文里的数字连同名单、口径和截止时间一起存下，不再随台账变动。</p>
      {broken && (
        <label>
          有勾稽不符，照印的理由 <input value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
      )}
      <FieldFrame
        id="cutoff-on"
        label="统计截止日"
        help="几个单位约好截止到同一天的，填那一天；不填，统计到现在"
        refusal={freeze.error?.reasons.find(({ field }) => field === 'cutoffOn')?.says}
        optional
      >
        {(bound) => <DayInput {...bound} value={cutoffOn} onChange={setCutoffOn} today={today} />}
      </FieldFrame>
      <p className="row">
        <button
          type="button"
          className="plain-button primary"
          disabled={freeze.isPending}
          onClick={() =>
            freeze.mutate({
              params: { id: draft.id },
              body: { ...(reason ? { reason } : {}), ...(cutoffOn ? { cutoffOn } : {}) },
            })
          }
        >
          确认冻结
        </button>
        <button type="button" className="plain-button" onClick={() => setAsked(false)}>
          先不冻结
        </button>
      </p>
      {freeze.error && (
        <ul role="alert" className="trouble">
          {freeze.error.reasons.map(({ says }) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
