import type { Hearing } from './hearing.ts'
import type { Session } from './sessions.ts'

/** Who was found signed in a moment ago is not looked for again in the next seconds. */
export interface RecentSessions {
  find(key: string, ask: () => Promise<Session | null>): Promise<Session | null>
  /**
   * After whatever ends or changes a session, an account, a person or a post: in this process at once, in the others as
   * soon as PostgreSQL has told them, and after `keptMs` in any case.
   */
  forget(): Promise<void>
}

const keptMs = 5000
const most = 5000

/** Nothing is remembered while this process does not hear of what others end. */
export function recentSessions(hearing: Hearing, now: () => Date): RecentSessions {
  const known = new Map<string, { readonly session: Session; readonly at: number }>()
  let turn = 0
  const drop = () => {
    turn++
    known.clear()
  }
  hearing.on(drop)
  return {
    async find(key, ask) {
      const before = known.get(key)
      const age = before ? now().getTime() - before.at : -1
      if (before && age >= 0 && age < keptMs) return before.session
      const [asked, at] = [turn, now().getTime()]
      const session = await ask()
      // What was forgotten while the answer was on its way is not remembered by it.
      if (!session || asked !== turn || !hearing.hears()) return session
      if (known.size >= most) known.clear()
      known.set(key, { session, at })
      return session
    },
    async forget() {
      drop()
      await hearing.tell()
    },
  }
}
