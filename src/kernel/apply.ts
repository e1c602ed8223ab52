import type { MatterEvent, RowsPatch } from './event.ts'
import type { Line } from './line.ts'
import { type Matter, nothingYet, openPause, type Past } from './matter.ts'

/** Folds one event into the matter. It never decides: whatever the journal says happened, happened. */
export function apply(matter: Matter, event: MatterEvent, seq: number): Matter {
  const { patch } = event
  const base = patch.restored ?? matter
  return {
    ...base,
    state: event.to,
    answers: answersAfter(base.answers, patch),
    parties: patch.parties ? putRows(base.parties, patch.parties) : base.parties,
    history: historyAfter(matter.history, event, seq),
    pauses: pausesAfter(base, patch),
    extensions: patch.extension ? [...base.extensions, patch.extension] : base.extensions,
    proposal: patch.proposal === undefined ? base.proposal : patch.proposal,
    service: patch.service ? putRows(base.service, { put: patch.service, gone: [] }) : base.service,
    handler: patch.handler === undefined ? base.handler : patch.handler,
    recused: patch.recusal ? [...base.recused, patch.recusal] : base.recused,
    campaign: patch.campaign === undefined ? base.campaign : patch.campaign,
    upstream: patch.upstream === undefined ? base.upstream : patch.upstream,
    attachments: patch.attachment ? [...base.attachments, patch.attachment] : base.attachments,
    highest: highestAfter(matter.highest, patch),
  }
}

/** The matter its events tell of, in the order of their sequence numbers. */
export function replay(
  line: Pick<Line, 'id'>,
  lineVersion: number,
  events: readonly (MatterEvent & { readonly seq: number })[],
): Matter {
  return events.reduce((matter, event) => apply(matter, event, event.seq), nothingYet(line.id, lineVersion))
}

function answersAfter(answers: Matter['answers'], { fields, rows }: MatterEvent['patch']): Matter['answers'] {
  if (!rows) return fields ? { ...answers, ...fields } : answers
  const put = Object.entries(rows).map(
    ([name, patch]) => [name, putRows((answers[name] ?? []) as Numbered[], patch)] as const,
  )
  return { ...answers, ...fields, ...Object.fromEntries(put) }
}

interface Numbered {
  readonly id: number
}

function putRows<R extends Numbered>(
  rows: readonly R[],
  { put, gone }: { put: readonly Numbered[]; gone: readonly number[] },
): R[] {
  const kept = rows.filter(({ id }) => !gone.includes(id) && !put.some((row) => row.id === id))
  return ([...kept, ...put] as R[]).sort((a, b) => a.id - b.id)
}

/** What the procedure remembers once the event has happened. */
export function historyAfter(history: readonly Past[], event: MatterEvent, seq: number): readonly Past[] {
  const { supersedes, countsAs } = event
  const marked =
    supersedes === undefined
      ? history
      : history.map((past) => (past.seq === supersedes ? ({ ...past, undone: true } as const) : past))
  return countsAs === null ? marked : [...marked, { seq, act: countsAs, on: event.happenedOn, facts: event.facts }]
}

function pausesAfter(base: Matter, { pause, resumedOn }: MatterEvent['patch']) {
  const open = openPause(base)
  const closed =
    resumedOn && open ? base.pauses.map((one) => (one === open ? { ...one, until: resumedOn } : one)) : base.pauses
  return pause ? [...closed, pause] : closed
}

function highestAfter(highest: Matter['highest'], patch: MatterEvent['patch']): Matter['highest'] {
  if (!patch.rows && !patch.parties && !patch.service) return highest
  const lists: [string, readonly Numbered[]][] = [
    ...Object.entries(patch.rows ?? {}).map(([name, rows]): [string, RowsPatch['put']] => [name, rows.put]),
    ['parties', patch.parties?.put ?? []],
    ['service', patch.service ?? []],
  ]
  const raised = lists.map(
    ([name, rows]) => [name, Math.max(highest[name] ?? 0, 0, ...rows.map(({ id }) => id))] as const,
  )
  return { ...highest, ...Object.fromEntries(raised.filter(([, top]) => top > 0)) }
}
