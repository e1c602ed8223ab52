import type { Line } from '../../kernel/line.ts'

/** A step the paper file already holds, as it is being typed. */
export interface StepTyped {
  readonly act: string
  readonly on: string
  readonly given: Readonly<Record<string, unknown>>
}

/** The acts the procedure allows after the steps so far, by states alone: guards were answered for on paper. */
export function nextSteps(
  line: Line,
  steps: readonly { readonly act: string }[],
): { readonly act: string; readonly label: string }[] {
  const state = stateAfter(line, steps)
  return Object.entries(line.acts)
    .filter(([, { from }]) => {
      if (from === 'new') return state === null
      if (state === null) return false
      return from === 'open' ? !line.states[state]?.final : from.includes(state)
    })
    .map(([act, { label }]) => ({ act, label }))
}

export function stateAfter(line: Line, steps: readonly { readonly act: string }[]): string | null {
  return steps.reduce<string | null>((state, { act }) => {
    const to = line.acts[act]?.to
    return to === undefined || to === 'same' ? state : to
  }, null)
}
