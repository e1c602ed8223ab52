import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { type Answer, api } from '../api.ts'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks } from '../queries.ts'
import { dayText } from '../words.ts'
import { intakeAsks, type SheetEntry } from './asks.ts'
import { keyOf, SheetSelect } from './sheet-select.tsx'
import { toldBy } from './told.ts'
import './intake.css'

type ZeroReport = Answer<'GET /api/zero-reports'>['rows'][number]

/** 零报告: nothing in a month, said formally, with a number; taken back the same way. */
export function ZeroReportsPage() {
  useTitle('零报告')
  const { rows: sheets } = useSuspenseQuery(intakeAsks.sheets()).data
  const reports = useQuery(intakeAsks.zeroReports())
  return (
    <div className="page wide intake">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/imports">导入表格</Link>
        </p>
        <h1>零报告</h1>
      </header>
      {sheets.length > 0 ? <Making sheets={sheets} /> : <Nothing says="现在的岗位没有要报送的表。" />}
      {reports.error && <Refused error={reports.error} again={() => void reports.refetch()} />}
      {reports.isPending && <Reading />}
      {reports.data && <Made rows={reports.data.rows} />}
    </div>
  )
}

/** The month before: what is usually reported. */
function monthBefore(today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}

function Making({ sheets }: { readonly sheets: readonly SheetEntry[] }) {
  const { sheet: asked } = useSearch({ from: '/desk/zero-reports' })
  const me = useSuspenseQuery(asks.me()).data
  const queries = useQueryClient()
  const [key, setKey] = useState(asked ?? keyOf(sheets[0] as SheetEntry))
  const [month, setMonth] = useState(monthBefore(me.today.day))
  const [says, setSays] = useState('')
  const chosen = sheets.find((one) => keyOf(one) === key) ?? sheets[0]
  const make = useMutation({
    mutationFn: () =>
      api('POST /api/zero-reports', {
        body: { line: chosen?.line ?? '', sheet: chosen?.sheet ?? '', month, ...(says.trim() ? { says } : {}) },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['zero-reports'] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate()
  }
  return (
    <form className="steps" onSubmit={submit}>
      <p className="lead-line">以「{me.post.organName}」的名义报告：这个月没有应当列入这张表的事项。</p>
      <div className="field">
        <label className="label" htmlFor="zero-sheet">
          表
        </label>
        <SheetSelect id="zero-sheet" sheets={sheets} value={key} onChange={setKey} />
      </div>
      <div className="field short">
        <label className="label" htmlFor="zero-month">
          月份
        </label>
        <Input id="zero-month" value={month} maxLength={7} onChange={(event) => setMonth(event.target.value)} />
      </div>
      <div className="field">
        <label className="label" htmlFor="zero-says">
          说明<span className="optional">（可不填）</span>
        </label>
        <Input id="zero-says" value={says} maxLength={500} onChange={(event) => setSays(event.target.value)} />
      </div>
      <p className="row">
        <Button type="primary" htmlType="submit" loading={make.isPending}>
          办零报告
        </Button>
        {make.data && <span role="status">已办，编号 {make.data.number}。</span>}
      </p>
      {make.error && (
        <p className="field-refusal" role="alert">
          {toldBy(make.error)}
        </p>
      )}
    </form>
  )
}

function Made({ rows }: { readonly rows: readonly ZeroReport[] }) {
  return (
    <section className="part">
      <h2>
        办过的 <span className="n">{rows.length} 份</span>
      </h2>
      {rows.length === 0 && <p className="quiet">还没有办过零报告。</p>}
      <ul className="zero-list">
        {rows.map((row) => (
          <ZeroLine key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function ZeroLine({ row }: { readonly row: ZeroReport }) {
  const { id, number, sheetLabel, organ, month, on, withdrawnBy, withdrawnWhy, since, person } = row
  const queries = useQueryClient()
  const [why, setWhy] = useState<string | null>(null)
  const back = useMutation({
    mutationFn: (text: string) => api('POST /api/zero-reports/:id/withdraw', { params: { id }, body: { why: text } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['zero-reports'] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    back.mutate(why ?? '')
  }
  return (
    <li>
      <p>
        <Link to="/zero-reports/$id" params={{ id }}>
          {number}
        </Link>
        {` ${month} ${sheetLabel} · ${organ}`}
        <span className="quiet">{` ${person}，${dayText(on)}`}</span>
      </p>
      {withdrawnBy && (
        <p className="quiet">
          已由 {withdrawnBy} 撤回：{withdrawnWhy}
        </p>
      )}
      {!withdrawnBy && since > 0 && <p>其后又报来 {since} 条，这份零报告不再成立。</p>}
      {!withdrawnBy && why === null && (
        <button type="button" className="link small" onClick={() => setWhy('')} aria-label={`撤回 ${number}`}>
          撤回
        </button>
      )}
      {!withdrawnBy && why !== null && (
        <form className="row" onSubmit={submit}>
          <Input
            aria-label="撤回的理由"
            placeholder="撤回的理由"
            value={why}
            maxLength={500}
            onChange={(event) => setWhy(event.target.value)}
          />
          <Button htmlType="submit" disabled={why.trim() === ''} loading={back.isPending}>
            撤回
          </Button>
        </form>
      )}
      {back.error && (
        <p className="field-refusal" role="alert">
          {toldBy(back.error)}
        </p>
      )}
    </li>
  )
}
