import { type ClockView, clocksOf } from '../kernel/clock.ts'
import type { Line } from '../kernel/line.ts'
import { type Matter, openPause } from '../kernel/matter.ts'
import { stepsDue } from '../kernel/sign-off.ts'
import type { Calendar } from '../law/calendar.ts'
import type { Day } from '../law/day.ts'
import { searchable } from './grams.ts'
import { isSealed } from './seal-matter.ts'
import type { ClockTable, MatterTable, PartyTable } from './tables.ts'
import { annulled, type Journalled } from './working.ts'

/** What a row is made of: the folded matter, its journal, and what never changes about it. */
export interface Source {
  readonly district: string
  readonly id: string
  readonly line: Line
  readonly lineVersion: number
  readonly organ: string
  readonly organName: string
  readonly number: string | null
  readonly chain: string | null
  /** Sealed. */
  readonly matter: Matter
  readonly events: readonly Journalled[]
}

export interface AsOf {
  readonly today: Day
  readonly calendar: Calendar
}

/** The common row of a matter, as its events tell it. */
export function matterRow(source: Source, clocks: readonly ClockView[]): MatterTable {
  const { district, id, line, matter, events } = source
  const first = firstOf(source)
  const title = titleOf(line, matter)
  const names = line.closed ? [] : matter.parties.map(({ name }) => name)
  const found = line.closed
    ? { grams: [], haystack: '' }
    : searchable({ number: source.number, title: isSealed(title) ? '' : title, names })
  return {
    district,
    id,
    line: line.id,
    line_version: source.lineVersion,
    number: source.number,
    state: matter.state ?? annulled,
    organ: source.organ,
    organ_name: source.organName,
    handler: matter.handler,
    title,
    opened_on: first.happenedOn,
    closed_on: closedOn(line, events),
    version: events.at(-1)?.seq ?? 0,
    campaign: matter.campaign,
    upstream_system: matter.upstream?.system ?? null,
    upstream_number: matter.upstream?.number ?? null,
    upstream_on: matter.upstream?.on ?? null,
    ...concerned(source),
    chain: source.chain,
    paused: openPause(matter) !== null,
    ...awaiting(matter),
    ...returned(events),
    next_due: nextDue(clocks),
    taken_over: events.some(({ takenOver }) => takenOver),
    closed: isClosed(line, matter.state),
    grams: [...found.grams],
    haystack: found.haystack,
  }
}

export function clockViews(line: Line, matter: Matter, { today, calendar }: AsOf): ClockView[] {
  return matter.state === annulled ? [] : clocksOf(line, matter, { today, calendar })
}

export function clockRows(
  { district, id, line }: Source,
  views: readonly ClockView[],
  reach: Pick<MatterTable, 'organs' | 'people'>,
): ClockTable[] {
  return views.map((view) => ({
    district,
    matter: id,
    name: view.name,
    row: view.row ?? 0,
    label: view.label,
    kind: view.kind,
    start_on: view.start,
    due: view.due,
    standing: view.reckoning?.standing ?? null,
    provisional: view.reckoning?.provisional ?? false,
    status: view.status,
    stopped_on: view.stoppedOn,
    late: view.status === 'stopped' ? view.late : null,
    waits_for: view.waitsFor,
    rule: view.rule,
    edition: view.reckoning?.edition ?? null,
    line: line.id,
    organs: reach.organs,
    people: reach.people,
  }))
}

export function partyRows({ district, id, matter }: Source): PartyTable[] {
  return matter.parties.map((party) => ({
    district,
    matter: id,
    id: party.id,
    role: party.role,
    kind: party.kind,
    name: party.name,
    id_number: party.idNumber ?? null,
    phone: party.phone ?? null,
    address: party.address ?? null,
    acts_for: party.actsFor ?? null,
    organ: party.organ ?? null,
    person: party.person ?? null,
  }))
}

/** The value of the title field; ciphertext where the line seals it. */
export function titleOf({ title }: Pick<Line, 'title'>, { answers }: Matter): string {
  return String(answers[title] ?? '').slice(0, 2000)
}

export function isClosed({ states }: Pick<Line, 'states'>, state: string | null): boolean {
  return state === null || state === annulled || states[state]?.final === true
}

