import { Link } from '@tanstack/react-router'
import type { Question } from '../../kernel/form.ts'
import { SingleInput } from '../form/question.tsx'
import type { PickedRow } from './batch-rows.ts'

type Values = Readonly<Record<string, unknown>>

interface Props {
  readonly rows: readonly PickedRow[]
  /** Answered for each row by itself. */
  readonly questions: readonly Question[]
  readonly own: Readonly<Record<string, Values>>
  readonly put: (id: string, values: Values) => void
  readonly drop: (id: string) => void
  readonly together: (name: string) => void
  readonly today: string
}

export function BatchTable({ rows, questions, own, put, drop, together, today }: Props) {
  return (
    <div className="scroll">
      <table className="plain-table batch-rows">
        <caption className="sr">一起办的件</caption>
        <thead>
          <tr>
            <th scope="col">案号</th>
            <th scope="col">事由</th>
            {questions.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}{' '}
                <button type="button" className="link small" onClick={() => together(name)}>
                  改为一起填
                </button>
              </th>
            ))}
            <th scope="col">
              <span className="sr">移出</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.number ?? '未编号'}</td>
              <th scope="row">
                <Link to="/matters/$id" params={{ id: row.id }}>
                  {row.title}
                </Link>
              </th>
              {questions.map((question) => (
                <td key={question.name}>
                  <SingleInput
                    question={question}
                    id={`${row.id}-${question.name}`}
                    bound={{ id: `${row.id}-${question.name}`, 'aria-label': `${row.title}：${question.label}` }}
                    value={own[row.id]?.[question.name]}
                    onChange={(value) => put(row.id, { ...own[row.id], [question.name]: value })}
                    today={today}
                  />
                </td>
              ))}
              <td>
                <button
                  type="button"
                  className="link small"
                  onClick={() => drop(row.id)}
                  aria-label={`移出${row.title}`}
                >
                  移出
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
