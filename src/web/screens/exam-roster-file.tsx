import { useState } from 'react'
import type { RosterPreview } from '../../server/exam-roster-in.ts'
import { sendForm } from '../api.ts'
import { DropFile } from '../intake/drop-file.tsx'
import { TakeOutLink } from '../parts/take-out-link.tsx'
import '../intake/intake.css'
import { useSaid } from './exam-said.tsx'

type What = RosterPreview['what']
const headers = ['行', '准考证号', '姓名', '单位', '免考', '成绩', '结果', '补考']

const toDo: Readonly<Record<What, string>> = { names: '新报名', results: '要登记成绩', makeUps: '要登记补考' }

/** A list as the city gives it: chosen, looked at, and only then taken, whole or not at all. */
export function ExamRosterFile({ id }: { readonly id: string }) {
  const [chosen, setChosen] = useState<{ readonly file: File; readonly what: What } | null>(null)
  const [preview, setPreview] = useState<RosterPreview | null>(null)
  const { run, said } = useSaid(id)
  const send = async (file: File, what: What, take?: 'yes') => {
    const response = await sendForm(`/api/exams/${id}/roster-file`, file, { what, ...(take ? { take } : {}) })
    return (await response.json()) as { readonly preview?: RosterPreview; readonly says?: string }
  }
  const look = async (file: File | undefined, what: What) => {
    setPreview(null)
    setChosen(file ? { file, what } : null)
    if (!file) return
    await run(async () => {
      const { preview: read } = await send(file, what)
      setPreview(read ?? null)
      return { says: '' }
    })
  }
  const take = async () => {
    if (!chosen) return
    const done = await run(async () => ({ says: (await send(chosen.file, chosen.what, 'yes')).says ?? '' }))
    if (done) setPreview(null)
  }
  return (
    <div>
      {said}
      <div className="row">
        <DropFile label="上传报名名单" busy={null} onFiles={([file]) => void look(file, 'names')} />
        <DropFile label="上传成绩" busy={null} onFiles={([file]) => void look(file, 'results')} />
        <DropFile label="上传补考结果" busy={null} onFiles={([file]) => void look(file, 'makeUps')} />
      </div>
      <p className="row">
        <TakeOutLink
          label="下载名单"
          purposes={['报送市考', '填写成绩', '核对']}
          href={(purpose) => `/api/exams/${id}/roster.xlsx?purpose=${encodeURIComponent(purpose)}`}
        />
      </p>
      <p className="help">
        .xlsx、.xls、.csv
        都可以，列名用「姓名」「单位」「准考证号」「免考」「成绩」「结果」；下载的名单填上成绩就能传回来。补考的可以只列参加补考的人，也可以在整份名单里填「补考成绩」「补考结果」。
      </p>
      {chosen && preview && <Understood name={chosen.file.name} preview={preview} onTake={() => void take()} />}
    </div>
  )
}

interface UnderstoodProps {
  readonly name: string
  readonly preview: RosterPreview
  readonly onTake: () => void
}

/** What was understood, before a single row is taken. */
function Understood({ name, preview, onTake }: UnderstoodProps) {
  const { what, rows, fresh, same, tallies, columns, aside, problems, moreProblems, sample } = preview
  const mayTake = problems.length === 0 && fresh > 0
  return (
    <section aria-label={`核对《${name}》`}>
      <h3>核对《{name}》</h3>
      <p>
        读到 {rows} 行：{toDo[what]} {fresh} 人，与名单相同、不用再登的 {same} 人
        {tallies.length > 0 &&
          `。${tallies.slice(0, 12).join('；')}${tallies.length > 12 ? ` 等 ${tallies.length} 个单位` : ''}`}
        。
      </p>
      <p className="help">各列：{columns.join('，')}</p>
      {aside.length > 0 && <p className="help">{aside.join('；')}</p>}
      {problems.length > 0 && (
        <div className="summary" role="alert">
          <p>有 {problems.length + moreProblems} 处须改，一行也不会收：</p>
          <ul>
            {problems.map(({ line, says }) => (
              <li key={`${line} ${says}`}>
                第 {line} 行{says}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="scroll" tabIndex={0} role="region" aria-label="前十行">
        <table className="plain-table">
          <thead>
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((cells) => (
              <tr key={cells[0]}>
                {cells.map((cell, at) => (
                  <td key={headers[at]} data-label={headers[at]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="row">
        <button type="button" className="plain-button primary" disabled={!mayTake} onClick={onTake}>
          收下
        </button>
        {!mayTake && problems.length === 0 && <span className="quiet">没有新的内容，不用收</span>}
      </p>
    </section>
  )
}
