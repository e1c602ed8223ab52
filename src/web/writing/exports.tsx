import { useState } from 'react'
import { addressOf } from '../api.ts'
import type { Draft } from './writing-queries.ts'

const kinds = [
  { path: '/api/report-drafts/:id/docx', label: '下载 .docx' },
  { path: '/api/report-drafts/:id/annex', label: '数字附件' },
  { path: '/api/report-drafts/:id/html', label: '网页稿' },
] as const

/** Nothing prints while a relation is broken, unless a reason is given; places that are wrong must be put right first. */
export function Exports({ draft }: { readonly draft: Draft }) {
  const [reason, setReason] = useState('')
  const wrong = draft.sections.reduce((sum, { problems }) => sum + problems.length, 0)
  const broken = draft.relations.filter(({ holds }) => !holds).length
  if (wrong > 0) return <span className="quiet">正文有 {wrong} 处数字要改，改好才能印。</span>
  const ready = broken === 0 || reason.trim() !== ''
  return (
    <>
      {broken > 0 && (
        <label>
          {broken} 项勾稽不符，照印的理由 <input value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
      )}
      {ready &&
        kinds.map(({ path, label }) => (
          <a
            key={path}
            className="plain-button"
            download
            href={addressOf(path, { id: draft.id }, broken > 0 ? { reason } : {})}
          >
            {label}
          </a>
        ))}
    </>
  )
}
