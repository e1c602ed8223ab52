import { useState } from 'react'
import type { MatterFile } from '../queries.ts'
import { dayText, fullDayText, momentText } from '../words.ts'

type Entry = MatterFile['timeline'][number]

/** How many of the latest entries are shown before the earlier ones are asked for. */
const latest = 8

/** The journal, oldest first as a file is bound. */
export function Timeline({ entries }: { readonly entries: readonly Entry[] }) {
  const [all, setAll] = useState(entries.length <= latest + 2)
  const shown = all ? entries : entries.slice(-latest)
  return (
    <>
      {!all && (
        <button type="button" className="link no-print" onClick={() => setAll(true)}>
          更早的 {entries.length - latest} 条
        </button>
      )}
      <ol className="timeline">
        {shown.map((entry) => (
          <li key={entry.seq} className={entry.undone ? 'undone' : undefined}>
            <span className="when" title={fullDayText(entry.on)}>
              {dayText(entry.on)}
            </span>
            <div>
              <p>
                <strong>{entry.label}</strong>
                <span className="who-did">
                  {entry.role} {entry.by}
                </span>
                <Marks entry={entry} />
              </p>
              {entry.says.length > 0 && <p className="says">{entry.says.join('；')}</p>}
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

function Marks({ entry }: { readonly entry: Entry }) {
  return (
    <>
      {entry.undone && <span className="mark">已撤销</span>}
      {entry.takenOver && <span className="mark">存量接续</span>}
      {entry.late && <span className="mark">{momentText(entry.recordedAt)}补录</span>}
    </>
  )
}
