import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Nothing } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { momentText } from '../words.ts'
import { cityAsks, type Letters } from './asks.ts'
import '../screens/screens.css'
import './city.css'

/** Matters other districts handed over, and those this one sent: what waits stands first. */
export function LettersPage() {
  useTitle('区际函件')
  const { data } = useSuspenseQuery(cityAsks.letters())
  const waiting = data.inbox.filter(({ waits }) => waits)
  const others = data.inbox.filter(({ waits }) => !waits)
  return (
    <div className="page">
      <header className="page-head">
        <h1>区际函件</h1>
        <p className="lead-line">
          同市各区移送事项用函件往来：对方签名，只有本区打得开。除了函里写的，谁也看不到对方区的事项。
        </p>
      </header>
      <Part title={`等接收 ${waiting.length}`}>
        {waiting.length === 0 && <Nothing says="没有等接收的函件。" />}
        <Inbox rows={waiting} />
      </Part>
      {others.length > 0 && (
        <Part title="已经办过的">
          <Inbox rows={others} />
        </Part>
      )}
      <Part title="本区送出的">
        {data.outbox.length === 0 && <Nothing says="还没有送出。办理「转送」以后，在事项页的「送交其他区」里送出。" />}
        <Outbox rows={data.outbox} />
      </Part>
      <Districts districts={data.districts} />
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Inbox({ rows }: { readonly rows: Letters['inbox'] }) {
  return (
    <ul className="staff">
      {rows.map(({ from, fromName, no, lineLabel, receivedAt, standing, wrong, matter, doneBy, doneAt }) => (
        <li key={`${from} ${no}`}>
          <p>
            <Link to="/letters/$from/$no" params={{ from, no: String(no) }}>
              {fromName}
              {lineLabel && `移送的${lineLabel}`}
            </Link>{' '}
            <strong>{standing}</strong>
          </p>
          <p className="quiet">
            函第 {no} 号，{momentText(receivedAt)}收到
            {doneBy && doneAt && `；${doneBy} ${momentText(doneAt)}办理`}
          </p>
          {wrong.map((one) => (
            <p key={one} className="city-wrong">
              {one}
            </p>
          ))}
          {matter && (
            <Link to="/matters/$id" params={{ id: matter }}>
              打开登记的事项
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

function Outbox({ rows }: { readonly rows: Letters['outbox'] }) {
  return (
    <ul className="staff">
      {rows.map(({ to, toName, no, matter, lineLabel, number, title, sentBy, sentAt, standing, wrong }) => (
        <li key={`${to} ${no}`}>
          <p>
            <Link to="/matters/$id" params={{ id: matter }}>
              {[number, title].filter(Boolean).join(' ') || lineLabel}
            </Link>{' '}
            → {toName} <strong>{standing}</strong>
          </p>
          <p className="quiet">
            函第 {no} 号，{momentText(sentAt)}由{sentBy}送出
          </p>
          {wrong.map((one) => (
            <p key={one} className="city-wrong">
              {one}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Districts({ districts }: Pick<Letters, 'districts'>) {
  return (
    <Part title="可以往来的区">
      {districts.length === 0 && <p className="quiet">本区加入同一个市、对方区也加入以后，才能往来。</p>}
      <ul className="staff">
        {districts.map(({ district, name, closed }) => (
          <li key={district}>
            {name} <span className="quiet">{closed ?? '可以收函'}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
