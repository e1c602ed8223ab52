/** One activity's two-minute quiz, before and after. */
export interface Quiz {
  readonly takers: number
  /** Right answers, in per cent of all answers. */
  readonly before: number
  readonly after: number
}

export interface Effect {
  readonly takers: number
  readonly before: number
  readonly after: number
  /** Percentage points gained; null where nobody answered. */
  readonly gained: number | null
}

/** What several activities taught together, each weighed by how many answered: never an average of averages. */
export function effectOf(quizzes: readonly Quiz[]): Effect {
  const takers = quizzes.reduce((sum, quiz) => sum + quiz.takers, 0)
  if (takers === 0) return { takers, before: 0, after: 0, gained: null }
  const mean = (side: 'before' | 'after') =>
    Math.round((quizzes.reduce((sum, quiz) => sum + quiz.takers * quiz[side], 0) / takers) * 10) / 10
  const [before, after] = [mean('before'), mean('after')]
  return { takers, before, after, gained: Math.round((after - before) * 10) / 10 }
}
