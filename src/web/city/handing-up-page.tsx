import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { Nothing } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asProblem } from '../problem.ts'
import { dayText, momentText } from '../words.ts'
import { cityAsks, type HandingUp } from './asks.ts'
import { Consents } from './consents.tsx'
import '../screens/screens.css'
import './city.css'

/** The district's side: what it agreed to, which signed reports may go up, and what went. */
export function HandingUpPage() {
  useTitle('上报市局')
  const { data } = useSuspenseQuery(cityAsks.handingUp())
  const joined = data.cities.filter((one) => one.joined)
  return (
    <div className="page">
      <header className="page-head">
        <h1>上报市局</h1>
        <p className="lead-line">
          报上去的是签发过的数：定义、截止时间、清单指纹、谁统计、谁签发，连同本区的签名。清单、事项和当事人都留在本区，市局看不到。
        </p>
      </header>
      {data.cities.length === 0 && <Nothing says="没有市局把本区列为成员。" />}
      {data.cities.map((city) => (
        <Consents key={city.city} city={city} />
      ))}
      {joined.map((city) => (
        <section key={city.city} className="part">
          <h2>向{city.name}上报</h2>
          {data.reports.length === 0 && (
            <p className="quiet">
              还没有签发的报告。在
              <Link to="/report-drafts" className="city-link">
                报告编写
              </Link>
              里冻结数字、送签，签发后就可以上报。
            </p>
          )}
          <ul className="staff">
            {data.reports.map((report) => (
              <Report key={report.matter} report={report} city={city} mayHandUp={data.mayHandUp} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

interface ReportProps {
  readonly report: HandingUp['reports'][number]
  readonly city: HandingUp['cities'][number]
  readonly mayHandUp: boolean
}

function Report({ report, city, mayHandUp }: ReportProps) {
  const { matter, title, kindLabel, from, until, signedBy, figures } = report
  const sent = report.sent.filter((one) => one.city === city.city)
  return (
    <li>
      <p>
        <Link to="/matters/$id" params={{ id: matter }}>
          <strong>{title}</strong>
        </Link>
      </p>
      <p className="quiet">
        {kindLabel}，{dayText(from)}至{dayText(until)}，{figures} 个冻结的数，{signedBy}签发
      </p>
      {sent.map(({ no, at, by }) => (
        <p key={no}>
          第 {no} 件，{momentText(at)}由{by}上报
        </p>
      ))}
      {mayHandUp && <HandUp matter={matter} city={city} again={sent.length > 0} />}
    </li>
  )
}

interface HandUpProps {
  readonly matter: string
  readonly city: HandingUp['cities'][number]
  readonly again: boolean
}

/** The reason is asked for when the city already has this round: then it is a correction. */
function HandUp({ matter, city, again }: HandUpProps) {
  const queries = useQueryClient()
  const [why, setWhy] = useState('')
  const send = useMutation({
    mutationFn: () =>
      api('POST /api/handing-up/:city/reports/:id', {
        params: { city: city.city, id: matter },
        body: why.trim() ? { why: why.trim() } : {},
      }),
    onSuccess: () => {
      setWhy('')
      return queries.invalidateQueries({ queryKey: ['handing-up'] })
    },
  })
  const reasons = send.error ? asProblem(send.error).reasons : []
  const asksWhy = again || reasons.some(({ field }) => field === 'why')
  const refusal = reasons.find(({ field }) => field === 'why')?.says
  const others = reasons.filter(({ field }) => field !== 'why')
  return (
    <>
      {asksWhy && (
        <FieldFrame id={`why-${matter}`} label="更正原因" refusal={refusal}>
          {(bound) => <Input {...bound} value={why} maxLength={300} onChange={(event) => setWhy(event.target.value)} />}
        </FieldFrame>
      )}
      {others.map(({ says }) => (
        <p key={says} role="alert">
          {says}
        </p>
      ))}
      {send.data && <p role="status">{send.data.says}</p>}
      <p className="row no-print">
        <Button
          size="small"
          type={again ? 'default' : 'primary'}
          loading={send.isPending}
          onClick={() => send.mutate()}
        >
          {again ? '更正上报' : '上报'}
        </Button>
      </p>
    </>
  )
}
