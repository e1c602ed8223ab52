import type { Matter } from '../../kernel/matter.ts'
import { type Day, formatDay } from '../../law/day.ts'

export type Standing = 'valid' | 'suspended' | 'notYet' | 'expired' | 'ended'

export interface StandingOn {
  readonly standing: Standing
  readonly says: string
}

type Card = Pick<Matter, 'answers' | 'history'>

/** 某一天这张证能不能用：案卷上写的执法日期，拿来问这里。 */
export function standingOn({ answers, history }: Card, on: Day): StandingOn {
  const dayIn = (name: string) => (answers[name] ?? null) as Day | null
  const from = dayIn('validFrom')
  const until = dayIn('validUntil')
  const ended = dayIn('endedOn')
  if (from === null || on < from) return { standing: 'notYet', says: '当日还没有生效的证件' }
  if (ended !== null && ended <= on) return { standing: 'ended', says: `已于${formatDay(ended)}失效` }
  if (until !== null && until < on) return { standing: 'expired', says: `有效期到${formatDay(until)}为止` }
  const since = suspendedSince(history, on)
  if (since) return { standing: 'suspended', says: `自${formatDay(since)}起暂扣` }
  return { standing: 'valid', says: '当日有效' }
}

/** The last suspension on or before that day that was not lifted by it. */
function suspendedSince(history: Matter['history'], on: Day): Day | null {
  const moves = history.filter(
    (past) => !past.undone && past.on <= on && (past.act === 'suspend' || past.act === 'restore'),
  )
  const last = moves.at(-1)
  return last?.act === 'suspend' ? last.on : null
}
