import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { asProblem } from '../problem.ts'
import { dayText, momentText } from '../words.ts'
import type { HandingUp } from './asks.ts'

type City = HandingUp['cities'][number]

/** A city that names this district: whether the district agreed, who did, and what waits for the second person. */
export function Consents({ city }: { readonly city: City }) {
  const queries = useQueryClient()
  const again = () => queries.invalidateQueries({ queryKey: ['handing-up'] })
  const decide = useMutation({
    mutationFn: ({ no, agreed }: { no: number; agreed: boolean }) =>
      api('PUT /api/handing-up/:city/consents/:no', { params: { city: city.city, no }, body: { agreed } }),
    onSuccess: again,
  })
  return (
    <section className="part">
      <h2>{city.name}</h2>
      <p>
        {dayText(city.from)}起{city.to ? `至${dayText(city.to)}` : ''}，{city.name}把本区列为成员。
        {city.joined ? '本区已经加入上报。' : '本区还没有加入上报，什么也不会报上去。'}
      </p>
      {decide.error && <p role="alert">{asProblem(decide.error).reasons[0]?.says}</p>}
      <Decisions rows={city.consents} decide={(no, agreed) => decide.mutate({ no, agreed })} />
      {city.mayAsk && <Ask city={city} done={again} />}
    </section>
  )
}

interface DecisionsProps {
  readonly rows: City['consents']
  readonly decide: (no: number, agreed: boolean) => void
}

/** What one person asked and another decides: of a city, or of the key. */
export function Decisions({ rows, decide }: DecisionsProps) {
  return (
    <ul className="staff">
      {rows.map((one) => (
        <li key={one.no}>
          <p>
            <strong>{one.whatLabel}</strong> {one.agreed === null ? '等着确认' : one.agreed ? '已确认' : '没有同意'}
          </p>
          <p className="quiet">
            {one.askedBy} {momentText(one.askedAt)}提出：{one.why}
            {one.decidedBy && one.decidedAt && `；${one.decidedBy} ${momentText(one.decidedAt)}处理`}
          </p>
          {one.closed?.map((says) => (
            <p key={says} className="quiet">
              {says}
            </p>
          ))}
          {one.closed?.length === 0 && (
            <p className="row no-print">
              <Button size="small" type="primary" onClick={() => decide(one.no, true)}>
                同意
              </Button>
              <Button size="small" onClick={() => decide(one.no, false)}>
                不同意
              </Button>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** One person asks, another decides; one of the two is the head. */
function Ask({ city, done }: { readonly city: City; readonly done: () => Promise<void> }) {
  const what = city.joined ? 'leave' : 'join'
  const [why, setWhy] = useState('')
  const ask = useMutation({
    mutationFn: () => api('POST /api/handing-up/:city/consents', { params: { city: city.city }, body: { what, why } }),
    onSuccess: async () => {
      setWhy('')
      await done()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate()
  }
  const label = what === 'join' ? '提出加入上报' : '提出停止上报'
  return (
    <details className="no-print" open={what === 'join'}>
      <summary>{label}</summary>
      <form onSubmit={submit} className="short-form">
        <FieldFrame
          id={`consent-${city.city}`}
          label="理由"
          help="要两个人：一个提出，另一个确认，其中一个是局长"
          refusal={ask.error ? asProblem(ask.error).reasons[0]?.says : undefined}
        >
          {(bound) => (
            <Input {...bound} value={why} maxLength={300} required onChange={(event) => setWhy(event.target.value)} />
          )}
        </FieldFrame>
        <Button htmlType="submit" loading={ask.isPending}>
          {label}
        </Button>
      </form>
    </details>
  )
}
