import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { Line } from '../../kernel/line.ts'
import { DayInput } from '../form/day-input.tsx'
import { FieldFrame } from '../form/field-frame.tsx'
import { ProblemSummary } from '../form/problem-summary.tsx'
import { freshKey } from '../perform.ts'
import { usePerformMany } from '../perform-many.ts'
import { asks, type UpperLawsView } from '../queries.ts'
import { changeActOf } from './shapes.ts'

type Rows = UpperLawsView['touched']

interface Props {
  readonly line: Line
  readonly law: string
  readonly articles: string
  readonly rows: Rows
}

/** The documents an amendment touches, and one step that notes it on all of them. */
export function Touched({ line, law, articles, rows }: Props) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = rows.filter(({ id }) => !left.has(id))
  const unsure = rows.filter(({ certain }) => !certain).length
  const act = changeActOf(line)
  if (rows.length === 0)
    return (
      <p className="lead-line">
        现行有效的文件里，没有登记依据《{law}》{articles && `的${articles}`}的。
      </p>
    )
  return (
    <section className="part">
      <h2>
        受影响的文件 <span className="n">{rows.length} 份</span>
      </h2>
      <p className="lead-line">
        《{law}》{articles ? `「${articles}」变动` : '全面修订'}，{rows.length} 份文件要看
        {unsure > 0 && `，其中 ${unsure} 份只写了法名、没有写到条，需要人看过才能定`}。
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label="受影响的文件">
        <table className="plain-table touched">
          <thead>
            <tr>
              {['一并登记', '文件', '制定机关', '涉及的条款', '依据'].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`登记到「${row.title}」`}
                    checked={!left.has(row.id)}
                    onChange={() => setLeft(toggled(left, row.id))}
                  />
                </td>
                <th scope="row">
                  <Link to="/matters/$id" params={{ id: row.id }}>
                    {row.title}
                  </Link>
                  <div className="quiet small">{row.docNumber}</div>
                </th>
                <td>{row.issuer}</td>
                <td>{row.rows.map(({ clause }) => clause || '没有写明').join('、')}</td>
                <td>
                  {row.rows
                    .map(({ article, use }) => [article || '没有写到条', use].filter(Boolean).join('，'))
                    .join('；')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {act && <NoteChange line={line} act={act} law={law} articles={articles} rows={chosen} />}
    </section>
  )
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

function NoteChange({ line, act, law, articles, rows }: Props & { readonly act: string }) {
  const { day: today } = useSuspenseQuery(asks.me()).data.today
  const [changedOn, setChangedOn] = useState<unknown>('')
  const [changeBy, setChangeBy] = useState<unknown>('')
  const [key, setKey] = useState(freshKey)
  const many = usePerformMany(line.id, act)
  const given = { changedLaw: law, changedOn, changeBy, ...(articles ? { changedArticles: articles } : {}) }
  const send = () =>
    many.mutate(
      { acts: rows.map(({ id, version }) => ({ matter: id, version, given })), note: `《${law}》变动`, key },
      { onSettled: () => setKey(freshKey()) },
    )
  return (
    <form
      className="ask-law no-print"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {many.error && <ProblemSummary problem={many.error} />}
      {many.data && (
        <p className="told" role="status">
          {many.data.says}，处理期限已经起算。
        </p>
      )}
      <FieldFrame id="changed-on" label="变动施行日期">
        {(bound) => (
          <DayInput {...bound} label="变动施行日期" value={changedOn} onChange={setChangedOn} today={today} />
        )}
      </FieldFrame>
      <FieldFrame id="change-by" label="处理截止日期">
        {(bound) => <DayInput {...bound} label="处理截止日期" value={changeBy} onChange={setChangeBy} today={today} />}
      </FieldFrame>
      <Button
        type="primary"
        htmlType="submit"
        loading={many.isPending}
        disabled={rows.length === 0 || !changedOn || !changeBy}
      >
        {`${line.acts[act]?.label ?? ''}：${rows.length} 份`}
      </Button>
    </form>
  )
}
