import type { Line } from '../../kernel/line.ts'
import type { MatterRow } from '../../store/types.ts'

/** The act the procedure usually takes next, judged by the state alone; the file itself judges the rest. */
export function nextAct(
  line: Line,
  { state, awaitingAct, paused }: MatterRow,
  role: string,
): { act: string; label: string } | null {
  if (awaitingAct) return null
  const found = Object.entries(line.acts).find(([, { from, to, by, resumes, whilePaused, reopens }]) => {
    if (paused ? !resumes && !whilePaused : resumes) return false
    if (reopens || from === 'new' || from === 'open' || !from.includes(state)) return false
    return by.includes(role as never) && (paused || to !== 'same')
  })
  return found ? { act: found[0], label: found[1].label } : null
}
