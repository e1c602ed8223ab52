import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { type Answer, api } from '../api.ts'
import { Nothing, ReasonList } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asProblem } from '../problem.ts'
import { asks } from '../queries.ts'
import { dayText, momentText } from '../words.ts'

type Tray = Answer<'GET /api/portal/tray'>
type Row = Tray['rows'][number]
type Note = Tray['notes'][number]
type Paper = Tray['papers'][number]

/** What citizens sent: one press makes it a matter, exactly as it was filled in. */
export function TrayPage() {
  useTitle('网上来件')
  const { rows, notes, papers, served } = useSuspenseQuery(asks.tray()).data
  const empty = rows.length + notes.length + papers.length === 0
  return (
    <div className="page citizens">
      <header className="page-head">
        <h1>网上来件</h1>
        <p className="lead">群众在门户上提交的。期限从提交那天起算，不因为等接收而推迟。</p>
      </header>
      {empty && <Nothing says="没有等您办的网上来件。" />}
      {rows.map((row) => (
        <Waiting key={row.id} row={row} />
      ))}
      {notes.map((note) => (
        <Asked key={`${note.receipt}${note.body}`} note={note} />
      ))}
      {papers.length > 0 && <h2>可以电子送达的文书</h2>}
      {papers.map((paper) => (
        <ToServe key={`${paper.receipt}${paper.seq}`} paper={paper} />
      ))}
      {served.length > 0 && <Served rows={served} />}
    </div>
  )
}

/** One thing done to a receipt; afterwards the tray is read again. */
function useDone<Given>(work: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: work,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tray'] }),
  })
}

function Waiting({ row }: { readonly row: Row }) {
  const [why, setWhy] = useState('')
  const navigate = useNavigate()
  const params = { id: row.id }
  const accept = useDone(async () => {
    const { matter } = await api('POST /api/portal/receipts/:id/accept', { params })
    await navigate({ to: '/matters/$id', params: { id: matter } })
  })
  const decline = useDone(() => api('POST /api/portal/receipts/:id/decline', { params, body: { why } }))
  return (
    <section aria-label={`${row.title} ${row.number}`}>
      <h2>{row.title}</h2>
      <p className="quiet">
        {dayText(row.on)}提交 · 接收后登记为「{row.lineLabel}」· {row.number}
      </p>
      <dl className="facts">
        {row.answers.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {row.files.length > 0 && (
          <div>
            <dt>材料</dt>
            <dd>{row.files.map(({ name }) => name).join('；')}（接收后随案）</dd>
          </div>
        )}
      </dl>
      <Wrong error={accept.error ?? decline.error} />
      <p className="row">
        <Button type="primary" loading={accept.isPending} onClick={() => accept.mutate(undefined)}>
          接收并登记
        </Button>
      </p>
      <label className="label" htmlFor={`why-${row.id}`}>
        不接收的，写明原因，申请人会看到
      </label>
      <Input id={`why-${row.id}`} value={why} maxLength={500} onChange={(event) => setWhy(event.target.value)} />
      <p className="row">
        <Button loading={decline.isPending} onClick={() => decline.mutate(undefined)}>
          不接收
        </Button>
      </p>
    </section>
  )
}

function Asked({ note }: { readonly note: Note }) {
  const [says, setSays] = useState('')
  const reply = useDone(() =>
    api('POST /api/portal/receipts/:id/reply', { params: { id: note.receipt }, body: { says } }),
  )
  const field = `says-${note.receipt}-${note.kind}`
  return (
    <section aria-label={`${note.title}：${note.kind}`}>
      <h2>
        {note.kind}：{note.title}
      </h2>
      <p className="quiet">
        {note.on} · {note.number}
        {note.matter && (
          <>
            {' · '}
            <Link to="/matters/$id" params={{ id: note.matter }}>
              打开事项
            </Link>
          </>
        )}
      </p>
      <p>{note.body}</p>
      <Wrong error={reply.error} />
      <label className="label" htmlFor={field}>
        答复
      </label>
      <Input.TextArea
        id={field}
        rows={3}
        maxLength={2000}
        value={says}
        onChange={(event) => setSays(event.target.value)}
      />
      <p className="row">
        <Button type="primary" loading={reply.isPending} onClick={() => reply.mutate(undefined)}>
          答复
        </Button>
      </p>
    </section>
  )
}

function ToServe({ paper }: { readonly paper: Paper }) {
  const { receipt, seq } = paper
  const serve = useDone(() => api('POST /api/portal/receipts/:id/serve', { params: { id: receipt }, body: { seq } }))
  return (
    <section aria-label={`${paper.title} ${paper.number}`}>
      <p>
        <Link to="/matters/$id/papers/$seq" params={{ id: paper.matter, seq: String(seq) }}>
          {paper.title}
        </Link>{' '}
        <span className="quiet">
          {paper.on} · {paper.matterNumber ?? paper.number} · 申请人已同意电子送达
        </span>
      </p>
      <Wrong error={serve.error} />
      <Button loading={serve.isPending} onClick={() => serve.mutate(undefined)}>
        送到申请人的查询页
      </Button>
    </section>
  )
}

/** Served by the citizen's page: when it arrived there, and when it was opened. */
function Served({ rows }: { readonly rows: Tray['served'] }) {
  return (
    <>
      <h2>已经电子送达的文书</h2>
      <ul>
        {rows.map(({ number, matter, matterNumber, title, on, seenAt }) => (
          <li key={`${number}${title}${on}`}>
            <Link to="/matters/$id" params={{ id: matter }}>
              {title}
            </Link>{' '}
            <span className="quiet">
              {matterNumber ?? number} · {on}送达 · {seenAt ? `申请人 ${momentText(seenAt)}打开` : '申请人还没有打开'}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Wrong({ error }: { readonly error: unknown }) {
  if (!error) return null
  const problem = asProblem(error)
  return (
    <div className="refused" role="alert">
      <p>{problem.message}</p>
      <ReasonList problem={problem} />
    </div>
  )
}
