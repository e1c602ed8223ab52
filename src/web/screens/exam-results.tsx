import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { useSaid } from './exam-said.tsx'

/** When everyone is out and every paper is marked, the marks go onto the roster. */
export function ExamResults({ id }: { readonly id: string }) {
  const [makeUpBy, setMakeUpBy] = useState('')
  const { run, said } = useSaid(id)
  const publish = async (event: FormEvent) => {
    event.preventDefault()
    await run(() => api('POST /api/exams/:id/results', { params: { id }, body: makeUpBy ? { makeUpBy } : {} }))
  }
  return (
    <section className="part" aria-labelledby="results">
      <h2 id="results">成绩入册</h2>
      {said}
      <form className="opening" onSubmit={publish}>
        <p className="row">
          <label>
            补考期限（可以不写）
            <input type="date" value={makeUpBy} onChange={(event) => setMakeUpBy(event.target.value)} />
          </label>
          <button type="submit" className="plain-button primary">
            成绩入册
          </button>
        </p>
      </form>
      <p className="quiet">考场结束、卷收齐、阅完以后才能入册；没有来的记为缺考。</p>
    </section>
  )
}
