import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { addressOf } from '../api.ts'
import { DayInput } from '../form/day-input.tsx'
import { PaperPage } from '../parts/paper-page.tsx'
import { Reading, Refused } from '../parts/states.tsx'
import { asks } from '../queries.ts'
import type { SpanAddress } from './address.ts'
import { oversightAsks } from './asks.ts'
import { OversightHead } from './head.tsx'
import { GivenOut, GiveOut } from './kept-certificates.tsx'

/** What was looked for and not found, as a paper that can be handed over. */
export function CertificatePage() {
  const address = useSearch({ from: '/desk/oversight/certificate' })
  const navigate = useNavigate({ from: '/oversight/certificate' })
  const page = useQuery(oversightAsks.certificate({ ...address }))
  return (
    <div className="page paper-view">
      <OversightHead title="「未发现」的说明" />
      <Span key={JSON.stringify(address)} address={address} go={(search) => void navigate({ search })} />
      {page.error && <Refused error={page.error} again={() => void page.refetch()} />}
      {!page.error && !page.data && <Reading />}
      {page.data && (
        <>
          <p className="row no-print">
            <GiveOut address={address} />
            <a
              className="plain-button"
              href={addressOf('/api/oversight/certificate/docx', {}, { ...address })}
              download
            >
              下载 .docx
            </a>
            <button type="button" className="plain-button" onClick={() => print()}>
              打印
            </button>
          </p>
          <p className="quiet small no-print">下面是按今天的记录算的；出具以后，数字和文字不再变。</p>
          <PaperPage page={page.data} />
        </>
      )}
      <GivenOut />
    </div>
  )
}

interface SpanProps {
  readonly address: SpanAddress
  readonly go: (address: SpanAddress) => void
}

function Span({ address, go }: SpanProps) {
  const [from, setFrom] = useState(address.from ?? '')
  const [until, setUntil] = useState(address.until ?? '')
  const [unit, setUnit] = useState(address.unit ?? '')
  const today = useQuery(asks.me()).data?.today.day ?? ''
  const units = useQuery(oversightAsks.units()).data?.rows ?? []
  return (
    <form
      className="row bar-row no-print"
      onSubmit={(event) => {
        event.preventDefault()
        go({ ...(from ? { from } : {}), ...(until ? { until } : {}), ...(unit ? { unit } : {}) })
      }}
    >
      <label htmlFor="span-from">从</label>
      <DayInput id="span-from" value={from} onChange={(value) => setFrom(String(value ?? ''))} today={today} />
      <label htmlFor="span-until">到</label>
      <DayInput id="span-until" value={until} onChange={(value) => setUntil(String(value ?? ''))} today={today} />
      <label htmlFor="span-unit">单位</label>
      <select id="span-unit" value={unit} onChange={(event) => setUnit(event.target.value)}>
        <option value="">全区</option>
        {units.map((one) => (
          <option key={one.unit} value={one.unit}>
            {one.unitLabel}
          </option>
        ))}
      </select>
      <Button htmlType="submit">按这个范围</Button>
    </form>
  )
}
