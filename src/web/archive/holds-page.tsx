import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { type Answer, api } from '../api.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { momentText } from '../words.ts'
import { archiveAsks } from './asks.ts'
import { ArchiveHead } from './head.tsx'
import { NotDone, refusalOf } from './said.tsx'

type Holds = Answer<'GET /api/archive/holds'>

/** What must not be destroyed for now, whatever its period: each with a reason, until somebody lifts it. */
export function HoldsPage() {
  const holds = useQuery(archiveAsks.holds())
  return (
    <div className="page wide">
      <ArchiveHead
        title="暂缓销毁"
        lead="正在诉讼、信访、审计、查用的案卷，期满也先留着；已经列上清册的，销毁时自己退出来。"
      />
      {holds.error && <Refused error={holds.error} again={() => void holds.refetch()} />}
      {!holds.error && !holds.data && <Reading />}
      {holds.data?.mayHold && <HoldOne lines={holds.data.lines} />}
      {holds.data && <Standing {...holds.data} />}
    </div>
  )
}

function Standing({ rows, mayHold }: Holds) {
  if (rows.length === 0) return <Nothing says="没有暂缓销毁的案卷。" />
  return (
    <ul className="staff">
      {rows.map(({ id, lineLabel, number, why, by, heldAt, liftedAt, liftedWhy }) => (
        <li key={id}>
          <p>
            <strong>{number}</strong>
            <span className="quiet">{lineLabel}</span>
            {liftedAt && <span className="mark">已解除</span>}
          </p>
          <p className="quiet">
            {by} {momentText(heldAt)}暂缓：{why}
            {liftedAt && `；${momentText(liftedAt)}解除：${liftedWhy}`}
          </p>
          {mayHold && !liftedAt && <Lift id={id} />}
        </li>
      ))}
    </ul>
  )
}

function HoldOne({ lines }: Pick<Holds, 'lines'>) {
  const queries = useQueryClient()
  const [line, setLine] = useState('')
  const [number, setNumber] = useState('')
  const [why, setWhy] = useState('')
  const hold = useMutation({
    mutationFn: () => api('POST /api/archive/holds', { body: { line, number, why } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['archive'] })
      setNumber('')
      setWhy('')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    hold.mutate()
  }
  return (
    <form className="archive-form no-print" onSubmit={submit} aria-label="暂缓销毁一卷">
      <NotDone error={hold.error} />
      <FieldFrame id="h-line" label="业务" refusal={refusalOf(hold.error, 'line')}>
        {(bound) => (
          <Select
            {...bound}
            className="wide-select"
            showSearch={{ optionFilterProp: 'label' }}
            value={line || null}
            onChange={setLine}
            options={lines.map(({ id, label }) => ({ value: id, label }))}
          />
        )}
      </FieldFrame>
      <FieldFrame id="h-number" label="案号" refusal={refusalOf(hold.error, 'number')}>
        {(bound) => (
          <Input {...bound} required maxLength={100} value={number} onChange={(e) => setNumber(e.target.value)} />
        )}
      </FieldFrame>
      <FieldFrame id="h-why" label="为什么先留着" refusal={refusalOf(hold.error, 'why')}>
        {(bound) => <Input {...bound} required maxLength={200} value={why} onChange={(e) => setWhy(e.target.value)} />}
      </FieldFrame>
      <p className="row">
        <Button type="primary" htmlType="submit" disabled={!line} loading={hold.isPending}>
          暂缓销毁
        </Button>
      </p>
    </form>
  )
}

function Lift({ id }: { readonly id: string }) {
  const queries = useQueryClient()
  const [why, setWhy] = useState('')
  const lift = useMutation({
    mutationFn: () => api('PUT /api/archive/holds/:id', { params: { id }, body: { why: why.trim() } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['archive'] }),
  })
  return (
    <div className="no-print">
      <p className="row">
        <Input
          size="small"
          aria-label="解除的理由"
          placeholder="解除的理由"
          maxLength={200}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        <Button size="small" disabled={why.trim() === ''} loading={lift.isPending} onClick={() => lift.mutate()}>
          解除
        </Button>
      </p>
      <NotDone error={lift.error} />
    </div>
  )
}
