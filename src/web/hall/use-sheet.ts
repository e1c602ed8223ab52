import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../api.ts'
import { keep, kept } from '../keep.ts'
import { asProblem } from '../problem.ts'
import { answer, laterOf, type Sheet } from './answer-sheet.ts'
import type { HallView } from './use-hall.ts'

export type Saving = 'saved' | 'saving' | 'waiting'

const pauseMs = 700
const againMs = 4000

/**
 * The answers under the candidate's hand. Each change is kept in this browser at once and sent a moment later; while
 * there is no connection it waits here, and goes when there is one.
 */
export function useSheet(view: HallView, closed: () => void) {
  const place = placeOf(view.seat)
  const [sheet, setSheet] = useState<Sheet>(() => laterOf(kept<Sheet | null>(place, null), view))
  const [saving, setSaving] = useState<Saving>(sheet.seq > view.seq ? 'waiting' : 'saved')
  const now = useRef(sheet)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  now.current = sheet

  const send = useCallback(async () => {
    const sent = now.current
    setSaving('saving')
    try {
      const { kept: taken, seq, answers } = await api('PUT /api/hall/answers', { body: bodyOf(sent) })
      if (!taken && answers && now.current.seq <= seq) setSheet({ seq, answers })
      setSaving(now.current.seq > sent.seq ? 'saving' : 'saved')
    } catch (error) {
      if (asProblem(error).kind !== 'offline') return closed()
      setSaving('waiting')
      timer.current = setTimeout(() => void send(), againMs)
    }
  }, [closed])

  const later = useCallback(
    (ms: number) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void send(), ms)
    },
    [send],
  )

  const write = (question: string, given: readonly number[] | string) => {
    const next = answer(now.current, question, given)
    now.current = next
    keep(place, next)
    setSheet(next)
    setSaving('saving')
    later(pauseMs)
  }

  useEffect(() => {
    if (now.current.seq > view.seq) later(0)
    const online = () => later(0)
    addEventListener('online', online)
    return () => {
      removeEventListener('online', online)
      clearTimeout(timer.current)
    }
  }, [later, view.seq])

  return { sheet, saving, write, last: () => bodyOf(now.current), stop: () => clearTimeout(timer.current) }
}

/** On a computer that others use as well nothing stays behind. */
export function forgetSheet(seat: string) {
  keep(placeOf(seat), null)
}

function placeOf(seat: string): string {
  return `hall.${seat}`
}

function bodyOf({ seq, answers }: Sheet) {
  const given = Object.entries(answers).map(([id, one]) => [id, typeof one === 'string' ? one : [...one]] as const)
  return { seq, answers: Object.fromEntries(given) }
}
