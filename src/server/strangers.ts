/** Guesses at logins that do not exist, counted like those that do: an answer must not tell the two apart. */
export function strangers({ after, minutes }: { after: number; minutes: number }) {
  const seen = new Map<string, { times: number; until: number }>()
  const most = 10_000

  return {
    isResting(login: string, now: Date): boolean {
      const one = seen.get(login)
      return one !== undefined && one.times >= after && one.until > now.getTime()
    },
    /** How many times in a row, this one included. */
    note(login: string, now: Date): number {
      const before = seen.get(login)
      const fresh = before && before.until > now.getTime() ? before.times : 0
      if (seen.size >= most) seen.delete(seen.keys().next().value as string)
      seen.set(login, { times: fresh + 1, until: now.getTime() + minutes * 60_000 })
      return fresh + 1
    },
  }
}
