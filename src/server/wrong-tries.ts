interface Tries {
  times: number
  until: number
}

/**
 * Only wrong tries are counted: a whole government behind one address may come in within a minute, and whoever knows
 * a colleague's ticket cannot lock the colleague out from elsewhere.
 */
export function wrongTries({ most, minutes }: { most: number; minutes: number }) {
  const seen = new Map<string, Tries>()
  const kept = 20_000

  return {
    isResting(key: string, now: Date): boolean {
      const one = seen.get(key)
      return one !== undefined && one.times >= most && one.until > now.getTime()
    },
    note(key: string, now: Date): void {
      const before = seen.get(key)
      const running = before && before.until > now.getTime() ? before : null
      if (seen.size >= kept) seen.delete(seen.keys().next().value as string)
      seen.set(
        key,
        running ? { ...running, times: running.times + 1 } : { times: 1, until: now.getTime() + minutes * 60_000 },
      )
    },
  }
}
