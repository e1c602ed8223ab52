import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { type Answer, api, uploadFile } from '../api.ts'
import { useTitle } from '../parts/use-title.ts'
import type { ProblemError } from '../problem.ts'
import { momentText, numberText } from '../words.ts'
import { writing } from './writing-queries.ts'
import './writing.css'

type ReadIn = Answer<'POST /api/stated-reports/read'>

/** An old report comes in: read, figures confirmed one by one, kept apart as what that report stated. */
export function StatedPage() {
  const [read, setRead] = useState<ReadIn | null>(null)
  const [name, setName] = useState('')
  useTitle('导入往年报告')
  return (
    <div className="page">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/report-drafts">报告编写</Link>
        </p>
        <h1>导入往年报告</h1>
        <p className="quiet">往年报告里的数字作为「报告所述」单独保存，不进台账。编写今年的报告时，用来与上年对照。</p>
      </header>
      {read ? (
        <Confirm read={read} name={name} done={() => setRead(null)} />
      ) : (
        <TakeIn
          done={(found, from) => {
            setRead(found)
            setName(from)
          }}
        />
      )}
      <Known />
    </div>
  )
}

function TakeIn({ done }: { done(read: ReadIn, name: string): void }) {
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const ids = { file: useId(), text: useId() }
  const read = useMutation<ReadIn, ProblemError>({
    mutationFn: async () => {
      const uploaded = file ? await uploadFile(file) : null
      return api('POST /api/stated-reports/read', { body: uploaded ? { file: uploaded.id } : { text } })
    },
    onSuccess: (found) => done(found, file?.name.replace(/\.[^.]+$/, '') ?? ''),
  })
  return (
    <section className="part take-in" aria-label="读入">
      <p>
        <label htmlFor={ids.file}>报告文件（.docx、.pdf、.html、.txt）</label>
        <input
          id={ids.file}
          type="file"
          accept=".docx,.pdf,.html,.htm,.txt"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </p>
      <p>
        <label htmlFor={ids.text}>或者粘贴报告的文字</label>
        <textarea id={ids.text} rows={8} value={text} onChange={(event) => setText(event.target.value)} />
      </p>
      <p>
        <button
          type="button"
          className="plain-button primary"
          disabled={read.isPending || (!file && text.trim() === '')}
          onClick={() => read.mutate()}
        >
          读出数字
        </button>
      </p>
      {read.error && <p role="alert">{read.error.reasons.map(({ says }) => says).join('；') || read.error.message}</p>}
    </section>
  )
}

interface ConfirmProps {
  readonly read: ReadIn
  readonly name: string
  done(): void
}

function Confirm({ read, name, done }: ConfirmProps) {
  const queries = useQueryClient()
  const [title, setTitle] = useState(name)
  const [year, setYear] = useState(/(?:19|20)\d\d(?=年)/.exec(read.text)?.[0] ?? '')
  const [out, setOut] = useState<ReadonlySet<number>>(
    new Set(read.figures.filter(({ indicator }) => indicator === null).map(({ at }) => at)),
  )
  const kept = read.figures.filter(({ at }) => !out.has(at))
  const save = useMutation<unknown, ProblemError>({
    mutationFn: () =>
      api('POST /api/stated-reports', {
        body: {
          year: Number(year),
          title,
          text: read.text,
          figures: kept.map(({ at, indicator }) => ({ at, indicator })),
        },
      }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['stated-reports'] })
      done()
    },
  })
  const flip = (at: number) =>
    setOut((before) => new Set(before.has(at) ? [...before].filter((one) => one !== at) : [...before, at]))
  return (
    <section className="part take-in" aria-label="确认">
      <p className="row">
        <label>
          报告名称 <input value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <label>
          年度 <input value={year} inputMode="numeric" onChange={(event) => setYear(event.target.value)} />
        </label>
        <button
          type="button"
          className="plain-button primary"
          disabled={save.isPending || title.trim() === '' || !/^\d{4}$/.test(year)}
          onClick={() => save.mutate()}
        >
          确认 {kept.length} 个数字，保存
        </button>
        <button type="button" className="plain-button" onClick={done}>
          重新读入
        </button>
      </p>
      {save.error && <p role="alert">{save.error.reasons.map(({ says }) => says).join('；')}</p>}
      <p>读出 {read.figures.length} 个数字。不要的去掉勾；没有认出指标的，先不勾选。</p>
      <FoundFigures read={read} out={out} flip={flip} />
    </section>
  )
}

const bounds: Readonly<Record<string, string>> = { above: '以上', below: '近', about: '约' }

function FoundFigures({
  read,
  out,
  flip,
}: {
  readonly read: ReadIn
  readonly out: ReadonlySet<number>
  flip(at: number): void
}) {
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">要</th>
          <th scope="col">原文</th>
          <th scope="col" className="num">
            数值
          </th>
          <th scope="col">指标</th>
        </tr>
      </thead>
      <tbody>
        {read.figures.map(({ at, value, unit, bound, label, indicator, quote, line }) => (
          <tr key={at}>
            <td>
              <input type="checkbox" aria-label={`要 ${quote}`} checked={!out.has(at)} onChange={() => flip(at)} />
            </td>
            <td className="c-why">{quote}</td>
            <td className="num c-value">
              {numberText(value)}
              {unit}
              {bounds[bound] ?? ''}
            </td>
            <td className="c-cell">{indicator ? `${line} · ${label}` : label}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Known() {
  const { data } = useSuspenseQuery(writing.stated())
  if (data.rows.length === 0) return null
  return (
    <section className="part" aria-labelledby="known-reports">
      <h2 id="known-reports">已导入</h2>
      <ul className="relations">
        {data.rows.map(({ id, year, title, figures, by, takenInAt }) => (
          <li key={id}>
            {year} 年 {title}，{figures} 个数字，{by} {momentText(takenInAt)}导入，
            <Link to="/year-on-year/$year" params={{ year: String(year + 1) }}>
              与 {year + 1} 年对照
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
