import { type FormEvent, useEffect, useState } from 'react'
import { type Answer, api } from '../api.ts'
import { asProblem } from '../problem.ts'
import { momentText } from '../words.ts'
import type { HallView } from './use-hall.ts'

interface Props {
  readonly entered: (view: HallView) => void
}

/** By the slip from one's unit; whoever is signed in to the desk finds their own sittings above. */
export function Entrance({ entered }: Props) {
  const [ticket, setTicket] = useState('')
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState('')

  const enter = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setRefused('')
    try {
      entered(await api('POST /api/hall/session', { body: { ticket, code } }))
    } catch (error) {
      const problem = asProblem(error)
      setRefused(problem.reasons[0]?.says ?? problem.message)
      setBusy(false)
    }
  }

  return (
    <main>
      <h1>入场</h1>
      <Mine entered={entered} />
      <form onSubmit={enter}>
        {refused && (
          <p className="summary" role="alert">
            {refused}
          </p>
        )}
        <label className="label" htmlFor="ticket">
          准考证号
        </label>
        <input
          id="ticket"
          className="hall-input"
          value={ticket}
          onChange={(event) => setTicket(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          required
          maxLength={40}
        />
        <label className="label" htmlFor="code">
          入场码
        </label>
        <input
          id="code"
          className="hall-input"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          maxLength={20}
        />
        <p className="help">两个号都在单位发的准考单上。入场码只有您自己用，不要给别人。</p>
        <button type="submit" className="plain-button primary hall-main" disabled={busy}>
          入场
        </button>
      </form>
    </main>
  )
}

type Sitting = Answer<'GET /api/hall/mine'>['rows'][number]

function Mine({ entered }: Props) {
  const [rows, setRows] = useState<readonly Sitting[]>([])
  useEffect(() => {
    api('GET /api/hall/mine', {}).then(
      (mine) => setRows(mine.rows),
      () => {},
    )
  }, [])
  if (rows.length === 0) return null
  return (
    <section className="hall-mine" aria-labelledby="mine">
      <h2 id="mine">您的考试</h2>
      <ul>
        {rows.map(({ seat, title, kindLabel, opensAt }) => (
          <li key={seat}>
            <button
              type="button"
              className="plain-button hall-main"
              onClick={() => void api('POST /api/hall/mine/:seat', { params: { seat } }).then(entered)}
            >
              {title}（{kindLabel}），{momentText(opensAt)} 开考
            </button>
          </li>
        ))}
      </ul>
      <p className="quiet">不用准考单，直接进入。替别人试机的，用下面的准考证号入场。</p>
    </section>
  )
}
