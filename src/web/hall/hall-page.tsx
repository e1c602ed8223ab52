import { useCallback } from 'react'
import { useTitle } from '../parts/use-title.ts'
import { useRoom } from '../room.tsx'
import { Entrance } from './entrance.tsx'
import { PaperPage } from './paper-page.tsx'
import { useHall } from './use-hall.ts'
import { Waiting } from './waiting.tsx'
import './hall.css'

/** 考场：one address for everyone who sits an exam, with or without an account. */
export function HallPage() {
  useTitle('考场')
  const { large, setLarge } = useRoom()
  const { view, problem, asked, read, take } = useHall()
  const again = useCallback(() => void read(), [read])
  return (
    <div className="hall">
      <header className="hall-top">
        <span className="wordmark">法衡考场</span>
        <button type="button" className="link" aria-pressed={large} onClick={() => setLarge(!large)}>
          {large ? '常规字号' : '大字'}
        </button>
      </header>
      {problem && (
        <div className="summary" role="alert">
          <p>{problem.kind === 'offline' ? '现在连不上考场，已写的答案都记在这台设备上。' : problem.message}</p>
          <button type="button" className="plain-button" onClick={again}>
            再连一次
          </button>
        </div>
      )}
      {asked && !view && !problem && <Entrance entered={take} />}
      {view?.standing === 'sitting' && <PaperPage key={view.seat} view={view} take={take} again={again} />}
      {view && view.standing !== 'sitting' && <Waiting view={view} take={take} again={again} />}
    </div>
  )
}
