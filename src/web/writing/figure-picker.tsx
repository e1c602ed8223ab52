import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { writing } from './writing-queries.ts'

const ways = [
  { word: '', label: '准确数' },
  { word: '|余', label: '…余' },
  { word: '|以上', label: '…以上' },
  { word: '|近', label: '近…' },
  { word: '|万|余', label: '…万余' },
  { word: '|数', label: '不带单位' },
  { word: '|上年', label: '上年的数' },
  { word: '|同比', label: '同比' },
] as const

const shown = 12

/** Finds a figure by its name and puts it where the cursor stands. */
export function FigurePicker({ put }: { put(slot: string): void }) {
  const { data } = useQuery(writing.names())
  const [asked, setAsked] = useState('')
  const [way, setWay] = useState('')
  const names = useId()
  const words = asked.trim().split(/\s+/).filter(Boolean)
  const found = (data?.rows ?? []).filter(({ id, label, lineLabel, says }) =>
    words.every((word) => `${id} ${label} ${lineLabel} ${says}`.includes(word)),
  )
  return (
    <fieldset className="picker">
      <legend>插入数字</legend>
      <p className="row">
        <label htmlFor={names}>按名称查</label>
        <input
          id={names}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
          placeholder="例如 调解 成功"
        />
        <label>
          写法{' '}
          <select value={way} onChange={(event) => setWay(event.target.value)}>
            {ways.map(({ word, label }) => (
              <option key={word} value={word}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </p>
      {words.length > 0 && (
        <ul className="picker-found">
          {found.slice(0, shown).map(({ id, label, lineLabel, says, unit }) => (
            <li key={id}>
              <button type="button" className="link" onClick={() => put(`{{${id}${way}}}`)}>
                {label}
              </button>
              <span className="quiet">
                {lineLabel}，{says}，单位 {unit}
              </span>
            </li>
          ))}
          {found.length === 0 && <li className="quiet">没有这个名称的数字，换一个词再查。</li>}
          {found.length > shown && <li className="quiet">还有 {found.length - shown} 个，多写一个词可以缩小。</li>}
        </ul>
      )}
    </fieldset>
  )
}
