import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { type Ask, addressOf, api } from '../api.ts'
import { FilesInput } from '../form/files-input.tsx'
import { Reading, ReasonList, Refused } from '../parts/states.tsx'
import { asProblem } from '../problem.ts'
import { type LeadActView, type LeadPageView, oversightAsks, type WordKind } from './asks.ts'
import { OversightHead } from './head.tsx'

/** One lead: what made it a hit, where its days fall, what was said, and what may be done. */
export function LeadPage() {
  const { id } = useParams({ from: '/desk/oversight/leads/$id' })
  const lead = useQuery(oversightAsks.lead(id))
  if (lead.error) return <Refused error={lead.error} />
  if (!lead.data) return <Reading />
  return <Shown lead={lead.data} />
}

function Shown({ lead }: { readonly lead: LeadPageView }) {
  return (
    <div className="page wide">
      <OversightHead title={`${lead.checkLabel}：${lead.title}`}>
        <p className="lead-line">
          <span className="state">{lead.stateLabel}</span> {lead.says}。
          {!lead.present && '事实已经变化，最近一次筛查没有再命中。'}
        </p>
      </OversightHead>
      <div className="lead-columns">
        <div>
          <section className="part">
            <h2>凭什么</h2>
            <Facts rows={[...lead.evidence, { label: '单位', shown: lead.unit }]} />
          </section>
          <section className="part">
            <h2>依据和提醒</h2>
            <Facts
              rows={[
                { label: '依据', shown: lead.basis.join('、') },
                { label: '轻重', shown: lead.severityLabel },
                { label: '容易误报的', shown: lead.caveat },
              ]}
            />
          </section>
          {lead.timeline.length > 0 && <Days lead={lead} />}
        </div>
        <div>
          <Acts lead={lead} />
          <Words lead={lead} />
        </div>
      </div>
    </div>
  )
}

function Facts({ rows }: { readonly rows: readonly { readonly label: string; readonly shown: string }[] }) {
  const known = new Set<string>()
  return (
    <dl className="about-check">
      {rows
        .filter(({ label }) => !known.has(label) && known.add(label))
        .map(({ label, shown }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
    </dl>
  )
}

function Days({ lead }: { readonly lead: LeadPageView }) {
  return (
    <section className="part">
      <h2>记录的时间线</h2>
      <ol className="days-line">
        {lead.timeline.map(({ label, shown }) => (
          <li key={label}>
            <time dateTime={shown}>{shown}</time> {label}
          </li>
        ))}
      </ol>
      {lead.matter && (
        <p className="row">
          <Link to="/matters/$id" params={{ id: lead.matter }} className="plain-button">
            打开这条记录
          </Link>
          <Link to="/oversight/officers" search={{ matter: lead.matter }} className="plain-button">
            每一步谁有证
          </Link>
        </p>
      )}
    </section>
  )
}

function Words({ lead }: { readonly lead: LeadPageView }) {
  return (
    <section className="part">
      <h2>说过的</h2>
      {lead.words.length === 0 && <p className="quiet">还没有人处理这条线索。</p>}
      <ol className="words">
        {lead.words.map((word) => (
          <li key={word.seq}>
            <p>
              <strong>{word.label}</strong>
              {word.reason && `（${word.reason}）`} <span className="quiet">{`${word.by} ${word.on}`}</span>
            </p>
            <p>{word.says}</p>
            {word.files.map((file, at) => (
              <a key={file} href={addressOf('/api/files/:id/content', { id: file })} download>
                材料 {at + 1}
              </a>
            ))}
          </li>
        ))}
      </ol>
      {lead.supervision && (
        <Link to="/matters/$id" params={{ id: lead.supervision }} className="plain-button">
          打开监督事项
        </Link>
      )}
    </section>
  )
}

function Acts({ lead }: { readonly lead: LeadPageView }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const act = lead.acts.find(({ kind }) => kind === chosen)
  if (lead.acts.length === 0) return null
  return (
    <section className="part no-print" aria-label="办理">
      <h2>办理</h2>
      <p className="row">
        {lead.acts.map(({ kind, label }) => (
          <Button key={kind} aria-pressed={kind === chosen} onClick={() => setChosen(kind === chosen ? null : kind)}>
            {label}
          </Button>
        ))}
      </p>
      {act && <Say key={act.kind} id={lead.id} act={act} done={() => setChosen(null)} />}
    </section>
  )
}

interface SayProps {
  readonly id: string
  readonly act: LeadActView
  readonly done: () => void
}

type WordBody = Ask<'POST /api/oversight/leads/:id/words'>['body']

function useSay(id: string, done: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: WordBody) => api('POST /api/oversight/leads/:id/words', { params: { id }, body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
      done()
    },
  })
}

function Say({ id, act, done }: SayProps) {
  const [says, setSays] = useState('')
  const [reason, setReason] = useState('')
  const [files, setFiles] = useState<readonly string[]>([])
  const field = useId()
  const say = useSay(id, done)
  return (
    <form
      className="say"
      onSubmit={(event) => {
        event.preventDefault()
        say.mutate({ kind: act.kind as WordKind, says, files: [...files], ...(reason ? { reason } : {}) })
      }}
    >
      <p className="quiet">{act.help}</p>
      {act.reasons.length > 0 && (
        <fieldset>
          <legend>理由</legend>
          {act.reasons.map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                name="reason"
                value={value}
                checked={reason === value}
                onChange={() => setReason(value)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <label htmlFor={`${field}-says`}>{act.says}</label>
      <textarea
        id={`${field}-says`}
        rows={4}
        maxLength={2000}
        value={says}
        onChange={(event) => setSays(event.target.value)}
      />
      <label htmlFor={`${field}-files`}>材料（可以不附）</label>
      <FilesInput id={`${field}-files`} label="材料" value={files} onChange={setFiles} />
      {say.error && (
        <div role="alert" className="say-refused">
          <p>{asProblem(say.error).message}</p>
          <ReasonList problem={asProblem(say.error)} />
        </div>
      )}
      <p className="row">
        <Button type="primary" htmlType="submit" loading={say.isPending}>
          {`确定：${act.label}`}
        </Button>
      </p>
    </form>
  )
}
