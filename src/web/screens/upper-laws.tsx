import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { FieldFrame } from '../form/field-frame.tsx'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { asks, type UpperLawsView } from '../queries.ts'
import { LineHead, lineThat } from './line-head.tsx'
import { upperLawsIn } from './shapes.ts'
import { Touched } from './touched.tsx'
import './screens.css'

interface Change {
  readonly law?: string
  readonly articles?: string
}

/** From an upper law to what rests on it: pick the law, name the articles that change, see the documents and clauses. */
export function UpperLawsPage() {
  const change = useSearch({ from: '/desk/upper-laws' })
  const navigate = useNavigate({ from: '/upper-laws' })
  const view = useQuery(asks.upperLaws(change))
  const line = lineThat((one) => upperLawsIn(one) !== null)
  const go = ({ law, articles }: Change) =>
    void navigate({ search: { ...(law ? { law } : {}), ...(articles ? { articles } : {}) } })
  return (
    <div className="page wide">
      <LineHead line={line} title="上位法变动">
        <p className="lead">哪部上位法改了哪几条，册上哪些文件、哪些条款要看。</p>
      </LineHead>
      <Ask key={`ask ${change.law ?? ''}/${change.articles ?? ''}`} change={change} go={go} />
      {view.error && <Refused error={view.error} again={() => void view.refetch()} />}
      {!view.error && !view.data && <Reading />}
      {view.data && line && change.law && (
        <Touched
          key={`touched ${change.law}/${change.articles ?? ''}`}
          line={line}
          law={change.law}
          articles={change.articles ?? ''}
          rows={view.data.touched}
        />
      )}
      {view.data && <Laws laws={view.data.laws} law={change.law} />}
    </div>
  )
}

function Ask({ change, go }: { readonly change: Change; readonly go: (change: Change) => void }) {
  const [law, setLaw] = useState(change.law ?? '')
  const [articles, setArticles] = useState(change.articles ?? '')
  return (
    <form
      className="ask-law no-print"
      onSubmit={(event) => {
        event.preventDefault()
        go({ law: law.trim(), articles: articles.trim() })
      }}
    >
      <FieldFrame id="asked-law" label="变动的上位法">
        {(bound) => <Input {...bound} value={law} maxLength={200} onChange={(event) => setLaw(event.target.value)} />}
      </FieldFrame>
      <FieldFrame id="asked-articles" label="变动的条" help="几条之间用顿号；全面修订的不填" optional>
        {(bound) => (
          <Input {...bound} value={articles} maxLength={200} onChange={(event) => setArticles(event.target.value)} />
        )}
      </FieldFrame>
      <Button type="primary" htmlType="submit" disabled={law.trim() === ''}>
        查受影响的文件
      </Button>
    </form>
  )
}

/** The whole graph, law by law. */
function Laws({ laws, law }: { readonly laws: UpperLawsView['laws']; readonly law: string | undefined }) {
  if (laws.length === 0)
    return (
      <Nothing says="现行有效的文件都还没有登记上位法。">
        <p>在文件上办「登记上位法依据」，这里就能由上位法查到文件。</p>
      </Nothing>
    )
  return (
    <section className="part">
      <h2>
        册上文件依据的上位法 <span className="n">{laws.length} 部</span>
      </h2>
      <table className="plain-table laws">
        <thead>
          <tr>
            <th scope="col">上位法</th>
            <th scope="col" className="num">
              文件
            </th>
            <th scope="col">写到的条</th>
          </tr>
        </thead>
        <tbody>
          {laws.map((one) => (
            <tr key={one.law}>
              <th scope="row">
                <Link to="/upper-laws" search={{ law: one.law }} aria-current={one.law === law ? 'true' : undefined}>
                  {one.law}
                </Link>
              </th>
              <td className="num">{one.documents}</td>
              <td>
                {one.articles.map((article) => (
                  <Link
                    key={article}
                    to="/upper-laws"
                    search={{ law: one.law, articles: article }}
                    className="article-link"
                  >
                    {article}
                  </Link>
                ))}
                {one.articles.length === 0 && <span className="quiet">没有写到条</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
