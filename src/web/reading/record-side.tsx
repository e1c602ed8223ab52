import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf } from '../api.ts'
import { Facts } from '../parts/facts.tsx'
import { PaperPage } from '../parts/paper-page.tsx'
import { Refused, Reading as Waiting } from '../parts/states.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { dayText } from '../words.ts'
import { type ReadingView, readingAsks } from './asks.ts'

interface Props {
  readonly id: string
  readonly row: number
  readonly reading: ReadingView
}

/** What the ledger holds of the file that is read. */
export function RecordSide({ id, row, reading }: Props) {
  const { record, officers } = reading
  if (!record) {
    return <p className="nothing">归集的记录里没有「{reading.number}」，或者不止一条。请对着纸质案卷评。</p>
  }
  return (
    <>
      <p className="lead-line">{record.summary}</p>
      <section className="part">
        <h2>当事人</h2>
        {record.parties.length === 0 ? (
          <p className="quiet">没有登记当事人。</p>
        ) : (
          <p>
            {record.parties.map(({ roleLabel, name, kindLabel }) => `${roleLabel}：${name}（${kindLabel}）`).join('；')}
          </p>
        )}
      </section>
      <section className="part">
        <h2>执法人员，当日的证</h2>
        <Officers rows={officers} />
      </section>
      <section className="part">
        <h2>内容</h2>
        <Facts file={record} />
      </section>
      <section className="part">
        <h2>文书</h2>
        <PapersHere id={id} row={row} papers={record.papers} />
      </section>
      <section className="part">
        <h2>材料</h2>
        <FilesHere id={id} row={row} files={record.attachments} />
      </section>
      <section className="part">
        <h2>经过</h2>
        <Timeline entries={record.timeline} />
      </section>
    </>
  )
}

function Officers({ rows }: { readonly rows: ReadingView['officers'] }) {
  if (rows.length === 0) return <p className="quiet">记录里没有具名的执法人员。</p>
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="执法人员当日的证">
      <table className="plain-table">
        <thead>
          <tr>
            {['步骤', '日期', '姓名', '证号', '当日'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ step, on, name, certificate, ok, says }) => (
            <tr key={`${step} ${on} ${name} ${certificate ?? ''}`}>
              <td>{step}</td>
              <td>{dayText(on)}</td>
              <td>{name}</td>
              <td>{certificate ?? '没有填写'}</td>
              <td>{ok ? says : <strong>{says}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Papers = NonNullable<ReadingView['record']>['papers']

/** Papers open where they stand: what has been typed stays beside them. */
function PapersHere({ id, row, papers }: { readonly id: string; readonly row: number; readonly papers: Papers }) {
  const [open, setOpen] = useState<number | null>(null)
  if (papers.length === 0) return <p className="quiet">记录里没有文书。</p>
  return (
    <ul className="papers">
      {papers.map(({ seq, title, number, madeOn }) => (
        <li key={seq}>
          <div className="paper-line">
            <button
              type="button"
              className="link"
              aria-expanded={open === seq}
              onClick={() => setOpen(open === seq ? null : seq)}
            >
              {title}
            </button>
            <span className="paper-number">{number}</span>
            <span className="quiet">{dayText(madeOn)}</span>
          </div>
          {open === seq && <PaperHere id={id} row={row} seq={seq} />}
        </li>
      ))}
    </ul>
  )
}

type Files = NonNullable<ReadingView['record']>['attachments']

/** The scans of the record, opened by way of the reading: the record itself stays out of the reader's reach. */
function FilesHere({ id, row, files }: { readonly id: string; readonly row: number; readonly files: Files }) {
  if (files.length === 0) return <p className="quiet">记录里没有扫描件、照片。</p>
  return (
    <ul className="attachments">
      {files.map(({ file, name, kind }) => (
        <li key={file}>
          <a href={addressOf('/api/matters/:id/readings/:row/files/:file', { id, row, file })} download>
            {name}
          </a>
          <span className="quiet">{kind}</span>
        </li>
      ))}
    </ul>
  )
}

function PaperHere({ id, row, seq }: { readonly id: string; readonly row: number; readonly seq: number }) {
  const { data, error } = useQuery(readingAsks.paper(id, row, seq))
  if (error) return <Refused error={error} />
  return data ? <PaperPage page={data} /> : <Waiting />
}
