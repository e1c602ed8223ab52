import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams, useSearch } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Form, Question } from '../../kernel/form.ts'
import { api } from '../api.ts'
import { DayInput } from '../form/day-input.tsx'
import { FieldFrame } from '../form/field-frame.tsx'
import { ProblemSummary } from '../form/problem-summary.tsx'
import { QuestionField } from '../form/question.tsx'
import { isBlank, withoutBlanks } from '../form/typed.ts'
import { lineOf } from '../lines.ts'
import { Lost, Nothing } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { freshKey } from '../perform.ts'
import { asProblem, type ProblemError } from '../problem.ts'
import { asks, type Receipt } from '../queries.ts'
import '../screens/screens.css'
import '../screens/services.css'
import { BatchReceipt } from './batch-receipt.tsx'
import { batchForm, type PickedRow } from './batch-rows.ts'
import { BatchTable } from './batch-table.tsx'

/** One act on many matters: answers shared, or one for each; all are done or none. */
export function BatchPage() {
  const { line: id } = useParams({ from: '/desk/lines/$line/batch' })
  const { act } = useSearch({ from: '/desk/lines/$line/batch' })
  const picked = useLocation({ select: ({ state }) => state.picked }) ?? []
  const line = lineOf(id)
  const form = batchForm(line, act ?? '')
  useTitle(form ? `成批办理：${form.label}` : '成批办理')
  if (!line || !form) return <Lost />
  return (
    <div className="page wide">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/lines/$line" params={{ line: id }} search={{}}>
            {line.label}
          </Link>
        </p>
        <h1>成批办理：{form.label}</h1>
        {form.help && <p className="lead">{form.help}</p>}
      </header>
      {picked.length === 0 ? (
        <Nothing says="还没有选要一起办的件。">
          <p>在列表里打开「成批办理」，勾选以后再来。</p>
        </Nothing>
      ) : (
        <Batch line={id} form={form} picked={picked} />
      )}
    </div>
  )
}

interface Props {
  readonly line: string
  readonly form: Form
  readonly picked: readonly PickedRow[]
}

type Values = Readonly<Record<string, unknown>>

function Batch({ line, form, picked }: Props) {
  const { day: today } = useSuspenseQuery(asks.me()).data.today
  const queries = useQueryClient()
  const [rows, setRows] = useState(picked)
  const [given, setGiven] = useState<Values>({})
  const [apart, setApart] = useState<readonly string[]>([])
  const [own, setOwn] = useState<Readonly<Record<string, Values>>>({})
  const [beside, setBeside] = useState({ on: today as unknown, note: '' })
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const [busy, setBusy] = useState(false)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const [key] = useState(freshKey)
  if (receipt) return <BatchReceipt line={line} receipt={receipt} />

  const shared = form.questions.filter(({ name }) => !apart.includes(name))
  const separate = form.questions.filter(({ name }) => apart.includes(name))
  const names = new Set(shared.map(({ name }) => name))
  const send = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const only = Object.fromEntries(Object.entries(given).filter(([name]) => names.has(name)))
      const body = {
        rows: rows.map(({ id }) => ({ matter: id, given: withoutBlanks(own[id] ?? {}) })),
        given: withoutBlanks(only),
        key,
        ...(form.asksDay && !isBlank(beside.on) ? { on: String(beside.on) } : {}),
        ...(beside.note.trim() ? { note: beside.note.trim() } : {}),
      }
      setReceipt(await api('POST /api/lines/:line/acts/:act/batch', { params: { line, act: form.act }, body }))
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
    } catch (error) {
      setProblem(asProblem(error))
      scrollTo({ top: 0 })
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className="act-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && rows.length > 0) void send()
      }}
    >
      {problem && <ProblemSummary problem={problem} />}
      <p className="lead-line">下面 {rows.length} 件一起办：一件不能办，就全都不办，并说明是哪一件、为什么。</p>
      <div className="questions">
        {shared.map((question) => (
          <div key={question.name}>
            <QuestionField
              question={question}
              id={`q-${question.name}`}
              value={given[question.name]}
              onChange={(value) => setGiven({ ...given, [question.name]: value })}
              today={today}
            />
            {canStandApart(question) && (
              <button type="button" className="link small" onClick={() => setApart([...apart, question.name])}>
                {question.label}各件分别填
              </button>
            )}
          </div>
        ))}
        {form.asksDay && (
          <FieldFrame id="q-on" label="办理日期">
            {(bound) => (
              <DayInput
                {...bound}
                label="办理日期"
                value={beside.on}
                onChange={(on) => setBeside({ ...beside, on })}
                today={today}
              />
            )}
          </FieldFrame>
        )}
        <FieldFrame id="q-note" label="这一批的说明" help="和这一批的编号一起存着，例如「2021年统一换证」" optional>
          {(bound) => (
            <Input
              {...bound}
              maxLength={300}
              value={beside.note}
              onChange={(event) => setBeside({ ...beside, note: event.target.value })}
            />
          )}
        </FieldFrame>
      </div>
      <BatchTable
        rows={rows}
        questions={separate}
        own={own}
        put={(id, values) => setOwn({ ...own, [id]: values })}
        drop={(id) => setRows(rows.filter((row) => row.id !== id))}
        together={(name) => setApart(apart.filter((one) => one !== name))}
        today={today}
      />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={busy} disabled={rows.length === 0}>
          {`${form.label}：${rows.length} 件一起办`}
        </Button>
      </div>
    </form>
  )
}

/** What fits into a cell of the table. */
function canStandApart({ kind }: Question): boolean {
  return ['text', 'place', 'day', 'count', 'money', 'choice', 'person', 'organ', 'long-text'].includes(kind)
}
