import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { addressOf, api } from '../api.ts'
import { PaperPage } from '../parts/paper-page.tsx'
import { asProblem } from '../problem.ts'
import { momentText } from '../words.ts'
import { DraftBulletin } from '../writing/draft-bulletin.tsx'
import type { SpanAddress } from './address.ts'
import { oversightAsks } from './asks.ts'
import { OversightHead } from './head.tsx'

/** Gives the certificate out: what is counted now is kept, and never moves again. */
export function GiveOut({ address }: { readonly address: SpanAddress }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [says, setSays] = useState<string | null>(null)
  const give = async () => {
    setSays('正在出具……')
    try {
      const { id } = await api('POST /api/oversight/certificates', { body: { ...address } })
      await queries.invalidateQueries({ queryKey: ['oversight', 'certificates'] })
      await navigate({ to: '/oversight/certificates/$id', params: { id } })
    } catch (error) {
      const problem = asProblem(error)
      setSays(problem.reasons[0]?.says ?? problem.message)
    }
  }
  return (
    <>
      <button type="button" className="plain-button primary" onClick={() => void give()}>
        出具
      </button>
      {says && <span role="status">{says}</span>}
    </>
  )
}

export function GivenOut() {
  const rows = useQuery(oversightAsks.certificates()).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section className="part no-print">
      <h2>已经出具的</h2>
      <ul className="given-out">
        {rows.map(({ id, at, by, scope, conclusion }) => (
          <li key={id}>
            <Link to="/oversight/certificates/$id" params={{ id }}>
              {momentText(at)}　{scope}
            </Link>
            <span className="quiet">　{by}</span>
            <p className="small">{conclusion}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** As it was given out, with what is counted otherwise today beside it. */
export function KeptCertificatePage() {
  const { id } = useParams({ from: '/desk/oversight/certificates/$id' })
  const { data } = useSuspenseQuery(oversightAsks.kept(id))
  return (
    <div className="page paper-view">
      <OversightHead title="出具的说明" />
      <p className="lead-line no-print">
        {data.by}于{momentText(data.at)}出具：{data.scope}。
        {data.holds ? '内容与出具时的摘要一致。' : <strong>内容与出具时的摘要不一致，不能再用。</strong>}
      </p>
      <p className="row no-print">
        <a
          className="plain-button primary"
          href={addressOf('/api/oversight/certificates/:id/docx', { id }, {})}
          download
        >
          下载 .docx
        </a>
        <button type="button" className="plain-button" onClick={() => print()}>
          打印
        </button>
        {data.whole && data.from && data.until && (
          <DraftBulletin kind="oversightBulletin" from={data.from} until={data.until} />
        )}
        <Link to="/oversight/certificate" search={{}} className="plain-button">
          按今天的记录再算
        </Link>
      </p>
      {data.moved.length > 0 && (
        <details className="no-print">
          <summary>今天再数，有 {data.moved.length} 项不同；说明本身不变</summary>
          <ul>
            {data.moved.map(({ label, then, now }) => (
              <li key={label}>
                {label}：当时{then}；今天{now}。
              </li>
            ))}
          </ul>
        </details>
      )}
      <PaperPage page={data.page} />
    </div>
  )
}
