import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { asks } from '../queries.ts'
import { numberText } from '../words.ts'
import { lineThat } from './line-head.tsx'
import { answersForWords } from './shapes.ts'

/** Last year's own sentences: one click opens a task in which nothing of them is typed again. */
export function LastWords({ year }: { readonly year: number }) {
  const { data } = useQuery(asks.lastWords(year))
  const line = lineThat(answersForWords)
  if (!data?.title || !line) return null
  const open = data.rows.filter(({ task }) => task === null).length
  return (
    <section className="part" aria-labelledby="last-words">
      <h2 id="last-words">{data.title}里的不足和打算</h2>
      <p className="lead-line">
        读到 {data.rows.length} 句，{open} 句还没有立项。立项时原话随任务留下，句中的数作基数或者目标。
      </p>
      <ul className="last-words">
        {data.rows.map(({ at, source, said, given, task }) => (
          <li key={at}>
            <p>
              <span className="quiet small">{source}　</span>
              {said}
            </p>
            <p className="row small">
              <span className="quiet">{numbersText(given)}</span>
              {task ? (
                <Link to="/matters/$id" params={{ id: task.id }}>
                  已立项：{task.number ?? task.title}
                </Link>
              ) : (
                <Link
                  className="plain-button"
                  to="/lines/$line/new"
                  params={{ line: line.id }}
                  search={{ said: `${year}:${at}` }}
                  aria-label={`立项：${said.slice(0, 30)}`}
                >
                  立项
                </Link>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function numbersText({ measure, baseline, target }: Readonly<Record<string, string | number>>): string {
  if (measure === undefined) return '句中没有可以衡量的数，立项时填写'
  const number = (label: string, value: string | number | undefined) =>
    typeof value === 'number' ? `${label} ${numberText(value)}` : null
  return [measure, number('基数', baseline), number('目标', target)].filter(Boolean).join('，')
}
