import { useEffect, useState } from 'react'
import { api } from '../api.ts'
import { PurposeDialog } from './purpose.tsx'

interface Props {
  readonly matter: string
  readonly party?: number
  readonly field: string
  readonly label: string
  readonly masked: string
}

/** Seconds a revealed value stays on screen. */
const shownFor = 60

/** A masked value; seeing it asks what for, and the journal keeps who, when and why. */
export function Reveal({ matter, party, field, label, masked }: Props) {
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<{ readonly value: string; readonly mark: string } | null>(null)

  useEffect(() => {
    if (shown === null) return
    const timer = setTimeout(() => setShown(null), shownFor * 1000)
    return () => clearTimeout(timer)
  }, [shown])

  const reveal = async (purpose: string) => {
    const answer = await api('POST /api/matters/:id/reveal', {
      params: { id: matter },
      body: { field, purpose, ...(party === undefined ? {} : { party }) },
    })
    setShown(answer)
    setAsking(false)
  }

  return (
    <span className="sealed">
      <span className={shown === null ? 'masked' : 'revealed'}>{shown?.value ?? masked}</span>
      <button
        type="button"
        className="link small no-print"
        onClick={() => (shown === null ? setAsking(true) : setShown(null))}
        aria-label={shown === null ? `查看${label}` : `遮住${label}`}
      >
        {shown === null ? '查看' : '遮住'}
      </button>
      {shown && <span className="watermark">{shown.mark}</span>}
      {asking && (
        <PurposeDialog
          title={`查看${label}`}
          why="为什么要看"
          help={`谁、什么时候、为什么看过，会记入日志。显示 ${shownFor} 秒后自动遮住。`}
          purposes={purposes}
          confirms="查看"
          onCancel={() => setAsking(false)}
          onConfirm={reveal}
        />
      )}
    </span>
  )
}

const purposes = ['核对当事人身份', '联系当事人', '制作文书', '送达文书']
