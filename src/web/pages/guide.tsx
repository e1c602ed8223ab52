import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { type OpenWay, outcomeOf } from '../../guide/outcome.ts'
import { nodeOf, shortCodeOf } from '../../guide/short-code.ts'
import { topics } from '../../guide/tree.ts'
import { type Walk, walk } from '../../guide/walk.ts'
import { day } from '../../law/day.ts'
import { useTitle } from '../parts/use-title.ts'
import { asks } from '../queries.ts'

/** The citizens' tree at the window: a short code brings both to the same node; questions are read out. */
export function GuidePage() {
  useTitle('群众指引')
  const { code } = useSearch({ from: '/desk/guide' })
  const here = code ? nodeOf(code) : null
  return (
    <div className="page citizens">
      <header className="page-head">
        <h1>群众指引</h1>
        <p className="lead">与群众门户、打印的指引同一棵问题树，编号一样。念给来访的人听，照答案往下选。</p>
      </header>
      <CodeBox misread={code !== undefined && here === null ? code : null} />
      {here ? <Node here={here} /> : <Topics />}
    </div>
  )
}

function CodeBox({ misread }: { readonly misread: string | null }) {
  const [typed, setTyped] = useState('')
  const navigate = useNavigate()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void navigate({ to: '/guide', search: typed.trim() ? { code: typed.trim() } : {} })
      }}
    >
      <label className="label" htmlFor="guide-code">
        短码
      </label>
      <p className="row">
        <Input id="guide-code" value={typed} maxLength={14} onChange={(event) => setTyped(event.target.value)} />
        <Button htmlType="submit">打开</Button>
      </p>
      {misread && <p role="alert">没有短码「{misread}」，请再核对一遍。</p>}
    </form>
  )
}

function Topics() {
  return (
    <ul>
      {topics.map((topic) => (
        <li key={topic.number}>
          <Link to="/guide" search={{ code: shortCodeOf({ topic, codes: '' }) }}>
            {topic.number}　{topic.title}
          </Link>
          <span className="quiet">　{topic.lead}</span>
        </li>
      ))}
    </ul>
  )
}

function Node({ here }: { readonly here: Walk }) {
  const { topic, steps, next, codes } = here
  return (
    <>
      <p className="quiet">
        {topic.title} · 短码 {shortCodeOf(here)} ·{' '}
        <Link to="/guide" search={{}}>
          重新选
        </Link>
      </p>
      {steps.map(({ question, says }) => (
        <p key={question.number} className="quiet">
          {question.number}　{question.asks}：{says}
        </p>
      ))}
      {next ? (
        <section aria-label="下一个问题">
          <h2>
            {next.number}　{next.asks}？
          </h2>
          <p className="help">{next.why}</p>
          <ul>
            {next.answers.map((answer) => (
              <li key={answer.code}>
                <Link to="/guide" search={{ code: codeAfter(here, codes + answer.code) }}>
                  {answer.code}　{answer.says}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <Ways here={here} />
      )}
    </>
  )
}

function codeAfter({ topic }: Walk, codes: string): string {
  const after = walk(topic.number, codes)
  return after ? shortCodeOf(after) : ''
}

function Ways({ here }: { readonly here: Walk }) {
  const me = useSuspenseQuery(asks.me()).data
  const { ways, aid } = outcomeOf(here, { days: {}, today: day(me.today.day) })
  const shown = ways.some(({ id }) => id === 'aid') ? ways : [...ways, aid]
  return (
    <>
      {shown.map((open) => (
        <WayText key={open.id} open={open} />
      ))}
    </>
  )
}

function WayText({ open: { way, note, cites, times } }: { readonly open: OpenWay }) {
  return (
    <section aria-label={way.title}>
      <h2>
        {way.number}　{way.title}
      </h2>
      {note && <p>{note}</p>}
      <p>{way.says}</p>
      {times.map(({ sentence, from }) => (
        <p key={sentence}>
          {sentence}问一句：{from.asks}。
        </p>
      ))}
      <p>
        去哪里：{way.organs.map(({ name }) => name).join('，或者')}。带什么：{way.bring.join('；')}。费用：{way.cost}。
      </p>
      <p className="quiet">
        {cites.length === 0
          ? '依据：待核。'
          : cites.map(({ text, standing }) => `${text}${standing === 'checked' ? '' : '〔待核〕'}`).join('；')}
      </p>
    </section>
  )
}
