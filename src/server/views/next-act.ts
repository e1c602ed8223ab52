import type { Act, Line } from '../../kernel/line.ts'
import type { MatterRow } from '../../store/types.ts'

/**
 * The act the procedure usually takes next: what the nearest clock waits for, or else what leads out of the state.
 * Shown only to those whose act it is; the file itself judges the rest.
 */
export function nextAct(
  line: Line,
  { state, awaitingAct, paused, clock }: MatterRow,
  role: string,
): { act: string; label: string } | null {
  if (awaitingAct) return null
  const fits = (act: Act | undefined): act is Act =>
    act !== undefined && !act.reopens && act.from !== 'new' && act.from !== 'open' && act.from.includes(state)
  const resuming = Object.keys(line.acts).filter((name) => line.acts[name]?.resumes)
  const awaited = clock ? (line.clocks[clock.name]?.stops ?? []) : []
  const leading = Object.keys(line.acts).filter((name) => line.acts[name]?.to !== 'same' && !line.acts[name]?.resumes)
  const name = (paused ? resuming : [...awaited, ...leading]).find((one) => fits(line.acts[one]))
  const act = name === undefined ? undefined : line.acts[name]
  return name !== undefined && act?.by.includes(role as never) ? { act: name, label: act.label } : null
}