function firstOf({ id, events }: Source): Journalled {
  const [first] = events
  if (!first) throw new Error(`事项 ${id} 没有任何事件`)
  return first
}

/** The day it last entered a final state and stayed there. */
function closedOn(line: Line, events: readonly Journalled[]): Day | null {
  let day: Day | null = null
  for (const { to, happenedOn, countsAs, supersedes } of events) {
    if (!isClosed(line, to)) day = null
    else if (day === null || (supersedes && countsAs && line.acts[countsAs]?.to === to)) day = happenedOn
  }
  return day
}

/** Whom the matter concerns: the row filter of the kernel's reach. */
function concerned({ line, organ, matter, events }: Source): Pick<MatterTable, 'organs' | 'people'> {
  const { answers, parties, proposal, handler, recused } = matter
  const organs = [
    organ,
    ...(line.concerns ?? []).map((name) => answers[name]),
    ...parties.map((party) => party.organ),
    ...(proposal?.steps ?? []).map((step) => step.organ),
  ]
  const away = recused.map(({ person }) => person)
  const people = [events[0]?.who, handler, ...peopleIn(line, matter)].filter(
    (person) => !away.includes(person as string),
  )
  return { organs: distinct(organs), people: distinct(people) }
}

interface Naming {
  readonly fields: readonly string[]
  /** Repeated fields with the cells that name somebody. */
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[]
}

const namings = new WeakMap<Line, Naming>()

/** Where a line names people, worked out once. */
function namingOf(line: Line): Naming {
  const known = namings.get(line)
  if (known) return known
  const all = Object.entries(line.fields)
  const fields = all.flatMap(([name, { kind }]) => (kind === 'person' ? name : []))
  const rows = all
    .map(([name, field]) => ({
      name,
      cells: Object.entries(field.rows ?? {}).flatMap(([cell, { kind }]) => (kind === 'person' ? cell : [])),
    }))
    .filter(({ cells }) => cells.length > 0)
  const naming = { fields, rows }
  namings.set(line, naming)
  return naming
}

function peopleIn(line: Line, { answers }: Matter): unknown[] {
  const { fields, rows } = namingOf(line)
  const listed = rows.flatMap(({ name, cells }) =>
    ((answers[name] ?? []) as Record<string, unknown>[]).flatMap((row) => cells.map((cell) => row[cell])),
  )
  return [...fields.map((name) => answers[name]), ...listed]
}

function distinct(ids: readonly unknown[]): string[] {
  return [...new Set(ids.filter((id) => typeof id === 'string' && id !== ''))].sort() as string[]
}

type Awaiting = Pick<MatterTable, 'awaiting_act' | 'awaiting_role' | 'awaiting_organs' | 'awaiting_since'>

/** Whose signature a proposal waits for. */
export function awaiting({ proposal }: Matter): Awaiting {
  const due = proposal ? stepsDue(proposal.steps) : []
  if (!proposal || due.length === 0)
    return { awaiting_act: null, awaiting_role: null, awaiting_organs: null, awaiting_since: null }
  const beside = due.flatMap(({ organ }) => organ ?? [])
  const signed = proposal.steps.flatMap((step) => step.signed?.on ?? []).sort()
  return {
    awaiting_act: proposal.act,
    awaiting_role: due[0]?.role ?? null,
    awaiting_organs: beside.length > 0 ? beside : null,
    awaiting_since: signed.at(-1) ?? proposal.on,
  }
}

/** Sent back to whoever proposed, until something else is done with it. */
function returned(events: readonly Journalled[]): Pick<MatterTable, 'returned' | 'returned_to'> {
  const at = events.findLastIndex(
    ({ act, countsAs, patch }) =>
      countsAs !== null || patch.proposal !== undefined || patch.restored !== undefined || act === 'undo',
  )
  if (events[at]?.act !== 'return') return { returned: false, returned_to: null }
  const proposed = events.slice(0, at).findLast(({ act }) => act === 'propose')
  return { returned: true, returned_to: proposed?.who ?? null }
}

/** The earliest day of a running duty, whoever owes it. */
function nextDue(clocks: readonly ClockView[]): Day | null {
  const days = clocks.flatMap(({ kind, status, due }) => (kind === 'duty' && status === 'running' && due ? due : []))
  return days.sort()[0] ?? null
}
