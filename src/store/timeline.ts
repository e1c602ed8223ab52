import { commonActs, isCommonAct } from '../kernel/common-acts.ts'
import type { Patch } from '../kernel/event.ts'
import type { Line } from '../kernel/line.ts'
import { type Party, sealedOfParty } from '../kernel/party.ts'
import { roles } from '../kernel/role.ts'
import type { Known } from './directory.ts'
import { maskPatch, openPatches } from './seal-matter.ts'
import type { Store } from './store.ts'
import type { MaskedParty, TimelineEntry } from './types.ts'
import type { Journalled } from './working.ts'

interface Journal {
  readonly id: string
  readonly events: readonly Journalled[]
}

/** The journal as a reader sees it, in order; sealed values masked. */
export async function timelineOf(store: Store, line: Line, { id, events }: Journal): Promise<TimelineEntry[]> {
  const [patches, known] = await Promise.all([
    openPatches(
      store,
      events.map(({ patch }) => ({ line, owner: id, patch })),
    ),
    store.directory.with(events.flatMap(({ who, organ }) => [who, organ])),
  ])
  // What another district sent back was done all the same: it went, and the next line says that it came back.
  const undone = new Set(events.flatMap(({ act, supersedes }) => (act === 'returnedHere' ? [] : (supersedes ?? []))))
  return events.map((event, at) =>
    entryOf(line, event, { patch: maskPatch(line, patches[at] ?? {}), known, undone: undone.has(event.seq) }),
  )
}

export function actLabel(line: Line, act: string): string {
  if (isCommonAct(act)) return commonActs[act].label
  return act === 'propose' ? '呈批' : (line.acts[act]?.label ?? act)
}

interface Seen {
  readonly patch: Patch
  readonly known: Known
  readonly undone: boolean
}

function entryOf(line: Line, event: Journalled, { patch, known, undone }: Seen): TimelineEntry {
  const rows = Object.entries(patch.rows ?? {})
  const struck = rows.map(
    ([name, { gone, why = {} }]) => [name, gone.map((id) => ({ id, why: why[id] ?? '' }))] as const,
  )
  return {
    seq: event.seq,
    act: event.act,
    countsAs: event.countsAs,
    label: labelOf(line, event),
    on: event.happenedOn,
    recordedAt: event.recordedAt,
    person: event.who,
    personName: known.people.get(event.who)?.name ?? '',
    role: event.role,
    roleLabel: roles[event.role] ?? event.role,
    organ: event.organ,
    organName: known.organs.get(event.organ)?.name ?? '',
    from: event.from,
    to: event.to,
    fields: patch.fields ?? {},
    rows: Object.fromEntries(rows.map(([name, { put }]) => [name, put] as const)),
    struck: Object.fromEntries(struck),
    parties: (patch.parties?.put ?? []).map(maskedParty),
    note: noteOf(patch),
    signatures: event.signatures ?? [],
    proposes: event.act === 'propose' ? (patch.proposal?.act ?? null) : null,
    supersedes: event.supersedes ?? null,
    undone,
    takenOver: event.takenOver ?? false,
    number: event.number,
    batch: event.batch,
  }
}

function labelOf(line: Line, event: Journalled): string {
  const label = actLabel(line, event.act)
  if (event.act === 'propose' && !event.patch.proposal) return actLabel(line, event.act)
  if (event.act === 'propose') return `呈批「${actLabel(line, event.patch.proposal?.act ?? '')}」`
  return event.act === 'correct' && event.countsAs ? `${label}「${actLabel(line, event.countsAs)}」` : label
}

/** What belongs to the act and to no field: words, a service slip, a handler, a pause. */
function noteOf({
  note,
  service,
  handler,
  recusal,
  campaign,
  upstream,
  attachment,
  pause,
  resumedOn,
  extension,
}: Patch): Record<string, unknown> {
  const parts = { service: service?.[0], handler, recusal, campaign, upstream, attachment, pause, resumedOn, extension }
  const said = Object.entries(parts).filter(([, value]) => value !== undefined)
  return { ...note, ...Object.fromEntries(said) }
}

/** A party whose sealed values are already masked, saying which of them hold something. */
export function maskedParty(party: Party): MaskedParty {
  return {
    id: party.id,
    role: party.role,
    kind: party.kind,
    name: party.name,
    idNumber: party.idNumber ?? null,
    phone: party.phone ?? null,
    address: party.address ?? null,
    actsFor: party.actsFor ?? null,
    organ: party.organ ?? null,
    person: party.person ?? null,
    sealed: sealedOfParty.filter((name) => party[name]),
  }
}
