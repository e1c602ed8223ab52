import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Pagination } from 'antd'
import { type FormEvent, useState } from 'react'
import { type Answer, addressOf, api } from '../api.ts'
import { Reading, Refused } from '../parts/states.tsx'
import { TakeOutLink } from '../parts/take-out-link.tsx'
import { freshKey } from '../perform.ts'
import { asks } from '../queries.ts'
import { dayText } from '../words.ts'
import { intakeAsks, type Outlet, type Period } from './asks.ts'
import { toldBy } from './told.ts'

type MissingRow = Answer<'GET /api/upstream/:outlet/missing'>['rows'][number]

interface Props {
  readonly outlet: Outlet
  readonly period: Period
  readonly page: number
  readonly go: (page: number) => void
}

/** What stands here and has no number upstream; a number that is typed in is an act of the matter. */
export function Missing({ outlet, period, page, go }: Props) {
  const list = useQuery(intakeAsks.missing(outlet.id, period, page))
  const [system, setSystem] = useState('上级平台')
  if (list.error) return <Refused error={list.error} again={() => void list.refetch()} />
  if (!list.data) return <Reading />
  const { rows, total } = list.data
  const href = (purpose: string) =>
    addressOf('/api/upstream/:outlet/export.xlsx', { outlet: outlet.id }, { ...period, missing: 'yes', purpose })
  return (
    <section className="part" aria-label="未录上级平台">
      <h2>
        未录上级平台 <span className="n">{total} 件</span>
      </h2>
      {total === 0 ? (
        <p className="quiet">这一段里都已登记上级平台编号。</p>
      ) : (
        <>
          <p className="row">
            <label htmlFor="system">平台名称</label>
            <Input
              id="system"
              className="system-name"
              value={system}
              maxLength={60}
              onChange={(event) => setSystem(event.target.value)}
            />
            <TakeOutLink label="导出未录的 .xlsx" purposes={['上传上级平台', '核对']} href={href} />
          </p>
          <ul className="missing">
            {rows.map((row) => (
              <MissingLine key={row.id} row={row} line={outlet.line} system={system} />
            ))}
          </ul>
        </>
      )}
      {total > 50 && (
        <Pagination current={page} pageSize={50} total={total} onChange={go} showSizeChanger={false} size="small" />
      )}
    </section>
  )
}

interface LineProps {
  readonly row: MissingRow
  readonly line: string
  readonly system: string
}

function MissingLine({ row: { id, number, title, parties, on }, system }: LineProps) {
  const queries = useQueryClient()
  const today = useSuspenseQuery(asks.me()).data.today.day
  const [typed, setTyped] = useState('')
  const [key] = useState(freshKey)
  const enter = useMutation({
    mutationFn: () =>
      api('POST /api/matters/:id/acts/:act', {
        params: { id, act: 'upstream' },
        body: { given: { system, number: typed.trim(), enteredOn: today }, key },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['upstream'] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate()
  }
  return (
    <li>
      <span className="what">
        <Link to="/matters/$id" params={{ id }}>
          {title || number}
        </Link>
        <span className="quiet">{[number, parties, dayText(on)].filter(Boolean).join(' · ')}</span>
      </span>
      <form className="row" onSubmit={submit}>
        <Input
          aria-label={`${number ?? title}的上级平台编号`}
          placeholder="上级平台编号"
          value={typed}
          maxLength={60}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button htmlType="submit" disabled={typed.trim() === '' || system.trim() === ''} loading={enter.isPending}>
          登记
        </Button>
      </form>
      {enter.error && (
        <p className="field-refusal" role="alert">
          {toldBy(enter.error)}
        </p>
      )}
    </li>
  )
}
