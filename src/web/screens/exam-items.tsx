import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asks } from '../queries.ts'

/** What the answers say about the questions: read when it is opened, for it goes through every paper. */
export function ExamItems({ id }: { readonly id: string }) {
  const [open, setOpen] = useState(false)
  const { data } = useQuery({ ...asks.examItems(id), enabled: open })
  return (
    <section className="part" aria-labelledby="items">
      <h2 id="items">题目质量</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>答对率和区分度，只说题，不说人</summary>
        <div className="scroll">
          <table className="plain-table">
            <thead>
              <tr>
                <th>题目</th>
                <th className="num">作答</th>
                <th className="num">答对率</th>
                <th className="num">区分度</th>
                <th>建议</th>
              </tr>
            </thead>
            <tbody>
              {data?.rows.map((item) => (
                <tr key={item.question}>
                  <th scope="row">
                    {item.kindLabel}：{item.stem}
                  </th>
                  <td className="num">{item.answered}</td>
                  <td className="num">{Math.round(item.difficulty * 100)}%</td>
                  <td className="num">{item.discrimination === null ? '人太少' : item.discrimination.toFixed(2)}</td>
                  <td>{item.advice ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
