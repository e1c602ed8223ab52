import { useState } from 'react'
import { api } from '../api.ts'
import { ExamRosterFile } from './exam-roster-file.tsx'
import { type HallOverview, useSaid } from './exam-said.tsx'

/** Lists come as spreadsheets: sent in as files, or copied and pasted; each wrong line named. */
export function ExamRoster({ id, hall }: { readonly id: string; readonly hall: HallOverview }) {
  const [text, setText] = useState('')
  const { run, said } = useSaid(id)
  const take = async (what: 'names' | 'results' | 'makeUps') => {
    const done = await run(() => api('POST /api/exams/:id/roster', { params: { id }, body: { text, what } }))
    if (done) setText('')
  }
  return (
    <section className="part" aria-labelledby="roster">
      <h2 id="roster">名单</h2>
      <p>名单上有 {hall.candidates} 人。</p>
      <ExamRosterFile id={id} />
      <details>
        <summary>没有文件的，粘贴名单、成绩或者补考结果</summary>
        {said}
        <label className="label" htmlFor="pasted">
          从表格复制，连同表头
        </label>
        <textarea
          id="pasted"
          className="pasted"
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-describedby="pasted-help"
        />
        <p className="help" id="pasted-help">
          报名用到「姓名」「单位」，可以有「准考证号」「免考」；成绩另有「成绩」或者「结果」。
        </p>
        <p className="row">
          <button type="button" className="plain-button primary" disabled={text === ''} onClick={() => take('names')}>
            登记报名
          </button>
          <button type="button" className="plain-button" disabled={text === ''} onClick={() => take('results')}>
            导入成绩
          </button>
          <button type="button" className="plain-button" disabled={text === ''} onClick={() => take('makeUps')}>
            导入补考结果
          </button>
        </p>
      </details>
    </section>
  )
}
