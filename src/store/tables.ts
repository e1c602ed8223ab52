import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../law/day.ts'

/** Written as JSON text, read as a value. */
export type Json<Value> = ColumnType<Value, string, string>
/** Written as a Date or ISO text, read as ISO text. */
export type Instant = ColumnType<string, Date | string, Date | string>

export interface OrganTable {
  district: string
  id: string
  name: string
  short: string | null
  kind: string
  parent: string | null
  code_word: string | null
  valid_from: Day
  valid_to: Day | null
  phone: string | null
  address: string | null
}

export interface AccountTable {
  district: string
  person: string
  login: string
  password_hash: string
  failed: number
  locked_until: Instant | null
  must_change: boolean
  changed_at: Instant
}

export interface PostTable {
  district: string
  id: string
  person: string
  role: string
  organ: string
  lines: string[] | null
  valid_from: Day
  valid_to: Day | null
}

export interface SessionTable {
  district: string
  token_hash: string
  person: string
  post: string
  created_at: Instant
  seen_at: Instant
  expires_at: Instant
}

export interface MatterTable {
  district: string
  id: string
  line: string
  line_version: number
  number: string | null
  state: string
  organ: string
  organ_name: string
  handler: string | null
  title: string
  opened_on: Day
  closed_on: Day | null
  version: number
  campaign: string | null
  upstream_system: string | null
  upstream_number: string | null
  upstream_on: Day | null
  organs: string[]
  people: string[]
  chain: string | null
  paused: boolean
  awaiting_act: string | null
  awaiting_role: string | null
  awaiting_organs: string[] | null
  awaiting_since: Day | null
  returned: boolean
  returned_to: string | null
  next_due: Day | null
  taken_over: boolean
  closed: boolean
  grams: string[]
  haystack: string
  /** Set by the archive's procedure alone, never by an act: writing a matter does not name them. */
  destroyed_on?: Day | null
  destroyed_round?: number | null
}

export interface EventTable {
  district: string
  matter: string
  seq: number
  line: string
  act: string
  counts_as: string | null
  from_state: string | null
  to_state: string
  happened_on: Day
  recorded_at: Instant
  person: string
  post: string
  role: string
  organ: string
  line_version: number
  rules: Json<Readonly<Record<string, string>>>
  patch: Json<unknown>
  facts: Json<unknown>
  supersedes: number | null
  signatures: Json<unknown> | null
  taken_over: boolean
  batch: string | null
  number: string | null
  hash: string | null
}

export interface BatchTable {
  district: string
  id: string
  line: string
  person: string
  post: string
  note: string
  acts: number
  made_at: Instant
  undone_at: Instant | null
  undone_why: string | null
}

export interface ClockTable {
  district: string
  matter: string
  name: string
  /** 0: the matter's own clock; otherwise the row of a repeated field. */
  row: number
  label: string
  kind: 'duty' | 'right'
  start_on: Day
  due: Day | null
  standing: string | null
  provisional: boolean
  status: 'running' | 'paused' | 'stopped'
  stopped_on: Day | null
  late: boolean | null
  waits_for: string | null
  rule: string | null
  edition: string | null
  line: string
  organs: string[]
  people: string[]
}

export interface PartyTable {
  district: string
  matter: string
  id: number
  role: string
  kind: string
  name: string
  id_number: string | null
  phone: string | null
  address: string | null
  acts_for: number | null
  organ: string | null
  person: string | null
}

export interface PaperTable {
  district: string
  matter: string
  seq: number
  event: number
  name: string
  title: string
  series: string | null
  number: string | null
  made_on: Day
  page: string
}

export interface ReferralTable {
  district: string
  id: string
  from_matter: string
  from_line: string
  to_line: string
  why: string
  carried: string
  status: string
  to_matter: string | null
  person: string
  offered_on: Day
  answered_on: Day | null
  answer: string | null
}

export interface NoticeTable {
  district: string
  id: string
  kind: string
  person: string | null
  role: string | null
  organ: string | null
  line: string | null
  matter: string | null
  text: string
  made_at: Instant
  delivered_at: Instant | null
}

export interface AccessTable {
  district: string
  id: Generated<number>
  at: Instant
  what: string
  person: string | null
  post: string | null
  matter: string | null
  party: number | null
  field: string | null
  purpose: string | null
  detail: Json<unknown> | null
}

export interface FileTable {
  district: string
  id: string
  owner: string
  sha: string
  name: string
  size: number
  type: string
  matter: string | null
  person: string
  stored_at: Instant
}
