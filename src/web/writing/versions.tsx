import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Reading, Refused } from '../parts/states.tsx'
import { momentText } from '../words.ts'
import { comparedLines } from './compared-lines.ts'
import { type SectionView, writing } from './writing-queries.ts'

const marks = { same: '', added: '新增', removed: '删去' } as const

/** Every text the section had, each beside the one before it. */
export function Versions({ id, section }: { readonly id: string; readonly section: SectionView }) {
  const { data, error, refetch } = useQuery(writing.versions(id, section.id))
  const [at, setAt] = useState(0)
  if (error) return <Refused error={error} again={() => void refetch()} />
  if (!data) return <Reading />
  const [shown, before] = [data.rows[at], data.rows[at + 1]]
  return (
    <section className="versions" aria-label={`${section.heading}历次稿`}>
      <label>
        看哪一稿{' '}
        <select value={at} onChange={(event) => setAt(Number(event.target.value))}>
          {data.rows.map(({ version, at: when, by, signed }, index) => (
            <option key={version} value={index}>
              {momentText(when)} {by}
              {signed ? '（定稿）' : ''}
            </option>
          ))}
        </select>
      </label>
      {shown && (
        <div className="compared">
          {comparedLines(before?.text ?? '', shown.text).map(({ kind, text }, index) => (
            <p key={`${index}`} className={kind}>
              {marks[kind] && <span className="mark">{marks[kind]}</span>}
              {text}
            </p>
          ))}
        </div>
      )}
    </section>
  )
}
