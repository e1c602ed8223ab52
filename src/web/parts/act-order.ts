import type { Line } from '../../kernel/line.ts'
import type { ActView, MatterFile } from '../queries.ts'

/**
 * The open acts as they usually come. First what the law is waiting for: the acts that would end the duty due first,
 * in the order their clock names them. Then those after the last one done, then those the procedure has passed by.
 */
export function openActs(
  line: Line | null,
  { acts, timeline, clocks }: Pick<MatterFile, 'acts' | 'timeline' | 'clocks'>,
): readonly ActView[] {
  const own = acts.filter(({ common }) => !common)
  const done = new Set(timeline.filter(({ undone }) => !undone).map(({ act }) => act))
  const last = own.findLastIndex(({ name }) => done.has(name))
  const awaited = dutiesByDue(clocks).flatMap(({ name }) => line?.clocks[name]?.stops ?? [])
  const inOrder = [
    ...awaited.flatMap((name) => own.find((act) => act.name === name) ?? []),
    ...own.slice(last + 1),
    ...own.slice(0, last + 1),
  ]
  return [...new Set(inOrder)].filter(({ reasons }) => reasons.length === 0)
}

function dutiesByDue(clocks: MatterFile['clocks']) {
  const running = clocks.filter(
    ({ kind, status, row, waitsFor }) => kind === 'duty' && status === 'running' && row === null && waitsFor === null,
  )
  return running.toSorted((first, second) => (first.due ?? '9999').localeCompare(second.due ?? '9999'))
}

/** Whether an act is of the stage the file is in: then what closes it is worth reading first. */
export function belongsTo(line: Line | null, act: string, state: string): boolean {
  const from = line?.acts[act]?.from
  return from === 'open' ? !line?.states[state]?.final : from !== undefined && from !== 'new' && from.includes(state)
}
